import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { WriteDb } from '../store/model.ts';
import { openInMemory } from '../store/open.ts';
import { project } from '../store/projections.ts';
import { type Instant, instantInWords } from '../time/model.ts';
import { compareProjections, lostTables, safeguardProblems, strayProblems } from './checked-tables.ts';
import { checkNodes, checkRoots, checkSizes, type KeptCheckpoint, readCheckpoints, Tree } from './checked-trees.ts';
import { digestOf, discloseAsWritten } from './disclosure.ts';
import { leafOf } from './entry.ts';
import { erasedEntries, isWhole } from './erased.ts';
import { kinds } from './kinds.ts';
import type { Entry } from './model.ts';
import { digestsOf, entryFrom, type Ledger, ledgerOf, type StoredEntry } from './store.ts';

/** What was found. Problems name a place by entry number, never by what an entry says. */
export interface LedgerFindings {
  readonly entries: number;
  readonly checkpoints: number;
  /** Each time that a backup was put back: no tampering, but what the old device wrote after the backup is not here. */
  readonly restored: readonly { readonly at: Instant; readonly backupMadeAt: Instant }[];
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

export type Say = (problem: string) => void;

/**
 * Checks a whole record: every part against its digest, every entry against its leaf, every device's tree against its
 * nodes and signed checkpoints, the links of corrections, the safeguards of the file, and the projections against ones
 * rebuilt from the ledger. What cannot even be read is a finding like any other; only `breathe` makes it throw.
 */
export async function verifyRecord(
  sqlite: Database.Database,
  home: string,
  options: VerifyOptions,
): Promise<LedgerFindings> {
  const problems: string[] = [];
  const say: Say = (problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const rebuilt = openInMemory();
  try {
    return { ...(await checkWhole(sqlite, rebuilt, home, options, say)), problems };
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    say('The record file is damaged: a part of it cannot be read.');
    return { ...nothingRead, problems };
  } finally {
    rebuilt.close();
  }
}

const nothingRead = { entries: 0, checkpoints: 0, restored: [] };

async function checkWhole(
  sqlite: Database.Database,
  rebuilt: Database.Database,
  home: string,
  options: VerifyOptions,
  say: Say,
): Promise<Omit<LedgerFindings, 'problems'>> {
  const lost = lostTables(sqlite, rebuilt);
  for (const table of lost) say(`The record has lost its table "${table}".`);
  if (lost.length > 0) return nothingRead;
  const ledger = ledgerOf(sqlite, home, '');
  const trees = new Map(ledger.devices().map((device) => [device, new Tree()]));
  const checkpoints = readCheckpoints(sqlite, home, options.publicKey, say);
  const isErased = erasedEntries(sqlite);
  const walk: Walk = { ledger, trees, checkpoints, isErased, ids: new Set(), restored: [], db: drizzle(rebuilt), say };
  const entries = await eachEntry(sqlite, walk, options);
  checkSizes(trees, checkpoints, say);
  checkNodes(sqlite, ledger, trees, say);
  const problems = [
    ...strayProblems(sqlite),
    ...safeguardProblems(sqlite, rebuilt),
    ...compareProjections(sqlite, rebuilt),
  ];
  problems.forEach(say);
  return { entries, checkpoints: checkpoints.length, restored: walk.restored };
}

interface Walk {
  readonly ledger: Ledger;
  readonly trees: Map<string, Tree>;
  readonly checkpoints: readonly KeptCheckpoint[];
  /** Whether a later entry says that this one's words are gone. */
  readonly isErased: (entry: StoredEntry) => boolean;
  readonly ids: Set<string>;
  readonly restored: { at: Instant; backupMadeAt: Instant }[];
  readonly db: WriteDb;
  readonly say: Say;
}

/** Gives the number of entries that are there. */
async function eachEntry(sqlite: Database.Database, walk: Walk, { progress, breathe }: VerifyOptions): Promise<number> {
  const total = (sqlite.prepare('SELECT count(*) AS n FROM entry').get() as { n: number }).n;
  let expected = 1;
  let done = 0;
  for (const { position, entry } of rowsOf(sqlite, walk)) {
    if (position !== expected) walk.say(`${missing(position - expected)} before entry ${position} of the record.`);
    expected = position + 1;
    if (entry) checkEntry(entry, walk);
    done += 1;
    if (done % BATCH === 0) {
      progress?.(done, total);
      await breathe?.();
    }
  }
  progress?.(total, total);
  return total;
}

const missing = (n: number) => `${n} ${n === 1 ? 'entry is' : 'entries are'} missing`;

/** Every entry in its order; null for one that cannot be read, which is said, and the rest still looked at. */
function* rowsOf(
  sqlite: Database.Database,
  { ledger, say }: Walk,
): Generator<{ position: number; entry: StoredEntry | null }> {
  const next = sqlite.prepare('SELECT min(position) AS position FROM entry WHERE position >= ?');
  for (let from = 0; ; ) {
    try {
      for (const entry of ledger.entries(from)) {
        from = entry.position + 1;
        yield { position: entry.position, entry };
      }
      return;
    } catch (error) {
      if (error instanceof Database.SqliteError) {
        say(`The record file is damaged at entry ${from} or soon after it.`);
        return;
      }
      const { position } = next.get(from) as { position: number };
      say(`Entry ${position} cannot be read: it was changed or damaged.`);
      from = position + 1;
      yield { position, entry: null };
    }
  }
}

/** Names an entry by its number, kind and time, never by what it says. */
export function placeOf({ position, header }: StoredEntry): string {
  return `Entry ${position} (${header.kind}, written ${instantInWords(header.recorded_at)})`;
}

function checkEntry(entry: StoredEntry, walk: Walk): void {
  const { ledger, trees, checkpoints, ids, restored, db, say } = walk;
  const { header } = entry;
  const tree = trees.get(header.device);
  if (!tree) {
    say(`${placeOf(entry)} names a device that never wrote here.`);
    return;
  }
  checkParts(entry, walk);
  if (header.seq < tree.size) {
    say(`${placeOf(entry)} is out of its place: it stands after entries that were written later.`);
    return;
  }
  const stored = ledger.nodes(header.device);
  if (header.seq > tree.size) {
    say(`${missing(header.seq - tree.size)} or cannot be read before ${placeOf(entry)}.`);
    // The stored leaves stand in for what is gone, so that what follows is still compared with what was signed.
    tree.standIn(stored, header.seq);
  }
  const leaf = leafOf(header, digestsOf(entry));
  if (!tree.isNext(stored, leaf))
    say(`${placeOf(entry)} is not what the ledger’s tree holds: it was changed after it was written.`);
  tree.grow(leaf);
  checkRoots(header.device, tree, checkpoints, say);
  if (header.link && !ids.has(header.link.entry)) say(`${placeOf(entry)} corrects an entry that is not there.`);
  ids.add(header.id);
  const read = entryFrom(entry);
  if (header.kind === 'home.restored@1') restored.push(...restorationOf(read));
  try {
    if (isWhole(entry)) project(db, read);
  } catch {
    say(`${placeOf(entry)} cannot be read by this version of Own Words.`);
  }
}

function restorationOf({ header, body }: Entry): LedgerFindings['restored'] {
  const read = kinds['home.restored@1'].body.safeParse(body);
  return read.success ? [{ at: header.recorded_at, backupMadeAt: read.data.restored.backupMadeAt }] : [];
}

/** Whether each part is what its digest commits to, and there, unless a later entry says that it is gone. */
export function checkParts(entry: StoredEntry, { isErased, say }: Pick<Walk, 'isErased' | 'say'>): void {
  const erased = isErased(entry);
  for (const [name, { kept, digest }] of Object.entries(entry.parts)) {
    if (erased && kept)
      say(`${placeOf(entry)}: its part "${name}" is still there, and a later entry says that it is gone.`);
    else if (!erased && !kept) say(`${placeOf(entry)}: its part "${name}" is missing.`);
    else if (kept && digestOf(discloseAsWritten(kept.salt, name, kept.written)) !== digest)
      say(`${placeOf(entry)}: its part "${name}" was changed after it was written.`);
  }
}
