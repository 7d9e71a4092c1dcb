import { describe, expect, test } from 'vitest';
import { bestInterestsCommands as own } from '../../../db/best-interests/commands.ts';
import { bestInterestsMethods } from '../../../db/best-interests/methods.ts';
import { reasonNames, reasonNeeded } from '../../../db/best-interests/model.ts';
import { getDecision, listDecisionsForResident } from '../../../db/best-interests/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import { edith } from '../../record.ts';
import { assessmentOf, noAuthority, openDecisionRecord, optionOf, thatMorning, twoOptions } from './decision.ts';

type Open = ReturnType<typeof openDecisionRecord>;
const whole = (record: Open) => record.read((context) => getDecision(context, record.edith, record.decision));
const rulesOf = (record: Open) => whole(record).duties.map(({ rule }) => rule);
const refusal = (code: string, message?: RegExp) =>
  expect.objectContaining({ code, ...(message && { message: expect.stringMatching(message) }) });
/** All steps of one decision, ready to sign. */
function decided() {
  const record = openDecisionRecord();
  record.assess();
  record.nameMoira();
  const view = record.edithSays();
  record.tookPart();
  const among = record.setOptions();
  record.checklist();
  record.decide(among, [view]);
  return { record, view, among };
}

describe('D1: best interests opens only on "lacks capacity" for the same decision', () => {
  test('Before any assessment the later steps are closed, and say what opens them', () => {
    const record = openDecisionRecord();
    expect(() => record.nameMoira()).toThrow(refusal('capacity-first', /same decision/));
    expect(rulesOf(record)).toEqual(['D1']);
    expect(whole(record).whose).toBe('Edith decides, unless shown otherwise');
  });
  test('If the person can decide, best interests does not open, and a supported decision is recorded', () => {
    const record = openDecisionRecord();
    record.assess(assessmentOf(record, 'has capacity for this decision now'));
    expect(() => record.setOptions()).toThrow(refusal('person-decides'));
    record.write((context) =>
      own['decisions.support'](context, {
        ...record.on,
        supported: {
          decided: 'To stay here.',
          helpThatWorked: 'Photographs of both doors.',
          changes: null,
          unwise: false,
        },
        person: {
          words: {
            voice: 'person-now',
            mode: 'said',
            words: 'I’m stopping here.',
            language: null,
            when: thatMorning,
            how: null,
            understood: null,
            heardBy: record.grace,
          },
        },
      }),
    );
    expect(whole(record)).toMatchObject({ status: 'supported decision', whose: 'Edith decides', duties: [] });
  });
  test('A person who was found able again takes the decision back', () => {
    const { record } = decided();
    record.assess(assessmentOf(record, 'has capacity for this decision now'));
    expect(() => record.sign()).toThrow(refusal('not-complete', /s\.2\(1\)/));
  });
});

describe('D2: nobody decides', () => {
  test('An excluded matter can be written down and never decided (ss.27-29)', () => {
    const record = openDecisionRecord('voting');
    record.assess();
    expect(() => record.nameMoira()).toThrow(refusal('nobody-decides', /No one can make this decision/));
    expect(whole(record).whose).toBe('No one may decide this');
  });
  test('An advance decision recorded as valid by a named person ends the form (s.26)', () => {
    const record = openDecisionRecord('serious-treatment');
    record.assess();
    const name = (recordedBy: string | null) =>
      record.write(
        (context) =>
          own['decisions.nameMaker'](context, {
            ...record.on,
            facts: { ...noAuthority, advanceDecision: { state: 'valid and applies now', recordedBy } },
            maker: { who: { type: 'staff', id: record.manager }, basis: 'an advance decision', reason: null },
          }),
        record.moira,
      );
    expect(() => name(null)).toThrow(refusal('who-says-so'));
    name('Dr Rao');
    expect(() => record.setOptions()).toThrow(refusal('nobody-decides'));
    expect(rulesOf(record)).toEqual(['D2']);
  });
});

describe('D3: an attorney or deputy in scope, and somebody else decides', () => {
  test('needs a written reason', () => {
    const record = openDecisionRecord();
    record.assess();
    const { person } = record.write((context) =>
      peopleCommands['people.add'](context, {
        resident: record.edith,
        details: { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null },
      }),
    );
    const facts = {
      ...noAuthority,
      attorney: { state: 'verified and in scope', person, lifeSustaining: false },
    } as const;
    const name = (
      who: { type: 'staff'; id: typeof record.manager } | { type: 'person'; id: typeof person },
      reason: string | null,
    ) =>
      record.write(
        (context) =>
          own['decisions.nameMaker'](context, { ...record.on, facts, maker: { who, basis: 'an attorney', reason } }),
        record.moira,
      );
    name({ type: 'staff', id: record.manager }, null);
    expect(rulesOf(record)).toContain('D3');
    name({ type: 'staff', id: record.manager }, 'Susan could not be reached in time, tried twice on 2 March.');
    expect(rulesOf(record)).not.toContain('D3');
    name({ type: 'person', id: person }, null);
    expect(rulesOf(record)).not.toContain('D3');
    expect(whole(record).whose).toBe('Susan Hartley, daughter decides, for Edith');
  });
});

describe('D3: a deputy in scope', () => {
  test('A name from outside is not the deputy who was verified', () => {
    const facts = { ...noAuthority, deputy: { state: 'verified and in scope', person: null } } as const;
    const outside = {
      who: { type: 'professional', name: 'Priya Nair', role: 'social worker' },
      basis: 'a deputy',
      reason: null,
    } as const;
    expect(reasonNeeded('a deputy', outside, facts)).toBe(true);
  });
});

describe('D10: "person’s channels empty for this decision with no how-tried record"', () => {
  test('Nothing of the person’s own and no word of how it was looked for: not complete', () => {
    const record = openDecisionRecord();
    record.assess();
    record.tookPart();
    expect(rulesOf(record)).toContain('D10');
    expect(() => record.sign()).toThrow(refusal('not-complete'));
  });
  test('A family member’s own view does not fill it', () => {
    const record = openDecisionRecord();
    record.assess();
    const { person } = record.write((context) =>
      peopleCommands['people.add'](context, {
        resident: record.edith,
        details: { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null },
      }),
    );
    record.write((context) =>
      voiceCommands['voices.record'](context, {
        resident: record.edith,
        about: { type: 'decision', id: record.decision },
        words: {
          voice: 'own-view',
          words: 'I would see her every day.',
          language: null,
          person,
          when: thatMorning,
          how: null,
          understood: null,
        },
      }),
    );
    expect(rulesOf(record)).toContain('D10');
  });
  test('What the person said, or how it was looked for, closes it', () => {
    const said = openDecisionRecord();
    said.assess();
    said.edithSays();
    expect(rulesOf(said)).not.toContain('D10');
    const tried = openDecisionRecord();
    tried.assess();
    tried.tookPart(
      'Sat with her on three mornings with both photographs; she slept. Susan and the chapel were asked for letters.',
    );
    expect(rulesOf(tried)).not.toContain('D10');
  });
  test('A withdrawn view counts no more', () => {
    const record = openDecisionRecord();
    record.assess();
    const voice = record.edithSays();
    record.write(
      (context) =>
        voiceCommands['voices.withdraw'](context, {
          resident: record.edith,
          voice,
          reason: 'Written for the wrong resident.',
        }),
      record.moira,
    );
    expect(rulesOf(record)).toContain('D10');
  });
});

describe('D17: "no decision maker / no reason that names an option or a view / no review date / no weight note per view"', () => {
  test.each<[string, (made: ReturnType<typeof decided>) => void, RegExp]>([
    [
      'a reason that names nothing',
      ({ record, view, among }) => record.decide(among, [view], { why: 'It was felt to be right.' }),
      /names an option or a view/,
    ],
    ['no review date', ({ record, view, among }) => record.decide(among, [view], { reviewOn: null }), /A review date/],
    [
      'a view with no note of how it was used',
      ({ record, among }) => record.decide(among, []),
      /How one view was used/,
    ],
    [
      'an option that is no longer there',
      ({ record }) =>
        record.setOptions({
          ...twoOptions,
          options: [optionOf('C', 'Stay', { noChange: true }), optionOf('B', 'Move', { limits: 'many new limits' })],
        }),
      /no longer among the options/,
    ],
  ])('Not complete: %s', (_, spoil, missing) => {
    const made = decided();
    spoil(made);
    expect(() => made.record.sign()).toThrow(refusal('not-complete', missing));
    expect(whole(made.record).duties).toContainEqual(
      expect.objectContaining({ rule: 'D17', severity: 'stop', step: 'made' }),
    );
  });
  test('Not complete: no decision maker', () => {
    const record = openDecisionRecord();
    record.assess();
    expect(whole(record).duties).toContainEqual(expect.objectContaining({ rule: 'D17', step: 'who-decides' }));
  });
  test.each([
    ['Option B, because of the garden', true],
    ['B: she sees Susan daily', true],
    ['Staying keeps the chapel; moving to Beech ends it', true],
    ['What Edith says outweighs the distance', true],
    ['A decision was taken in the meeting', false],
    ['It was felt that this is best', false],
    ['I think so', false],
  ])('"%s" names an option or a view: %s', (why, names) => {
    expect(reasonNames(why, twoOptions.options, ['Edith'])).toBe(names);
  });
});

describe('D9, D12, D24 and the checklist', () => {
  test('D9: two options, one of them no change, one less restrictive or why there is none (s.1(6))', () => {
    const record = openDecisionRecord();
    record.assess();
    const missing = () => whole(record).duties.filter(({ rule }) => rule === 'D9').length;
    record.setOptions({ options: [optionOf('A', 'Move')], whyNoneLessRestrictive: null });
    expect(missing()).toBe(3);
    record.setOptions({
      options: [optionOf('A', 'Move'), optionOf('B', 'Stay', { noChange: true })],
      whyNoneLessRestrictive: null,
    });
    expect(missing()).toBe(1);
    record.setOptions({
      options: [optionOf('A', 'Move'), optionOf('B', 'Stay', { noChange: true })],
      whyNoneLessRestrictive: 'Neither limits her.',
    });
    expect(missing()).toBe(0);
  });
  test('D12: what the person opposes is not complete until it says why, what softens it, how it was explained', () => {
    const { record, view, among } = decided();
    record.write(
      (context) =>
        own['decisions.placeView'](context, {
          ...record.on,
          placing: { view, answers: 'what is best', stances: [{ option: 'A', stance: 'opposes' }] },
        }),
      record.moira,
    );
    expect(() => record.sign()).toThrow(refusal('not-complete', /opposes what was chosen/));
    record.decide(among, [view], {
      against: {
        why: 'The home closes in May.',
        softens: 'Her own furniture goes with her.',
        explained: 'Shown the photographs by Grace.',
      },
    });
    expect(rulesOf(record)).not.toContain('D12');
  });
  test('A row of section 4 that nobody answered stays open, and signing with it open needs a reason', () => {
    const { record } = decided();
    record.write(
      (context) => own['decisions.answerChecklist'](context, { ...record.on, answers: {}, consulted: {} }),
      record.moira,
    );
    expect(() => record.sign()).toThrow(refusal('reason-missing', /18 of the 18 rows/));
    record.sign({ openBecause: 'The notes of the meeting are being typed.' });
    expect(whole(record).steps.completed?.signature.open).toEqual([
      { rule: 's4', severity: 'must', step: 'checklist' },
    ]);
  });
});

describe('Signing', () => {
  test('A decision with nothing missing is signed as complete by its decision maker', () => {
    const { record } = decided();
    expect(whole(record)).toMatchObject({ duties: [], next: 'sign' });
    record.sign();
    expect(whole(record)).toMatchObject({ status: 'signed as complete', changedSinceSigned: false });
    expect(bestInterestsMethods['decisions.complete'].signed).toBe(true);
  });
  test('On behalf of someone else, it says how the decision reached the home', () => {
    const { record } = decided();
    expect(() => record.sign({ as: 'on the decision maker’s behalf' })).toThrow(refusal('how-it-reached-us'));
  });
  test('Nobody signs as the decision maker who is not', () => {
    const { record } = decided();
    record.write(
      (context) =>
        own['decisions.nameMaker'](context, {
          ...record.on,
          facts: noAuthority,
          maker: {
            who: { type: 'professional', name: 'Priya Nair', role: 'social worker' },
            basis: 'whoever carries it out',
            reason: null,
          },
        }),
      record.moira,
    );
    expect(() => record.sign()).toThrow(refusal('not-the-decision-maker'));
    record.sign({ as: 'on the decision maker’s behalf', reached: 'By letter of 24 February from Priya Nair.' });
  });
  test('An urgent decision is signed as made urgently, with its duties still open', () => {
    const { record, view, among } = decided();
    record.decide(among, [view], { reviewOn: null });
    record.sign({ urgent: { reason: 'The ceiling came down in the night.' } });
    expect(whole(record)).toMatchObject({ status: 'signed, made urgently', stops: 1 });
  });
  test('Later changes are new entries: the old stays, struck through, and the change since signing shows', () => {
    const { record, view, among } = decided();
    record.sign();
    record.decide(among, [view], { why: 'Option A, and Susan’s fare is paid.' });
    const { thread, changedSinceSigned } = whole(record);
    expect(changedSinceSigned).toBe(true);
    expect(thread.filter(({ title }) => title === 'Decision').map(({ superseded }) => superseded)).toEqual([
      true,
      false,
    ]);
  });
});

describe('The record of a decision', () => {
  test('A later version of a step says why, but for the author’s own slip of ten minutes', () => {
    const record = openDecisionRecord();
    record.assess();
    record.setOptions();
    const again = (changed: string | null, now: string) =>
      record.write(
        (context) => own['decisions.setOptions'](context, { ...record.on, changed, options: twoOptions }),
        record.moira,
        now,
      );
    again(null, '2026-03-03T09:25:00.000Z');
    expect(() => again(null, '2026-03-03T11:00:00.000Z')).toThrow(refusal('reason-missing'));
    again('The council found a second place.', '2026-03-03T11:00:00.000Z');
  });
  test('belongs to its own resident and nobody else’s', () => {
    const record = openDecisionRecord();
    const { resident: other } = record.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, room: '14' } }),
    );
    expect(() => record.read((context) => getDecision(context, other, record.decision))).toThrow(
      refusal('no-such-decision'),
    );
  });
  test('comes back the same when the projections are made again from the ledger', () => {
    const { record } = decided();
    record.sign();
    const before = whole(record);
    rebuildProjections(record.record.sqlite, record.record.ledger);
    expect(whole(record)).toEqual(before);
    expect(record.read((context) => listDecisionsForResident(context, { resident: record.edith }))).toHaveLength(1);
  });
  test('answers with exactly what its methods promise', () => {
    const { record } = decided();
    record.sign();
    expect(bestInterestsMethods['decisions.get'].output.parse(whole(record))).toEqual(whole(record));
  });
  test('The thread tells trigger, capacity, what Edith said, decision and signature in order', () => {
    const { record } = decided();
    record.sign();
    expect(whole(record).thread.map(({ title }) => title)).toEqual([
      'Opened: not an everyday choice',
      'Capacity',
      'Who decides',
      'Edith was heard',
      'Who took part',
      'Options',
      'The checklist',
      'Decision',
      'Signed as complete',
    ]);
  });
});
