import type { ChangeRow, ElementRow, Plan, RankingRow } from '../support-plan/model.ts';
import { changesSince, columnOf } from '../support-plan/model.ts';
import { isOwnWords } from '../voices/model.ts';
import type { Involved, Part, PointRow, ReviewRow } from './model.ts';
import { INVOLVEMENT, type Point } from './template.ts';

type Views = PointRow['views'];

/** What the person said or showed in a point. */
export const personsViews = ({ views }: Pick<PointRow, 'views'>): Views =>
  views.filter(({ words }) => columnOf[words.voice] === 'person');

/** One review beside the one before it. */
export interface Comparison {
  readonly before: ReviewRow | null;
  /** What changed in the plan from the one to the other, the newest first; the first review counts from its beginning. */
  readonly changes: readonly ChangeRow[];
  readonly begun: readonly ElementRow[];
  readonly ended: readonly ElementRow[];
  /** What the person said or showed, point by point, then and now: only points in which they were heard at all. */
  readonly said: readonly { readonly key: string; readonly title: string; readonly was: Views; readonly now: Views }[];
  readonly ranking: { readonly was: RankingRow | undefined; readonly now: RankingRow | undefined };
  readonly involved: readonly {
    readonly person: string;
    readonly was: Involved | null;
    readonly now: Involved | null;
  }[];
}

/** The review that was signed last before this one was begun. */
export const reviewBefore = (all: readonly ReviewRow[], { entrySeq }: ReviewRow): ReviewRow | null =>
  all
    .filter(({ signed }) => signed !== null && signed.entrySeq < entrySeq)
    .toSorted((a, b) => (b.signed?.entrySeq ?? 0) - (a.signed?.entrySeq ?? 0))[0] ?? null;

/**
 * Sets a review beside the one before it: what changed in the plan in between and which preference changed it, what the
 * person said then and now, their order and whom they wanted involved. Read off the record; nothing is typed for it.
 */
export function compared(all: readonly ReviewRow[], review: ReviewRow, plan: Plan): Comparison {
  const before = reviewBefore(all, review);
  const from = before?.signed ?? review;
  const until = review.signed?.entrySeq ?? Number.POSITIVE_INFINITY;
  const between = ({ entrySeq }: { readonly entrySeq: number }) => entrySeq > from.entrySeq && entrySeq < until;
  const newestUntil = (last: number) => plan.rankings.find(({ entrySeq }) => entrySeq < last);
  return {
    before,
    changes: changesSince(plan).filter(between),
    begun: plan.elements.filter(between),
    ended: plan.elements.filter(({ ended }) => ended !== null && between(ended)),
    said: saidIn(before, review),
    ranking: { was: before?.signed ? newestUntil(before.signed.entrySeq) : undefined, now: newestUntil(until) },
    involved: involvedIn(before?.involved ?? [], review.involved),
  };
}

function saidIn(before: ReviewRow | null, review: ReviewRow): Comparison['said'] {
  const heard = (row: ReviewRow | null, key: string): Views => {
    const answer = row?.answers.find((each) => each.key === key);
    return answer ? personsViews(answer) : [];
  };
  const titles = new Map<string, Point['title']>();
  for (const { key, title } of [...review.points, ...(before?.points ?? [])])
    if (!titles.has(key)) titles.set(key, title);
  return [...titles]
    .map(([key, title]) => ({ key, title, was: heard(before, key), now: heard(review, key) }))
    .filter(({ was, now }) => was.length + now.length > 0);
}

function involvedIn(was: readonly Involved[], now: readonly Involved[]): Comparison['involved'] {
  const find = (all: readonly Involved[], person: string) => all.find((each) => each.person === person) ?? null;
  return [...new Set([...now, ...was].map(({ person }) => person))].map((person) => ({
    person,
    was: find(was, person),
    now: find(now, person),
  }));
}

/** What a review lacks, in the order of its points: each voice or why it is not there, and what came of it. */
export function lacksOf(
  {
    points,
    answers,
    involved,
    begunOn,
  }: Pick<ReviewRow, 'points' | 'answers' | 'involved'> & { readonly begunOn: string },
  name: string,
): ReviewRow['lacks'] {
  const askedSince = involved.some(({ askedOn }) => askedOn !== null && askedOn >= begunOn);
  return points.flatMap(({ key, family, staff }) => {
    const answer = answers.find((each) => each.key === key);
    // What others remember of the person stands in their column, and is no reason not to ask them now.
    const has = (part: 'person' | 'family' | 'staff') =>
      answer?.views.some(({ words }) => columnOf[words.voice] === part && (part !== 'person' || isOwnWords(words))) ||
      answer?.unheard.some(({ what }) => what.voice === part) ||
      (part === 'person' && key === INVOLVEMENT && askedSince);
    const lack = (part: Part, what: string) => ({ point: key, part, what });
    return [
      !has('person') && lack('person', `what ${name} said or showed, or why not`),
      family !== null && !has('family') && lack('family', 'what family or an advocate says, or why not'),
      staff !== null && !has('staff') && lack('staff', 'what staff saw, or why not'),
      !answer?.came && lack('came', 'what came of it'),
    ].filter((each) => typeof each === 'object');
  });
}
