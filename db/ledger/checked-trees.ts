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
const NODES_AT_ONCE = 10_000;

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
  /** The nodes of a level from one to before another, as hex digits. */
  hexOf(level: number, from: number, until: number): string {
    return this.levels[level]?.toString('hex', from * DIGEST_BYTES, until * DIGEST_BYTES) ?? '';
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
  const rows = sqlite.prepare('SELECT id AS name, no FROM device ORDER BY no').all() as Omit<Device, 'tree'>[];
  const devices = new Map(rows.map((row): [string, Device] => [row.name, { ...row, tree: new Tree() }]));
  const signed = Map.groupBy(checkpoints, ({ device, size }) => `${device}/${size}`);
  const storedNodes = storedNodesOf(sqlite);
  const place = (position: number) => placeAt(reader, position);

  function checkRoots(device: string, tree: Tree): void {
    for (const checkpoint of signed.get(`${device}/${tree.size}`) ?? []) {
      if (Buffer.compare(checkpoint.root, tree.root()) !== 0)
        say(`The first ${tree.size} entries are not those that the checkpoint of ${tree.size} entries signed.`);
    }
  }
  // The stored leaves stand in for what is gone, so that what follows is still compared with what was signed.
  function standIn(no: number, tree: Tree, size: number): void {
    for (const end = Math.min(size, tree.size + MOST_STAND_INS); tree.size < end; ) {
      const until = Math.min(end, tree.size + NODES_AT_ONCE);
      const kept = new Map(storedNodes.each(no, 0, tree.size, until));
      while (tree.size < until) {
        const leaf = kept.get(tree.size);
        tree.grow(leaf?.length === DIGEST_BYTES ? leaf : emptyRoot());
      }
    }
  }
  function growOne(device: Device, position: number, seq: number, leaf: Uint8Array): void {
    const { name, no, tree } = device;
    if (seq < tree.size) {
      say(`${place(position)} is out of its place: it stands after entries that were written later.`);
      return;
    }
    if (seq > tree.size) {
      say(`${missing(seq - tree.size)} or cannot be read before ${place(position)}.`);
      standIn(no, tree, seq);
    }
    const at = tree.size;
    tree.grow(leaf);
    if (storedNodes.all(no, 0, at, at + 1) !== tree.hexOf(0, at, at + 1))
      say(`${place(position)} is not what the ledger’s tree holds: it was changed after it was written.`);
    checkRoots(name, tree);
  }
  return {
    /** Grows the trees by a run, each leaf compared with the one that is stored. */
    grow(run: CheckedRun): void {
      const leafAt = (at: number) => run.leaves.subarray(at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES);
      const count = run.positions.length;
      const only = run.names.length === 1 ? devices.get(run.names[0] ?? '') : undefined;
      if (only && isWhatComesNext(run, only.tree.size)) {
        const { name, no, tree } = only;
        const from = tree.size;
        // Compared in one go, and entry by entry only to say where they differ.
        if (storedNodes.all(no, 0, from, from + count) === Buffer.from(run.leaves).toString('hex')) {
          for (let at = 0; at < count; at += 1) {
            tree.grow(leafAt(at));
            checkRoots(name, tree);
          }
          return;
        }
      }
      run.positions.forEach((position, at) => {
        const device = devices.get(run.names[run.devices[at] ?? 0] ?? '');
        if (!device) throw new RangeError('A device that is not in the record.');
        growOne(device, position, run.seqs[at] ?? 0, leafAt(at));
      });
    },
    /** Finds entries that a checkpoint signed and that are no longer at the end. */
    checkSizes(): void {
      for (const device of new Set([...devices.keys(), ...checkpoints.map((each) => each.device)])) {
        const size = devices.get(device)?.tree.size ?? 0;
        const most = checkpoints.reduce((high, each) => (each.device === device ? Math.max(high, each.size) : high), 0);
        if (most > size)
          say(`${most - size} entries are missing at the end: a checkpoint signed ${most}, ${size} are there.`);
      }
    },
    /** Compares the stored nodes with those grown again: none changed, none gone, none over. */
    async checkNodes(breathe: () => Promise<void>): Promise<void> {
      for (const { no, tree } of devices.values()) {
        let same = true;
        let grown = tree.size; // the leaves were compared as they were grown
        for (let level = 1; tree.width(level) > 0; level += 1) {
          const width = tree.width(level);
          grown += width;
          for (let from = 0; from < width && same; from += NODES_AT_ONCE) {
            const until = Math.min(width, from + NODES_AT_ONCE);
            same = storedNodes.all(no, level, from, until) === tree.hexOf(level, from, until);
            await breathe();
          }
        }
        if (!same) say('The nodes of the ledger’s tree were changed.');
        else if (storedNodes.count(no) > grown)
          say('The ledger’s tree holds more than the entries that are there: entries are missing at the end.');
      }
    },
  };
}

interface Device {
  readonly name: string;
  readonly no: number;
  readonly tree: Tree;
}

/** Whether a run of one device's entries goes on from where its tree stands, with none between. */
const isWhatComesNext = ({ seqs }: CheckedRun, size: number) => seqs.every((seq, at) => seq === size + at);

/** The stored nodes of the trees: many as one text of hex digits, which is far quicker to bring over than as many rows. */
function storedNodesOf(sqlite: Database.Database) {
  const inOrder =
    'SELECT idx, hash FROM tree_node WHERE device = ? AND level = ? AND idx >= ? AND idx < ? ORDER BY idx';
  const all = sqlite.prepare(`SELECT lower(group_concat(hex(hash), '' ORDER BY idx)) FROM (${inOrder})`).pluck();
  const each = sqlite.prepare(inOrder).raw();
  const count = sqlite.prepare('SELECT count(*) FROM tree_node WHERE device = ?').pluck();
  return {
    all: (no: number, level: number, from: number, until: number) =>
      (all.get(no, level, from, until) as string | null) ?? '',
    each: (no: number, level: number, from: number, until: number) =>
      each.all(no, level, from, until) as [number, Uint8Array][],
    count: (no: number) => count.get(no) as number,
  };
}
