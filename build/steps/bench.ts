import { join } from 'node:path';
import { build } from './build.ts';
import { readyChromium } from './chromium.ts';
import { root, run } from './run.ts';

/** `npm run bench`: prints ratios; nothing is timed in the tests. */
export async function bench(args: readonly string[]): Promise<number> {
  await readyChromium();
  await build();
  return (await run(process.execPath, [join(root, 'build/bench/bench.ts'), ...args], { output: 'show' })).code;
}
