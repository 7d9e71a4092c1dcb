import type Database from 'better-sqlite3';
import type { Instant } from '../time/model.ts';

/** Whether anything was written since the last backup but that it was made or tried out, and who looked at whom. */
export function hasNewsSinceBackup(sqlite: Database.Database): boolean {
  const news = sqlite
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM entry e JOIN shape s ON s.no = e.shape WHERE s.kind NOT GLOB 'looks.*' AND s.kind NOT GLOB 'home.drill-done@*' AND e.position >
         (SELECT coalesce(max(e.position), 0) FROM entry e JOIN shape s ON s.no = e.shape WHERE s.kind GLOB 'home.backed-up@*'))`,
    )
    .pluck()
    .get();
  return news === 1;
}

/** Every drill, newest first: a backup that was put back for trial and checked. */
export function listDrills(sqlite: Database.Database): { at: Instant; file: string; holds: boolean }[] {
  const rows = sqlite
    .prepare(
      `SELECT e.recorded_at AS at, json_extract(p.value, '$.file') AS file, json_extract(p.value, '$.holds') AS holds
       FROM entry e JOIN shape s ON s.no = e.shape JOIN part p ON p.entry = e.position AND p.name = 'drill'
       WHERE s.kind GLOB 'home.drill-done@*' ORDER BY e.position DESC`,
    )
    .all() as { at: number; file: string; holds: number }[];
  return rows.map(({ at, file, holds }) => ({ at: new Date(at).toISOString(), file, holds: holds === 1 }));
}

/** Every backup that the ledger says was made, newest first. */
export function listBackups(sqlite: Database.Database): { at: Instant; file: string }[] {
  const rows = sqlite
    .prepare(
      `SELECT e.recorded_at AS at, json_extract(p.value, '$.file') AS file FROM entry e
       JOIN shape s ON s.no = e.shape JOIN part p ON p.entry = e.position AND p.name = 'backup'
       WHERE s.kind GLOB 'home.backed-up@*' ORDER BY e.position DESC`,
    )
    .all() as { at: number; file: string }[];
  return rows.map(({ at, file }) => ({ at: new Date(at).toISOString(), file }));
}
