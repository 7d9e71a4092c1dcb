import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The built program, as people run it: from source, each start costs three times as much. */
const cli = join(import.meta.dirname, '../../../out/main/cli.js');
export const PASSPHRASE = 'kettle window orchard';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
interface Options {
  /** null: none in the environment. */
  readonly passphrase?: string | null;
  readonly cwd?: string;
  /** What is done to it, once, as soon as it has said this on standard error. */
  readonly when?: { readonly said: string; readonly act: (child: ChildProcess) => void };
}

/** Runs one command as a person would type it, in a program of its own. */
export function ownWords(args: readonly string[], { passphrase = PASSPHRASE, cwd, when }: Options = {}): Promise<Ran> {
  const { OWN_WORDS_PASSPHRASE: _, ...rest } = process.env;
  const env = passphrase === null ? rest : { ...rest, OWN_WORDS_PASSPHRASE: passphrase };
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      const before = err;
      err += chunk.toString();
      if (when && !before.includes(when.said) && err.includes(when.said)) when.act(child);
    });
    child.on('close', (code) => done({ code, out, err }));
  });
}
