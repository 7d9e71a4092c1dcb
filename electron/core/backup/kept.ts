import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { type Backup, readBackup } from './file.ts';
import { toRemove } from './rotation.ts';

/** A backup of this home that lies in the folder where its backups are kept. */
export interface KeptBackup {
  readonly file: string;
  readonly madeAt: Instant;
  readonly entries: number;
  readonly bytes: number;
}

/** This home's backups in a folder, newest first. What is another home's, or cannot be read, is passed over. */
export function keptBackups(folder: string, home: string): KeptBackup[] {
  return backupsIn(folder)
    .flatMap(({ file, backup }) =>
      backup && backup.manifest.home === home
        ? [{ file, madeAt: backup.manifest.madeAt, entries: backup.manifest.entries, bytes: statSync(file).size }]
        : [],
    )
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

/** The newest of them that is whole, if one is: a backup that rotted on its drive puts nothing back. */
export const newestWholeBackup = (folder: string, home: string): KeptBackup | null =>
  keptBackups(folder, home).find(({ file }) => readBackup(file).isWhole()) ?? null;

/**
 * Takes away this home's backups that are kept no longer, and the pictures that no backup in the folder names any more.
 * While a backup there cannot be read, no picture is taken away: it may be one of its own.
 */
export function removeOldBackups(folder: string, home: string): void {
  for (const { file } of toRemove(keptBackups(folder, home))) rmSync(file, { force: true });
  const left = backupsIn(folder);
  if (left.some(({ backup }) => backup === null)) return;
  const named = new Set(left.flatMap(({ backup }) => backup?.manifest.photographs.map(({ name }) => name) ?? []));
  const pictures = join(folder, 'photographs');
  if (!existsSync(pictures)) return;
  for (const name of readdirSync(pictures)) {
    if (/^[0-9a-f]{64}(\.new|\.being-made)?$/.test(name) && !named.has(name))
      rmSync(join(pictures, name), { force: true });
  }
}

/** Younger than this, a half-made file may be a backup that another PC is making into the same folder. */
const STALE_AFTER = 60 * 60_000;

/** Takes away what a program that was killed half-way through a backup left in the folder. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (Date.now() - statSync(join(folder, name)).mtimeMs < STALE_AFTER) continue;
    if (/^\.Own Words backup .*\.owbackup\.(copy|unchecked\.read-back)(-wal|-shm|-journal)?$/.test(name))
      rmSync(join(folder, name), { force: true });
    if (/^Own Words backup .*\.owbackup\.unchecked(\.being-made)?$/.test(name))
      rmSync(join(folder, name), { force: true });
  }
}

function backupsIn(folder: string): { file: string; backup: Backup | null }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.owbackup'))
    .map((name) => ({ file: join(folder, name), backup: readable(join(folder, name)) }));
}

function readable(file: string): Backup | null {
  try {
    return readBackup(file);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
