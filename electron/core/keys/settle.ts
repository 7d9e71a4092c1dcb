import { existsSync, renameSync, rmSync } from 'node:fs';
import { withKeysAt } from '../../../db/keys/changes.ts';
import { flushFolder, writeKeyfile } from '../../../db/keys/file.ts';
import type { Keyfile } from '../../../db/keys/format.ts';
import { type Keys, type Opened, scrubKeys } from '../../../db/keys/keyfile.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { Refused } from '../../../db/words/refused.ts';
import { filesOf } from '../home/folder.ts';

/** What a change of the data key makes beside the record and its pictures, before they take their place. */
export const nextFilesOf = (folder: string) => {
  const { record, photographs } = filesOf(folder);
  return { record: `${record}.next`, photographs: `${photographs}.next`, oldPhotographs: `${photographs}.old` };
};

/**
 * Brings a change of the data key that was cut off to one end or the other: undone while the record is still the old
 * one, finished once it is the new one. Which of the two keys opens the record is the one thing that decides.
 * Throws Refused('wrong-key') and leaves everything as it is where neither does.
 */
export function settleKeys(
  folder: string,
  keyfile: Keyfile,
  { next, ...present }: Opened,
): { readonly keyfile: Keyfile; readonly keys: Keys } {
  if (!next) return { keyfile, keys: present };
  const { record } = filesOf(folder);
  const at = opens(record, next.dataKey) ? 1 : 0;
  if (at === 0 && !opens(record, present.dataKey))
    throw new Refused(
      'wrong-key',
      'These keys do not open this record: its file may be damaged. Restore the newest backup, and keep this folder.',
    );
  if (at === 1) finishKeys(folder);
  else undoKeys(folder);
  const settled = withKeysAt(keyfile, at);
  writeKeyfile(filesOf(folder).keys, settled);
  scrubKeys(at === 1 ? present : next);
  return { keyfile: settled, keys: at === 1 ? next : present };
}

/** The new pictures take the place of the old ones. Each step may be the last, and all of it may be run again. */
export function finishKeys(folder: string): void {
  const { photographs } = filesOf(folder);
  const next = nextFilesOf(folder);
  if (existsSync(next.photographs)) {
    if (existsSync(photographs)) {
      rmSync(next.oldPhotographs, { recursive: true, force: true });
      renameSync(photographs, next.oldPhotographs);
    }
    renameSync(next.photographs, photographs);
    flushFolder(folder);
  }
  rmSync(next.oldPhotographs, { recursive: true, force: true });
}

/** Takes away what was made beside the record. */
export function undoKeys(folder: string): void {
  const { record, photographs } = nextFilesOf(folder);
  for (const file of [record, `${record}-wal`, `${record}-shm`, `${record}-journal`]) rmSync(file, { force: true });
  rmSync(photographs, { recursive: true, force: true });
}

function opens(file: string, key: Uint8Array): boolean {
  try {
    openDatabase(file, { key, readonly: true }).close();
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === 'wrong-key') return false;
    throw error;
  }
}
