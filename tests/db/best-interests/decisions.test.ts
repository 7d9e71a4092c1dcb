import { describe, expect, test } from 'vitest';
import { advocateCommands } from '../../../db/advocates/commands.ts';
import type { Request } from '../../../db/advocates/model.ts';
import { bestInterestsCommands as own } from '../../../db/best-interests/commands.ts';
import { bestInterestsMethods } from '../../../db/best-interests/methods.ts';
import { type Maker, type PaperHere, reasonNames } from '../../../db/best-interests/model.ts';
import { getDecision, listDecisionsForResident } from '../../../db/best-interests/queries.ts';
import { communicationCommands } from '../../../db/communication/commands.ts';
import { disagreementCommands } from '../../../db/disagreements/commands.ts';
import { libertyCommands } from '../../../db/liberty/commands.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { edith } from '../../record.ts';
import {
  assessmentOf,
  noAuthority,
  openDecisionRecord,
  optionOf,
  paperOf,
  thatMorning,
  twoOptions,
} from './decision.ts';

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
  const susans = record.askFamily();
  record.tookPart();
  const among = record.setOptions();
  record.checklist();
  record.decide(among, [view, susans]);
  return { record, view, susans, among };
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
    const paper = record.paper(paperOf('adrt', { covers: 'No operation on the bowel.' }));
    const name = (saidBy: string | null) =>
      record.write(
        (context) =>
          own['decisions.nameMaker'](context, {
            ...record.on,
            answers: [{ paper, covers: 'covers this decision', saidBy, checks: null, because: null }],
            lookedWhere: 'Her file.',
            maker: { who: { type: 'staff', id: record.manager }, reason: null },
          }),
        record.moira,
      );
    expect(() => name(null)).toThrow(refusal('who-says-so'));
    name('Dr Rao');
    expect(() => record.setOptions()).toThrow(refusal('nobody-decides'));
    expect(rulesOf(record)).toEqual(['D2']);
    expect(whole(record).steps.maker?.maker.basis).toBe('an advance decision');
    expect(whole(record).warnings.map(({ title }) => title)).toEqual([
      'Not all that ss.24-26 ask of the advance decision is answered yet.',
    ]);
  });
  test('"A claimed one warns at once": on every page, from the moment that somebody speaks of it', () => {
    const record = openDecisionRecord('serious-treatment');
    expect(whole(record).warnings).toEqual([]);
    record.paper(paperOf('adrt'), 'claimed');
    expect(whole(record).warnings[0]?.title).toMatch(/Somebody says that Edith made an advance decision/);
    record.assess();
    record.nameMoira();
    expect(whole(record).warnings[0]?.title).toMatch(/Somebody says that Edith made an advance decision/);
    expect(whole(record).closed).toBeNull();
  });
});

/** Names who decides with one paper of the register answered for. */
const nameWith = (
  record: ReturnType<typeof openDecisionRecord>,
  paper: EntryId,
  who: Maker['who'],
  more: { reason?: string; covers?: PaperHere['covers'] } = {},
) =>
  record.write(
    (context) =>
      own['decisions.nameMaker'](context, {
        ...record.on,
        answers: [{ paper, covers: more.covers ?? 'covers this decision', saidBy: null, checks: null, because: null }],
        lookedWhere: 'The register.',
        maker: { who, reason: more.reason ?? null },
      }),
    record.moira,
  );

describe('D3: an attorney or deputy in scope, and somebody else decides', () => {
  test('needs a written reason, which shows on every page about the decision', () => {
    const record = openDecisionRecord();
    record.assess();
    const susan = record.addPerson('Susan Hartley');
    const paper = record.paper(paperOf('lpa-health-welfare', { holders: [{ person: susan, replacement: false }] }));
    const moira = { type: 'staff', id: record.manager } as const;
    nameWith(record, paper, moira);
    expect(rulesOf(record)).toContain('D3');
    nameWith(record, paper, moira, { reason: 'Susan could not be reached in time, tried twice on 2 March.' });
    expect(rulesOf(record)).not.toContain('D3');
    expect(whole(record).warnings).toEqual([
      {
        title: 'An attorney has authority over this. Moira Keane decides all the same.',
        what: 'Susan could not be reached in time, tried twice on 2 March.',
        step: 'who-decides',
      },
    ]);
    nameWith(record, paper, { type: 'person', id: susan });
    expect(rulesOf(record)).not.toContain('D3');
    expect(whole(record)).toMatchObject({ whose: 'Susan Hartley, daughter decides, for Edith', warnings: [] });
  });
  test('A replacement who steps in needs the reason too', () => {
    const record = openDecisionRecord();
    record.assess();
    const [susan, tom] = [record.addPerson('Susan Hartley'), record.addPerson('Tom Hartley')];
    const holders = [
      { person: susan, replacement: false },
      { person: tom, replacement: true },
    ];
    nameWith(record, record.paper(paperOf('lpa-health-welfare', { holders })), { type: 'person', id: tom });
    expect(rulesOf(record)).toContain('D3');
  });
  test('A name from outside is not the deputy who was verified', () => {
    const record = openDecisionRecord();
    record.assess();
    const paper = record.paper(
      paperOf('deputy-welfare', {
        holders: [{ person: record.addPerson('Priya Nair', 'professional'), replacement: false }],
      }),
    );
    nameWith(record, paper, { type: 'professional', name: 'Priya Nair', role: 'social worker' });
    expect(rulesOf(record)).toContain('D3');
  });
  test('A register that changes afterwards says so on every page', () => {
    const record = openDecisionRecord();
    record.assess();
    record.nameMoira();
    record.paper(paperOf('lpa-health-welfare'));
    expect(whole(record).warnings[0]?.title).toMatch(/register of powers and papers has changed/);
  });
});

describe('D22: "authority claimed but not seen and relied on"', () => {
  test.each([
    ['claimed', true],
    ['seen', true],
    ['verified', false],
  ] as const)('An attorney whose power is %s', (until, missing) => {
    const record = openDecisionRecord();
    record.assess();
    const susan = record.addPerson('Susan Hartley');
    const holders = [{ person: susan, replacement: false }];
    nameWith(record, record.paper(paperOf('lpa-health-welfare', { holders }), until), { type: 'person', id: susan });
    expect(rulesOf(record).includes('D22')).toBe(missing);
  });
});

describe('D14: "no unpaid consultee AND a category in which an IMCA may be required AND nobody recorded asking"', () => {
  const ask = (record: Open, more: Partial<Request> = {}) =>
    record.write((context) =>
      advocateCommands['advocates.ask'](context, {
        resident: record.edith,
        at: thatMorning,
        request: {
          type: 'imca',
          decision: record.decision,
          because: 'Nobody but staff to ask.',
          body: 'the local authority',
          askedOf: 'IMCA referrals',
          reference: null,
          chaseOn: '2026-03-10',
          ...more,
        },
      }),
    );
  test('A move with nobody unpaid asked is not complete until someone has asked the local authority or NHS body', () => {
    const record = openDecisionRecord('where-to-live');
    record.assess();
    expect(whole(record).duties).toContainEqual(expect.objectContaining({ rule: 'D14', severity: 'stop' }));
    ask(record);
    expect(rulesOf(record)).not.toContain('D14');
    expect(whole(record).advocates).toHaveLength(1);
  });
  test('An advocate of another kind, or for another decision, does not close it', () => {
    const record = openDecisionRecord('where-to-live');
    record.assess();
    ask(record, { type: 'care-act' });
    ask(record, { decision: null });
    expect(rulesOf(record)).toContain('D14');
  });
  test.each([
    ['family', false],
    ['friend', false],
    ['neighbour or community', false],
    ['advocate', true],
    ['professional', true],
  ] as const)('Somebody of standing "%s" asked: still open is %s', (standing, open) => {
    const record = openDecisionRecord('where-to-live');
    record.assess();
    record.askFamily('Near me would be good.', standing);
    expect(rulesOf(record).includes('D14')).toBe(open);
  });
  test('s.40: none is needed where an attorney decides', () => {
    const record = openDecisionRecord('where-to-live');
    record.assess();
    const susan = record.addPerson('Susan Hartley');
    const paper = record.paper(paperOf('lpa-health-welfare', { holders: [{ person: susan, replacement: false }] }));
    nameWith(record, paper, { type: 'person', id: susan });
    expect(rulesOf(record)).not.toContain('D14');
  });
  test('"urgent decisions may come first": signed as made urgently, and the duty stays open', () => {
    const record = openDecisionRecord('serious-treatment');
    record.assess();
    record.nameMoira();
    const view = record.edithSays();
    record.decide(record.setOptions(), [view]);
    expect(() => record.sign()).toThrow(refusal('not-complete', /an IMCA may be required/));
    record.sign({ urgent: { reason: 'The bowel could not wait.' } });
    expect(whole(record)).toMatchObject({ status: 'signed, made urgently' });
    expect(rulesOf(record)).toContain('D14');
  });
});

describe('D13: "stances differ and no disagreement record; or disagreement step past its date"', () => {
  const open = (record: Open, views: EntryId[], by: string) =>
    record.write((context) =>
      disagreementCommands['disagreements.open'](context, {
        resident: record.edith,
        at: thatMorning,
        about: { decision: record.decision, matter: 'Where Edith lives' },
        positions: views.map((view) => ({ type: 'view' as const, view })),
        ladder: { rung: 'talk', what: 'Sit down with Susan.', by, meanwhile: 'Edith stays.', ground: 's.5' },
      }),
    );
  const place = (record: Open, view: EntryId, stance: 'supports' | 'opposes', option = 'B') =>
    record.write((context) =>
      own['decisions.placeView'](context, {
        ...record.on,
        placing: { view, answers: 'what is best', stances: [{ option, stance }] },
      }),
    );
  function differing() {
    const record = openDecisionRecord();
    record.assess();
    const views = [record.edithSays('I’d not know a soul.'), record.askFamily()];
    record.setOptions();
    for (const [at, view] of views.entries()) place(record, view, at === 0 ? 'opposes' : 'supports');
    return { record, views };
  }
  test('The person’s own objection against a relative’s wish is one, and is to be written down', () => {
    const { record, views } = differing();
    expect(rulesOf(record)).toContain('D13');
    open(record, views, '2026-03-10');
    expect(rulesOf(record)).not.toContain('D13');
    const line = whole(record).thread.find(({ title }) => title === 'A disagreement');
    expect(line?.person).toEqual({ mode: 'said', words: 'I’d not know a soul.', language: null });
  });
  test('A step past its day is open again', () => {
    const { record, views } = differing();
    open(record, views, '2026-03-03');
    const tomorrow = record.record.reading({ type: 'staff', ...record.moira }, '2026-03-04T09:00:00.000Z');
    const { duties } = getDecision(tomorrow, record.edith, record.decision);
    expect(duties.map(({ rule }) => rule)).toContain('D13');
  });
  test('What the person opposes and others chose is one, although nobody spoke up for it', () => {
    const { record, view } = decided();
    expect(rulesOf(record)).not.toContain('D13');
    place(record, view, 'opposes', 'A');
    expect(rulesOf(record)).toContain('D13');
  });
  test('Views that agree are no disagreement', () => {
    const { record, views } = differing();
    place(record, views[0] as EntryId, 'supports');
    expect(rulesOf(record)).not.toContain('D13');
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
    const opened = openDecisionRecord();
    opened.assess();
    opened.write(
      (context) =>
        own['decisions.changeQuestion'](context, {
          ...opened.on,
          matter: { question: 'Here or Beech Court?', whyNow: 'A letter.', raisedBy: null, told: null },
          words: {
            voice: 'person-now',
            mode: 'showed',
            words: 'Turned the picture over.',
            language: null,
            when: thatMorning,
            how: null,
            understood: null,
            heardBy: opened.grace,
          },
        }),
      opened.moira,
    );
    expect(rulesOf(opened)).not.toContain('D10');
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
      ({ record, view, susans, among }) => record.decide(among, [view, susans], { why: 'It was felt to be right.' }),
      /names an option or a view/,
    ],
    [
      'no review date',
      ({ record, view, susans, among }) => record.decide(among, [view, susans], { reviewOn: null }),
      /A review date/,
    ],
    [
      'a view with no note of how it was used',
      ({ record, susans, among }) => record.decide(among, [susans]),
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

describe('D7: "decision >28 days after capacity record, or any change event between"', () => {
  const on = (record: Open, day: string) =>
    getDecision(
      record.record.reading({ type: 'staff', ...record.moira }, `${day}T09:00:00.000Z`),
      record.edith,
      record.decision,
    ).duties.map(({ rule }) => rule);
  test('An assessment of 28 days ago still counts, one of 29 is to be done again', () => {
    const record = openDecisionRecord();
    record.assess();
    expect(on(record, '2026-03-31')).not.toContain('D7');
    expect(on(record, '2026-04-01')).toContain('D7');
  });
  test('What was decided in time does not grow old afterwards', () => {
    const { record } = decided();
    expect(on(record, '2026-09-01')).not.toContain('D7');
  });
  test('An infection since the assessment asks again, at once', () => {
    const record = openDecisionRecord();
    record.assess();
    record.write(
      (context) =>
        communicationCommands['communication.tellEvent'](context, {
          resident: record.edith,
          event: { type: 'infection', on: '2026-03-05', words: null },
        }),
      record.moira,
      '2026-03-05T09:00:00.000Z',
    );
    expect(on(record, '2026-03-05')).toContain('D7');
  });
});

describe('D8: "fluctuating flagged and <2 attempts"', () => {
  test('What comes and goes is asked again at another time', () => {
    const record = openDecisionRecord();
    const given = assessmentOf(record);
    const fluctuates = {
      pattern: 'Clearer after ten.',
      canWaitUntil: null,
      holdingAction: null,
      wishesWhenClear: 'To stay.',
    };
    const flagged = { ...given, assessment: { ...given.assessment, fluctuates } };
    record.assess(flagged);
    expect(rulesOf(record)).toContain('D8');
    record.assess(flagged);
    expect(rulesOf(record)).not.toContain('D8');
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
    const { record, view, susans, among } = decided();
    record.write(
      (context) =>
        own['decisions.placeView'](context, {
          ...record.on,
          placing: { view, answers: 'what is best', stances: [{ option: 'A', stance: 'opposes' }] },
        }),
      record.moira,
    );
    expect(() => record.sign()).toThrow(refusal('not-complete', /opposes what was chosen/));
    record.decide(among, [view, susans], {
      against: {
        why: 'The home closes in May.',
        softens: 'Her own furniture goes with her.',
        explained: 'Shown the photographs by Grace.',
      },
    });
    expect(rulesOf(record)).not.toContain('D12');
  });
  test('s.6: what restrains and was chosen is written down as a limit, with when it is looked at again', () => {
    const { record, view, susans } = decided();
    const restraint = {
      ...{ needed: 'The road.', inProportion: 'Lorries.', until: 'The fence is up.', authorisedBy: null },
      ...{ lessTried: 'A bell.', reduction: 'Unlocked while somebody is in the hall.' },
    };
    const [stay, move] = twoOptions.options;
    if (!stay || !move) throw new Error('There are two.');
    const among = record.setOptions({ ...twoOptions, options: [{ ...stay, restraint }, move] });
    record.decide(among, [view, susans]);
    expect(rulesOf(record)).toEqual(['s6']);
    record.write(
      (context) =>
        libertyCommands['liberty.beginLimit'](context, {
          ...{ resident: record.edith, at: thatMorning },
          says: {
            ...{ type: 'locked-doors', what: 'A keypad.', hours: 'At night', needed: 'The road.' },
            ...{ inProportion: 'Lorries.', lessTried: 'A bell.', ordinary: null, effect: null },
            ...{ decision: record.decision, reviewOn: '2026-06-01' },
          },
        }),
      record.moira,
    );
    expect(rulesOf(record)).toEqual([]);
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
          ...noAuthority,
          maker: { who: { type: 'professional', name: 'Priya Nair', role: 'social worker' }, reason: null },
        }),
      record.moira,
    );
    expect(() => record.sign()).toThrow(refusal('not-the-decision-maker'));
    record.sign({ as: 'on the decision maker’s behalf', reached: 'By letter of 24 February from Priya Nair.' });
  });
  test('An urgent decision is signed as made urgently, with its duties still open', () => {
    const { record, view, susans, among } = decided();
    record.decide(among, [view, susans], { reviewOn: null });
    record.sign({ urgent: { reason: 'The ceiling came down in the night.' } });
    expect(whole(record)).toMatchObject({ status: 'signed, made urgently', stops: 1 });
  });
  test('Later changes are new entries: the old stays, struck through, and the change since signing shows', () => {
    const { record, view, susans, among } = decided();
    record.sign();
    record.decide(among, [view, susans], { why: 'Option A, and Susan’s fare is paid.' });
    const { thread, changedSinceSigned } = whole(record);
    expect(changedSinceSigned).toBe(true);
    expect(thread.filter(({ title }) => title === 'Decision').map(({ superseded }) => superseded)).toEqual([
      true,
      false,
    ]);
  });
});

describe('What changes, who does it, by when: and what came of it', () => {
  function signed() {
    const made = decided();
    const { record, view, susans, among } = made;
    const { entry } = record.decide(among, [view, susans], {
      changes: [{ what: 'The fare is paid', who: 'Priya Nair', by: '2026-03-10' }],
    });
    record.sign();
    const follow = (change: number, outcome: 'done' | 'not done', of = entry) =>
      record.write((context) =>
        own['decisions.followChange'](context, {
          ...record.on,
          at: thatMorning,
          followed: { made: of, change, outcome, what: 'Paid on Sunday.' },
        }),
      );
    return { ...made, entry, follow };
  }
  test('It is to do until somebody writes that it is done; the thread tells it, and nothing has to be signed again', () => {
    const { record, follow } = signed();
    const toDo = () => whole(record).toDo;
    expect(toDo()).toEqual([{ what: 'The fare is paid', who: 'Priya Nair', by: '2026-03-10' }]);
    follow(0, 'not done');
    expect(toDo()).toHaveLength(1);
    follow(0, 'done');
    expect(toDo()).toEqual([]);
    expect(whole(record)).toMatchObject({ changedSinceSigned: false, status: 'signed as complete' });
    expect(whole(record).thread.at(-1)).toMatchObject({ title: 'What was to change: done', what: 'Paid on Sunday.' });
  });
  test('What Edith says afterwards belongs to the days after: it opens no duty and needs no new signature', () => {
    const { record } = signed();
    const later = '2026-03-10T16:00:00.000Z';
    const at = { precision: 'minute', instant: later } as const;
    const { voice } = record.write(
      (context) =>
        voiceCommands['voices.record'](context, {
          resident: record.edith,
          about: { type: 'decision', id: record.decision },
          words: {
            ...{ voice: 'person-now', mode: 'said', words: 'You’ve come on the train, then.', language: null },
            ...{ when: at, how: null, understood: null, heardBy: record.grace },
          },
        }),
      record.moira,
      later,
    );
    record.write(
      (context) =>
        own['decisions.placeView'](context, {
          ...record.on,
          placing: { view: voice, answers: 'what is best', stances: [{ option: 'A', stance: 'opposes' }] },
        }),
      record.moira,
      later,
    );
    expect(whole(record)).toMatchObject({ duties: [], changedSinceSigned: false });
    expect(whole(record).thread.at(-1)?.person?.words).toBe('You’ve come on the train, then.');
  });
  test('What is not among the changes of the decision that stands is refused', () => {
    const { record, view, susans, among, entry, follow } = signed();
    expect(() => follow(1, 'done')).toThrow(refusal('no-such-change'));
    record.decide(among, [view, susans], { changes: [] });
    expect(() => follow(0, 'done', entry)).toThrow(refusal('no-such-change'));
  });
});

describe('decision.maker-named@1', () => {
  test('What was written before there was a register is read as papers, and decides as it did', () => {
    const record = openDecisionRecord();
    record.assess();
    const person = record.addPerson('Susan Hartley');
    record.write(
      (context) =>
        context.append({
          kind: 'decision.maker-named@1',
          subject: { type: 'resident', id: record.edith },
          body: {
            step: { decision: record.decision, changed: null },
            facts: {
              advanceDecision: { state: 'claimed, not verified', recordedBy: null },
              courtOrder: 'none found',
              attorney: { state: 'verified and in scope', person, lifeSustaining: true },
              deputy: { state: 'none found', person: null },
              lookedWhere: 'Her file.',
            },
            maker: { who: { type: 'staff', id: record.manager }, basis: 'an attorney', reason: null },
          },
        }),
      record.moira,
    );
    expect(rulesOf(record)).toContain('D3');
    expect(whole(record).steps.maker?.authority).toEqual({
      papers: [
        expect.objectContaining({ type: 'adrt', state: 'claimed', covers: 'not known yet' }),
        expect.objectContaining({
          type: 'lpa-health-welfare',
          state: 'verified',
          holders: [person],
          lifeSustaining: 'yes',
        }),
      ],
      lookedWhere: 'Her file.',
    });
    const before = whole(record);
    rebuildProjections(record.record.sqlite, record.record.ledger);
    expect(whole(record)).toEqual(before);
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
      'Asked: Susan Hartley, own view',
      'Who took part',
      'Options',
      'The checklist',
      'Decision',
      'Signed as complete',
    ]);
  });
});
