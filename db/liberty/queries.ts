import { getResident } from '../residents/queries.ts';
import { type EventOf, eventsByThing, type Things } from '../store/events.ts';
import type { ReadContext } from '../store/model.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import { happenedDay, happenedKey } from '../voices/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import {
  type ApplicationRow,
  applicationChaseDue,
  conditionsOpen,
  type Liberty,
  type LimitRow,
  type libertyKinds,
  limitsInWords,
  runsUntil,
  SIGN_WITHIN_DAYS,
  type SignRow,
} from './model.ts';
import { libertyEvent } from './projection.ts';

export const libertyQueries = {
  'liberty.get': (context: ReadContext, { resident }: { resident: ResidentId }) => getLiberty(context, resident),
};

type Events = readonly EventOf<typeof libertyKinds>[];

/** The limits on a resident, what they showed of living here, and what was asked of whom. Throws Refused('no-such-resident'). */
export function getLiberty({ db, now }: ReadContext, resident: ResidentId): Liberty {
  const found = libertyIn(eventsByThing<typeof libertyKinds>(db, libertyEvent, resident));
  const { status, statusSince: since } = getResident(db, resident);
  const over = status === 'left' || status === 'died' ? { status, since } : null;
  return { resident, ...found, over, due: over ? [] : libertyDue(found, londonDay(now)) };
}

type Found = Pick<Liberty, 'limits' | 'signs' | 'applications'>;

/** The limits, signs and applications that a resident's events make. */
export function libertyIn(things: Things<typeof libertyKinds>): Found {
  const limits: LimitRow[] = [];
  const applications: ApplicationRow[] = [];
  const signs: SignRow[] = [];
  for (const [id, events] of things) {
    const [first] = events;
    if (first?.kind === 'limit.begun@1') limits.push(limitOf(id, events));
    if (first?.kind === 'liberty.applied-for@1') applications.push(applicationOf(id, events));
    if (first?.kind === 'liberty.shown@1') {
      const { kind: _, body, ...written } = first;
      signs.push({ ...written, ...body.sign, words: body.words });
    }
  }
  const standing = [...limits.filter(({ ended }) => !ended), ...limits.filter(({ ended }) => ended)];
  signs.sort((a, b) => happenedKey(b.words.when).localeCompare(happenedKey(a.words.when)) || b.entrySeq - a.entrySeq);
  return { limits: standing, signs, applications: applications.reverse() };
}

function limitOf(id: EntryId, events: Events): LimitRow {
  const [first, ...rest] = events;
  if (first?.kind !== 'limit.begun@1') throw new RangeError('A limit begins with the entry that began it.');
  const { kind: _, body, ...written } = first;
  const row: LimitRow = {
    id,
    ...written,
    limit: body.limit,
    reviewOn: body.limit.reviewOn,
    before: [],
    reviews: [],
    ended: null,
    medicines: [],
  };
  for (const { kind, body: next, ...later } of rest) {
    if (kind === 'limit.changed@1') {
      row.before.push({ ...later, limit: row.limit, reason: next.why.reason });
      row.limit = next.limit;
      row.reviewOn = next.limit.reviewOn;
    }
    if (kind === 'limit.medicine-written@1')
      row.medicines.unshift({ ...later, medicine: next.medicine, person: next.person });
    if (kind === 'limit.reviewed@1') {
      row.reviews.push({ ...later, ...next.review });
      row.reviewOn = next.review.nextOn;
    }
    if (kind === 'limit.ended@1') row.ended = { ...later, reason: next.ending.reason };
  }
  return row;
}

function applicationOf(id: EntryId, events: Events): ApplicationRow {
  const [first, ...rest] = events;
  if (first?.kind !== 'liberty.applied-for@1') throw new RangeError('An application begins with its own entry.');
  const { kind: _, body, ...written } = first;
  const news = rest.flatMap(({ kind, body: next, ...later }) =>
    kind === 'liberty.heard@1' ? [{ ...later, news: next.news }] : [],
  );
  return { id, ...written, application: body.application, news };
}

/** D23: "restriction active past review, or no contentment/objection observation in 28 days": what is due, and by when. */
export function limitsDue({ limits, signs }: Pick<Liberty, 'limits' | 'signs'>, today: string): Liberty['due'] {
  const active = limits.filter(({ ended }) => !ended);
  const due: Liberty['due'] = active.map(({ limit, reviewOn }) => ({
    what: `Look at a limit again: ${limitsInWords[limit.type].toLowerCase()}`,
    on: reviewOn,
    dated: true,
  }));
  for (const { medicines } of active)
    if (medicines[0])
      due.push({
        what: 'Medicine as a limit was written down until a day',
        on: medicines[0].medicine.until,
        dated: true,
      });
  if (active.length > 0) {
    // A limit that is new has its 28 days from the day on which it was written down.
    const since = [signs[0] && happenedDay(signs[0].words.when), earliest(active)].filter((day) => day !== undefined);
    const last = since.sort().at(-1) ?? today;
    due.push({
      what: 'Write down what is shown about living with the limits',
      on: dayPlus(last, SIGN_WITHIN_DAYS),
      dated: true,
    });
  }
  return due;
}

/** The same; whom to ask again; and the conditions of an authorisation, which bind the home from the day of the grant (Sch A1). */
export const libertyDue = (found: Found, today: string): Liberty['due'] =>
  [...limitsDue(found, today), ...found.applications.flatMap(dueOfApplication)].sort((a, b) =>
    a.on.localeCompare(b.on),
  );

function dueOfApplication(row: ApplicationRow): Liberty['due'] {
  const chase = applicationChaseDue(row);
  const until = runsUntil(row);
  return [
    ...(chase ? [{ what: `Ask again, there is no answer yet: ${row.application.type}`, on: chase, dated: true }] : []),
    ...(until ? [{ what: 'An authorisation runs out', on: until, dated: true }] : []),
    ...conditionsOpen(row).map(({ condition, since }) => ({
      what: `A condition of the authorisation: ${condition}`,
      on: since,
      dated: false,
    })),
  ];
}
const earliest = (rows: readonly LimitRow[]) => rows.map(({ recordedAt }) => londonDay(recordedAt)).sort()[0];

/** One of this resident's limits that still holds. Throws Refused('no-such-limit'). */
export function refuseUnlessLimitHolds(context: ReadContext, resident: ResidentId, id: EntryId): LimitRow {
  const row = getLiberty(context, resident).limits.find((each) => each.id === id && each.ended === null);
  if (row) return row;
  throw new Refused('no-such-limit', 'This limit is not there, or has ended. Look at the list again.');
}
