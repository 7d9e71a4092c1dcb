import { desc, eq, isNotNull } from 'drizzle-orm';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type EntryId, entryId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { Brought, ImportRow } from './model.ts';
import { importRow } from './projection.ts';

export const importQueries = { 'imports.list': ({ db }: ReadContext) => listImports(db) };

/** What was brought in from files, the newest first. */
export function listImports(db: ReadDb): ImportRow[] {
  return db.select().from(importRow).orderBy(desc(importRow.entrySeq)).all().map(asRow);
}

/** One file that was brought in, with every entry that it brought. Throws Refused('no-such-import'). */
export function getImport(db: ReadDb, id: EntryId): Omit<ImportRow, 'brought'> & { brought: Brought[] } {
  const row = db.select().from(importRow).where(eq(importRow.entryId, id)).get();
  if (!row) throw new Refused('no-such-import', 'No such file was brought in. Look at the list again.');
  return { ...asRow(row), brought: row.brought };
}

/** What files brought in that were undone since. */
export const listUndone = (db: ReadDb): Brought[] =>
  db
    .select({ brought: importRow.brought })
    .from(importRow)
    .where(isNotNull(importRow.undone))
    .all()
    .flatMap(({ brought }) => brought);

const asRow = ({ entryId: id, entrySeq: _, brought, ...row }: typeof importRow.$inferSelect): ImportRow => ({
  ...row,
  id: entryId.parse(id),
  brought: brought.length,
  voucher: row.voucher === null ? null : staffId.parse(row.voucher),
  by: staffId.parse(row.by),
});
