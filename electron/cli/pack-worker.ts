import { existsSync } from 'node:fs';

/** The program that sets pages in a thread of its own: beside the built program or one folder up, or its source. */
export function packWorker(): URL {
  const built = ['./pack-worker.js', '../pack-worker.js'].map((path) => new URL(path, import.meta.url));
  return built.find((file) => existsSync(file)) ?? new URL('../core/packs/worker.ts', import.meta.url);
}
