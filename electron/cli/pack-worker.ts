import { existsSync } from 'node:fs';

/** The program that sets pages in a thread of its own: beside the built program, or the source where that is what runs. */
export function packWorker(): URL {
  const built = new URL('./pack-worker.js', import.meta.url);
  return existsSync(built) ? built : new URL('../core/packs/worker.ts', import.meta.url);
}
