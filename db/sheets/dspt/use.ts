import type Database from 'better-sqlite3';
import type { Instant } from '../../time/model.ts';

/** When each member of staff last looked at anybody, wrote anything, or had a PIN set, by their id. */
export function lastUseOf(sqlite: Database.Database): ReadonlyMap<string, Instant> {
  const rows = sqlite
    .prepare(
      `SELECT staff, max(at) AS at FROM (
         SELECT staff, quarter_hour AS at FROM look
         UNION ALL SELECT staff, set_at FROM pin
         UNION ALL SELECT s.id, strftime('%Y-%m-%dT%H:%M:%fZ', max(e.recorded_at) / 1000.0, 'unixepoch')
           FROM entry e JOIN staff s ON e.actor = unhex(replace(s.id, '-', '')) GROUP BY s.id
       ) GROUP BY staff`,
    )
    .all() as { staff: string; at: Instant }[];
  return new Map(rows.map(({ staff, at }) => [staff, at]));
}
