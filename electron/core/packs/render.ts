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
  /** Starts threads, so that they are ready when the first pack has been gathered. */
  warm(threads: number): void;
  /**
   * Sets a pack as an unsigned PDF, so that the shell stays live. A model that does not fit its schema, and pages that
   * cannot be set, reject; text that no font can show does not: it is marked and listed.
   */
  set(model: PackModel, files: PackFiles, options?: RenderOptions): Promise<Typeset>;
  /**
   * Ends the threads that rest, and those at work when their pack is set: a thread remembers pieces of the last packs.
   * The press can be used again: it starts fresh ones.
   */
  rest(): void;
}

/** More than two threads would not keep to 600 MB with packs of a year. */
export const PRESS_THREADS = Math.min(availableParallelism(), 2);
/** Typst keeps about half a MB a page and hardly gives it back: a thread that has set so many makes way for a fresh one. */
const MOST_PAGES = 300;
/** Packs are often made one after another; a press that nobody used for so long lets its threads go. */
const REST_AFTER = 60_000;

interface Thread {
  readonly worker: Worker;
  pages: number;
  /** Nothing more is set in it: it ends when its pack is done. */
  last: boolean;
  /** Who waits for this thread's pack. */
  client: { heard(message: FromWorker): void; failed(reason: Error): void } | null;
}

function startThread(workerFile: URL | string): Thread {
  const thread: Thread = { worker: new Worker(workerFile), pages: 0, last: false, client: null };
  thread.worker.on('message', (message: FromWorker) => thread.client?.heard(message));
  thread.worker.on('error', (error: Error) => thread.client?.failed(error));
  thread.worker.on('exit', () =>
    thread.client?.failed(new Error('The pages could not be set: the thread ended early.')),
  );
  // A press at rest keeps no program from ending. It comes last: to listen for messages holds the program open again.
  thread.worker.unref();
  return thread;
}

/** A press with the program of its threads. None is started before it is warmed or used. */
export function openPress(workerFile: URL | string, threads: number = PRESS_THREADS): Press {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  let resting: NodeJS.Timeout | undefined;
  const start = (): Thread => {
    const thread = startThread(workerFile);
    all.add(thread);
    // One that dies while it rests is not asked again.
    thread.worker.on('exit', () => {
      all.delete(thread);
      void idle.splice(0, idle.length, ...idle.filter((each) => each !== thread));
    });
    return thread;
  };
  const end = (thread: Thread) => {
    all.delete(thread);
    void thread.worker.terminate();
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
    restLater();
  };
  function restLater(): void {
    clearTimeout(resting);
    resting = setTimeout(rest, REST_AFTER).unref();
  }
  function rest(): void {
    clearTimeout(resting);
    for (const thread of all) thread.last = true;
    for (const thread of idle.splice(0)) end(thread);
  }
  return {
    warm(wanted) {
      while (idle.length + busy < Math.min(wanted, threads)) idle.push(start());
      restLater();
    },
    async set(model, files, options = {}) {
      options.signal?.throwIfAborted();
      const thread = await take();
      thread.worker.ref();
      try {
        const set = await setIn(thread, model, files, options);
        thread.pages += set.pages;
        if (thread.last || thread.pages >= MOST_PAGES) end(thread);
        else {
          thread.worker.unref();
          idle.push(thread);
        }
        return set;
      } catch (error) {
        end(thread);
        throw error;
      } finally {
        giveBack();
      }
    },
    rest,
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
