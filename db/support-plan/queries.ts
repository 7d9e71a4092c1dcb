import { getResident } from '../residents/queries.ts';
import { type EventOf, eventsByThing, type Things } from '../store/events.ts';
import type { ReadContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import type { VoiceRow } from '../voices/methods.ts';
import { listVoicesForResident } from '../voices/queries.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { lacksOf } from './lacks.ts';
import { titlesFor } from './links.ts';
import {
  againOn,
  type ElementRow,
  type Link,
  type Plan,
  type PlanMeetingRow,
  type RankingRow,
  type ReviewRow,
  type supportPlanKinds,
} from './model.ts';
import { supportPlanEvent } from './projection.ts';

type Event = EventOf<typeof supportPlanKinds>;

export const supportPlanQueries = {
  'plan.get': (context: ReadContext, { resident }: { resident: ResidentId }) => getPlan(context, resident),
};

/** A resident's plan as it stands: elements in the person's newest order, those not ranked after them, the ended last. */
export function getPlan(context: ReadContext, resident: ResidentId): Plan {
  const { preferredName } = getResident(context.db, resident);
  const voices = new Map(
    listVoicesForResident(context, { resident }).flatMap((row) => (row.withdrawn ? [] : [[row.voice, row] as const])),
  );
  const things = eventsByThing<typeof supportPlanKinds>(context.db, supportPlanEvent, resident);
  const reading = {
    name: preferredName,
    reviewed: newestReview(things.values()),
    today: londonDay(context.now),
    titleOf: titlesFor(context, resident),
  };
  const elements: ElementRow[] = [];
  const rankings: RankingRow[] = [];
  const reviews: ReviewRow[] = [];
  for (const [id, [first, ...rest]] of things) {
    if (first?.kind === 'plan.ranked@1') {
      const { kind: _, body, ...written } = first;
      rankings.unshift({ ...written, ranking: body.ranking, words: body.person.words });
    }
    if (first?.kind === 'plan.reviewed@1') {
      const { kind: _, body, ...written } = first;
      reviews.unshift({ ...written, review: body.review, person: body.person, talked: talkedIn(rest, voices) });
    }
    if (first?.kind === 'plan.element-begun@1') elements.push(elementOf(id, first, rest, voices, reading));
  }
  const meeting = meetingToCome(things, reviews[0]);
  return { resident, elements: inOrder(elements, rankings[0]), rankings, reviews, meeting };
}

/** The newest meeting that was planned, unless it was called off or the plan was looked at together since. */
export function meetingToCome(
  things: ReadonlyMap<EntryId, readonly Event[]>,
  reviewed: Pick<ReviewRow, 'entrySeq'> | undefined = newestReview(things.values()),
): PlanMeetingRow | null {
  const [newest] = [...things.values()]
    .filter(([first]) => first?.kind === 'plan.meeting-planned@1' && first.entrySeq > (reviewed?.entrySeq ?? 0))
    .toReversed();
  const [first, calledOff] = newest ?? [];
  if (first?.kind !== 'plan.meeting-planned@1' || calledOff) return null;
  const { kind: _, body, ...written } = first;
  return { ...written, meeting: body.meeting, words: body.person.words };
}

interface Reading {
  readonly name: string;
  readonly reviewed: ReturnType<typeof newestReview>;
  readonly today: string;
  readonly titleOf: (link: Link) => string | null;
}

function elementOf(
  id: EntryId,
  { kind: _, body, ...written }: Extract<Event, { kind: 'plan.element-begun@1' }>,
  rest: readonly Event[],
  voices: ReadonlyMap<EntryId, VoiceRow>,
  { name, today, reviewed, titleOf }: Reading,
): ElementRow {
  const row: ElementRow = {
    id,
    ...written,
    wording: body.wording,
    againOn: '',
    changes: [],
    views: [],
    settled: null,
    stale: false,
    rests: null,
    ended: null,
    lacks: [],
  };
  const used = new Map<EntryId, NonNullable<ElementRow['views'][number]['use']>>();
  const forms = new Map<EntryId, NonNullable<ElementRow['views'][number]['form']>>();
  for (const { kind, body: next, ...later } of rest) {
    if (kind === 'plan.element-changed@1') {
      const { reason, preference } = next.because;
      const theirs = preference ? voices.get(preference) : undefined;
      row.changes.unshift({
        ...later,
        before: row.wording,
        after: next.wording,
        reason,
        preference: theirs ? { view: theirs.voice, words: theirs.words } : null,
      });
      row.wording = next.wording;
    }
    if (kind === 'plan.view-used@1') used.set(next.use.view, { ...later, used: next.use.used, how: next.use.how });
    if (kind === 'plan.form-kept@1') forms.set(next.form.view, { entrySeq: later.entrySeq, scan: next.form.scan });
    if (kind === 'plan.settled@1') row.settled = { ...later, ...next.settled };
    if (kind === 'plan.linked@1')
      row.rests = { ...later, links: next.links.map((link) => ({ ...link, title: titleOf(link) })) };
    if (kind === 'plan.element-ended@1') row.ended = { ...later, ...next.ended };
  }
  // What was said about the element itself, and what was said elsewhere and used in it.
  const here = [...voices.values()].filter(
    ({ voice, about }) => used.has(voice) || (about.type === 'plan-element' && about.id === id),
  );
  row.views = here.map(({ voice, entrySeq, words }) => ({
    view: voice,
    entrySeq,
    words,
    use: used.get(voice) ?? null,
    form: forms.get(voice) ?? null,
  }));
  row.stale = isStale(row, here);
  row.againOn = againOn(wordedIn(row), reviewed);
  if (row.ended === null) row.lacks = lacksOf(row, name, today);
  return row;
}

/** What was talked about at a meeting, in its order; a view that was withdrawn since is left out. */
function talkedIn(events: readonly Event[], voices: ReadonlyMap<EntryId, VoiceRow>): ReviewRow['talked'] {
  const given = (views: readonly EntryId[]) =>
    views.flatMap((view) => {
      const row = voices.get(view);
      return row ? [{ view, entrySeq: row.entrySeq, words: row.words }] : [];
    });
  return events.flatMap((each) => {
    if (each.kind !== 'plan.talked-about@1') return [];
    const { views, informedBy, ...talked } = each.body.talked;
    return [{ ...talked, entrySeq: each.entrySeq, views: given(views), informedBy: given(informedBy) }];
  });
}

/** When the present wording was written, and the day that it was given. */
const wordedIn = ({ wording, changes, entrySeq }: ElementRow) => ({
  reviewOn: wording.reviewOn,
  entrySeq: changes[0]?.entrySeq ?? entrySeq,
});

function newestReview(things: Iterable<readonly Event[]>) {
  const [newest] = [...things].flatMap(([first]) => (first?.kind === 'plan.reviewed@1' ? [first] : [])).toReversed();
  return newest && { nextOn: newest.body.review.nextOn, entrySeq: newest.entrySeq };
}

/** What stands in a plan, and the day by which each is to be looked at again, the earliest first. */
export function daysOfPlan(
  things: Things<typeof supportPlanKinds>,
): { readonly element: EntryId; readonly title: string; readonly on: string }[] {
  const newest = newestReview(things.values());
  return [...things]
    .flatMap(([element, events]) => {
      const worded = events.flatMap((each) =>
        each.kind === 'plan.element-begun@1' || each.kind === 'plan.element-changed@1' ? [each] : [],
      );
      const last = worded.at(-1);
      if (!last || events.some(({ kind }) => kind === 'plan.element-ended@1')) return [];
      const { title, reviewOn } = last.body.wording;
      return [{ element, title, on: againOn({ reviewOn, entrySeq: last.entrySeq }, newest) }];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** Whether the wording changed, or a view came, after it was settled. */
function isStale({ settled, changes }: ElementRow, views: readonly VoiceRow[]): boolean {
  if (settled === null) return false;
  return [...changes, ...views].some(({ entrySeq }) => entrySeq > settled.entrySeq);
}

function inOrder(elements: readonly ElementRow[], newest: RankingRow | undefined): ElementRow[] {
  const place = new Map(newest?.ranking.order.map(({ element }, index) => [element, index]) ?? []);
  const of = ({ id, ended }: ElementRow) => (ended ? 1000 : (place.get(id) ?? 500));
  return elements.toSorted((a, b) => of(a) - of(b) || a.entrySeq - b.entrySeq);
}

/** One of this resident's elements that has not ended. Throws Refused('no-such-element'). */
export function getStandingElement(context: ReadContext, resident: ResidentId, id: EntryId): ElementRow {
  const row = getPlan(context, resident).elements.find((each) => each.id === id && each.ended === null);
  if (row) return row;
  throw new Refused('no-such-element', 'This part of the plan is not there, or has ended. Look at the plan again.');
}
