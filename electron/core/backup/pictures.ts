import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refused } from '../../../db/words/refused.ts';
import { homeOf } from '../home/opened.ts';
import { missingPhotographs, photographFile, readPhotograph } from '../photographs.ts';
import type { OpenHome, State } from '../state.ts';
import { copyWhole } from '../whole-file.ts';
import { backupPlace } from './automatic.ts';

/** Fetches pictures that are missing from the folder of the home out of the folder of its backups. */
export function returnPictures(state: State): { returned: number; missing: number } {
  const home = homeOf(state);
  const place = backupPlace(state, home);
  const missing = missingPhotographs(home);
  if (missing.length > 0 && place === null)
    throw new Refused('no-backup-folder', 'Choose the folder of the backups first, under Settings and backup.');
  const returned = missing.filter((sha256) => place && isReturned(home, sha256, join(place.folder, 'photographs')));
  return { returned: returned.length, missing: missing.length - returned.length };
}

/** Copies one picture back beside its place, moves it there, and keeps it only if it is the picture. */
function isReturned(home: OpenHome, sha256: string, from: string): boolean {
  const file = photographFile(home, sha256);
  const source = join(from, basename(file));
  if (!existsSync(source)) return false;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  copyWhole(source, file);
  try {
    readPhotograph(home, sha256);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    rmSync(file, { force: true });
    return false;
  }
}
