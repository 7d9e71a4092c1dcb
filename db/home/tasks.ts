import { eq, sql } from 'drizzle-orm';
import type { ReadDb } from '../store/model.ts';
import type { TasksOf } from '../tasks/asking.ts';
import { type Instant, londonDay } from '../time/model.ts';
import { GOOD_FOR, isOverdue } from './model.ts';
import { home as homeRow } from './projection.ts';

/** A backup, once the last good one is more than a day old; ended by the next that is read back. */
export const backupTasks: TasksOf = ({ db, home, now }) => {
  const last = lastBackup(db, home);
  if (!isOverdue(last, now)) return [];
  const opened = db.select().from(homeRow).where(eq(homeRow.id, home)).get()?.openedAt ?? now;
  const since = last === null ? opened : new Date(Date.parse(last) + GOOD_FOR).toISOString();
  const title = last === null ? 'Make the first backup' : 'Make a backup: the last one is more than a day old';
  return [{ about: null, title, due: londonDay(since), dated: false, place: { screen: 'settings' } }];
};

/** When the last backup that was read back was made, as the ledger has it. */
function lastBackup(db: ReadDb, home: string): Instant | null {
  const row = db
    .select({ at: sql<number | null>`max(e.recorded_at)` })
    .from(sql`entry e JOIN shape s ON s.no = e.shape`)
    .where(sql`e.subject = unhex(${home.replaceAll('-', '')}) AND s.kind GLOB 'home.backed-up@*'`)
    .get();
  return row?.at ? new Date(row.at).toISOString() : null;
}
