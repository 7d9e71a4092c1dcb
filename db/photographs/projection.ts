import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Entry } from '../ledger/model.ts';
import type { WriteDb } from '../store/model.ts';

/** Whose record a picture stands in, and in which entries. */
export const photographUse = sqliteTable(
  'photograph_use',
  {
    sha256: text().notNull(),
    resident: text().notNull(),
    entryId: text('entry_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.resident, table.entryId] })],
);

/** Keeps whose pictures an entry names, of whatever kind it is: a new kind with pictures needs no word here. */
export function projectPhotographs(db: WriteDb, { header, body }: Entry): void {
  if (header.subject.type !== 'resident') return;
  const rows = [...new Set(photographsIn(body))].map((sha256) => ({
    sha256,
    resident: header.subject.id,
    entryId: header.id,
  }));
  if (rows.length > 0) db.insert(photographUse).values(rows).onConflictDoNothing().run();
}

/** The hashes of all pictures that a value names, however deep they stand in it. */
export function* photographsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('sha256' in value && typeof value.sha256 === 'string') yield value.sha256;
  for (const inner of Object.values(value)) yield* photographsIn(inner);
}
