import { describe, expect, test } from 'vitest';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import { getDecision } from '../../../db/best-interests/queries.ts';
import { plannedCareCommands as own } from '../../../db/planned-care/commands.ts';
import { plannedCareMethods } from '../../../db/planned-care/methods.ts';
import { askedAgainOn, type Care, careStands, plannedCareRow, whoseCare } from '../../../db/planned-care/model.ts';
import { listPlannedCareForResident } from '../../../db/planned-care/queries.ts';
import { listTasks } from '../../../db/tasks/queries.ts';
import type { EntryId, PersonId } from '../../../db/words/model.ts';
import { MORNING, openTestRecord, type TestRecord } from '../../record.ts';
import { openDecisionRecord, thatMorning } from '../best-interests/decision.ts';
import { said } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const stairs: Care = {
  matter: 'everyday-risk',
  question: 'Shall we go on letting you take the stairs by yourself?',
  decides: { type: 'the person' },
  what: 'Edith takes the stairs; the rail is kept clear.',
  why: 'She asked for it, and knows that she fell in May.',
  reviewOn: '2026-06-01',
};
const forHer = (record: TestRecord): Care => ({
  ...stairs,
  decides: {
    type: 'somebody for them',
    who: { type: 'staff', id: record.manager },
    unable: {
      help: 'Shown the stairs and the lift, after breakfast: she named both.',
      ability: 'weigh',
      shownBy: 'Asked what would happen if she fell: “I never have.”',
      because: 'Because of her dementia the fall in May is not there to be weighed.',
    },
    lessRestrictive: 'Somebody walks behind her; no gate.',
  },
});

const agree = (
  record: TestRecord,
  care: Care = stairs,
  asked: { who: PersonId; best: string; wanted: string | null }[] = [],
) =>
  record.write((context) =>
    own['plannedCare.agree'](context, {
      resident: record.edith,
      at: thatMorning,
      says: care,
      person: { words: said(record.grace, 'I’ll take the stairs.'), howTried: null },
      others: { asked: asked.map(({ who, ...rest }) => ({ who: { type: 'person', id: who }, ...rest })) },
    }),
  ).care;
const listed = (record: TestRecord) => record.read(({ db }) => listPlannedCareForResident(db, record.edith));
const review = (record: TestRecord, care: EntryId, stands: 'it stands' | 'it has ended', nextOn: string | null) =>
  record.write((context) =>
    own['plannedCare.review'](context, {
      resident: record.edith,
      care,
      at: thatMorning,
      review: { found: 'Up and down daily, no fall.', stands, nextOn },
      person: { words: null },
    }),
  );
const raise = (record: TestRecord, care: EntryId) =>
  record.write(
    (context) =>
      own['plannedCare.raise'](context, {
        resident: record.edith,
        care,
        at: thatMorning,
        matter: 'restraint',
        because: 'Susan asks for a stair gate.',
      }),
    { id: record.manager, role: 'manager' },
  ).decision;

describe('Level 2: "Agreed once in three-way planning, then followed" (domain B1)', () => {
  test('"Person’s decision if able": it is theirs, in their own words, and nothing is written of capacity', () => {
    const record = openTestRecord();
    agree(record);
    const [row] = listed(record);
    expect(row).toMatchObject({ person: { words: { voice: 'person-now', words: 'I’ll take the stairs.' } } });
    expect(row && whoseCare(row.care, 'Edith', () => '')).toBe('Edith decides');
    expect(plannedCareRow.parse(row)).toEqual(row);
  });

  test.each<[string, object, boolean]>([
    ['the person decides, in their words', {}, true],
    [
      'the person decides, and nobody wrote what they said',
      { person: { words: null, howTried: 'Asked twice.' } },
      false,
    ],
    ['nothing of the person, and no word of how it was looked for', { person: { words: null, howTried: null } }, false],
    ['a matter of every day', { says: { ...stairs, matter: 'bed-and-rest' } }, false],
    ['a major matter', { says: { ...stairs, matter: 'restraint' } }, false],
    [
      'somebody for them, with nothing of what they cannot do',
      { says: { ...stairs, decides: { type: 'somebody for them', who: null, unable: null, lessRestrictive: 'x' } } },
      false,
    ],
  ])('What is taken in, and what is not: %s', (_, over, taken) => {
    const record = openTestRecord();
    const input = {
      resident: record.edith,
      at: thatMorning,
      says: stairs,
      person: { words: said(record.grace, 'I’ll take the stairs.'), howTried: null },
      others: { asked: [] },
      ...over,
    };
    expect(plannedCareMethods['plannedCare.agree'].input.safeParse(input).success).toBe(taken);
  });

  test('"If not: capacity record + short best interests record by the care decision maker": help, ability, cause, less restrictive', () => {
    const record = openTestRecord();
    agree(record, forHer(record));
    expect(listed(record)[0]?.care.decides).toEqual(forHer(record).decides);
  });

  test('it is asked again by its day, until it has ended', () => {
    const record = openTestRecord();
    const care = agree(record);
    const due = () =>
      listTasks(record.record.reading({ type: 'staff', id: record.grace, role: 'care-worker' }, MORNING))
        .filter(({ kind }) => kind === 'planned-care')
        .map((each) => each.due);
    expect(due()).toEqual(['2026-06-01']);
    review(record, care, 'it stands', '2026-09-01');
    expect(due()).toEqual(['2026-09-01']);
    review(record, care, 'it has ended', null);
    expect(due()).toEqual([]);
    expect(listed(record).map((row) => [careStands(row), askedAgainOn(row), row.reviews.length])).toEqual([
      ['Ended', null, 2],
    ]);
    expect(() => review(record, care, 'it stands', '2026-12-01')).toThrow(refusal('no-such-care'));
  });

  test('opens none of the steps of a major decision: the gate sends it to its short record', () => {
    const record = openTestRecord();
    expect(() =>
      record.write((context) =>
        bestInterestsCommands['decisions.open'](context, {
          resident: record.edith,
          matter: { question: stairs.question, whyNow: 'A fall.', raisedBy: null, told: null },
          gate: { matter: 'everyday-risk', escalators: [], override: null },
          words: null,
        }),
      ),
    ).toThrow(refusal('planned-care'));
  });
});

describe('"Meeting only if dispute or restriction": planned care is raised to a major decision by one act', () => {
  test('its question, the person’s words and what each of their people said go with it, and the thread begins with it', () => {
    const record = openDecisionRecord();
    const susan = record.addPerson('Susan Hartley');
    const care = agree(record, forHer(record), [
      { who: susan, best: 'A gate on the stairs.', wanted: 'She would hate a gate.' },
    ]);
    const decision = raise(record, care);
    const whole = record.read((context) => getDecision(context, record.edith, decision));
    expect(whole).toMatchObject({
      matter: 'restraint',
      question: stairs.question,
      status: 'draft',
      conclusion: null,
      steps: { opened: { person: { words: { words: 'I’ll take the stairs.' } } } },
    });
    expect(whole.steps.opened.matter.whyNow).toBe(
      'Susan asks for a stair gate. Planned care until now: Edith takes the stairs; the rail is kept clear.',
    );
    expect(
      whole.views.map(({ voice, words }) => [
        words.voice,
        words.words,
        whole.placings.find(({ placing }) => placing.view === voice)?.placing.answers,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['own-view', 'A gate on the stairs.', 'what is best'],
        ['own-view', 'She would hate a gate.', 'what they would have wanted'],
      ]),
    );
    const titles = whole.thread.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Planned care, agreed', 'Raised to a major decision']));
    expect(whole.thread.find(({ title }) => title === 'Planned care, agreed')?.person?.words).toBe(
      'I’ll take the stairs.',
    );
  });

  test('whether the person can decide it is asked anew: what was found for the short record decides nothing here', () => {
    const record = openDecisionRecord();
    const decision = raise(record, agree(record, forHer(record)));
    expect(record.read((context) => getDecision(context, record.edith, decision)).whose).toBe(
      'Edith decides, unless shown otherwise',
    );
  });

  test('it is raised once, and followed no more', () => {
    const record = openDecisionRecord();
    const care = agree(record);
    raise(record, care);
    expect(listed(record).map((row) => careStands(row))).toEqual(['Raised to a major decision']);
    expect(() => raise(record, care)).toThrow(refusal('no-such-care'));
  });

  test('a nurse or manager raises it; anybody who records may agree it', () => {
    expect(plannedCareMethods['plannedCare.raise'].who).not.toContain('care-worker');
    expect(plannedCareMethods['plannedCare.agree'].who).toContain('care-worker');
  });
});

test('One resident’s planned care is not another’s, and a day that is past is refused', () => {
  const record = openTestRecord();
  expect(() => agree(record, { ...stairs, reviewOn: '2026-01-01' })).toThrow(refusal('day-past'));
  const other = record.read(({ db }) => listPlannedCareForResident(db, record.manager as never));
  expect(other).toEqual([]);
});
