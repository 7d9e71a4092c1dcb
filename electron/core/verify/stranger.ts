import { Worker } from 'node:worker_threads';
import type { Seen } from '../../../db/ledger/against.ts';
import type { Findings } from '../../../db/packs/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { threadProgram } from '../threads.ts';

/** A pack of 200 MB is no pack; it is read whole to be checked. */
export const LARGEST_PACK = 200 * 1024 * 1024;
/** As much as a zip of packs may unpack to. */
export const LARGEST_ZIP = 1024 * 1024 * 1024;

/** What reading a stranger's file may cost at most: the largest real pack takes a fiftieth of it. */
export interface Limits {
  readonly seconds: number;
  /**
   * Of memory that the whole program holds more than before: a few bytes can unpack to more than any PC has. A limit of
   * the thread's own would not do: where one native call goes past it, Node ends the program, not the thread.
   */
  readonly growthMb: number;
}
const usual: Limits = { seconds: 60, growthMb: 1024 };
/** For the packs of a whole home, a second or two each. */
export const largeLimits: Limits = { seconds: 900, growthMb: 2048 };
const LOOK_EVERY = 50;
const MB = 1024 * 1024;

export type ToStranger =
  /** A pack, a zip of packs, or packs that came together, by their paths; a zip may need its passphrase. */
  | { readonly what: 'findings'; readonly files: readonly string[]; readonly passphrase: string | null }
  | { readonly what: 'seen'; readonly pack: Uint8Array };
export type FromStranger =
  | { readonly type: 'done'; readonly answer: Findings | Seen[] }
  | { readonly type: 'refused'; readonly code: string; readonly message: string };

/**
 * Checks what may come from anyone, in a thread of its own that is ended when it asks for too much. Throws what
 * `filesInZip` throws.
 */
export const checkStrangersFiles = (
  files: readonly string[],
  passphrase: string | null = null,
  limits: Limits = usual,
): Promise<Findings> => confined<Findings>({ what: 'findings', files, passphrase }, limits);

/** What such a pack knows of the ledger; it has to hold by itself. Throws Refused('pack-does-not-hold'). */
export const seenInStrangersPack = (file: Uint8Array, limits: Limits = usual): Promise<Seen[]> =>
  confined<Seen[]>({ what: 'seen', pack: file }, limits);

/** Throws Refused('asks-too-much') for a file that takes too long, or too much memory, or makes the thread fall over. */
async function confined<T>(ask: ToStranger, { seconds, growthMb }: Limits): Promise<T> {
  const before = process.memoryUsage.rss();
  const worker = new Worker(threadProgram('stranger-worker.js', './stranger-worker.ts', import.meta.url), {
    workerData: ask,
    stderr: true, // what a thread says as it falls over is no word for a log
  });
  let looking: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((done, failed) => {
      const tooMuch = () => failed(asksTooMuch());
      const until = performance.now() + seconds * 1000;
      looking = setInterval(() => {
        if (performance.now() > until || process.memoryUsage.rss() - before > growthMb * MB) tooMuch();
      }, LOOK_EVERY);
      worker.on('message', (message: FromStranger) =>
        message.type === 'done' ? done(message.answer as T) : failed(new Refused(message.code, message.message)),
      );
      worker.on('error', tooMuch);
      worker.on('exit', tooMuch);
    });
  } finally {
    clearInterval(looking);
    await worker.terminate();
  }
}

const asksTooMuch = () =>
  new Refused(
    'asks-too-much',
    'This file asks for far more than a pack of Own Words ever does, so it was not read further. Ask the home for the pack again.',
  );
