import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { v7 as uuidv7 } from 'uuid';
import { dailyChoiceCommands } from '../../db/daily-choices/commands.ts';
import type { WriteContext } from '../../db/store/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { checkRecord } from '../../electron/core/verify/record.ts';
import { type BenchRecord, choiceNo, openBenchRecord } from './bench-record.ts';
import { type Figure, quickest, ROUNDS } from './figures.ts';

const ENTRIES = 50_000;

/** A whole record checked: its ledger on one core, and all of it with the threads that this machine has. */
export async function verifyFigures(folder: string): Promise<Figure[]> {
  const small = filled(join(folder, 'small.db'), smallEntry);
  const usual = filled(join(folder, 'usual.db'), usualChoice);
  const [ofSmall, ofUsual] = [await ledgerAlone(small), await ledgerAlone(usual)];
  const threads = availableParallelism();
  const [one, all] = [await quickest(() => whole(usual, 1)), await quickest(() => whole(usual, threads))];
  const quick = `the quickest of ${ROUNDS} rounds`;
  return [
    {
      measure: 'Check the ledger, one core',
      ours: perSecond(ofSmall.ours),
      peer: perSecond(ofSmall.hashes),
      unit: 'entries/s',
      limit: { of: 'ours', is: 'at-least', value: 60_000 },
      method: `${ENTRIES} entries of two parts read, each part and leaf hashed, the tree grown and compared; against those hash calls alone; ${quick}`,
      detail: { 'the same for daily choices of 3 kB, entries/s': Math.round(perSecond(ofUsual.ours)) },
    },
    {
      measure: 'Check a whole record, all cores',
      ours: perSecond(all),
      peer: perSecond(one),
      unit: 'entries/s',
      limit: null,
      method: `${ENTRIES} daily choices: file, ledger, and every table made again and compared, by ${threads} threads; against one; ${quick}`,
    },
  ];
}

const perSecond = (milliseconds: number) => (ENTRIES / milliseconds) * 1000;

async function ledgerAlone({ file, key, home }: BenchRecord): Promise<{ ours: number; hashes: number }> {
  const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), {
    workerData: { file, key, home, entries: ENTRIES },
  });
  const [found] = await once(worker, 'message');
  return found;
}

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

function refuseUnless(holds: boolean): void {
  if (!holds) throw new Error('The record that was timed does not hold.');
}
