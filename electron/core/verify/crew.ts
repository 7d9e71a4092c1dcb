import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { CheckedRun, Stretch } from '../../../db/ledger/checked-run.ts';
import type { CheckedTables } from '../../../db/ledger/checked-tables.ts';
import type { Hands } from '../../../db/ledger/verify.ts';
import { threadProgram } from '../threads.ts';
import type { Moment } from './moment.ts';

/** A record file and what reads it. */
export interface RecordFile {
  readonly file: string;
  readonly key: Uint8Array;
  readonly home: string;
}
export type ToWorker =
  | { readonly type: 'begin' | 'tables' | 'sound' }
  | { readonly type: 'run'; readonly stretch: Stretch };
export type FromWorker =
  | { readonly type: 'progress'; readonly entries: number }
  | { readonly type: 'done'; readonly answer: Moment | CheckedRun | CheckedTables | boolean }
  | { readonly type: 'failed'; readonly reason: string; readonly sqlite: string | null };

/** More threads than this would leave a shared PC nothing for the screens. */
const MOST_THREADS = Math.min(availableParallelism(), 4);
/** Runs asked for before the first of them is used, for each thread: what waits is held in memory. */
const AHEAD = 4;

/**
 * Threads that check one record file, each over a connection of its own, all as of the moment that `moment` tells:
 * where someone recorded while they were opening, they begin again. Ended by `end`, or by the signal.
 */
export async function openCrew(
  record: RecordFile,
  { moment, signal, threads = MOST_THREADS }: { moment: () => Moment; signal: AbortSignal; threads?: number },
): Promise<Hands & { end(): void }> {
  signal.throwIfAborted();
  const crew = Array.from({ length: threads }, () => startThread(record));
  const end = () => {
    signal.removeEventListener('abort', end);
    for (const thread of crew) thread.end(signal.aborted ? signal.reason : new Error('The check was ended.'));
  };
  signal.addEventListener('abort', end);
  try {
    for (;;) {
      const begun = (await Promise.all(crew.map((thread) => thread.ask({ type: 'begin' })))) as Moment[];
      const { entries, checkpoints } = moment();
      if (begun.every((each) => each.entries === entries && each.checkpoints === checkpoints)) break;
    }
  } catch (error) {
    end();
    throw error;
  }
  const idle = [...crew];
  const waiting: ((thread: Thread) => void)[] = [];
  const give = async <T>(ask: ToWorker, heard?: (entries: number) => void): Promise<T> => {
    const thread = idle.pop() ?? (await new Promise<Thread>((take) => waiting.push(take)));
    try {
      return (await thread.ask(ask, heard)) as T;
    } finally {
      const next = waiting.shift();
      if (next) next(thread);
      else idle.push(thread);
    }
  };
  return {
    end,
    sound: () => give<boolean>({ type: 'sound' }),
    tables: (progress) => give<CheckedTables>({ type: 'tables' }, progress),
    async *runs(stretches) {
      const ahead: Promise<CheckedRun>[] = [];
      for (const [at, stretch] of stretches.entries()) {
        const run = give<CheckedRun>({ type: 'run', stretch });
        run.catch(() => {}); // heard in its turn
        ahead.push(run);
        const isLast = at === stretches.length - 1;
        while (ahead.length > (isLast ? 0 : threads * AHEAD)) yield (await ahead.shift()) as CheckedRun;
      }
    },
  };
}

interface Thread {
  ask(ask: ToWorker, heard?: (entries: number) => void): Promise<unknown>;
  end(reason: unknown): void;
}

function startThread(record: RecordFile): Thread {
  const worker = new Worker(threadProgram('check-worker.js', './worker.ts', import.meta.url), { workerData: record });
  worker.unref(); // a program that ends does not wait for it
  let client: {
    heard?: ((entries: number) => void) | undefined;
    done: (answer: unknown) => void;
    failed: (reason: unknown) => void;
  } | null = null;
  let gone: unknown = null;
  const fail = (reason: unknown) => {
    gone ??= reason;
    client?.failed(reason);
  };
  worker.on('message', (message: FromWorker) => {
    if (message.type === 'progress') client?.heard?.(message.entries);
    else if (message.type === 'done') client?.done(message.answer);
    else client?.failed(asError(message));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The check could not be finished: a thread ended early.')));
  return {
    ask: (ask, heard) =>
      new Promise((done, failed) => {
        if (gone !== null) return failed(gone);
        client = { heard, done, failed };
        worker.postMessage(ask);
      }),
    end(reason) {
      fail(reason);
      void worker.terminate();
    },
  };
}

const asError = ({ reason, sqlite }: { readonly reason: string; readonly sqlite: string | null }) =>
  sqlite === null ? new Error(reason) : new Database.SqliteError(reason, sqlite);
