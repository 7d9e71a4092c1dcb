import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { keptForComplaints } from '../complaints/queries.ts';
import { countryOf } from '../home/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import { entryId, residentId, staffId } from '../words/model.ts';
import { periods } from './law.ts';
import type { ErasedRow, HoldRow, Period, RetentionRow } from './model.ts';
import { retentionOf } from './model.ts';
import { erasedRecord, keptLonger, legalHold, retentionPeriod } from './projection.ts';

export const retentionQueries = {
  'retention.list': (context: ReadContext) => ({
    period: getPeriod(context),
    rows: listRetention(context),
    erased: listErased(context.db),
  }),
};

/** How long records are kept here: what a manager set last, or else what the code for the home's country says. */
export function getPeriod(context: ReadContext): Period {
  const { db } = context;
  const { checked, ...standard } = periods[countryOf(context)];
  const set = db.select().from(retentionPeriod).orderBy(desc(retentionPeriod.entrySeq)).limit(1).get();
  return {
    years: set?.years ?? standard.years,
    standard: { ...standard, checked: checked !== null },
    set: set ? { why: set.why, by: staffId.parse(set.by), at: set.at } : null,
  };
}

/** Every record, those to be looked at first and those of who lives here last. */
export function listRetention(context: ReadContext): RetentionRow[] {
  const order: Record<RetentionRow['state'], number> = { due: 0, held: 1, kept: 2, 'living here': 3 };
  return listResidents(context.db)
    .map((resident) => retentionFor(context, resident))
    .sort((a, b) => order[a.state] - order[b.state] || (a.due ?? '9').localeCompare(b.due ?? '9'));
}

/** Where one resident's record stands. */
export function retentionFor(context: ReadContext, resident: ResidentRow): RetentionRow {
  const { db, now } = context;
  const { status, statusSince } = resident;
  const careEnded = (status === 'left' || status === 'died') && statusSince ? { on: statusSince, how: status } : null;
  const holds = standingHolds(db, resident.id);
  const longer = db
    .select()
    .from(keptLonger)
    .where(eq(keptLonger.resident, resident.id))
    .orderBy(desc(keptLonger.entrySeq))
    .limit(1)
    .get();
  const forComplaints = keptForComplaints(context, resident.id);
  return {
    resident: resident.id,
    preferredName: resident.preferredName,
    fullName: resident.fullName,
    room: resident.room,
    careEnded,
    keptLonger: longer ? { until: longer.until, why: longer.why, by: staffId.parse(longer.by), at: longer.at } : null,
    forComplaints,
    holds,
    ...retentionOf({
      careEnded: careEnded?.on ?? null,
      years: getPeriod(context).years,
      keptUntil:
        [longer?.until, forComplaints]
          .flatMap((day) => day ?? [])
          .sort()
          .at(-1) ?? null,
      held: holds.length > 0,
      today: londonDay(now),
    }),
  };
}

function standingHolds(db: ReadDb, resident: string): HoldRow[] {
  return db
    .select()
    .from(legalHold)
    .where(and(eq(legalHold.resident, resident), isNull(legalHold.liftedAt)))
    .orderBy(asc(legalHold.entrySeq))
    .all()
    .map(({ entryId: entry, why, askedBy, by, at }) => ({
      entry: entryId.parse(entry),
      why,
      askedBy,
      by: staffId.parse(by),
      at,
    }));
}

/** Every record that was erased, newest first. */
export function listErased(db: ReadDb): ErasedRow[] {
  return db
    .select()
    .from(erasedRecord)
    .orderBy(desc(erasedRecord.entrySeq))
    .all()
    .map(({ entryId: entry, entrySeq: _, ...row }) => ({
      ...row,
      entry: entryId.parse(entry),
      resident: residentId.parse(row.resident),
      by: staffId.parse(row.by),
      second: staffId.parse(row.second),
    }));
}
