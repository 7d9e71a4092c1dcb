import { describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { routineCommands } from '../../../db/routines/commands.ts';
import { type Routine, unheardInWords, weekdays } from '../../../db/routines/model.ts';
import { getRoutines } from '../../../db/routines/queries.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { readingAsKnown } from '../../../db/store/as-known.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import { londonInstant } from '../../../db/time/model.ts';
import type { Statement } from '../../../db/voices/model.ts';
import { type EntryId, entryId } from '../../../db/words/model.ts';
import { edith, MORNING, openTestRecord } from '../../record.ts';
import { teaOrJuice } from '../daily-choices/sample.ts';
import { reported, said, staffSaw, viewOf, wrote } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const today = { precision: 'day', day: '2026-03-03' } as const;

function open() {
  const home = openTestRecord();
  const { edith: resident, write } = home;
  const details = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;
  const { person: susan } = write((context) => peopleCommands['people.add'](context, { resident, details }));
  const { element } = write((context) =>
    supportPlanCommands['plan.begin'](context, {
      resident,
      at: today,
      wording: {
        title: 'Up before the bread',
        card: { photograph: null, picture: 'bread' },
        canStill: null,
        what: 'Tea at five.',
        doing: [],
        reviewOn: '2026-05-12',
      },
    }),
  );
  const tea: Routine = {
    what: 'Tea before breakfast',
    from: '05:00',
    to: '05:30',
    days: [...weekdays],
    shownBy: { domain: 'drink', thing: 'Tea' },
    element,
  };
  const begin = (words: Statement = said(home.grace, 'Up before the bread, me.'), routine: Routine = tea) =>
    write((context) => routineCommands['routines.begin'](context, { resident, at: today, routine, words })).id;
  const one = (id: EntryId) => ({ resident, id, at: today });
  const tell = (id: EntryId, words: Statement) =>
    write((context) => routineCommands['routines.tell'](context, { ...one(id), words }));
  const change = (id: EntryId, words: Statement, more: Partial<Routine> = { from: '06:00', to: '06:30' }) =>
    write((context) =>
      routineCommands['routines.change'](context, {
        ...one(id),
        routine: { ...tea, ...more },
        because: { reason: 'She said so.' },
        words,
      }),
    );
  const end = (id: EntryId) =>
    write((context) => routineCommands['routines.end'](context, { ...one(id), reason: 'No longer.' }), {
      id: home.manager,
      role: 'manager',
    });
  const rows = () => home.read((context) => getRoutines(context, resident)).routines;
  const choose = (day: string, time: string) =>
    write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, {
        resident,
        at: { precision: 'minute', instant: londonInstant(day, time) },
        record: teaOrJuice(home.grace),
      }),
    );
  return { ...home, resident, susan, element, tea, begin, tell, change, end, rows, choose };
}

describe('Routines by the clock, as the person wants them', () => {
  test('What is wanted stands with whose word it rests on, the person’s first, each in its own voice', () => {
    const { grace, susan, begin, tell, rows } = open();
    const id = begin(said(grace));
    tell(id, reported(susan, 'She was up at four for the ovens.'));
    tell(id, staffSaw(grace));
    tell(id, wrote(grace));
    expect(rows()[0]).toMatchObject({ routine: { what: 'Tea before breakfast' }, partOfPlan: 'Up before the bread' });
    expect(rows()[0]?.words.map(({ words }) => words.voice)).toEqual([
      'person-documented',
      'person-now',
      'person-reported',
      'staff',
    ]);
  });

  test('Resting on others alone, it says that the person was not heard on it yet', () => {
    const { susan, grace, begin, tell, rows } = open();
    const id = begin(reported(susan));
    const unheard = () => unheardInWords(rows()[0] ?? { words: [] }, { preferredName: 'Edith', pronouns: 'she' });
    expect(unheard()).toContain('Nothing that Edith said or showed is in it yet');
    tell(id, said(grace));
    expect(unheard()).toBeNull();
  });

  test('Only the person’s own words change what they want: no rota, no relative and no memory of theirs does', () => {
    const { grace, susan, begin, change, rows } = open();
    const id = begin();
    for (const other of [viewOf(susan), staffSaw(grace), reported(susan)])
      expect(() => change(id, other)).toThrow(refusal('not-theirs'));
    change(id, said(grace, 'Six is soon enough.'));
    expect(rows()[0]).toMatchObject({
      routine: { from: '06:00' },
      changes: [{ before: { from: '05:00' }, after: { from: '06:00' }, reason: 'She said so.' }],
      words: [{ words: { words: 'Six is soon enough.' } }, { words: { words: 'Up before the bread, me.' } }],
    });
  });

  test('What has ended is not changed any more, and stays readable with why', () => {
    const { grace, begin, change, tell, end, rows } = open();
    const id = begin();
    end(id);
    expect(() => change(id, said(grace))).toThrow(refusal('no-such-routine'));
    expect(() => tell(id, said(grace))).toThrow(refusal('no-such-routine'));
    expect(() => end(id)).toThrow(refusal('no-such-routine'));
    expect(rows()).toMatchObject([{ ended: { reason: 'No longer.' }, kept: null }]);
  });

  test('It belongs to a part of the plan that stands, its witness works here, and its time has come', () => {
    const { grace, tea, begin, resident, write } = open();
    const nothing = entryId.parse('019ca000-0000-7000-8000-000000000009');
    expect(() => begin(said(grace), { ...tea, element: nothing })).toThrow(refusal('no-such-element'));
    const { resident: frank } = write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank', room: '3' } }),
    );
    expect(() =>
      write((context) =>
        routineCommands['routines.begin'](context, { resident: frank, at: today, routine: tea, words: said(grace) }),
      ),
    ).toThrow(refusal('no-such-element'));
    const tomorrow = { precision: 'day', day: '2026-03-04' } as const;
    expect(() =>
      write((context) =>
        routineCommands['routines.begin'](context, { resident, at: tomorrow, routine: tea, words: said(grace) }),
      ),
    ).toThrow(refusal('time-to-come'));
  });

  test('The recorded choices are held against it up to yesterday; today is not over', () => {
    const { begin, rows, choose } = open();
    begin();
    expect(rows()[0]?.kept).toBeNull();
    for (const day of ['2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01']) choose(day, '06:20');
    choose('2026-03-03', '05:10');
    expect(rows()[0]?.kept?.now).toMatchObject({ days: 6, timed: 5, within: 0, nothing: 1, usual: 380 });
    expect(rows()[0]?.kept?.drift).toEqual({ by: 50, since: '2026-02-25', days: 5 });
  });

  test('A drift changes nothing in the plan by itself', () => {
    const { begin, rows, choose } = open();
    begin();
    for (const day of ['2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01']) choose(day, '06:20');
    expect(rows()[0]).toMatchObject({ routine: { from: '05:00', to: '05:30' }, changes: [] });
  });

  test('Before somebody went away no more is looked at than the days they were here', () => {
    const { begin, rows, choose, write, resident } = open();
    begin();
    choose('2026-02-20', '05:10');
    const status = { status: 'away', since: '2026-02-25', reason: 'hospital' } as const;
    write((context) => residentCommands['residents.changeStatus'](context, { resident, status }));
    expect(rows()[0]?.kept?.now).toMatchObject({ days: 5, to: '2026-02-24' });
  });

  test('It is read as it was known, and found by its words on the page of routines', () => {
    const { record, begin, change, grace, resident, read } = open();
    change(begin(), said(grace, 'Six is soon enough.'));
    const context = record.reading({ type: 'staff', id: grace, role: 'care-worker' }, MORNING);
    expect(() =>
      readingAsKnown(record, { on: '2026-03-02', about: [resident] }, context, (then) => getRoutines(then, resident)),
    ).toThrow(refusal('not-known-then'));
    const now = readingAsKnown(record, { on: '2026-03-03', about: [resident] }, context, (then) =>
      getRoutines(then, resident),
    );
    expect(now.routines).toHaveLength(1);
    const found = read((reading) => searchWords(reading, 'enough', resident)).areas;
    expect(found).toMatchObject([{ area: 'support-plan', hits: [{ part: 'routines', voice: 'said' }] }]);
  });
});
