import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { dailyChoice } from '../daily-choices/projection.ts';
import { listChoicesForResident } from '../daily-choices/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import type { ReadContext } from '../store/model.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import type { ResidentId } from '../words/model.ts';
import type { Patterns, SecondLook } from './model.ts';
import { CARE_DAYS, careDeclined, nothingTaken, patternsOf, startOfShift } from './rules.ts';

export const patternQueries = { 'patterns.get': getPatterns };

/** Three months: older choices say little about now. */
const DAYS = 92;
const ALL = 100_000;

/** What one person's choices of the last three months show together. Throws Refused('no-such-resident'). */
function getPatterns(context: ReadContext, { resident }: { resident: ResidentId }): Patterns {
  const to = londonDay(context.now);
  const from = dayPlus(to, -DAYS);
  const recent = listChoicesForResident(context, { resident, from, limit: ALL }).filter(
    ({ withdrawn }) => withdrawn === null,
  );
  const found = patternsOf(recent, { from, to });
  return { ...found, looks: [...urgentLooks(context, resident), ...found.looks] };
}

/** For each of these residents who is here: declines that ask for a second look now. */
export function declinesToLookAt(
  context: ReadContext,
  residents: readonly ResidentRow[],
): { resident: ResidentRow; look: SecondLook }[] {
  return residents
    .filter(({ status }) => status === 'resident')
    .flatMap((resident) => urgentLooks(context, resident.id).map((look) => ({ resident, look })));
}

/** The board asks this of everyone, again and again: only declines, and the food and drink of the last shift, are read. */
function urgentLooks({ db, now }: ReadContext, resident: ResidentId): SecondLook[] {
  const shift = startOfShift(now);
  const declined = eq(sql`json_extract(${dailyChoice.choice}, '$.answer.type')`, 'declined');
  const rows = db
    .select({ at: dailyChoice.at, choice: dailyChoice.choice })
    .from(dailyChoice)
    .where(
      and(
        eq(dailyChoice.resident, resident),
        gte(dailyChoice.atKey, dayPlus(londonDay(now), 1 - CARE_DAYS)),
        isNull(dailyChoice.withdrawn),
        or(declined, gte(dailyChoice.atKey, shift)),
      ),
    )
    .all()
    .map((row) => ({ ...row, later: [] }));
  return [...nothingTaken(rows, shift), ...careDeclined(rows)];
}
