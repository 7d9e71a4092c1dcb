import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { openInMemory } from '../store/open.ts';
import { project, projectedTables } from '../store/projections.ts';
import { instantInWords } from '../time/model.ts';
import { checkpointIsSignedBy, readCheckpoint } from './checkpoint.ts';
import { digestOf, disclose } from './disclosure.ts';
import { leafOf } from './entry.ts';
import { append, rootOf } from './merkle.ts';
import { digestsOf, entryFrom, type Ledger, ledgerOf, type StoredEntry } from './store.ts';

/** What was found. Problems name a place by entry number, never by what an entry says. */
export interface LedgerFindings {
  readonly entries: number;
  readonly checkpoints: number;
  readonly problems: readonly string[];
}
export interface VerifyOptions {
  /** The home's public key, from its own vault. */
  readonly publicKey: Uint8Array;
  readonly progress?: (done: number, total: number) => void;
  /** Throws to stop. */
  readonly breathe?: () => Promise<void>;
}
/** More than this many problems tell nobody more. */
const MOST_PROBLEMS = 50;
const BATCH = 2000;

/**
 * Checks a whole record: every part against its digest, every entry against its leaf, every device's tree against its
 * nodes and signed checkpoints, the links of corrections, and the projections against ones rebuilt from the ledger.
 */
export async function verifyRecord(sqlite: Database.Database, home: string, options: VerifyOptions): Promise<LedgerFindings> {
  const problems: string[] = [];
  const say = (problem: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const ledger = ledgerOf(sqlite, home, '');
  const rebuilt = openInMemory();
  try {
    const trees = new Map(ledger.devices().map((device) => [device, new Tree()]));
    const seen = { ids: new Set<string>(), entries: 0 };
    const total = Number((sqlite.prepare('SELECT count(*) AS n FROM entry').get() as { n: number }).n);
    const checkpoints = readCheckpoints(sqlite, options.publicKey, say);
    await eachEntry(ledger, options, total, (entry) => {
      checkEntry(entry, ledger, trees, seen.ids, say);
      checkRoots(entry.header.device, trees, checkpoints, say);
      seen.ids.add(entry.header.id);
      seen.entries += 1;
      tryToProject(rebuilt, entry, say);
    });
    checkSizes(ledger, trees, checkpoints, say);
    checkStrays(sqlite, say);
    compareProjections(sqlite, rebuilt, say);
    return { entries: seen.entries, checkpoints: checkpoints.length, problems };
  } finally {
    rebuilt.close();
  }
}

/** A tree being grown again from the leaves. */
class Tree {
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
}

interface KeptCheckpoint {
  readonly device: string;
  readonly size: number;
  readonly root: Uint8Array;
}
type Say = (problem: string) => void;

async function eachEntry(ledger: Ledger, { progress, breathe }: VerifyOptions, total: number, work: (entry: StoredEntry) => void): Promise<void> {
  let done = 0;
  for (const entry of ledger.entries()) {
    work(entry);
    done += 1;
    if (done % BATCH === 0) {
      progress?.(done, total);
      await breathe?.();
    }
  }
  progress?.(total, total);
}

function placeOf({ position, header }: StoredEntry): string {
  return `Entry ${position} (${header.kind}, written ${instantInWords(header.recorded_at)})`;
}

function checkEntry(entry: StoredEntry, ledger: Ledger, trees: Map<string, Tree>, ids: Set<string>, say: Say): void {
  const { header } = entry;
  const tree = trees.get(header.device);
  if (!tree) return say(`${placeOf(entry)} names a device that never wrote here.`);
  if (header.seq !== tree.size) say(`${placeOf(entry)} is out of its place: number ${header.seq} of its device where ${tree.size} should stand.`);
  for (const [name, part] of Object.entries(entry.parts)) {
    if (part.kept && digestOf(disclose(part.kept.salt, name, part.kept.value)) !== part.digest) {
      say(`${placeOf(entry)}: its part "${name}" was changed after it was written.`);
    }
  }
  const leaf = leafOf(header, digestsOf(entry));
  if (!sameLeaf(ledger, header.device, tree.size, leaf)) say(`${placeOf(entry)} is not what the ledger's tree holds: it was changed after it was written.`);
  tree.grow(leaf);
  if (header.link && !ids.has(header.link.entry)) say(`${placeOf(entry)} corrects an entry that is not there.`);
}

function sameLeaf(ledger: Ledger, device: string, index: number, leaf: Uint8Array): boolean {
  try {
    return Buffer.compare(ledger.nodes(device).get(0, index), leaf) === 0;
  } catch {
    return false;
  }
}

function readCheckpoints(sqlite: Database.Database, publicKey: Uint8Array, say: Say): KeptCheckpoint[] {
  const rows = sqlite.prepare('SELECT c.no, d.id AS device, c.size, c.note FROM checkpoint c JOIN device d ON d.no = c.device ORDER BY c.no').all();
  return (rows as { no: number; device: string; size: number; note: string }[]).flatMap((row) => {
    try {
      const checkpoint = readCheckpoint(row.note);
      if (!checkpointIsSignedBy(checkpoint, publicKey)) say(`Checkpoint ${row.no} is not signed with this home's key.`);
      if (checkpoint.size !== row.size || checkpoint.device !== row.device) say(`Checkpoint ${row.no} is not filed under what it says.`);
      return [{ device: checkpoint.device, size: checkpoint.size, root: checkpoint.root }];
    } catch {
      say(`Checkpoint ${row.no} cannot be read: it was changed or damaged.`);
      return [];
    }
  });
}

function checkRoots(device: string, trees: Map<string, Tree>, checkpoints: readonly KeptCheckpoint[], say: Say): void {
  const tree = trees.get(device);
  for (const checkpoint of checkpoints) {
    if (!tree || checkpoint.device !== device || checkpoint.size !== tree.size) continue;
    if (Buffer.compare(checkpoint.root, tree.root()) !== 0) {
      say(`The first ${checkpoint.size} entries are not those that the checkpoint of ${checkpoint.size} entries signed.`);
    }
  }
}

function checkSizes(ledger: Ledger, trees: Map<string, Tree>, checkpoints: readonly KeptCheckpoint[], say: Say): void {
  for (const [device, tree] of trees) {
    const signed = Math.max(0, ...checkpoints.filter((each) => each.device === device).map((each) => each.size));
    if (signed > tree.size) say(`${signed - tree.size} entries are missing at the end: a checkpoint signed ${signed}, ${tree.size} are there.`);
    if (tree.size > 0 && !sameRoot(ledger, device, tree)) say('The nodes of the ledger’s tree were changed.');
  }
}

function sameRoot(ledger: Ledger, device: string, tree: Tree): boolean {
  try {
    const stored = ledger.nodes(device);
    return [...tree.nodes].every(([place, hash]) => {
      const [level = 0, index = 0] = place.split('/').map(Number);
      return Buffer.compare(stored.get(level, index), hash) === 0;
    });
  } catch {
    return false;
  }
}

/** Rows that belong to no entry: words slipped in beside the ledger. */
function checkStrays(sqlite: Database.Database, say: Say): void {
  const strays = sqlite
    .prepare(
      `SELECT count(*) AS n FROM part p LEFT JOIN entry e ON e.position = p.entry LEFT JOIN shape s ON s.no = e.shape
       WHERE e.position IS NULL OR instr(',' || s.parts || ',', ',' || p.name || ',') = 0`,
    )
    .get() as { n: number };
  if (strays.n > 0) say(`${strays.n} parts belong to no entry.`);
}

function tryToProject(rebuilt: Database.Database, entry: StoredEntry, say: Say): void {
  try {
    project(drizzle(rebuilt), entryFrom(entry));
  } catch {
    say(`${placeOf(entry)} cannot be read by this version of Own Words.`);
  }
}

function compareProjections(sqlite: Database.Database, rebuilt: Database.Database, say: Say): void {
  for (const table of projectedTables) {
    const rows = (of: Database.Database) => (of.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).map((row) => JSON.stringify(row)).sort();
    const [live, again] = [rows(sqlite), rows(rebuilt)];
    const differing = live.filter((row, index) => row !== again[index]).length + Math.max(0, again.length - live.length);
    if (differing > 0) say(`The screens’ table "${table}" does not show what the ledger holds: ${differing} rows differ.`);
  }
}
