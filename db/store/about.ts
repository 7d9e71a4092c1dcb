import type { Database } from 'better-sqlite3';
import type { WriteDb } from './model.ts';
import { clientOf } from './statements.ts';

/** Tables whose rows are about a resident without naming one: how a row comes by its resident. */
const throughAnother: Readonly<Record<string, (who: string) => string>> = {
  resident: (who) => `id IN (${who})`,
  daily_choice_delivery: (who) => `choice IN (SELECT entry_id FROM main.daily_choice WHERE resident IN (${who}))`,
  decision_step: (who) => `decision IN (SELECT id FROM main.decision WHERE resident IN (${who}))`,
};

/** Which rows of a projection are about the residents that a query gives; null for a table that is about none. */
export function rowsAbout(table: string, namesResident: boolean, who: string): string | null {
  if (Object.hasOwn(throughAnother, table)) return throughAnother[table]?.(who) ?? null;
  return namesResident ? `resident IN (${who})` : null;
}

/** Takes every row about a resident out of the projections, children before those that they refer to. */
export function takeRowsAway(db: WriteDb, tables: readonly string[], resident: string): void {
  const sqlite = clientOf(db);
  for (const text of deletionsFrom(sqlite, tables)) sqlite.prepare(text).run(resident);
}

/** Made once for an open database: what a file that is undone brought in takes one such round for each resident. */
const known = new WeakMap<Database, readonly string[]>();

function deletionsFrom(sqlite: Database, tables: readonly string[]): readonly string[] {
  const made = known.get(sqlite);
  if (made) return made;
  const names = sqlite.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'resident'");
  const texts = [...tables].reverse().flatMap((table) => {
    const rows = rowsAbout(table, names.get(table) !== undefined, '?');
    return rows === null ? [] : [`DELETE FROM main."${table}" WHERE ${rows}`];
  });
  known.set(sqlite, texts);
  return texts;
}
