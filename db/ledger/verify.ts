import Database from 'better-sqlite3';
import type { Instant } from '../time/model.ts';
import { type CheckedRun, runChecker, runsOf, type Say, type Stretch } from './checked-run.ts';
import { type CheckedTables, checkTables, lostTables } from './checked-tables.ts';
import { growingTrees, readCheckpoints } from './checked-trees.ts';
import { entryReader } from './read.ts';

/** What was found. Problems name a place by entry number, never by what an entry says. */
export interface LedgerFindings {
  readonly entries: number;
  readonly checkpoints: number;
  /** Each time that a backup was put back: no tampering, but what the old device wrote after the backup is not here. */
  readonly restored: readonly { readonly at: Instant; readonly backupMadeAt: Instant }[];
  /** Whether the file itself is whole, as SQLite sees it. */
  readonly sound: boolean;
  readonly problems: readonly string[];
}
export interface VerifyOptions {
  /** The home's public key, from its own vault. */
  readonly publicKey: Uint8Array;
  readonly progress?: (done: number, total: number) => void;
  /** Throws to stop. */
  readonly breathe?: () => Promise<void>;
  /** Who does the two long pieces of it; without, they are done here, one after the other. */
  readonly hands?: Hands;
}
/** Checks runs and tables of the same record, as it was at the same moment: threads, or this one. */
export interface Hands {
  /** Runs in the order asked for, however they were divided. */
  runs(stretches: readonly Stretch[]): AsyncIterable<CheckedRun>;
  tables(progress: (entries: number) => void): Promise<CheckedTables>;
  /** SQLite's own check of the file. */
  sound(): Promise<boolean>;
}

const DAMAGED = 'The record file is damaged: a part of it cannot be read.';
/** More than this many problems tell nobody more. */
const MOST_PROBLEMS = 50;
/** A run is short enough that a stop is heard at once, and long enough that handing it over costs nothing. */
const RUN = 1000;

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
  try {
    return { ...(await checkWhole(sqlite, home, options, say)), problems };
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    say(DAMAGED);
    return { ...nothingRead, problems };
  }
}

const nothingRead = { entries: 0, checkpoints: 0, restored: [], sound: false };

async function checkWhole(
  sqlite: Database.Database,
  home: string,
  { publicKey, progress, breathe = async () => {}, hands = ownHands(sqlite, home, breathe) }: VerifyOptions,
  say: Say,
): Promise<Omit<LedgerFindings, 'problems'>> {
  const lost = lostTables(sqlite);
  for (const table of lost) say(`The record has lost its table "${table}".`);
  if (lost.length > 0) return nothingRead;
  const entries = sqlite.prepare('SELECT count(*) FROM entry').pluck().get() as number;
  // Each entry is looked at twice: as it was written, and as the tables show it.
  const done = { checked: 0, shown: 0 };
  const tell = () => progress?.(done.checked + done.shown, 2 * entries);
  const tables = hands.tables((shown) => {
    done.shown = shown;
    tell();
  });
  const sounded = hands.sound();
  for (const each of [tables, sounded]) each.catch(() => {}); // heard below: what the runs find is told first
  const checkpoints = await readCheckpoints(sqlite, { home, publicKey, say, breathe });
  const trees = growingTrees(sqlite, { reader: entryReader(sqlite, home), checkpoints, say });
  for await (const run of hands.runs(runsOf(sqlite, RUN))) {
    run.problems.forEach(say);
    trees.grow(run);
    done.checked += run.positions.length;
    tell();
    await breathe();
  }
  trees.checkSizes();
  await trees.checkNodes(breathe);
  const { restored, problems } = await tables;
  problems.forEach(say);
  const sound = await sounded;
  if (!sound) say(DAMAGED);
  return { entries, checkpoints: checkpoints.length, restored, sound };
}

/** SQLite's own check of the file; a page that the cipher refuses ends it early. */
export function isSound(sqlite: Database.Database): boolean {
  try {
    return sqlite.pragma('integrity_check(3)', { simple: true }) === 'ok';
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
}

/** This thread's own, which lets others in between one run and the next. */
function ownHands(sqlite: Database.Database, home: string, breathe: () => Promise<void>): Hands {
  return {
    async *runs(stretches) {
      const check = runChecker(sqlite, home);
      for (const stretch of stretches) yield check(stretch);
    },
    tables: (progress) =>
      checkTables(sqlite, home, async (entries) => {
        progress(entries);
        await breathe();
      }),
    sound: async () => isSound(sqlite),
  };
}
