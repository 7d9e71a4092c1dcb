import type Database from 'better-sqlite3';
import type { Instant } from '../time/model.ts';

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
