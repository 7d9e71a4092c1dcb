import { join } from 'node:path';
import { build } from './build.ts';
import { root, run } from './run.ts';

/** `npm run --silent own-words -- <command>`: the command line of out/main/cli.js, its output and exit code untouched. */
export async function ownWords(args: readonly string[]): Promise<number> {
  await build();
  return (await run(process.execPath, [join(root, 'out/main/cli.js'), ...args], { env: process.env, output: 'show' }))
    .code;
}
