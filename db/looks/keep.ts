import type Database from 'better-sqlite3';
import type { ResidentId, StaffId } from '../words/model.ts';

/** Keeps that someone opened a resident's record. Nobody looks at someone who is not there: a made-up id leaves no row. */
export function keepLookAt(sqlite: Database.Database, staff: StaffId, resident: string, quarter: string): void {
  sqlite
    .prepare('INSERT OR IGNORE INTO look (staff, quarter_hour, resident) SELECT ?, ?, id FROM resident WHERE id = ?')
    .run(staff, quarter, resident);
}

/** Keeps that someone was shown several residents at once, as the home board does: one row, and the set once for all. */
export function keepLookAtSeveral(
  sqlite: Database.Database,
  staff: StaffId,
  residents: readonly ResidentId[],
  quarter: string,
): void {
  if (residents.length === 0) return;
  const shown = JSON.stringify([...new Set(residents)].sort());
  sqlite.prepare('INSERT OR IGNORE INTO residents_shown (residents) VALUES (?)').run(shown);
  sqlite
    .prepare(
      'INSERT OR IGNORE INTO look (staff, quarter_hour, shown) SELECT ?, ?, no FROM residents_shown WHERE residents = ?',
    )
    .run(staff, quarter, shown);
}

/** Whether it is kept already that someone saw a resident in this quarter of an hour, alone or among others. */
export function isLookKept(sqlite: Database.Database, staff: StaffId, resident: string, quarter: string): boolean {
  const kept = sqlite
    .prepare(
      `SELECT EXISTS (
         SELECT 1 FROM look l LEFT JOIN residents_shown s ON s.no = l.shown WHERE l.staff = :staff AND l.quarter_hour = :quarter
         AND (l.resident = :resident OR EXISTS (SELECT 1 FROM json_each(s.residents) WHERE value = :resident)))`,
    )
    .pluck()
    .get({ staff, quarter, resident });
  return kept === 1;
}
