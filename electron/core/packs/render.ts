import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Unprinted } from './document/characters.ts';
import type { PackModel } from './document/model.ts';
import type { PackFiles, Stage, Typeset } from './document/typeset.ts';

export interface RenderProgress {
  readonly stage: Stage;
  /** Known once the pages are laid out. */
  readonly pages?: number;
}
export type FromWorker =
  | ({ readonly type: 'progress' } & RenderProgress)
  | {
      readonly type: 'done';
      readonly pdf: Uint8Array;
      readonly pages: number;
      readonly unprinted: readonly Unprinted[];
    }
  | { readonly type: 'failed'; readonly reason: string };

export interface RenderOptions {
  /** Ends the thread that sets this pack; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: RenderProgress) => void) | undefined;
}

/** Threads that set packs, one after another each: fonts and template are read once a thread, not once a pack. */
export interface Press {
  /**
   * Sets a pack as an unsigned PDF, so that the shell stays live. A model that does not fit its schema, and pages that
   * cannot be set, reject; text that no font can show does not: it is marked and listed.
   */
  set(model: PackModel, files: PackFiles, options?: RenderOptions): Promise<Typeset>;
  /** Ends the threads. A page being set in native code ends when it ends, and its result goes nowhere. */
  close(): void;
}

/** More than two threads would not keep to 600 MB with packs of a year. */
export const PRESS_THREADS = Math.min(availableParallelism(), 2);
/** Typst keeps about 1 MB a page and hardly gives it back: a thread that has set so many makes way for a fresh one. */
const MOST_PAGES = 150;

interface Thread {
  readonly worker: Worker;
  pages: number;
  /** Who waits for this thread's pack. */
  client: { heard(message: FromWorker): void; failed(reason: Error): void } | null;
}

function startThread(workerFile: URL | string): Thread {
  const thread: Thread = { worker: new Worker(workerFile), pages: 0, client: null };
  thread.worker.on('message', (message: FromWorker) => thread.client?.heard(message));
  thread.worker.on('error', (error: Error) => thread.client?.failed(error));
  thread.worker.on('exit', () =>
    thread.client?.failed(new Error('The pages could not be set: the thread ended early.')),
  );
  return thread;
}

/** A press with the program of its threads, which start at once, while the first pack is still being gathered. */
export function openPress(workerFile: URL | string, threads: number = PRESS_THREADS): Press {
  const idle: Thread[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  const start = (): Thread => {
    const thread = startThread(workerFile);
    all.add(thread.worker);
    // One that dies while it rests is not asked again.
    thread.worker.on('exit', () => void idle.splice(0, idle.length, ...idle.filter((each) => each !== thread)));
    return thread;
  };
  const end = ({ worker }: Thread) => {
    all.delete(worker);
    void worker.terminate();
  };
  const take = async (): Promise<Thread> => {
    if (busy === threads) await new Promise<void>((go) => waiting.push(go));
    else busy += 1;
    return idle.pop() ?? start();
  };
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };
  for (let count = 0; count < threads; count += 1) idle.push(start());
  return {
    async set(model, files, options = {}) {
      options.signal?.throwIfAborted();
      const thread = await take();
      try {
        const set = await setIn(thread, model, files, options);
        thread.pages += set.pages;
        if (thread.pages < MOST_PAGES) idle.push(thread);
        else end(thread);
        return set;
      } catch (error) {
        end(thread);
        throw error;
      } finally {
        giveBack();
      }
    },
    close() {
      for (const worker of all) void worker.terminate();
      all.clear();
      idle.length = 0;
    },
  };
}

async function setIn(
  thread: Thread,
  model: PackModel,
  files: PackFiles,
  { signal, onProgress }: RenderOptions,
): Promise<Typeset> {
  signal?.throwIfAborted();
  let stop = () => {};
  try {
    return await new Promise<Typeset>((resolve, reject) => {
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop);
      thread.client = {
        failed: reject,
        heard(message) {
          if (message.type === 'progress')
            onProgress?.({ stage: message.stage, ...(message.pages === undefined ? {} : { pages: message.pages }) });
          else if (message.type === 'done')
            resolve({ pdf: message.pdf, pages: message.pages, unprinted: message.unprinted });
          else reject(new Error(message.reason));
        },
      };
      thread.worker.postMessage({ model, ...files });
    });
  } finally {
    thread.client = null;
    signal?.removeEventListener('abort', stop);
  }
}
