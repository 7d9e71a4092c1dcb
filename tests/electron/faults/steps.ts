import fs, { cpSync, mkdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';

/** A folder as it stood just before one step: what a program killed at that moment leaves behind. */
export interface Left {
  readonly folder: string;
  readonly before: string;
}

const onFiles = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'copyFileSync', 'fsyncSync'] as const;
type Any = (...given: unknown[]) => unknown;

/**
 * Runs some work and keeps a copy of a folder before every single call that can change a file in it, and one after the
 * last: the database's statements and pragmas, and each write, flush, move, copy and removal.
 */
export async function leftAtEveryStep(folder: string, into: string, work: () => Promise<unknown>): Promise<Left[]> {
  const left: Left[] = [];
  let watching = false;
  const keep = (before: string) => {
    if (!watching) return;
    watching = false; // the copying itself is no step
    const copy = join(into, String(left.length));
    mkdirSync(copy, { recursive: true });
    cpSync(folder, join(copy, 'home'), { recursive: true });
    left.push({ folder: join(copy, 'home'), before });
    watching = true;
  };
  const unhook = [...hookFiles(keep), ...hookDatabase(keep)];
  const undo = () => {
    watching = false; // a module that was loaded meanwhile may keep a hooked function
    for (const each of unhook.splice(0)) each();
    syncBuiltinESMExports();
  };
  onTestFinished(undo);
  syncBuiltinESMExports();
  watching = true;
  try {
    await work();
    keep('the end');
  } finally {
    undo();
  }
  return left;
}

function hookFiles(keep: (before: string) => void) {
  return onFiles.map((name) => hook(fs as unknown as Record<string, Any>, name, (path) => keep(`${name} ${path}`)));
}

function hookDatabase(keep: (before: string) => void) {
  const memory = new Database(':memory:');
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1'));
  memory.close();
  const database = Database.prototype as unknown as Record<string, Any>;
  return [
    hook(statement, 'run', function (this: { source: string }) {
      keep(this.source.slice(0, 40));
    }),
    hook(database, 'exec', (sql) => keep(String(sql).slice(0, 40))),
    hook(database, 'pragma', (text) => {
      if (/rekey|journal_mode/.test(String(text))) keep(String(text).slice(0, 12));
    }),
    hook(database, 'close', () => keep('close')),
  ];
}

function hook(of: Record<string, Any>, name: string, before: Any): () => void {
  const own = of[name] as Any;
  of[name] = function (this: unknown, ...given: unknown[]) {
    before.apply(this, given);
    return own.apply(this, given);
  };
  return () => {
    of[name] = own;
  };
}
