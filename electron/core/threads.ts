import { existsSync } from 'node:fs';

/**
 * The program of a thread: beside the built program or one folder up, or else its source, which is named as seen from
 * the module that asks (its `import.meta.url`).
 */
export function threadProgram(built: string, source: string, asker: string): URL {
  const places = [`./${built}`, `../${built}`].map((path) => new URL(path, asker));
  return places.find((file) => existsSync(file)) ?? new URL(source, asker);
}
