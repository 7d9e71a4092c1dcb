import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Refused } from '../../../db/words/refused.ts';
import { realPathOf, refuseFile } from '../home/folder.ts';

/** A folder for backups: anywhere but inside the home, where a lost disk would take both. */
export function suitableBackupFolder(path: string, home: string): string {
  if (!isAbsolute(path))
    throw new Refused('relative-path', 'Please give the whole path of the folder, from the drive or the root on.');
  const folder = resolve(path);
  const way = relative(realPathOf(home).whole, realPathOf(folder).whole);
  if (way.split(sep)[0] !== '..' && !isAbsolute(way)) {
    throw new Refused(
      'inside-home',
      'A backup inside the folder of the home would be lost with it. Choose a USB stick or another drive.',
    );
  }
  refuseFile(folder);
  return folder;
}
