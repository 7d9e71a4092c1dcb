import { describe, expect, test } from 'vitest';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import { getDecision } from '../../../db/best-interests/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { listPeopleForResident } from '../../../db/people/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { listResidents } from '../../../db/residents/queries.ts';
import { readingAsKnown } from '../../../db/store/as-known.ts';
import type { ReadContext } from '../../../db/store/model.ts';
import { endOfDay } from '../../../db/time/model.ts';
import { edith as identity, type TestRecord } from '../../record.ts';
import { openDecisionRecord } from '../best-interests/decision.ts';

const TODAY = '2026-04-01T09:00:00.000Z';

function asKnown<T>(record: TestRecord, on: string, work: (context: ReadContext) => T): T {
  const context = record.record.reading({ type: 'staff', id: record.grace, role: 'care-worker' }, TODAY);
  return readingAsKnown(record.record, { on, about: [record.edith] }, context, work);
}

describe('As known on a day', () => {
  test('a decision reads as it stood at the end of that day, whatever was written afterwards', () => {
    const record = openDecisionRecord();
    const { decision, edith, on, moira } = record;
    const ask = (context: ReadContext) => ({
      decision: getDecision(context, edith, decision),
      people: listPeopleForResident(context.db, edith),
      residents: listResidents(context.db),
    });
    const days: readonly (readonly [string, () => void])[] = [
      ['2026-03-04', () => question('Would you like to stay here?', '2026-03-04T10:00:00.000Z')],
      [
        '2026-03-06',
        () =>
          record.write(
            (context) =>
              peopleCommands['people.add'](context, {
                resident: edith,
                details: { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null },
              }),
            moira,
            '2026-03-06T23:59:59.999Z',
          ),
      ],
      ['2026-03-07', () => question('Stay, or move to Beech Court?', '2026-03-07T00:00:00.000Z')],
    ];
    function question(words: string, now: string) {
      record.write(
        (context) =>
          bestInterestsCommands['decisions.changeQuestion'](context, {
            ...on,
            matter: { question: words, whyNow: 'A letter.', raisedBy: null, told: 'Told the same day.' },
            changed: 'In words that she uses.',
            words: null,
          }),
        moira,
        now,
      );
    }
    const stood = new Map<string, unknown>();
    for (const [day, write] of days) {
      write();
      const context = record.record.reading({ type: 'staff', id: record.grace, role: 'care-worker' }, endOfDay(day));
      stood.set(day, ask(context));
    }
    for (const [day] of days) expect(asKnown(record, day, ask), day).toEqual(stood.get(day));
    expect(asKnown(record, '2026-03-05', ask)).toEqual(stood.get('2026-03-04'));
    expect(asKnown(record, '2026-04-01', ask).decision).toEqual(record.read(ask).decision);
  });

  test('what a late entry tells of is not known until it was written down', () => {
    const record = openDecisionRecord();
    record.write(
      (context) =>
        bestInterestsCommands['decisions.end'](context, {
          ...record.on,
          at: { precision: 'day', day: '2026-03-05' },
          ended: { because: 'the question no longer arises', what: 'The place was taken.', waitUntil: null },
        }),
      record.moira,
      '2026-03-09T10:00:00.000Z',
    );
    const status = (on: string) =>
      asKnown(record, on, (context) => getDecision(context, record.edith, record.decision).status);
    expect([status('2026-03-08'), status('2026-03-09')]).toEqual(['draft', 'ended']);
  });

  test('nobody else is in it', () => {
    const record = openDecisionRecord();
    record.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...identity, preferredName: 'Frank', room: '11' } }),
    );
    expect(asKnown(record, '2026-04-01', ({ db }) => listResidents(db).map((each) => each.preferredName))).toEqual([
      'Edith',
    ]);
  });

  test('a day before the first word of it, and a day to come, are refused in plain words', () => {
    const record = openDecisionRecord();
    const ask = (context: ReadContext) => getDecision(context, record.edith, record.decision);
    expect(() => asKnown(record, '2026-03-02', ask)).toThrow(
      'Nothing of this had been written down by the end of Monday 2 March 2026. Choose a later day.',
    );
    expect(() => asKnown(record, '2026-04-02', ask)).toThrow('That day has not come yet.');
  });

  test('a day ends at midnight by London’s clock, in summer and on the days when clocks change', () => {
    expect(endOfDay('2026-03-06')).toBe('2026-03-07T00:00:00.000Z');
    expect(endOfDay('2026-03-28')).toBe('2026-03-29T00:00:00.000Z');
    expect(endOfDay('2026-03-29')).toBe('2026-03-29T23:00:00.000Z');
    expect(endOfDay('2026-10-24')).toBe('2026-10-24T23:00:00.000Z');
    expect(endOfDay('2026-10-25')).toBe('2026-10-26T00:00:00.000Z');
    expect(endOfDay('2026-12-31')).toBe('2027-01-01T00:00:00.000Z');
  });
});
