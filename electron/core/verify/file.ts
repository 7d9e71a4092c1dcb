import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Findings } from '../../../db/packs/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { verifyBackup } from './backup.ts';
import { checkStrangersFiles, LARGEST_PACK, LARGEST_ZIP, largeLimits } from './stranger.ts';
import { isZip } from './zip.ts';

/**
 * Checks a pack, a zip or folder of packs, or a backup, by what it is, not by its name; a backup also against a checkpoint
 * from outside. The passphrase is that of the zip or the backup. Throws Refused where it is none of these, or not there.
 */
export async function verifyFile(
  path: string,
  passphrase: string | null,
  against: string | null = null,
): Promise<Findings> {
  const file = resolve(path);
  const { size, isFolder } = { size: statSync(file).size, isFolder: statSync(file).isDirectory() };
  if (!isFolder && /\.owbackup$/i.test(file)) return verifyBackup(file, passphrase, against);
  if (against !== null)
    throw new Refused(
      'pack-has-no-ledger',
      'A pack holds single entries, not the whole ledger. Check the home, or a backup of it, against this pack.',
    );
  if (isFolder) return verifyFolder(file);
  const start = firstBytes(file);
  if (isZip(start)) {
    refuseLarger(size, LARGEST_ZIP);
    return checkStrangersFiles([file], passphrase, largeLimits);
  }
  refuseLarger(size, LARGEST_PACK);
  if (!start.equals(Buffer.from('%PDF')))
    throw new Refused(
      'not-a-pack',
      'This file is neither a pack nor a backup of Own Words. Choose a PDF or zip that Own Words made, or a file that ends in .owbackup.',
    );
  return checkStrangersFiles([file]);
}

/** Whether a folder holds PDFs, and so may be one of packs. */
export const holdsPacks = (folder: string) => readdirSync(folder).some((name) => /\.pdf$/i.test(name));

function verifyFolder(folder: string): Promise<Findings> {
  if (!holdsPacks(folder))
    throw new Refused('is-a-folder', 'That is a folder without packs. Choose the pack or the backup itself.');
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
  for (const file of files) if (/\.(pdf|json)$/i.test(file)) refuseLarger(statSync(file).size, LARGEST_PACK);
  return checkStrangersFiles(files, null, largeLimits);
}

function refuseLarger(size: number, most: number): void {
  if (size > most)
    throw new Refused('too-large', 'This file is too large to be a pack. Choose a PDF or zip that Own Words made.');
}

function firstBytes(file: string): Buffer {
  const from = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(4);
    return buffer.subarray(0, readSync(from, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(from);
  }
}
