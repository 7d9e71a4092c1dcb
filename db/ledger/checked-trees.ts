import type Database from 'better-sqlite3';
import { checkpointIsSignedBy, readCheckpoint } from './checkpoint.ts';
import { append, emptyRoot, type NodeReader, rootOf } from './merkle.ts';
import type { Ledger } from './store.ts';

type Say = (problem: string) => void;
/** More missing entries than this are not stood in for: the number itself was changed. */
const MOST_STAND_INS = 1_000_000;

/** A tree being grown again from the leaves. */
export class Tree {
  readonly nodes = new Map<string, Uint8Array>();
  size = 0;

  get(level: number, index: number): Uint8Array {
    const hash = this.nodes.get(`${level}/${index}`);
    if (!hash) throw new RangeError('A node of the tree is missing.');
    return hash;
  }
  put(level: number, index: number, hash: Uint8Array): void {
    this.nodes.set(`${level}/${index}`, hash);
  }
  grow(leaf: Uint8Array): void {
    this.size = append(this, this.size, leaf);
  }
  root(size = this.size): Uint8Array {
    return rootOf(this, size);
  }
  /** Whether the stored tree holds this leaf at the place that comes next. */
  isNext(stored: NodeReader, leaf: Uint8Array): boolean {
    const kept = nodeAt(stored, 0, this.size);
    return kept !== null && Buffer.compare(kept, leaf) === 0;
  }
  /** Grows with leaves from the stored tree up to a size, in place of entries that are gone. */
  standIn(stored: NodeReader, size: number): void {
    for (const until = Math.min(size, this.size + MOST_STAND_INS); this.size < until; ) {
      this.grow(nodeAt(stored, 0, this.size) ?? emptyRoot());
    }
  }
}

function nodeAt(stored: NodeReader, level: number, index: number): Uint8Array | null {
  try {
    const hash = stored.get(level, index);
    return hash.length === emptyRoot().length ? hash : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export interface KeptCheckpoint {
  readonly device: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The checkpoints that the record keeps, as far as they are signed, this home's, and all there. */
export function readCheckpoints(
  sqlite: Database.Database,
  home: string,
  publicKey: Uint8Array,
  say: Say,
): KeptCheckpoint[] {
  const rows = sqlite
    .prepare(
      'SELECT c.no, d.id AS device, c.size, c.made_at AS madeAt, c.note FROM checkpoint c LEFT JOIN device d ON d.no = c.device ORDER BY c.no',
    )
    .all() as { no: number; device: string | null; size: number; madeAt: string; note: string }[];
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]?.no ?? 0;
    if (row.no !== before + 1) say(`Checkpoint ${before + 1} is missing: checkpoints are never removed.`);
    try {
      const checkpoint = readCheckpoint(row.note);
      if (checkpoint.home !== home || !checkpointIsSignedBy(checkpoint, publicKey)) {
        say(`Checkpoint ${row.no} is not signed with this home’s key.`);
        return [];
      }
      if (checkpoint.size !== row.size || checkpoint.device !== row.device || checkpoint.at !== row.madeAt)
        say(`Checkpoint ${row.no} is not filed under what it says.`);
      return [checkpoint];
    } catch {
      say(`Checkpoint ${row.no} cannot be read: it was changed or damaged.`);
      return [];
    }
  });
}

/** Compares the tree, at the size it has just grown to, with every checkpoint that signed that size. */
export function checkRoots(device: string, tree: Tree, checkpoints: readonly KeptCheckpoint[], say: Say): void {
  for (const checkpoint of checkpoints) {
    if (checkpoint.device !== device || checkpoint.size !== tree.size) continue;
    if (Buffer.compare(checkpoint.root, tree.root()) !== 0)
      say(
        `The first ${checkpoint.size} entries are not those that the checkpoint of ${checkpoint.size} entries signed.`,
      );
  }
}

/** Finds entries that a checkpoint signed and that are no longer at the end. */
export function checkSizes(trees: ReadonlyMap<string, Tree>, checkpoints: readonly KeptCheckpoint[], say: Say): void {
  for (const device of new Set([...trees.keys(), ...checkpoints.map((each) => each.device)])) {
    const size = trees.get(device)?.size ?? 0;
    const signed = Math.max(0, ...checkpoints.filter((each) => each.device === device).map((each) => each.size));
    if (signed > size)
      say(`${signed - size} entries are missing at the end: a checkpoint signed ${signed}, ${size} are there.`);
  }
}

/** Compares the stored nodes with those grown again: none changed, none gone, none over. */
export function checkNodes(
  sqlite: Database.Database,
  ledger: Ledger,
  trees: ReadonlyMap<string, Tree>,
  say: Say,
): void {
  const count = sqlite.prepare(
    'SELECT count(*) AS n FROM tree_node WHERE device = (SELECT no FROM device WHERE id = ?)',
  );
  for (const [device, tree] of trees) {
    const stored = ledger.nodes(device);
    const same = [...tree.nodes].every(([place, hash]) => {
      const [level = 0, index = 0] = place.split('/').map(Number);
      const kept = nodeAt(stored, level, index);
      return kept !== null && Buffer.compare(kept, hash) === 0;
    });
    if (!same) say('The nodes of the ledger’s tree were changed.');
    const over = (count.get(device) as { n: number }).n - tree.nodes.size;
    if (over > 0) say('The ledger’s tree holds more than the entries that are there: entries are missing at the end.');
  }
}
