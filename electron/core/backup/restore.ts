import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { readKeyfile, writeKeyfile } from '../../../db/keys/file.ts';
import { openWithPassphrase } from '../../../db/keys/keyfile.ts';
import { readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { beginDevice, recordIn } from '../../../db/store/record.ts';
import { type Instant, londonDay, timeInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { folderForNewHome } from '../home/create.ts';
import { existingHome, filesOf } from '../home/folder.ts';
import { readLastWritten } from '../home/last-written.ts';
import { holdHome } from '../home/lock.ts';
import { placeBeside } from '../home/place.ts';
import { checkRecord } from '../verify/record.ts';
import { type Backup, isSignedByHome, readBackup, sha256OfFile } from './file.ts';

export interface Restored {
  readonly entries: number;
  readonly backupMadeAt: Instant;
  /** Where the damaged home is now, whose place the backup took. */
  readonly keptAside: string | null;
}

/**
 * Puts a backup back into a folder that holds nothing yet, or, with `over`, in place of a damaged home, which is kept
 * aside: checked first, made beside, moved there when it is whole. The copy goes on as a new device, with an entry that
 * names the gap. Throws Refused in one plain line.
 */
export async function restoreBackup(
  file: string,
  path: string,
  passphrase: string,
  now: Instant,
  { over = false }: { readonly over?: boolean } = {},
): Promise<Restored> {
  const backup = readBackup(file);
  const folder = over ? damagedHome(path, backup) : folderForNewHome(path);
  const { dataKey, vault } = await openWithPassphrase(backup.keyfile, passphrase);
  if (!isSignedByHome(backup, vault.signingSeed)) {
    throw new Refused(
      'backup-damaged',
      'This backup was changed and signed again with a key that is not the home’s. Use another backup; nothing was changed.',
    );
  }
  const place = placeBeside(folder, 'being-restored');
  try {
    const files = filesOf(place.path);
    backup.extract(files.record);
    // A damaged home may still have a picture that the drive has lost.
    const shelves = [(name: string) => join(dirname(file), 'photographs', name)];
    if (over) shelves.push((name) => join(filesOf(folder).photographs, name.slice(0, 2), name));
    restorePhotographs(backup, shelves, files.photographs);
    const lost = over ? knownLost(folder, backup) : null;
    const entries = await goOnAsNewDevice(files.record, dataKey, vault.signingSeed, backup, { now, lost });
    writeKeyfile(files.keys, backup.keyfile);
    const keptAside = over ? setAside(folder, now) : null;
    try {
      place.moveIn();
    } catch (error) {
      if (keptAside) renameSync(keptAside, folder);
      throw error;
    }
    return { entries, backupMadeAt: backup.manifest.madeAt, keptAside };
  } catch (error) {
    place.clear();
    throw error;
  }
}

/** The folder of a home that this backup is one of, and that nobody has open. */
function damagedHome(path: string, { keyfile }: Backup): string {
  const folder = existingHome(path);
  const files = filesOf(folder);
  if (readKeyfile(files.keys).home !== keyfile.home)
    throw new Refused(
      'another-home',
      'This backup is of another home than the one in that folder. Restore it into a folder of its own.',
    );
  holdHome(files.lock)();
  return folder;
}

/** How many entries the damaged record had beyond those in the backup, as far as that is known. */
function knownLost(folder: string, { manifest }: Backup): number | null {
  const last = readLastWritten(filesOf(folder).lastWritten);
  return last && last.device === readCheckpoint(manifest.checkpoint).device
    ? Math.max(0, last.size - manifest.entries)
    : null;
}

/** Renames a folder so that its own name is free; nothing in it is touched. */
function setAside(folder: string, now: Instant): string {
  const stem = `${folder} damaged ${londonDay(now)} ${timeInWords(now).replace('.', '').replace(' ', '')}`;
  for (let again = 1; ; again += 1) {
    const aside = `${stem}${again === 1 ? '' : ` (${again})`}`;
    if (existsSync(aside)) continue;
    renameSync(folder, aside);
    return aside;
  }
}

type Shelf = (name: string) => string;

function restorePhotographs({ manifest }: Backup, shelves: readonly Shelf[], to: string): void {
  mkdirSync(to, { mode: 0o700 });
  for (const { name, sha256 } of manifest.photographs) {
    const source = shelves
      .map((shelf) => shelf(name))
      .find((path) => existsSync(path) && sha256OfFile(path) === sha256);
    if (!source) {
      throw new Refused(
        'pictures-missing',
        'Pictures of this backup are missing or damaged. Keep the folder “photographs” beside the backup file, then try again.',
      );
    }
    mkdirSync(join(to, name.slice(0, 2)), { recursive: true, mode: 0o700 });
    copyFileSync(source, join(to, name.slice(0, 2), name));
  }
}

async function goOnAsNewDevice(
  record: string,
  dataKey: Uint8Array,
  seed: Uint8Array,
  { manifest, keyfile }: Backup,
  { now, lost }: { readonly now: Instant; readonly lost: number | null },
): Promise<number> {
  const { origin, device: fromDevice } = readCheckpoint(manifest.checkpoint);
  const { publicKey } = signerFromSeed(origin, seed);
  const { found } = await checkRecord({ file: record, key: dataKey, home: keyfile.home }, { publicKey });
  if (found.problems.length > 0) {
    throw new Refused(
      'backup-not-good',
      `This backup opens, but its ledger does not hold: ${found.problems[0]} Use another backup.`,
    );
  }
  const sqlite = openDatabase(record, { key: dataKey });
  try {
    const device = uuidv7();
    beginDevice(sqlite, device, now);
    recordIn(sqlite, keyfile.home, device).write({ type: 'system' }, now, (context) =>
      context.append({
        kind: 'home.restored@1',
        subject: { type: 'home', id: keyfile.home },
        body: { restored: { fromDevice, entries: manifest.entries, backupMadeAt: manifest.madeAt, knownLost: lost } },
      }),
    );
    return found.entries;
  } finally {
    sqlite.close();
  }
}
