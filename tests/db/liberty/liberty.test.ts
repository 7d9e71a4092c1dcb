import { describe, expect, test } from 'vitest';
import { libertyCommands } from '../../../db/liberty/commands.ts';
import { libertyMethods } from '../../../db/liberty/methods.ts';
import {
  type ApplicationNews,
  applicationChaseDue,
  applicationStands,
  type Limit,
  overInWords,
  runsUntil,
} from '../../../db/liberty/model.ts';
import { getLiberty } from '../../../db/liberty/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { edith } from '../../record.ts';
import { openDecisionRecord, thatMorning } from '../best-interests/decision.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const keypad: Limit = {
  type: 'locked-doors',
  what: 'A keypad on the front door.',
  hours: 'Day and night',
  needed: 'She was found on the road.',
  inProportion: 'Likely, and lorries.',
  lessTried: 'A bell: three weeks.',
  ordinary: null,
  effect: null,
  decision: null,
  reviewOn: '2026-06-01',
};
function open() {
  const record = openDecisionRecord();
  const on = { resident: record.edith, at: thatMorning };
  const begin = (says: Limit = keypad) =>
    record.write((context) => libertyCommands['liberty.beginLimit'](context, { ...on, says }), record.moira).limit;
  const show = (words: string, day: string, limit: EntryId | null = null) =>
    record.write((context) =>
      libertyCommands['liberty.show'](context, {
        resident: record.edith,
        sign: { shows: 'objection', limit },
        words: {
          voice: 'person-now',
          mode: 'said',
          words,
          language: null,
          when: { precision: 'day', day },
          how: null,
          understood: null,
          heardBy: record.grace,
        },
      }),
    );
  const get = (now = '2026-03-03T12:00:00.000Z') =>
    getLiberty(record.record.reading({ type: 'staff', ...record.moira }, now), record.edith);
  return { record, on, begin, show, get };
}

describe('Limits and liberty (domain A8, s.1(6), s.6)', () => {
  test('A limit says what, why, in what proportion and what less was tried; without one of them it is not taken in', () => {
    for (const key of ['needed', 'inProportion', 'lessTried', 'hours'] as const) {
      const says = { ...keypad, [key]: ' ' };
      const { success } = libertyMethods['liberty.beginLimit'].input.shape.says.safeParse(says);
      expect(success, key).toBe(false);
    }
  });
  test('It is looked at again, changes and ends, and each stays readable', () => {
    const { record, on, begin, get } = open();
    const limit = begin();
    const seniorly = <T>(work: Parameters<typeof record.write<T>>[0]) => record.write(work, record.moira);
    seniorly((context) =>
      libertyCommands['liberty.reviewLimit'](context, {
        ...on,
        limit,
        review: { found: 'Still needed at night.', less: 'Open by day.', nextOn: '2026-04-01' },
      }),
    );
    seniorly((context) =>
      libertyCommands['liberty.changeLimit'](context, {
        ...on,
        limit,
        says: { ...keypad, hours: 'At night', reviewOn: '2026-05-01' },
        reason: 'Open by day since the fence.',
      }),
    );
    expect(get().limits[0]).toMatchObject({
      reviewOn: '2026-05-01',
      limit: { hours: 'At night' },
      before: [{ limit: { hours: 'Day and night' }, reason: 'Open by day since the fence.' }],
      reviews: [{ less: 'Open by day.' }],
    });
    seniorly((context) => libertyCommands['liberty.endLimit'](context, { ...on, limit, reason: 'The bell does.' }));
    expect(get().limits[0]?.ended?.reason).toBe('The bell does.');
    expect(get().due).toEqual([]);
    expect(() => begin({ ...keypad, reviewOn: '2026-03-02' })).toThrow(refusal('day-past'));
  });
  test('D23: "restriction active past review"', () => {
    const { begin, get } = open();
    begin({ ...keypad, reviewOn: '2026-03-10' });
    expect(get().due).toContainEqual({
      what: 'Look at a limit again: locked doors or a keypad',
      on: '2026-03-10',
      dated: true,
    });
  });
  test('D23: "or no contentment/objection observation in 28 days": from the last one, or from when it began', () => {
    const { begin, show, get } = open();
    const signDue = () => get().due.find(({ what }) => what.startsWith('Write down what is shown'))?.on;
    expect(signDue()).toBeUndefined();
    show('I’d sooner have my own key.', '2026-02-01');
    begin();
    expect(signDue()).toBe('2026-03-31');
    show('Who locked it?', '2026-03-02');
    expect(signDue()).toBe('2026-03-31');
  });
  test('When care ends every limit ends with it: nothing is due any more, and the page says so', () => {
    const { record, begin, get } = open();
    begin({ ...keypad, reviewOn: '2026-03-03' });
    expect(get().due.length).toBeGreaterThan(0);
    record.write((context) =>
      residentCommands['residents.changeStatus'](context, {
        resident: record.edith,
        status: { status: 'died', since: '2026-03-03', reason: null },
      }),
    );
    expect(get()).toMatchObject({ over: { status: 'died', since: '2026-03-03' }, due: [] });
    expect(overInWords(get(), 'Edith')).toMatch(/^Edith died on 3 March 2026: every limit .* ended with it/);
  });
  test('What is shown is the person’s own: no other voice can be put there', () => {
    const { record } = open();
    const own = libertyMethods['liberty.show'].input.shape.words;
    const susans = {
      voice: 'own-view',
      person: record.addPerson('Susan Hartley'),
      words: 'She is happy here.',
      language: null,
      when: thatMorning,
      how: null,
      understood: null,
    };
    expect(own.safeParse(susans).success).toBe(false);
    expect(own.safeParse({ ...susans, voice: 'person-now', mode: 'said' }).success).toBe(false);
  });
  test('A sign is about a limit of this resident that still holds', () => {
    const { record, begin, show } = open();
    const limit = begin();
    const { resident } = record.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    show('Mine.', '2026-03-02', limit);
    const franks = () =>
      record.write((context) =>
        libertyCommands['liberty.endLimit'](context, { resident, limit, at: thatMorning, reason: 'x' }),
      );
    expect(franks).toThrow(refusal('no-such-limit'));
  });
  test('Contentment and objection stand together, the newest first', () => {
    const { show, get } = open();
    show('Let me out.', '2026-02-20');
    show('This will do.', '2026-03-01');
    show('Written late.', '2026-01-05');
    expect(get().signs.map(({ words }) => words.words)).toEqual(['This will do.', 'Let me out.', 'Written late.']);
  });
});

describe('What was asked of the supervisory body (domain A8: "long unanswered waits are normal; record chasers")', () => {
  function asked() {
    const home = open();
    const { record, on } = home;
    const { application } = record.write(
      (context) =>
        libertyCommands['liberty.apply'](context, {
          ...on,
          application: {
            type: 'a standard authorisation',
            askedOf: 'The council’s DoLS team',
            reference: null,
            arrangements: 'A keypad, day and night.',
            chaseOn: '2026-03-24',
          },
        }),
      record.moira,
    );
    const hear = (news: ApplicationNews) =>
      record.write((context) => libertyCommands['liberty.hear'](context, { ...on, application, news }), record.moira);
    const row = () => {
      const [first] = home.get().applications;
      if (!first) throw new Error('Nothing was asked.');
      return first;
    };
    return { ...home, hear, row };
  }
  test('It waits, is asked again, is granted until a day with conditions, and that day is due', () => {
    const { hear, row, get } = asked();
    expect([applicationStands(row()), applicationChaseDue(row())]).toEqual(['no answer yet', '2026-03-24']);
    hear({ type: 'asked again', answer: null, chaseOn: '2026-04-14' });
    expect(applicationChaseDue(row())).toBe('2026-04-14');
    hear({ type: 'granted', until: '2026-09-01', conditions: ['A walk each day'], representative: 'Daniel Okafor' });
    expect([applicationStands(row()), applicationChaseDue(row()), runsUntil(row())]).toEqual([
      'granted',
      null,
      '2026-09-01',
    ]);
    expect(get().due).toContainEqual({ what: 'An authorisation runs out', on: '2026-09-01', dated: true });
    hear({ type: 'ended', reason: 'She went home.' });
    expect([applicationStands(row()), runsUntil(row())]).toEqual(['ended', null]);
  });
  test('"never a conclusion by software": no word of this part says whether anybody is deprived of their liberty', () => {
    const { hear, row, get } = asked();
    hear({ type: 'not granted', reason: 'They see no deprivation.' });
    expect(applicationStands(row())).toBe('not granted');
    expect(Object.keys(get()).sort()).toEqual(['applications', 'due', 'limits', 'over', 'resident', 'signs']);
  });
});
