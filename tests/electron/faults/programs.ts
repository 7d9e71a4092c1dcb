import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { bundled } from '../../../build/bundled.ts';
import type { Input, MethodName, Output, Result } from '../../../electron/core/contract.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Builds a program of these tests as the app is built: from its sources it would take two seconds to start. */
export async function builtProgram(source: string): Promise<string> {
  const outDir = join(root, 'out', 'tests', basename(source, '.ts'));
  const ssr = join(import.meta.dirname, source);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: bundled },
    build: { ssr, outDir, emptyOutDir: false, target: 'node24' },
  });
  return join(outDir, `${basename(source, '.ts')}.js`);
}

/** A program that prints lines, and those that it has not been asked for yet. */
export function startProgram(file: string, args: readonly string[], { before = '' } = {}) {
  const node = [process.execPath, file, ...args];
  const [command = '', ...rest] = before === '' ? node : [...apart, 'sh', '-c', `${before} && exec "$0" "$@"`, ...node];
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/** Ends a program as a power cut does, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/**
 * The core in a program of its own. `before` is done by the shell first, in a view of the disks that only this program
 * has: what it mounts is gone when the program is. The files that it sees lie for others under `seenAt`.
 */
export async function startCore(built: string, dataFolder: string, how: { before?: string } = {}) {
  const { child, lines } = startProgram(built, [root, dataFolder], how);
  onTestFinished(() => killed(child));
  if ((await lines.next()).value !== 'ready') throw new Error('The program did not start.');
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Result<Output<M>>> => {
    child.stdin?.write(`${JSON.stringify({ method, input })}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${method}: the program ended.`);
    return JSON.parse(value);
  };
  const done = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const result = await call(method, input);
    if (!result.ok) throw new Error(`${method}: ${result.code}: ${result.message}`);
    return result.data;
  };
  /** A piece of long work, to its end. */
  const ended = async (job: string): Promise<Output<'jobs.progress'>> => {
    for (;;) {
      const state = await done('jobs.progress', { job });
      if (state.state !== 'running') return state;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, call, done, ended, seenAt: (path: string) => `/proc/${child.pid}/root${path}` };
}
export type Core = Awaited<ReturnType<typeof startCore>>;

/** A view of the disks of its own: as the administrator, or as somebody who is one within it alone. */
const apart = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm'];

/** Why disks cannot be mounted for a test here; null where they can. */
export function noDisksHere(): string | null {
  const tried = spawnSync(apart[0] ?? '', [...apart.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return tried.status === 0 ? null : 'this system lets no test mount a disk of its own';
}
