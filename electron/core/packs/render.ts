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
  /** Ends the thread; the promise is rejected with the signal's reason, and nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: RenderProgress) => void) | undefined;
}

/**
 * Sets a pack as an unsigned PDF in a thread of its own, so that the shell stays live. A model that does not fit its
 * schema, and pages that cannot be set, reject; text that no font can show does not: it is marked and listed.
 */
export async function renderInWorker(
  workerFile: URL | string,
  model: PackModel,
  files: PackFiles,
  { signal, onProgress }: RenderOptions = {},
): Promise<Typeset> {
  signal?.throwIfAborted();
  const worker = new Worker(workerFile);
  try {
    return await new Promise<Typeset>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The pages could not be set: the thread ended early.')));
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'progress')
          onProgress?.({ stage: message.stage, ...(message.pages === undefined ? {} : { pages: message.pages }) });
        else if (message.type === 'done')
          resolve({ pdf: message.pdf, pages: message.pages, unprinted: message.unprinted });
        else reject(new Error(message.reason));
      });
      worker.postMessage({ model, ...files });
    });
  } finally {
    // Not waited for: a page being set in native code ends when it ends, and its result goes nowhere.
    void worker.terminate();
  }
}
