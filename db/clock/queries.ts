import { desc } from 'drizzle-orm';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { entryId, staffId } from '../words/model.ts';
import type { ClockStep } from './model.ts';
import { clockStepRow } from './projection.ts';

export const clockQueries = { 'clock.list': ({ db }: ReadContext) => listClockSteps(db) };

/** Every time that the PC's clock was found set back, newest first. */
export function listClockSteps(db: ReadDb): ClockStep[] {
  return db
    .select()
    .from(clockStepRow)
    .orderBy(desc(clockStepRow.entrySeq))
    .all()
    .map(({ entryId: entry, lastWritten, now, lookedAt, lookedBy, found }) => ({
      entry: entryId.parse(entry),
      lastWritten,
      now,
      looked: lookedAt && lookedBy ? { at: lookedAt, by: staffId.parse(lookedBy), found: found ?? '' } : null,
    }));
}
