import { and, asc, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm';
import { dailyChoice } from '../daily-choices/projection.ts';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import { entryId, type ResidentId, staffId } from '../words/model.ts';
import type { Communication, DescribedRow, EventRow, WayTally } from './model.ts';
import { communicationRow, type Said } from './projection.ts';
import { openQuestion } from './rules.ts';

export const communicationQueries = {
  'communication.get': ({ db }: ReadContext, { resident }: { resident: ResidentId }) => howToAsk(db, resident),
  'communication.tallies': talliesOf,
};

/** Choices older than this say little about how somebody answers now. */
const TALLY_DAYS = 92;
const MOST_CONTACTS = 20;

/** How one person is asked, since when, and what happened. Throws Refused('no-such-resident'). */
export function howToAsk(db: ReadDb, resident: ResidentId): Communication {
  getResident(db, resident);
  const rows = db
    .select()
    .from(communicationRow)
    .where(eq(communicationRow.resident, resident))
    .orderBy(asc(communicationRow.entrySeq))
    .all();
  const of = <W extends keyof Said>(what: W) =>
    rows.flatMap((row) => (row.what === what ? [{ ...writtenOf(row), ...(row.body as Said[W]) }] : []));
  const described: DescribedRow[] = of('described');
  const held = of('held');
  const current = described.at(-1) ?? null;
  const events = answered(of('event'), [...described, ...held]);
  const lastHeld = held.at(-1);
  return {
    resident,
    current,
    held: current && lastHeld && lastHeld.entrySeq > current.entrySeq ? lastHeld : null,
    earlier: described.slice(0, -1).reverse(),
    events: events.toReversed(),
    question: openQuestion(events),
    contacts: of('contact').reverse().slice(0, MOST_CONTACTS),
  };
}

/** Contacts since a day of which somebody wrote whether the needs were met, oldest first. */
export function listContactsSince(db: ReadDb, resident: ResidentId, since: string): Said['contact'][] {
  return db
    .select()
    .from(communicationRow)
    .where(and(eq(communicationRow.resident, resident), eq(communicationRow.what, 'contact')))
    .orderBy(asc(communicationRow.entrySeq))
    .all()
    .map(({ body }) => body as Said['contact'])
    .filter(({ on }) => on >= since);
}

interface CommunicationDue {
  readonly resident: ResidentId;
  readonly why: 'changed' | 'review';
  readonly due: string;
}

/** Of these residents: whom to ask again by when, because something changed, or whose needs are to be looked at again. */
export function communicationDue(db: ReadDb, residents: readonly ResidentId[]): CommunicationDue[] {
  const rows = db
    .select()
    .from(communicationRow)
    .where(and(inArray(communicationRow.resident, [...residents]), ne(communicationRow.what, 'contact')))
    .orderBy(asc(communicationRow.entrySeq))
    .all();
  const byResident = Map.groupBy(rows, (row) => row.resident);
  return residents.flatMap((resident): CommunicationDue[] => {
    const own = byResident.get(resident) ?? [];
    const answers = own.filter(({ what }) => what === 'described' || what === 'held').map(writtenOf);
    const events = own.flatMap((row) =>
      row.what === 'event' ? [{ ...writtenOf(row), ...(row.body as Said['event']) }] : [],
    );
    const question = openQuestion(answered(events, answers));
    if (question) return [{ resident, why: 'changed', due: question.due }];
    const last = own.findLast(({ what }) => what === 'described');
    return last ? [{ resident, why: 'review', due: (last.body as Said['described']).needs.reviewBy }] : [];
  });
}

type Written = Pick<DescribedRow, 'id' | 'entrySeq' | 'recordedAt' | 'author'>;
const writtenOf = (row: typeof communicationRow.$inferSelect): Written => ({
  id: entryId.parse(row.entryId),
  entrySeq: row.entrySeq,
  recordedAt: row.recordedAt,
  author: row.author === null ? null : staffId.parse(row.author),
});

/** Whoever writes it down anew, or sees it hold, after an event has answered it. */
function answered<E extends Written>(
  events: readonly E[],
  answers: readonly Written[],
): (E & Pick<EventRow, 'answeredAt'>)[] {
  const inOrder = answers.toSorted((one, other) => one.entrySeq - other.entrySeq);
  return events.map((event) => ({
    ...event,
    answeredAt: inOrder.find(({ entrySeq }) => entrySeq > event.entrySeq)?.recordedAt ?? null,
  }));
}

/** Which ways of asking got a clear answer of late, by kind of choice, the most used first; what was withdrawn is left out. */
export function talliesOf({ db, now }: ReadContext, { resident }: { resident: ResidentId }): WayTally[] {
  getResident(db, resident);
  const since = dayPlus(londonDay(now), -TALLY_DAYS);
  const way = sql<WayTally['way']>`way.value`;
  return db
    .select({
      domain: sql<WayTally['domain']>`json_extract(${dailyChoice.choice}, '$.domain')`,
      way,
      clear: sql<number>`sum(coalesce(json_extract(${dailyChoice.choice}, '$.reading.certainty') = 'clear', 0))`,
      of: sql<number>`count(*)`,
    })
    .from(sql`${dailyChoice}, json_each(${dailyChoice.choice}, '$.howOffered') AS way`)
    .where(
      and(
        eq(dailyChoice.resident, resident),
        isNull(dailyChoice.withdrawn),
        // The key narrows by the index, a day wide of the mark: keys are in UTC, days in London.
        gte(dailyChoice.atKey, dayPlus(since, -1)),
        gte(dailyChoice.day, since),
      ),
    )
    .groupBy(sql`1`, way)
    .orderBy(sql`4 DESC`, sql`1`, way)
    .all();
}
