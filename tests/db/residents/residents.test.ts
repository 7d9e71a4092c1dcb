import { describe, expect, test } from 'vitest';
import { entryFrom } from '../../../db/ledger/read.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { identity, type Status, statusChange } from '../../../db/residents/model.ts';
import { getResident, listResidents } from '../../../db/residents/queries.ts';
import { residentId } from '../../../db/words/model.ts';
import { edith, openTestRecord } from '../../record.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const nobody = residentId.parse('0195582e-0000-7000-8000-00000000000c');

function statusOf(status: Status, since: string, reason: 'hospital' | 'leave' | null = null) {
  return { status, since, reason };
}

describe('Where someone is, with dates', () => {
  test('away says whether it is hospital or leave; nothing else gives a reason', () => {
    expect(statusChange.safeParse(statusOf('away', '2026-03-01')).success).toBe(false);
    expect(statusChange.safeParse(statusOf('away', '2026-03-01', 'leave')).success).toBe(true);
    expect(statusChange.safeParse(statusOf('died', '2026-03-01', 'hospital')).success).toBe(false);
  });

  test('a change is recorded on the day it happens or after, never before', () => {
    const { write, edith: resident } = openTestRecord();
    const change = (since: string, now?: string) =>
      write(
        (context) => residentCommands['residents.changeStatus'](context, { resident, status: statusOf('left', since) }),
        undefined,
        now,
      );
    expect(() => change('2026-03-04')).toThrow(refusal('day-to-come'));
    change('2026-03-03');
    // London is an hour ahead of UTC in summer: half past eleven at night there is tomorrow here.
    change('2026-06-02', '2026-06-01T23:30:00.000Z');
  });

  test('hospital and back: the newest change counts, and each stays in the ledger on its own day', () => {
    const { write, read, record, edith: resident } = openTestRecord();
    for (const status of [statusOf('away', '2026-03-01', 'hospital'), statusOf('resident', '2026-03-03')]) {
      write((context) => residentCommands['residents.changeStatus'](context, { resident, status }));
    }
    expect(read(({ db }) => getResident(db, resident))).toMatchObject({ status: 'resident', statusReason: null });
    expect([...record.ledger.entriesAbout(resident)].map(({ header }) => header.at)).toMatchObject([
      { precision: 'minute' },
      { precision: 'day', day: '2026-03-01' },
      { precision: 'day', day: '2026-03-03' },
      { precision: 'day', day: '2026-03-03' }, // and how they are asked is to be looked at anew
    ]);
  });

  test('those who live here come first, then those who are away, then those who left or died', () => {
    const { write, read } = openTestRecord();
    const gone: readonly [string, Status][] = [
      ['Albert', 'died'],
      ['Bea', 'left'],
      ['Cyril', 'away'],
      ['Dora', 'resident'],
    ];
    for (const [preferredName, status] of gone) {
      write((context) => {
        const { resident } = residentCommands['residents.admit'](context, { identity: { ...edith, preferredName } });
        const change = statusOf(status, '2026-03-02', status === 'away' ? 'leave' : null);
        residentCommands['residents.changeStatus'](context, { resident, status: change });
      });
    }
    expect(read(({ db }) => listResidents(db).map(({ preferredName }) => preferredName))).toEqual([
      'Dora',
      'Edith',
      'Cyril',
      'Bea',
      'Albert',
    ]);
  });
});

describe('Who someone is to the home', () => {
  test('a date of birth is as far as it is known', () => {
    for (const dateOfBirth of [{ known: 'not' }, { known: 'about', year: 1934 }, { known: 'day', day: '1936-02-29' }]) {
      expect(identity.safeParse({ ...edith, dateOfBirth }).success).toBe(true);
    }
    for (const dateOfBirth of [{ known: 'day', day: '1935-02-29' }, { known: 'year' }, { known: 'about', year: 34 }]) {
      expect(identity.safeParse({ ...edith, dateOfBirth }).success).toBe(false);
    }
  });

  test('a change of room keeps the old one in the ledger', () => {
    const { write, read, record, edith: resident } = openTestRecord();
    const moved = { ...edith, room: '14' };
    write((context) => residentCommands['residents.changeIdentity'](context, { resident, identity: moved }));
    expect(read(({ db }) => getResident(db, resident).room)).toBe('14');
    const said = record.ledger.entriesAbout(resident).map((entry) => entryFrom(entry).body);
    expect(JSON.stringify(said)).toContain('"room":"12"');
  });

  test('nobody’s record is changed by an id that nobody has', () => {
    const { write, record } = openTestRecord();
    const size = record.ledger.size();
    expect(() =>
      write((context) => residentCommands['residents.changeIdentity'](context, { resident: nobody, identity: edith })),
    ).toThrow(refusal('no-such-resident'));
    expect(record.ledger.size()).toBe(size);
  });
});
