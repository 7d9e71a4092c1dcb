import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { type LedgerFindings, verifyRecord } from '../../../db/ledger/verify.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { openCrew, type RecordFile } from './crew.ts';
import { beginAt } from './moment.ts';

/** A record this short is checked before threads would have been started. */
const WORTH_THREADS = 3000;

export interface CheckOptions {
  readonly publicKey: Uint8Array;
  /** Ends the check. */
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
  /** How many threads share a long record; as many as this machine can spare unless it is said. */
  readonly threads?: number;
}

/**
 * Checks a record file whole as `verifyRecord` does, as of one moment: people go on recording meanwhile, and the screens
 * stay alive. `also` looks at more of the same moment, over the same connection.
 */
export async function checkRecord<T = null>(
  record: RecordFile,
  { publicKey, progress, signal = new AbortController().signal, threads }: CheckOptions,
  also: (sqlite: Database.Database, found: LedgerFindings) => T | Promise<T> = () => null as T,
): Promise<{ found: LedgerFindings; more: T }> {
  const sqlite = openDatabase(record.file, { key: record.key, readonly: true });
  const breathe = async () => {
    await setImmediate();
    signal.throwIfAborted();
  };
  try {
    const isLong = beginAt(sqlite).entries > WORTH_THREADS;
    const crew = isLong
      ? await openCrew(record, { moment: () => beginAt(sqlite), signal, ...(threads ? { threads } : {}) })
      : null;
    const options = { publicKey, breathe, ...(progress ? { progress } : {}), ...(crew ? { hands: crew } : {}) };
    try {
      const found = await verifyRecord(sqlite, record.home, options);
      return { found, more: await also(sqlite, found) };
    } finally {
      crew?.end();
    }
  } finally {
    sqlite.close();
  }
}
