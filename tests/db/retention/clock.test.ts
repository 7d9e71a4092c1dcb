import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../../db/ledger/kinds.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { retentionCommands } from '../../../db/retention/commands.ts';
import { periods } from '../../../db/retention/law.ts';
import { retentionOf, yearsLater } from '../../../db/retention/model.ts';
import { retentionQueries } from '../../../db/retention/queries.ts';
import { openTestRecord, type TestRecord } from '../../record.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const clock = { careEnded: '2018-03-03', years: 8, keptUntil: null, held: false, today: '2026-03-03' };

describe('How long a record is kept', () => {
  test.each([
    ['while care goes on no clock runs', { careEnded: null }, { due: null, state: 'living here' }],
    ['eight years to the day', {}, { due: '2026-03-03', state: 'due' }],
    ['one day less', { careEnded: '2018-03-04' }, { due: '2026-03-04', state: 'kept' }],
    ['a manager keeps it longer', { keptUntil: '2027-01-01' }, { due: '2027-01-01', state: 'kept' }],
    ['a longer day that has come', { keptUntil: '2026-03-03' }, { due: '2026-03-03', state: 'due' }],
    ['no day shortens the period', { years: 10, keptUntil: '2027-01-01' }, { due: '2028-03-03', state: 'kept' }],
    ['a legal hold stops all', { held: true }, { due: '2026-03-03', state: 'held' }],
    ['a hold may be put on before care ends', { careEnded: null, held: true }, { due: null, state: 'held' }],
  ] as const)('%s', (_, over, expected) => {
    expect(retentionOf({ ...clock, ...over })).toEqual(expected);
  });

  test('the 29th of February comes due on the 1st of March, and no day comes too soon', () => {
    expect(yearsLater('2016-02-29', 8)).toBe('2024-02-29');
    expect(yearsLater('2016-02-29', 9)).toBe('2025-03-01');
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 100 }), (date, years) => {
        const from = date.toISOString().slice(0, 10);
        const to = yearsLater(from, years);
        expect(Number(to.slice(0, 4))).toBe(Number(from.slice(0, 4)) + years);
        expect(to.slice(5) >= from.slice(5)).toBe(true);
      }),
    );
  });

  test('every entry about a resident has words, so that nothing about them can stay when they go', () => {
    for (const [name, { subject, body }] of Object.entries(kinds)) {
      if (subject !== 'resident') continue;
      const named = Object.values(body.shape).filter((part) => !part.safeParse(undefined).success);
      expect(named.length, name).toBeGreaterThan(0);
    }
  });
});

const manager = ({ manager: id }: TestRecord) => ({ id, role: 'manager' }) as const;
const list = (it: TestRecord) => it.read((context) => retentionQueries['retention.list'](context), manager(it));
const ended = (it: TestRecord, status: 'left' | 'died' | 'resident', since: string) =>
  it.write((context) =>
    residentCommands['residents.changeStatus'](context, {
      resident: it.edith,
      status: { status, since, reason: null },
    }),
  );

describe('The list of records to be looked at', () => {
  test('no clock runs for somebody who lives here; it runs from a death, and stops for who came back', () => {
    const it = openTestRecord();
    const livingHere = [{ resident: it.edith, careEnded: null, due: null, state: 'living here' }];
    expect(list(it).rows).toMatchObject(livingHere);
    ended(it, 'died', '2018-03-02');
    expect(list(it).rows).toMatchObject([
      { resident: it.edith, careEnded: { on: '2018-03-02', how: 'died' }, due: '2026-03-02', state: 'due' },
    ]);
    ended(it, 'resident', '2026-03-01');
    expect(list(it).rows).toMatchObject(livingHere);
  });

  test('the period is that of the country until a manager sets another, with a reason', () => {
    const it = openTestRecord();
    ended(it, 'left', '2018-03-02');
    expect(list(it).period).toMatchObject({ years: 8, standard: { years: 8, checked: false }, set: null });
    expect(list(it).period.standard.source).toBe(periods.England.source);
    it.write(
      (context) => retentionCommands['retention.setPeriod'](context, { years: 10, why: 'Our insurer asks for ten.' }),
      manager(it),
    );
    expect(list(it)).toMatchObject({
      period: { years: 10, standard: { years: 8 }, set: { why: 'Our insurer asks for ten.', by: it.manager } },
      rows: [{ due: '2028-03-02', state: 'kept' }],
    });
  });

  test('a legal hold says why, who asked and who put it on; it is lifted once, with a reason, and others stand', () => {
    const it = openTestRecord();
    ended(it, 'died', '2018-03-02');
    const place = (why: string) =>
      it.write(
        (context) =>
          retentionCommands['retention.placeHold'](context, { resident: it.edith, why, askedBy: 'The coroner' }),
        manager(it),
      ).hold;
    const lift = (hold: ReturnType<typeof place>) =>
      it.write(
        (context) =>
          retentionCommands['retention.liftHold'](context, { resident: it.edith, hold, why: 'The inquest closed.' }),
        manager(it),
      );
    const inquest = place('An inquest is open.');
    place('A complaint is with the ombudsman.');
    expect(list(it).rows).toMatchObject([
      {
        state: 'held',
        holds: [{ entry: inquest, why: 'An inquest is open.', askedBy: 'The coroner', by: it.manager }, {}],
      },
    ]);
    lift(inquest);
    expect(() => lift(inquest)).toThrow(refusal('no-such-hold'));
    expect(list(it).rows).toMatchObject([{ state: 'held', holds: [{ why: 'A complaint is with the ombudsman.' }] }]);
  });

  test('a manager keeps it longer until a day to come, never a shorter time', () => {
    const it = openTestRecord();
    const keep = (until: string) =>
      it.write(
        (context) =>
          retentionCommands['retention.keepLonger'](context, { resident: it.edith, until, why: 'Her son is writing.' }),
        manager(it),
      );
    expect(() => keep('2027-03-03')).toThrow(refusal('care-goes-on'));
    ended(it, 'died', '2018-03-02');
    expect(() => keep('2026-03-03')).toThrow(refusal('day-gone'));
    keep('2027-03-03');
    expect(list(it).rows).toMatchObject([
      { due: '2027-03-03', state: 'kept', keptLonger: { why: 'Her son is writing.', by: it.manager } },
    ]);
  });
});
