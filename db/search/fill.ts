import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { isWhole } from '../ledger/erased.ts';
import { entryFrom } from '../ledger/read.ts';
import type { Ledger } from '../ledger/store.ts';
import { preparingOnce } from '../store/statements.ts';
import { projectSearch } from './projection.ts';

/** Fills the index of a record that was written before there was one. Any other is left as it is. */
export function fillSearch(sqlite: Database.Database, ledger: Ledger): void {
  const lacks = sqlite
    .prepare(
      `SELECT NOT EXISTS (SELECT 1 FROM search) AND (EXISTS (SELECT 1 FROM daily_choice)
         OR EXISTS (SELECT 1 FROM life_history_item) OR EXISTS (SELECT 1 FROM voice_statement)
         OR EXISTS (SELECT 1 FROM preference))`,
    )
    .pluck();
  if (lacks.get() === 0) return;
  const db = drizzle(preparingOnce(sqlite));
  sqlite
    .transaction(() => {
      for (const stored of [...ledger.entries()]) if (isWhole(stored)) projectSearch(db, entryFrom(stored));
      // Of whom the record shows nothing, it finds nothing.
      sqlite.exec('DELETE FROM search WHERE resident NOT IN (SELECT id FROM resident)');
    })
    .immediate();
}
