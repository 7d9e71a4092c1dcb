import { describe, expect, test } from 'vitest';
import { bestInterestsCommands as own } from '../../../db/best-interests/commands.ts';
import type { Option } from '../../../db/best-interests/model.ts';
import { getDecision } from '../../../db/best-interests/queries.ts';
import type { Fluctuates } from '../../../db/capacity/model.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { listTasks } from '../../../db/tasks/queries.ts';
import type { EntryId, PersonId } from '../../../db/words/model.ts';
import { MORNING } from '../../record.ts';
import { assessmentOf, openDecisionRecord, optionOf, paperOf, thatMorning, twoOptions } from './decision.ts';

type Open = ReturnType<typeof openDecisionRecord>;
const refusal = (code: string, message?: RegExp) =>
  expect.objectContaining({ code, ...(message ? { message: expect.stringMatching(message) } : {}) });
const whole = (record: Open, now = MORNING) =>
  getDecision(record.record.reading({ type: 'staff', ...record.moira }, now), record.edith, record.decision);
const missing = (record: Open, rule: string) =>
  whole(record).duties.flatMap((duty) => (duty.rule === rule ? [duty.missing] : []));
const titles = (record: Open, now = MORNING) =>
  listTasks(record.record.reading({ type: 'staff', ...record.moira }, now)).map(({ title, due }) => `${due} ${title}`);

describe('s.6(2)-(3): "necessary ... in order to prevent harm to P", and "a proportionate response"', () => {
  function chosen(more: Partial<Option>) {
    const record = openDecisionRecord();
    record.assess();
    record.nameMoira();
    const view = record.edithSays();
    const [stay] = twoOptions.options;
    if (!stay) throw new Error('There are two.');
    const among = record.setOptions({ ...twoOptions, options: [stay, optionOf('B', 'A keypad', more)] });
    record.decide(among, [view], { chosen: 'B' });
    return record;
  }
  const filled = {
    needed: 'The road.',
    inProportion: 'Lorries, at night alone.',
    lessTried: 'A bell on the door.',
    until: 'The fence is up.',
    reduction: 'Open while somebody is in the hall; then open by day.',
    authorisedBy: null,
  };

  test.each<[string, Partial<Option>, RegExp | null]>([
    [
      'new limits, and nothing of s.6',
      { limits: 'some new limits' },
      /why it is necessary.*in proportion.*limits less.*made less.*or why it is no restraint/,
    ],
    ['many new limits, and nothing of s.6', { limits: 'many new limits' }, /brings new limits/],
    ['no word of what was tried that limits less', { restraint: { ...filled, lessTried: null } }, /limits less/],
    ['no plan for making it less', { restraint: { ...filled, reduction: null } }, /made less, step by step/],
    ['why it is no restraint', { limits: 'some new limits', notRestraint: 'A form to sign out with.' }, null],
    ['all that s.6 asks', { limits: 'many new limits', restraint: filled }, null],
    ['no new limits', { limits: 'no new limits' }, null],
  ])('What was chosen with %s', (_, more, expected) => {
    const asked = missing(chosen(more), 's6').filter((each) => !each.includes('Limits and liberty'));
    expect(asked).toEqual(expected ? [expect.stringMatching(expected)] : []);
  });

  test('What was not chosen need not say it: a form is not filled for its own sake', () => {
    const record = openDecisionRecord();
    record.assess();
    record.decide(record.setOptions(), []);
    expect(missing(record, 's6')).toEqual([]);
  });

  test('What was written before s.6 was asked in full is read, and what was not asked then is missing', () => {
    const record = openDecisionRecord();
    record.assess();
    const [stay] = twoOptions.options;
    if (!stay) throw new Error('There are two.');
    const { notRestraint: _, lifeSustaining: __, ...first } = stay;
    const { lessTried: ___, reduction: ____, ...restraint } = filled;
    const { id } = record.write(
      (context) =>
        context.append({
          kind: 'decision.options-set@1',
          subject: { type: 'resident', id: record.edith },
          body: {
            step: { decision: record.decision, changed: null },
            options: { options: [{ ...first, restraint }], whyNoneLessRestrictive: null },
          },
        }).header,
      record.moira,
    );
    record.decide(id, []);
    expect(whole(record).steps.options?.options.options[0]?.restraint).toEqual({
      ...restraint,
      lessTried: null,
      reduction: null,
    });
    expect(missing(record, 's6').filter((each) => each.startsWith('Option A restrains'))).toHaveLength(2);
  });
});

describe('s.20(5): "A deputy may not refuse consent to the carrying out or continuation of life-sustaining treatment in relation to P"', () => {
  function heldBy(type: 'deputy-welfare' | 'lpa-health-welfare', lifeSustaining: 'yes' | 'no' = 'no') {
    const record = openDecisionRecord('life-sustaining-treatment');
    record.assess();
    const susan = record.addPerson('Susan Hartley');
    const paper = record.paper(
      paperOf(type, { holders: [{ person: susan, replacement: false }], act: 'one alone', lifeSustaining }),
    );
    const name = (who: PersonId) =>
      record.write(
        (context) =>
          own['decisions.nameMaker'](context, {
            ...record.on,
            answers: [{ paper, covers: 'covers this decision', saidBy: null, checks: null, because: null }],
            lookedWhere: 'The sealed order.',
            maker: { who: { type: 'person', id: who }, reason: null },
          }),
        record.moira,
      );
    name(susan);
    const choose = (given: Option['lifeSustaining']): EntryId =>
      record.decide(
        record.setOptions({
          ...twoOptions,
          options: [
            optionOf('A', 'With the drip', { noChange: true, lifeSustaining: given }),
            optionOf('B', 'Without it', { lifeSustaining: 'not given' }),
          ],
        }),
        [],
      ).entry;
    return { ...record, choose };
  }
  const stops = (record: Open) =>
    whole(record).duties.flatMap(({ rule, severity, cites }) => (rule === 's20' ? [`${severity} ${cites}`] : []));

  test('A deputy who refuses it stops the record from being complete, with the section beside it', () => {
    const record = heldBy('deputy-welfare');
    record.choose('not given');
    expect(stops(record)).toEqual(['stop s20-5']);
    expect(() => record.sign()).toThrow(refusal('not-complete', /s\.20\(5\): A deputy may not refuse/));
  });
  test('Nor is it got round by not saying: of what was chosen it says whether the treatment is given', () => {
    const record = heldBy('deputy-welfare');
    record.choose(null);
    expect(stops(record)).toEqual(['stop s20-5']);
    expect(missing(record, 's20')[0]).toContain('with option A');
  });
  test('A deputy may consent to it', () => {
    const record = heldBy('deputy-welfare');
    record.choose('given');
    expect(stops(record)).toEqual([]);
  });
  test('s.11(8): an attorney decides it only with "express provision to that effect"', () => {
    const without = heldBy('lpa-health-welfare');
    without.choose('not given');
    expect(stops(without)).toEqual(['stop s11-8']);
    const expressly = heldBy('lpa-health-welfare', 'yes');
    expressly.choose('not given');
    expect(stops(expressly)).toEqual([]);
  });
});

describe('s.4(7): each is asked what is best "and, in particular, as to the matters mentioned in subsection (6)"', () => {
  const BOTH = /^Susan Hartley, daughter, has not been asked: what is best and, apart from that, what Edith would want/;
  function withSusan() {
    const record = openDecisionRecord();
    record.assess();
    const susan = record.addPerson('Susan Hartley');
    const says = (answers: 'what is best' | 'what they would have wanted') => {
      const view = record.say({
        voice: 'own-view',
        words: 'Near me.',
        language: null,
        person: susan,
        when: thatMorning,
        how: null,
        understood: null,
      });
      record.write((context) =>
        own['decisions.placeView'](context, { ...record.on, placing: { view, answers, stances: [] } }),
      );
    };
    return { ...record, susan, says };
  }

  test('Whoever was not asked is named as missing and stands on the task list, until both questions are answered', () => {
    const record = withSusan();
    expect(missing(record, 's4-7')).toEqual([expect.stringMatching(BOTH)]);
    expect(titles(record)).toContainEqual(expect.stringContaining('Susan Hartley, daughter, has not been asked'));
    record.says('what is best');
    expect(missing(record, 's4-7')).toEqual([
      'Susan Hartley, daughter, has told what is best, and has not been asked what Edith would want.',
    ]);
    expect(titles(record)).toContainEqual(expect.stringContaining('has not been asked what Edith would want'));
    record.says('what they would have wanted');
    expect(missing(record, 's4-7')).toEqual([]);
    expect(titles(record).join()).not.toContain('has not been asked');
  });

  test('The other half alone leaves the first open', () => {
    const record = withSusan();
    record.says('what they would have wanted');
    expect(missing(record, 's4-7')).toEqual([
      'Susan Hartley, daughter, has told what Edith would want, and has not been asked what is best.',
    ]);
  });

  test('Two people are two duties; a reason why not closes one', () => {
    const record = withSusan();
    record.addPerson('Alf Pye', 'neighbour or community');
    expect(missing(record, 's4-7')).toHaveLength(2);
    record.tookPart();
    expect(missing(record, 's4-7')).toEqual([]);
  });

  test('Whom Edith does not want involved is nobody’s duty to ask; nor is somebody paid, unless she named them', () => {
    const record = withSusan();
    const wish = (person: PersonId, wanted: 'wanted' | 'not wanted') =>
      record.write((context) =>
        peopleCommands['people.recordInvolvement'](context, {
          resident: record.edith,
          person,
          involvement: {
            wanted,
            inWhat: wanted === 'wanted' ? ['big decisions'] : [],
            mayShare: [],
            inTheirWords: null,
            askedOn: '2026-03-01',
            askedBy: record.grace,
          },
        }),
      );
    wish(record.susan, 'not wanted');
    const nurse = record.addPerson('Ade Bello', 'professional');
    expect(missing(record, 's4-7')).toEqual([]);
    wish(nurse, 'wanted');
    expect(missing(record, 's4-7')).toEqual([expect.stringContaining('Ade Bello')]);
  });

  test('Whoever decides asks the others, and is no duty of their own', () => {
    for (const byName of [false, true]) {
      const record = withSusan();
      const who = byName
        ? { type: 'professional' as const, name: 'Susan Hartley', role: 'social worker' }
        : { type: 'person' as const, id: record.susan };
      record.write(
        (context) =>
          own['decisions.nameMaker'](context, {
            ...record.on,
            answers: [],
            lookedWhere: 'Her file.',
            maker: { who, reason: null },
          }),
        record.moira,
      );
      expect(missing(record, 's4-7')).toEqual([]);
    }
  });

  test('Nobody is owed a question while Edith is presumed able; and whoever came after it was signed was not there to ask', () => {
    const able = openDecisionRecord();
    able.addPerson('Susan Hartley');
    expect(missing(able, 's4-7')).toEqual([]);
    const signed = openDecisionRecord('serious-treatment');
    signed.assess();
    signed.nameMoira();
    signed.decide(signed.setOptions(), [signed.edithSays()]);
    signed.sign({ urgent: { reason: 'The bowel could not wait.' } });
    signed.addPerson('Alf Pye', 'friend');
    expect(missing(signed, 's4-7')).toEqual([]);
  });
});

describe('Fluctuating capacity: "wait if possible; if not, do the minimum to hold the position" (domain A2)', () => {
  const comesAndGoes = (record: Open, fluctuates: Partial<Fluctuates>, at: string) => {
    const given = assessmentOf(record);
    const said = { pattern: 'Clearer after ten.', canWaitUntil: null, holdingAction: null, wishesWhenClear: null };
    return record.assess(
      { ...given, assessment: { ...given.assessment, fluctuates: { ...said, ...fluctuates } } },
      record.decision,
      { precision: 'minute', instant: at },
    );
  };

  test('what can wait is on the task list for its day, with what holds meanwhile, and is asked once', () => {
    const record = openDecisionRecord();
    comesAndGoes(record, { canWaitUntil: '2026-03-20', holdingAction: 'Her room is kept.' }, MORNING);
    expect(titles(record).filter((each) => each.includes('It waits for Edith'))).toEqual([
      expect.stringMatching(/^2026-03-20 .*Meanwhile: Her room is kept\.$/),
    ]);
  });

  test('a day to wait for with nothing that holds until then, and no word of what Edith wants when clear, are missing', () => {
    const record = openDecisionRecord();
    comesAndGoes(record, { canWaitUntil: '2026-03-20' }, MORNING);
    expect(missing(record, 'D8')).toEqual([
      expect.stringContaining('a second assessment'),
      expect.stringContaining('what holds things as they are until then'),
      expect.stringContaining('what Edith wants when clear'),
    ]);
    comesAndGoes(
      record,
      { canWaitUntil: '2026-03-20', holdingAction: 'Her room is kept.', wishesWhenClear: 'To stay.' },
      MORNING,
    );
    expect(missing(record, 'D8')).toEqual([]);
  });

  test('the thread tells each try with its time of day, the pattern, and what holds', () => {
    const record = openDecisionRecord();
    comesAndGoes(record, { wishesWhenClear: 'To stay.' }, '2026-03-02T17:30:00.000Z');
    comesAndGoes(
      record,
      { canWaitUntil: '2026-03-20', holdingAction: 'Her room is kept.' },
      '2026-03-03T08:30:00.000Z',
    );
    const told = whole(record).thread.filter(({ title }) => title.startsWith('Capacity'));
    expect(told.map(({ title }) => title)).toEqual(['Capacity, afternoon', 'Capacity, try 2, morning']);
    expect(told[0]?.what).toMatch(/Can wait until: It cannot wait\. What Edith wants when clear: To stay\.$/);
    expect(told[1]?.what).toMatch(/Can wait until: 20 March 2026\. Until then: Her room is kept\.$/);
  });
});

describe('s.1(4): "not to be treated as unable to make a decision merely because he makes an unwise decision"', () => {
  const TAG = 'Unwise decision, capacity not in doubt (s.1(4)).';
  const support = (record: Open, unwise: boolean) =>
    record.write((context) =>
      own['decisions.support'](context, {
        ...record.on,
        supported: { decided: 'She goes on climbing the stairs.', helpThatWorked: null, changes: null, unwise },
        person: {
          words: {
            voice: 'person-now',
            mode: 'said',
            words: 'I’ll take the stairs.',
            language: null,
            when: thatMorning,
            how: null,
            understood: null,
            heardBy: record.grace,
          },
        },
      }),
    );

  test('is a tag of a supported decision, in the list and in the thread, and takes nothing of it away', () => {
    const record = openDecisionRecord();
    support(record, true);
    expect(whole(record)).toMatchObject({
      unwise: true,
      status: 'supported decision',
      whose: expect.stringContaining('Edith decides'),
    });
    expect(whole(record).thread.at(-1)?.what).toContain(TAG);
  });
  test('is not put on a decision that nobody finds unwise', () => {
    const record = openDecisionRecord();
    support(record, false);
    expect(whole(record).unwise).toBe(false);
    expect(whole(record).thread.at(-1)?.what).not.toContain('Unwise');
  });
  test('stands where capacity was doubted and found, and never where it was not found', () => {
    const unwise = (record: Open, conclusion?: 'has capacity for this decision now') => {
      const given = assessmentOf(record, conclusion);
      record.assess({ ...given, assessment: { ...given.assessment, unwise: true } });
      return whole(record);
    };
    const found = unwise(openDecisionRecord(), 'has capacity for this decision now');
    expect(found.unwise).toBe(true);
    expect(found.thread.find(({ title }) => title === 'Capacity')?.what).toContain(TAG);
    expect(unwise(openDecisionRecord()).unwise).toBe(false);
  });
});
