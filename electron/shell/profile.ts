import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'own-words-profile-';

/** A browser profile of our own, fresh for every start and readable by its owner alone; its name holds who uses it. */
export const freshProfile = (): string => mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));

/** Deletes a profile; Chromium may still be letting go of its files. */
export function wipeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Deletes profiles whose program is gone: it was killed before it could do so itself. */
export function wipeStaleProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const user = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (user === undefined || isRunning(Number(user))) continue;
    try {
      wipeProfile(join(tmpdir(), name));
    } catch {
      // Another login's: theirs to delete.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // running, under another login
  }
}
