import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { dailyChoiceCommands } from '../../db/daily-choices/commands.ts';
import { runChecker } from '../../db/ledger/checked-run.ts';
import { discloseAsWritten } from '../../db/ledger/disclosure.ts';
import { leafBytes } from '../../db/ledger/entry.ts';
import { digestsOf, entryReader } from '../../db/ledger/read.ts';
import { type Hands, verifyRecord } from '../../db/ledger/verify.ts';
import type { WriteContext } from '../../db/store/model.ts';
import { openDatabase } from '../../db/store/open.ts';
import type { EntryId } from '../../db/words/model.ts';
import { checkRecord } from '../../electron/core/verify/record.ts';
import { type BenchRecord, choiceNo, openBenchRecord } from './bench-record.ts';
import { type Figure, median } from './figures.ts';

const ENTRIES = 50_000;
const ROUNDS = 5;

/** A whole record checked: its ledger on one core, and all of it with the threads that this machine has. */
export async function verifyFigures(folder: string): Promise<Figure[]> {
  const small = filled(join(folder, 'small.db'), smallEntry);
  const usual = filled(join(folder, 'usual.db'), usualChoice);
  const texts = await textsOf(small);
  const smallRate = await rate(() => ledgerAlone(small));
  const hashRate = await rate(() => hashAll(texts));
  const usualRate = await rate(() => ledgerAlone(usual));
  const threads = availableParallelism();
  const one = await rate(() => whole(usual, 1));
  const all = await rate(() => whole(usual, threads));
  return [
    {
      measure: 'Check the ledger, one core',
      ours: smallRate,
      peer: hashRate,
      unit: 'entries/s',
      limit: { of: 'ours', is: 'at-least', value: 60_000 },
      method: `${ENTRIES} entries of two parts read, each part and leaf hashed, the tree grown and compared; against those hash calls alone; median of ${ROUNDS}`,
      detail: { 'the same for daily choices of 3 kB, entries/s': Math.round(usualRate) },
    },
    {
      measure: 'Check a whole record, all cores',
      ours: all,
      peer: one,
      unit: 'entries/s',
      limit: null,
      method: `${ENTRIES} daily choices: file, ledger, and every table made again and compared, by ${threads} threads; against one thread`,
    },
  ];
}

async function rate(check: () => unknown): Promise<number> {
  await check();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await check();
    times.push(performance.now() - start);
  }
  return (ENTRIES / median(times)) * 1000; // a second has 1000 ms
}

/** What one thread does with the ledger itself; the tables and the file are another matter. */
const ledgerAlone = (bench: BenchRecord) =>
  reading(bench, async (sqlite) => {
    const check = runChecker(sqlite, bench.home);
    const hands: Hands = {
      async *runs(stretches) {
        for (const stretch of stretches) yield check(stretch);
      },
      tables: async () => ({ restored: [], problems: [] }),
      sound: async () => true,
    };
    const { entries, problems } = await verifyRecord(sqlite, bench.home, { publicKey: new Uint8Array(32), hands });
    refuseUnless(problems.length === 0 && entries > ENTRIES);
  });

/** What a check has to hash: each part, each leaf, and one node for each leaf. */
const textsOf = (bench: BenchRecord) =>
  reading(bench, async (sqlite) =>
    [...entryReader(sqlite, bench.home).between(0)].flatMap(({ header, parts }) => [
      ...Object.entries(parts).map(([name, { kept }]) =>
        kept ? discloseAsWritten(kept.salt, name, kept.written) : '',
      ),
      Buffer.from(leafBytes(header, digestsOf({ header, parts, position: 0 }))).toString(),
      'x'.repeat(65),
    ]),
  );

async function whole({ file, key, home }: BenchRecord, threads: number): Promise<void> {
  const { found } = await checkRecord({ file, key, home }, { publicKey: new Uint8Array(32), threads });
  refuseUnless(found.problems.length === 0 && found.entries > ENTRIES);
}

function filled(file: string, write: (bench: BenchRecord, n: number) => void): BenchRecord {
  const bench = openBenchRecord(file);
  bench.record.sqlite.transaction(() => {
    for (let n = 0; n < ENTRIES; n += 1) write(bench, n);
  })();
  bench.record.close();
  return bench;
}

const write = ({ record, staff }: BenchRecord, work: (context: WriteContext) => void) =>
  record.write({ type: 'staff', id: staff, role: 'care-worker' }, new Date().toISOString(), work);

/** Two parts and two thirds of a kilobyte on disk, as small entries are. */
const smallEntry = (bench: BenchRecord, n: number) =>
  write(bench, ({ append }) => {
    append({
      kind: 'preference.ended@1',
      subject: { type: 'resident', id: bench.resident },
      body: {
        which: { id: uuidv7() as EntryId },
        ending: { on: '2026-03-01', reason: `She says that from now on she wants coffee, and tea on Sundays. (${n})` },
      },
    });
  });
const usualChoice = (bench: BenchRecord, n: number) =>
  write(bench, (context) =>
    dailyChoiceCommands['dailyChoices.record'](context, { resident: bench.resident, record: choiceNo(n, bench.staff) }),
  );

async function reading<T>({ file, key }: BenchRecord, work: (sqlite: Database.Database) => Promise<T>): Promise<T> {
  const sqlite = openDatabase(file, { key, readonly: true });
  try {
    return await work(sqlite);
  } finally {
    sqlite.close();
  }
}

function refuseUnless(holds: boolean): void {
  if (!holds) throw new Error('The record that was timed does not hold.');
}

function hashAll(texts: readonly string[]): void {
  for (const text of texts) hash('sha256', text, 'hex');
}
