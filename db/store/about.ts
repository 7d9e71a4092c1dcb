import { sql } from 'drizzle-orm';
import { residentId } from '../words/model.ts';
import type { WriteDb } from './model.ts';

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
  // An id that parses holds nothing but hexadecimal figures and dashes, so it may stand in SQL.
  const who = `'${residentId.parse(resident)}'`;
  for (const table of [...tables].reverse()) {
    const named = db.get(sql`SELECT 1 FROM pragma_table_info(${table}) WHERE name = 'resident'`) !== undefined;
    const rows = rowsAbout(table, named, who);
    if (rows !== null) db.run(sql.raw(`DELETE FROM main."${table}" WHERE ${rows}`));
  }
}
