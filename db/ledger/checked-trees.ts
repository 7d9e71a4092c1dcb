import type Database from 'better-sqlite3';
import { type CheckedRun, missing, placeAt, type Say } from './checked-run.ts';
import { checkpointIsSignedBy, readCheckpoint } from './checkpoint.ts';
import { append, emptyRoot, rootOf } from './merkle.ts';
import { DIGEST_BYTES, type EntryReader } from './read.ts';

/** More missing entries than this are not stood in for: the number itself was changed. */
const MOST_STAND_INS = 1_000_000;
/** Checking so many signatures takes some milliseconds. */
const SIGNATURES_AT_ONCE = 100;
/** So many stored nodes are compared at a time. */
const NODES_AT_ONCE = 5000;

/** A tree being grown again from the leaves: one long buffer for each level. */
class Tree {
  private readonly levels: Buffer[] = [];
  size = 0;

  get(level: number, index: number): Uint8Array {
    if (index >= this.width(level)) throw new RangeError('A node of the tree is missing.');
    return this.levels[level]?.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES) ?? emptyRoot();
  }
  put(level: number, index: number, hash: Uint8Array): void {
    let nodes = this.levels[level] ?? Buffer.alloc(DIGEST_BYTES);
    if ((index + 1) * DIGEST_BYTES > nodes.length) nodes = Buffer.concat([nodes, Buffer.alloc(nodes.length)]);
    nodes.set(hash, index * DIGEST_BYTES);
    this.levels[level] = nodes;
  }
  grow(leaf: Uint8Array): void {
    this.size = append(this, this.size, leaf);
  }
  root(): Uint8Array {
    return rootOf(this, this.size);
  }
  /** How many complete subtrees a level has; 0 above the highest. */
  width(level: number): number {
    return Math.floor(this.size / 2 ** level);
  }
}

export interface KeptCheckpoint {
  readonly device: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The checkpoints that the record keeps, as far as they are signed, this home's, and all there. */
export async function readCheckpoints(
  sqlite: Database.Database,
  { home, publicKey, say, breathe }: ReadingCheckpoints,
): Promise<KeptCheckpoint[]> {
  const rows = sqlite
    .prepare(
      'SELECT c.no, d.id AS device, c.size, c.made_at AS madeAt, c.note FROM checkpoint c LEFT JOIN device d ON d.no = c.device ORDER BY c.no',
    )
    .all() as CheckpointRow[];
  const kept: KeptCheckpoint[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]?.no ?? 0;
    if (row.no !== before + 1) say(`Checkpoint ${before + 1} is missing: checkpoints are never removed.`);
    kept.push(...asKept(row, { home, publicKey, say }));
    if (index % SIGNATURES_AT_ONCE === 0) await breathe();
  }
  return kept;
}

interface ReadingCheckpoints {
  readonly home: string;
  readonly publicKey: Uint8Array;
  readonly say: Say;
  readonly breathe: () => Promise<void>;
}
interface CheckpointRow {
  readonly no: number;
  readonly device: string | null;
  readonly size: number;
  readonly madeAt: string;
  readonly note: string;
}

function asKept(row: CheckpointRow, { home, publicKey, say }: Omit<ReadingCheckpoints, 'breathe'>): KeptCheckpoint[] {
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
}

/** The devices' trees of one record, grown again from its runs of entries in their order. */
export function growingTrees(
  sqlite: Database.Database,
  { reader, checkpoints, say }: { reader: EntryReader; checkpoints: readonly KeptCheckpoint[]; say: Say },
) {
  const numbers = new Map(
    (sqlite.prepare('SELECT id, no FROM device ORDER BY no').all() as { id: string; no: number }[]).map(
      ({ id, no }) => [id, { no, tree: new Tree() }] as const,
    ),
  );
  const signed = Map.groupBy(checkpoints, ({ device, size }) => `${device}/${size}`);
  const storedLeaves = sqlite
    .prepare('SELECT idx, hash FROM tree_node WHERE device = ? AND level = 0 AND idx BETWEEN ? AND ?')
    .raw();
  const place = (position: number) => placeAt(reader, position);

  function checkRoots(device: string, tree: Tree): void {
    for (const checkpoint of signed.get(`${device}/${tree.size}`) ?? []) {
      if (Buffer.compare(checkpoint.root, tree.root()) !== 0)
        say(`The first ${tree.size} entries are not those that the checkpoint of ${tree.size} entries signed.`);
    }
  }
  /** The stored leaves of what a run says of one device, by their places. */
  function leavesKept(run: CheckedRun, no: number, index: number): Map<number, Uint8Array> {
    const seqs = run.seqs.filter((_, at) => run.devices[at] === index);
    if (seqs.length === 0) return new Map();
    const [first, last] = seqs.reduce(([low, high], seq) => [Math.min(low, seq), Math.max(high, seq)], [
      Number.POSITIVE_INFINITY,
      0,
    ] as [number, number]);
    // One number that was changed to a huge one must not make us read the whole tree for each run.
    const most = Math.min(last, first + 2 * run.seqs.length);
    return new Map(storedLeaves.all(no, first, most) as [number, Uint8Array][]);
  }
  function standIn(no: number, tree: Tree, size: number): void {
    // The stored leaves stand in for what is gone, so that what follows is still compared with what was signed.
    const until = Math.min(size, tree.size + MOST_STAND_INS);
    while (tree.size < until) {
      const kept = new Map(
        storedLeaves.all(no, tree.size, Math.min(until, tree.size + NODES_AT_ONCE) - 1) as [number, Uint8Array][],
      );
      for (const end = Math.min(until, tree.size + NODES_AT_ONCE); tree.size < end; ) {
        const leaf = kept.get(tree.size);
        tree.grow(leaf?.length === DIGEST_BYTES ? leaf : emptyRoot());
      }
    }
  }
  return {
    /** Grows the trees by a run, each leaf compared with the one that is stored. */
    grow(run: CheckedRun): void {
      const devices = run.names.map((name, index) => {
        const device = numbers.get(name);
        if (!device) throw new RangeError('A device that is not in the record.');
        return { name, ...device, kept: leavesKept(run, device.no, index) };
      });
      run.positions.forEach((position, at) => {
        const device = devices[run.devices[at] ?? 0];
        if (!device) return;
        const { name, no, tree, kept } = device;
        const seq = run.seqs[at] ?? 0;
        if (seq < tree.size) {
          say(`${place(position)} is out of its place: it stands after entries that were written later.`);
          return;
        }
        if (seq > tree.size) {
          say(`${missing(seq - tree.size)} or cannot be read before ${place(position)}.`);
          standIn(no, tree, seq);
        }
        const leaf = run.leaves.subarray(at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES);
        const stored = kept.get(tree.size);
        if (!stored || Buffer.compare(stored, leaf) !== 0)
          say(`${place(position)} is not what the ledger’s tree holds: it was changed after it was written.`);
        tree.grow(leaf);
        checkRoots(name, tree);
      });
    },
    /** Finds entries that a checkpoint signed and that are no longer at the end. */
    checkSizes(): void {
      for (const device of new Set([...numbers.keys(), ...checkpoints.map((each) => each.device)])) {
        const size = numbers.get(device)?.tree.size ?? 0;
        const most = checkpoints.reduce((high, each) => (each.device === device ? Math.max(high, each.size) : high), 0);
        if (most > size)
          say(`${most - size} entries are missing at the end: a checkpoint signed ${most}, ${size} are there.`);
      }
    },
    /** Compares the stored nodes with those grown again: none changed, none gone, none over. */
    async checkNodes(breathe: () => Promise<void>): Promise<void> {
      const nodes = sqlite
        .prepare(
          'SELECT level, idx, hash FROM tree_node WHERE device = ? AND (level, idx) > (?, ?) ORDER BY level, idx LIMIT ?',
        )
        .raw();
      for (const { no, tree } of numbers.values()) {
        let [level, index, same, over] = [0, -1, 0, 0];
        for (;;) {
          const rows = nodes.all(no, level, index, NODES_AT_ONCE) as [number, number, Uint8Array][];
          for (const [atLevel, atIndex, hash] of rows) {
            if (atIndex >= tree.width(atLevel)) over += 1;
            else if (Buffer.compare(tree.get(atLevel, atIndex), hash) === 0) same += 1;
          }
          [level, index] = rows.at(-1) ?? [level, index];
          if (rows.length < NODES_AT_ONCE) break;
          await breathe();
        }
        let grown = 0;
        for (let at = 0; tree.width(at) > 0; at += 1) grown += tree.width(at);
        if (same !== grown) say('The nodes of the ledger’s tree were changed.');
        if (over > 0)
          say('The ledger’s tree holds more than the entries that are there: entries are missing at the end.');
      }
    },
  };
}
