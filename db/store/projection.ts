import type { z } from 'zod';
import type { Entry, Kind, Kinds } from '../ledger/model.ts';
import type { WriteDb } from './model.ts';

/** How a topic's entries become rows. Its tables can be thrown away and rebuilt from the ledger to the same rows. */
export interface Projection {
  readonly tables: readonly string[];
  readonly on: Readonly<Record<string, (db: WriteDb, entry: Entry) => void>>;
}

type Appliers<K extends Kinds> = { [N in keyof K]: (db: WriteDb, entry: Entry<z.output<K[N]['body']>>) => void };

/** Declares a projection: the names of its tables, and for each kind of its topic what an entry does to them. */
export function projection<K extends Kinds>(tables: readonly string[], kinds: K, on: Appliers<K>): Projection {
  const checked: Record<string, (db: WriteDb, entry: Entry) => void> = {};
  for (const name of Object.keys(kinds)) {
    const apply = on[name] as (db: WriteDb, entry: Entry<z.output<Kind['body']>>) => void;
    checked[name] = (db, entry) => apply(db, entry);
  }
  return { tables, on: checked };
}
