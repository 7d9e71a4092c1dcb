import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, unmakeFolders } from './folder.ts';

/** A place beside a folder in which all of it is made first: what is half-made never stands in the folder itself. */
export interface Place {
  readonly path: string;
  /** Puts the finished place where it belongs. The folder there, if there is one, must be empty. */
  moveIn(): void;
  /** Takes everything away again, the folders made on the way included. */
  clear(): void;
}

export function placeBeside(folder: string, state: 'being-made' | 'being-restored'): Place {
  const above = makeFolder(dirname(folder));
  const path = join(dirname(folder), `.${basename(folder)}.${state}`);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { mode: 0o700 });
  return {
    path,
    moveIn() {
      // Not rmSync: a file that came here meanwhile is somebody's.
      if (existsSync(folder)) rmdirSync(folder);
      renameSync(path, folder);
    },
    clear() {
      rmSync(path, { recursive: true, force: true });
      unmakeFolders(above);
    },
  };
}
