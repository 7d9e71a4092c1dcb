import { eq } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteDb } from '../store/model.ts';

/**
 * Erasures that the ledger has, but whose files are not all in order yet: pictures still to be taken away, the
 * certificate still beside its place. No projection: a row goes once all is done.
 */
const erasureUnfinished = sqliteTable('erasure_unfinished', {
  entry: text().primaryKey(),
  beside: text().notNull(),
  file: text().notNull(),
});
export type Unfinished = typeof erasureUnfinished.$inferSelect;

export const beginErasure = (db: WriteDb, row: Unfinished) => void db.insert(erasureUnfinished).values(row).run();
export const listUnfinished = (db: ReadDb): Unfinished[] => db.select().from(erasureUnfinished).all();
export const endErasure = (db: WriteDb, { entry }: Unfinished) =>
  void db.delete(erasureUnfinished).where(eq(erasureUnfinished.entry, entry)).run();
