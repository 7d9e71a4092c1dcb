import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  code: number;
  output: string;
}
interface Options {
  env?: NodeJS.ProcessEnv;
  /** 'hold' collects both outputs for later; 'show' hands the terminal through. */
  output: 'hold' | 'show';
  /** Where it runs; the project's folder unless said otherwise. */
  cwd?: string;
  /** Milliseconds after which the program is ended. */
  limit?: number;
}

/** The environment without the passphrase of the record: nothing that builds or checks may see it. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const { OWN_WORDS_PASSPHRASE: _, ...env } = process.env;
  return env;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program to its end. A program that is not there, or was ended, has code 127 or above. */
export function run(
  program: string,
  args: readonly string[],
  { env = cleanEnv(), output, limit, cwd = root }: Options,
): Promise<Ran> {
  return new Promise((done) => {
    const stdio: StdioOptions = output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const limits = limit ? { timeout: limit, killSignal: 'SIGKILL' as const } : {};
    const child: ChildProcess = spawn(program, args, { cwd, env, stdio, ...limits });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    let text = '';
    const finish = (code: number, why = '') => {
      for (const signal of SIGNALS) process.off(signal, pass);
      done({ code, output: text + why });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
    }
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 128));
  });
}

/** Runs the program of an installed package under this Node, never through a shell, so that it works on Windows too. */
export function runPackage(file: string, args: readonly string[], options: Options): Promise<Ran> {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], options);
}
