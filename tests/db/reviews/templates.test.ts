import { describe, expect, test } from 'vitest';
import { reviewMethods } from '../../../db/reviews/methods.ts';
import {
  differencesBetween,
  INVOLVEMENT,
  type Point,
  points as pointsOfTemplate,
  reviewTypeNames,
  shippedPoints,
} from '../../../db/reviews/model.ts';
import { listTemplates } from '../../../db/reviews/queries.ts';
import { readingSome } from '../../../db/store/seen.ts';
import { shown } from '../../shown.ts';
import { openReviewRecord } from './a-review.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const asAny = (point: Point) => structuredClone(point) as Record<string, unknown>;
const withQuestion = (question: unknown) => (all: Point[]) =>
  all.map((each, at) => (at === 0 ? { ...each, person: { ...each.person, question } } : each));

/** Edits that would take from the person what no edit may take, and edits that break a template. */
const attacks: readonly (readonly [what: string, make: (all: Point[]) => unknown])[] = [
  ['the question to the person is empty', withQuestion('')],
  ['the question to the person is spaces', withQuestion('   \t ')],
  ['the question to the person is a space without width', withQuestion('\u200B\u2060')],
  ['the question to the person is dots', withQuestion('…')],
  ['the question to the person is null', withQuestion(null)],
  ['the question to the person is left out', withQuestion(undefined)],
  [
    'the person is left out of a point',
    (all) => all.map((each, at) => (at === 0 ? { ...each, person: undefined } : each)),
  ],
  ['the person is null in a point', (all) => all.map((each, at) => (at === 0 ? { ...each, person: null } : each))],
  [
    'the question goes to the family in the person’s place',
    (all) => all.map(({ person: _, ...each }) => ({ ...each, family: 'What does the person want?' })),
  ],
  ['the point about whom to involve is dropped', (all) => all.filter(({ key }) => key !== INVOLVEMENT)],
  [
    'the point about whom to involve is given another name',
    (all) => all.map((each) => (each.key === INVOLVEMENT ? { ...each, key: 'involving' } : each)),
  ],
  [
    'the point about whom to involve asks nothing',
    (all) =>
      all.map((each) => (each.key === INVOLVEMENT ? { ...each, person: { ...each.person, question: ' ' } } : each)),
  ],
  ['every point is dropped', () => []],
  ['one point stands there twice', (all) => [...all, ...all.slice(0, 1)]],
  ['a point has a field more', (all) => all.map((each) => ({ ...asAny(each), asksFamilyFirst: true }))],
  ['a key is a path', (all) => all.map((each, at) => (at === 0 ? { ...each, key: '../../x' } : each))],
  ['there are more points than anybody can be asked', (all) => Array.from({ length: 31 }, () => all[0])],
];

describe('What no edit may take away', () => {
  test('Each attack on a template is refused with a line that says why, whoever sends it', () => {
    const whole = shippedPoints('review');
    const survivors = attacks.filter(([, make]) => {
      const read = reviewMethods['reviews.editTemplate'].input.safeParse({
        ...{ type: 'review', after: 0, reason: 'Shorter.' },
        points: make(structuredClone(whole)),
      });
      return read.success;
    });
    expect(survivors.map(([what]) => what)).toEqual([]);
    shown({
      part: 'People',
      property: 'No edit of a template takes the person’s question, or whom they want involved, out of it',
      how: 'edits of a template, each of which would take something from the person or break it',
      count: attacks.length,
      survivors: survivors.map(([what]) => what),
    });
  });

  test('The line is plain: it says why, and what to do', () => {
    const why = (make: (all: Point[]) => unknown) =>
      pointsOfTemplate.safeParse(make(shippedPoints('admission'))).error?.issues[0]?.message;
    expect(why(withQuestion(''))).toBe(
      'Every point asks the person first, so its question to them stays. Reword it, or take the whole point out.',
    );
    expect(why(withQuestion(undefined))).toBe(why(withQuestion('')));
    expect(why((all) => all.filter(({ key }) => key !== INVOLVEMENT))).toMatch(
      /stays in every template.*s\.4\(7\)\(a\)/,
    );
  });

  test('“in consulting others, anyone named by the person as someone to be consulted” (s.4(7)(a)): every template as it comes asks it', () => {
    for (const type of reviewTypeNames) {
      const all = shippedPoints(type);
      expect(pointsOfTemplate.safeParse(all).success, type).toBe(true);
      expect(
        all.map(({ key }) => key),
        type,
      ).toContain(INVOLVEMENT);
    }
  });
});

describe('A home’s own versions', () => {
  test('An edit is the next version, with who, when and why; what was held before keeps the points that it was begun with', () => {
    const { edit, begin, row, pointsOf, templates, manager } = openReviewRecord();
    const before = begin('review');
    const reworded = pointsOf('review').map((each) =>
      each.key === 'washing' ? { ...each, person: { ...each.person, question: 'Bath, shower or basin?' } } : each,
    );
    edit('review', 0, reworded, 'Nobody answers “how”.');
    const after = begin('admission');
    expect(row(before).points.find(({ key }) => key === 'washing')?.person.question).toBe(
      'How do you like to wash? What do you do yourself?',
    );
    expect(row(before).template.version).toBe(0);
    expect(row(after).template.version).toBe(0);
    const versions = templates().find(({ type }) => type === 'review')?.versions ?? [];
    expect(versions.map(({ version, written }) => [version, written?.by, written?.reason])).toEqual([
      [1, manager, 'Nobody answers “how”.'],
      [0, undefined, undefined],
    ]);
    expect(versions[0]?.points).toEqual(reworded);
  });

  test('Going back to the wording as it came is a version too', () => {
    const { edit, pointsOf, templates } = openReviewRecord();
    edit(
      'change',
      0,
      pointsOf('change').filter(({ key }) => key !== 'food'),
    );
    edit('change', 1, shippedPoints('change'), 'Food was missed.');
    const versions = templates().find(({ type }) => type === 'change')?.versions ?? [];
    expect(versions.map(({ version }) => version)).toEqual([2, 1, 0]);
    expect(versions[0]?.points).toEqual(versions[2]?.points);
  });

  test('Nobody writes over what somebody else has just changed', () => {
    const { edit, pointsOf } = openReviewRecord();
    edit('review', 0, pointsOf('review'));
    expect(() => edit('review', 0, pointsOf('review'))).toThrow(refusal('template-changed'));
  });

  test('What two versions differ in reads point by point: added, dropped, reworded with both wordings, moved', () => {
    const before = shippedPoints('first-month');
    const [first, second, third, ...rest] = before;
    if (!first || !second || !third) throw new Error('There are three points at least.');
    const added = { ...first, key: 'post', title: 'Letters' };
    const after = [added, second, first, ...rest].map((each) =>
      each.key === 'food' ? { ...each, title: 'Meals', staff: null } : each,
    );
    expect(differencesBetween(before, before)).toEqual([]);
    expect(differencesBetween(before, after)).toEqual([
      { what: 'added', title: 'Letters' },
      { what: 'moved', title: second.title, from: 2, to: 1 },
      { what: 'moved', title: first.title, from: 1, to: 2 },
      {
        what: 'reworded',
        title: 'Meals',
        fields: [
          { label: 'Title', before: 'Eating and drinking', after: 'Meals' },
          { label: 'Asked of staff', before: 'What comes back uneaten, and what does not?', after: 'Not asked.' },
        ],
      },
      { what: 'dropped', title: third.title },
    ]);
  });

  test('An inspector who sees one resident sees the templates as the home has them', () => {
    const { edit, pointsOf, record, home, file, key, resident } = openReviewRecord();
    edit('review', 0, pointsOf('review'));
    const versions = readingSome({ file, key }, [resident], (db) =>
      listTemplates({ ...record.reading({ type: 'system' }, '2026-03-03T09:20:00.000Z'), db, home }),
    ).find(({ type }) => type === 'review')?.versions;
    expect(versions).toHaveLength(2);
  });
});
