import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { WriteDb } from './model.ts';

/** Lists of ids make a statement for each length: the ones longest unused are let go. */
const MOST_KEPT = 200;

/**
 * The same database for drizzle, which has each statement prepared anew: here a text is prepared once. Preparing was a
 * tenth of what recording a choice takes.
 */
export function preparingOnce(sqlite: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = kept.get(text);
    const statement = known ?? sqlite.prepare(text);
    if (known) {
      kept.delete(text);
      // Drizzle may have asked for bare rows the last time; a statement remembers that.
      if (known.reader) known.raw(false);
    } else if (kept.size >= MOST_KEPT) {
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    }
    kept.set(text, statement);
    return statement;
  };
  const same: Database.Database = Object.create(sqlite);
  return Object.defineProperty(same, 'prepare', { value: prepare });
}

/** The database under drizzle, for a text that is run for every entry: having it composed anew takes longer than running it. */
export const clientOf = (db: WriteDb): Database.Database =>
  (db as BetterSQLite3Database & { readonly $client: Database.Database }).$client;
