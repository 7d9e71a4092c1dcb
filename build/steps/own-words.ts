import { join } from 'node:path';
import { build } from './build.ts';
import { root, run } from './run.ts';

/** `npm run --silent own-words -- <command>`: the command line of out/main/cli.js, its output and exit code untouched. */
export async function ownWords(args: readonly string[]): Promise<number> {
  await build();
  // npm goes to the project's folder first; a path is meant from where it was typed.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const cli = join(root, 'out/main/cli.js');
  return (await run(process.execPath, [cli, ...args], { env: process.env, output: 'show', cwd })).code;
}
