import { listPeopleForResident } from '../people/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { getResident } from '../residents/queries.ts';
import { type EventOf, eventsByThing, type Things } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { dayPlus, type Happened, type Instant, londonDay } from '../time/model.ts';
import type { VoiceRow } from '../voices/methods.ts';
import { happenedDay } from '../voices/model.ts';
import { listVoicesForResident } from '../voices/queries.ts';
import { type EntryId, type ResidentId, residentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import {
  type Involved,
  isOpen,
  lacksOf,
  type PointRow,
  type ReviewRow,
  type ReviewType,
  type reviewKinds,
  reviewTypeNames,
  shippedPoints,
  type Template,
} from './model.ts';
import { reviewEvent, reviewTemplateEvent } from './projection.ts';

type Event = EventOf<typeof reviewKinds>;

export const reviewQueries = {
  'reviews.templates': listTemplates,
  'reviews.list': (context: ReadContext, { resident }: { resident: ResidentId }) => listReviews(context, resident),
};

/** Every template with all its versions, the newest first; the last is the one that came with the program. */
export function listTemplates({ db, home }: ReadContext): Template[] {
  const events = [
    ...eventsByThing<typeof reviewKinds>(db, reviewTemplateEvent, residentId.parse(home)).values(),
  ].flat();
  return reviewTypeNames.map((type) => ({
    type,
    versions: [
      ...events
        .flatMap((event) => {
          if (event.kind !== 'review-template.changed@1' || event.body.template.type !== type) return [];
          const { kind: _, body, ...written } = event;
          const { version, points } = body.template;
          return [{ version, points, written: { ...written, reason: body.because.reason } }];
        })
        .reverse(),
      { version: 0, points: shippedPoints(type), written: null },
    ],
  }));
}

/** A resident's assessments and reviews, the newest first. Throws Refused('no-such-resident'). */
export function listReviews(context: ReadContext, resident: ResidentId): ReviewRow[] {
  const { preferredName } = getResident(context.db, resident);
  const things = eventsByThing<typeof reviewKinds>(context.db, reviewEvent, resident);
  if (things.size === 0) return [];
  const reading: Reading = {
    resident,
    name: preferredName,
    voices: new Map(
      listVoicesForResident(context, { resident }).flatMap((row) => (row.withdrawn ? [] : [[row.voice, row] as const])),
    ),
    involvedNow: involvedNow(context.db, resident),
  };
  return [...things].flatMap(([id, events]) => rowOf(id, events, reading) ?? []).reverse();
}

/** Whom the person wants involved, as it stands: those about whom they were asked. */
export const involvedNow = (db: ReadDb, resident: ResidentId): Involved[] =>
  listPeopleForResident(db, resident).map(({ id, involvement: { wanted, inWhat, mayShare, askedOn } }) => ({
    person: id,
    wanted,
    inWhat,
    mayShare,
    askedOn,
  }));

interface Reading {
  readonly resident: ResidentId;
  readonly name: string;
  readonly voices: ReadonlyMap<EntryId, VoiceRow>;
  readonly involvedNow: Involved[];
}

function rowOf(id: EntryId, [first, ...rest]: readonly Event[], reading: Reading): ReviewRow | null {
  if (first?.kind !== 'review.begun@1') return null;
  const { kind: _, body, ...written } = first;
  const { points } = body.asks;
  const row: ReviewRow = {
    id,
    resident: reading.resident,
    ...written,
    ...body.begun,
    points,
    answers: points.map(({ key }) => answerIn(key, rest, reading)),
    involved: reading.involvedNow,
    lacks: [],
    signed: null,
    stopped: null,
  };
  for (const { kind, body: next, ...later } of rest) {
    if (kind === 'review.signed@1') {
      row.signed = { ...later, ...next.signed };
      row.involved = next.people.involved;
    }
    if (kind === 'review.stopped@1') row.stopped = { ...later, ...next.stopped };
  }
  if (isOpen(row)) row.lacks = lacksOf({ ...row, begunOn: happenedDay(row.at) }, reading.name);
  return row;
}

/** What stands in one point: the last word on each voice that is missing, and on what came of it. */
function answerIn(key: string, events: readonly Event[], { voices }: Reading): PointRow {
  const row: PointRow = { key, views: [], unheard: [], came: null };
  for (const { kind, body, ...written } of events) {
    if (kind === 'review.heard@1' && body.heard.point === key) {
      const voice = voices.get(body.heard.view);
      if (voice && !row.views.some(({ view }) => view === voice.voice))
        row.views.push({ view: voice.voice, entrySeq: voice.entrySeq, words: voice.words });
    }
    if (kind === 'review.unheard@1' && body.without.point === key) {
      const { what } = body.unheard;
      row.unheard = [...row.unheard.filter((each) => each.what.voice !== what.voice), { ...written, what }];
    }
    if (kind === 'review.came@1' && body.of.point === key) row.came = { ...written, what: body.came.what };
  }
  return row;
}

/** A review that is open. Throws Refused('no-such-review' | 'review-over'). */
export function getOpenReview(context: ReadContext, resident: ResidentId, id: EntryId): ReviewRow {
  const row = listReviews(context, resident).find((each) => each.id === id);
  if (!row) throw new Refused('no-such-review', 'This review is not there. Look at the list again.');
  if (isOpen(row)) return row;
  throw new Refused('review-over', 'This review is signed or was stopped, so nothing is added to it. Begin a new one.');
}

/** Days within which one that was begun is to be finished. */
export const OPEN_DAYS = 7;

/** An assessment or review that is owed: what, by which day, and which to open; null for one that nobody has begun. */
export interface ReviewDue {
  readonly title: string;
  readonly due: string;
  readonly review: EntryId | null;
}

/**
 * What is owed: each review that is open; else the next one, by the day that was set when the last was signed; else, for
 * somebody who came to live here since the record began, the assessment on admission.
 */
export function reviewsDue(things: Things<typeof reviewKinds>, resident: ResidentRow): ReviewDue[] {
  const rows = [...things].flatMap(([id, [first, ...rest]]) => {
    if (first?.kind !== 'review.begun@1') return [];
    const signed = rest.find((each) => each.kind === 'review.signed@1');
    const over = rest.some((each) => each.kind === 'review.signed@1' || each.kind === 'review.stopped@1');
    return [{ id, type: first.body.begun.type, begun: dayBegun(first), signed, over }];
  });
  const open = rows.filter(({ over }) => !over);
  if (open.length > 0)
    return open.map(({ id, type, begun }) => ({
      title: `Go on with the ${inShort[type]}`,
      due: dayPlus(begun, OPEN_DAYS),
      review: id,
    }));
  const newest = rows.flatMap(({ signed }) => signed ?? []).toSorted((a, b) => b.entrySeq - a.entrySeq)[0];
  if (newest) return [{ title: 'A review, together', due: newest.body.signed.nextOn, review: null }];
  const { movedIn, admittedAt } = resident;
  // Who lived here before there was a record was assessed on paper; whoever comes now is asked at the door.
  if (movedIn === null || movedIn < dayPlus(londonDay(admittedAt), -OPEN_DAYS)) return [];
  return [{ title: 'An assessment on admission', due: movedIn, review: null }];
}

/** The day on which one was begun; where only the month or the year was written down, the day on which that was done. */
function dayBegun({ at, recordedAt }: { readonly at: Happened; readonly recordedAt: Instant }): string {
  const day = happenedDay(at);
  return day.length === 10 ? day : londonDay(recordedAt);
}

/** What an open one is called in a list of what is owed. */
const inShort: Record<ReviewType, string> = {
  admission: 'assessment on admission',
  'first-month': 'review after the first month',
  review: 'review',
  change: 'review after a change',
};
