import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { runChecker } from '../../../db/ledger/checked-run.ts';
import { checkTables } from '../../../db/ledger/checked-tables.ts';
import { isSound } from '../../../db/ledger/verify.ts';
import { openDatabase } from '../../../db/store/open.ts';
import type { FromWorker, RecordFile, ToWorker } from './crew.ts';
import { beginAt } from './moment.ts';

/** A thread that checks pieces of one record, as it was at the moment that it last began: see crew.ts. */
const { file, key, home } = workerData as RecordFile;
const sqlite = openDatabase(file, { key, readonly: true });
key.fill(0);
let check: ReturnType<typeof runChecker> | undefined;

const say = (message: FromWorker) => parentPort?.postMessage(message);

async function answerTo(ask: ToWorker) {
  switch (ask.type) {
    case 'begin':
      check = undefined;
      return beginAt(sqlite);
    case 'sound':
      return isSound(sqlite);
    case 'tables':
      return checkTables(sqlite, home, async (entries) => say({ type: 'progress', entries }));
    case 'run':
      check ??= runChecker(sqlite, home);
      return check(ask.stretch);
  }
}

parentPort?.on('message', async (ask: ToWorker) => {
  try {
    say({ type: 'done', answer: await answerTo(ask) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason given';
    say({ type: 'failed', reason, sqlite: error instanceof Database.SqliteError ? error.code : null });
  }
});
