import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { ResidentId } from '../words/model.ts';
import { rowsAbout } from './about.ts';
import type { ReadDb } from './model.ts';
import { openDatabase } from './open.ts';
import { projectedTables } from './projections.ts';

const SEEN = 'SELECT id FROM temp.seen';

/** Tables that are about no resident, and whole for everyone. */
const aboutNobody: ReadonlySet<string> = new Set(['home', 'staff', 'review_template_event']);

/**
 * Reads over a connection of its own on which these residents alone exist, opened and closed for this one question. Every
 * table of the record is hidden behind a view of the same name: a projection whose rows name their resident shows the
 * rows of those seen, the few others are listed above, and what nobody has spoken of, a table of next year included,
 * shows nothing. So no query can forget whom it may show.
 */
export function readingSome<T>(
  record: { readonly file: string; readonly key: Uint8Array },
  seen: readonly ResidentId[],
  work: (db: ReadDb) => T,
): T {
  const sqlite = openDatabase(record.file, { key: record.key, readonly: true });
  try {
    hideOthers(sqlite, seen);
    return work(drizzle(sqlite));
  } finally {
    sqlite.close();
  }
}

function hideOthers(sqlite: Database.Database, seen: readonly ResidentId[]): void {
  sqlite.exec('CREATE TEMP TABLE seen (id TEXT PRIMARY KEY) STRICT');
  const see = sqlite.prepare('INSERT INTO temp.seen VALUES (?)');
  for (const id of seen) see.run(id);
  const tables = sqlite
    .prepare(
      `SELECT t.name, EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'resident') AS named
       FROM main.sqlite_schema t WHERE t.type IN ('table', 'view')`,
    )
    .all() as { name: string; named: number }[];
  for (const { name, named } of tables)
    sqlite.exec(`CREATE TEMP VIEW "${name}" AS SELECT * FROM main."${name}" WHERE ${shown(name, named === 1)}`);
}

function shown(table: string, namesResident: boolean): string {
  if (aboutNobody.has(table)) return 'true';
  // It stays when its resident's rows are taken away, so it names them by another word.
  if (table === 'transfer') return `whom IN (${SEEN})`;
  return (projectedTables.includes(table) ? rowsAbout(table, namesResident, SEEN) : null) ?? 'false';
}
