import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Refused } from '../../../db/words/refused.ts';

/** The files of a home, in its one folder. */
export const filesOf = (folder: string) => ({
  keys: join(folder, 'keys.json'),
  record: join(folder, 'record.db'),
  photographs: join(folder, 'photographs'),
  lock: join(folder, 'in-use.lock'),
  lastWritten: join(folder, 'last-written.json'),
});

// File systems that live on another machine: SQLite's WAL needs shared memory that they do not give (linux/magic.h).
const remote: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400, 0x65735546,
]);
const synced =
  /^(onedrive( - .*)?|dropbox( \(.*\))?|google drive|googledrive|icloud ?drive|mobile documents|nextcloud|box( sync)?|pcloud ?drive)$/i;

/**
 * A folder that can hold a record: absolute, on this PC's own disk, and not synced.
 * Throws Refused('relative-path' | 'network-share' | 'synced-folder').
 */
export function suitableFolder(path: string): string {
  if (!isAbsolute(path))
    throw new Refused('relative-path', 'Please give the whole path of the folder, from the drive or the root on.');
  const folder = resolve(path);
  // A share is not so much as looked at: Windows would hand it the name and hashed password of whoever is logged in.
  const real = /^(\\\\|\/\/)/.test(path) ? null : realPathOf(folder);
  if (real === null || isRemote(real.there)) {
    throw new Refused(
      'network-share',
      'This folder is on a network share, where a record can be damaged. Choose a folder on this PC; backups may go to a share.',
    );
  }
  if ([folder, real.whole].some((each) => each.split(sep).some((name) => synced.test(name)))) {
    throw new Refused(
      'synced-folder',
      'This folder is copied to the cloud by another program, which can damage a record. Choose a folder that is not synced.',
    );
  }
  return folder;
}

/** The folder of a home that is there. Throws Refused('no-home') where it is none. */
export function existingHome(path: string): string {
  const folder = suitableFolder(path);
  const files = filesOf(folder);
  if (!existsSync(files.keys) || !existsSync(files.record)) {
    throw new Refused(
      'no-home',
      'This folder holds no Own Words home. Choose the folder of the home, or set up a new one.',
    );
  }
  return folder;
}

/**
 * Makes a folder and those above it, one by one: Node's own way of doing it never ends where a system refuses oddly.
 * Gives those that were made, the outermost first. Throws Refused('not-a-folder').
 */
export function makeFolder(folder: string): readonly string[] {
  refuseFile(folder);
  if (existsSync(folder)) return [];
  const above = makeFolder(dirname(folder));
  mkdirSync(folder);
  return [...above, folder];
}

/** Takes away folders that `makeFolder` made, as far as nobody has put anything into them. */
export function unmakeFolders(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return; // it holds something, and so do those above it
    }
  }
}

/** Looks whether anything may be written into a folder: SQLite says of one that can only be read that it cannot be opened. */
export const refuseUnwritable = (folder: string): void => accessSync(folder, constants.W_OK);

/** Refuses a path at which a file stands. Throws Refused('not-a-folder'). */
export function refuseFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Refused('not-a-folder', 'A file is in the way: that path is a file, not a folder. Choose a folder.');
  }
}

/** Where a path really leads, links followed; what is still to be made of it comes after what is there. */
export function realPathOf(folder: string): { readonly there: string; readonly whole: string } {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at)) {
      const there = realpathSync(at);
      return { there, whole: join(there, relative(at, folder)) };
    }
    if (at === dirname(at)) return { there: at, whole: folder };
  }
}

function isRemote(path: string): boolean {
  try {
    return process.platform === 'linux' && remote.has(statfsSync(path).type);
  } catch {
    return false;
  }
}
