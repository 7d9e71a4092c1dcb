import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { runChecker } from '../../db/ledger/checked-run.ts';
import { discloseAsWritten } from '../../db/ledger/disclosure.ts';
import { leafBytes } from '../../db/ledger/entry.ts';
import { digestsOf, entryReader } from '../../db/ledger/read.ts';
import { type Hands, verifyRecord } from '../../db/ledger/verify.ts';
import { openDatabase } from '../../db/store/open.ts';
import { quickest } from './figures.ts';

/** What one thread does with a ledger itself, as in the app a thread that has done nothing else: in milliseconds. */
const {
  file,
  key,
  home,
  entries: expected,
} = workerData as { file: string; key: Uint8Array; home: string; entries: number };
const sqlite = openDatabase(file, { key, readonly: true });
const ours = await quickest(() => ledgerAlone(sqlite));
const texts = textsOf(sqlite);
const hashes = await quickest(() => {
  for (const text of texts) hash('sha256', text, 'hex');
});
sqlite.close();
parentPort?.postMessage({ ours, hashes });

/** Entries and leaves read and hashed, the tree grown and compared; the tables and the file are another matter. */
async function ledgerAlone(of: Database.Database): Promise<void> {
  const check = runChecker(of, home);
  const hands: Hands = {
    async *runs(stretches) {
      for (const stretch of stretches) yield check(stretch);
    },
    tables: async () => ({ restored: [], problems: [] }),
    sound: async () => true,
  };
  const { entries, problems } = await verifyRecord(of, home, { publicKey: new Uint8Array(32), hands });
  if (problems.length > 0 || entries < expected) throw new Error('The record that was timed does not hold.');
}

/** What a check has to hash: each part, each leaf, and one node for each leaf. */
function textsOf(of: Database.Database): string[] {
  return [...entryReader(of, home).between(0)].flatMap((entry) => [
    ...Object.entries(entry.parts).map(([name, { kept }]) =>
      kept ? discloseAsWritten(kept.salt, name, kept.written) : '',
    ),
    Buffer.from(leafBytes(entry.header, digestsOf(entry))).toString(),
    'x'.repeat(65),
  ]);
}
