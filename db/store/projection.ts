import type { Entry, EntryOf, Kinds } from '../ledger/model.ts';
import type { WriteDb } from './model.ts';

/** How a topic's entries become rows. Its tables can be thrown away and rebuilt from the ledger to the same rows. */
export interface Projection {
  readonly tables: readonly string[];
  readonly on: Readonly<Record<string, (db: WriteDb, entry: Entry) => void>>;
}

type Appliers<K extends Kinds> = { [N in keyof K]: (db: WriteDb, entry: EntryOf<K[N]>) => void };

/** Declares a projection: the names of its tables, and for each kind of its topic what an entry does to them. */
export function projection<K extends Kinds>(tables: readonly string[], kinds: K, on: Appliers<K>): Projection {
  // The ledger hands an entry only to the applier of its own kind, so its body is of that kind.
  const checked = Object.keys(kinds).map((name) => [name, on[name] as (db: WriteDb, entry: Entry) => void] as const);
  return { tables, on: Object.fromEntries(checked) };
}
