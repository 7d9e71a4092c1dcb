import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { writeKeyfile } from '../../../db/keys/file.ts';
import { openWithPassphrase } from '../../../db/keys/keyfile.ts';
import { readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { beginDevice, recordIn } from '../../../db/store/record.ts';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { folderForNewHome } from '../home/create.ts';
import { filesOf } from '../home/folder.ts';
import { placeBeside } from '../home/place.ts';
import { type Backup, isSignedByHome, readBackup, sha256OfFile } from './file.ts';

export interface Restored {
  readonly entries: number;
  readonly backupMadeAt: Instant;
}

/**
 * Puts a backup back into a folder that holds nothing yet: checked first, made beside, moved there when it is whole.
 * The copy goes on as a new device, with an entry that names the gap. Throws Refused in one plain line.
 */
export async function restoreBackup(file: string, path: string, passphrase: string, now: Instant): Promise<Restored> {
  const backup = readBackup(file);
  const folder = folderForNewHome(path);
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
    restorePhotographs(backup, join(dirname(file), 'photographs'), files.photographs);
    const entries = await goOnAsNewDevice(files.record, dataKey, vault.signingSeed, backup, now);
    writeKeyfile(files.keys, backup.keyfile);
    place.moveIn();
    return { entries, backupMadeAt: backup.manifest.madeAt };
  } catch (error) {
    place.clear();
    throw error;
  }
}

function restorePhotographs({ manifest }: Backup, from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 });
  for (const { name, sha256 } of manifest.photographs) {
    const source = join(from, name);
    if (!existsSync(source) || sha256OfFile(source) !== sha256) {
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
  now: Instant,
): Promise<number> {
  const sqlite = openDatabase(record, { key: dataKey });
  try {
    const { origin, device: fromDevice } = readCheckpoint(manifest.checkpoint);
    const found = await verifyRecord(sqlite, keyfile.home, { publicKey: signerFromSeed(origin, seed).publicKey });
    if (found.problems.length > 0) {
      throw new Refused(
        'backup-not-good',
        `This backup opens, but its ledger does not hold: ${found.problems[0]} Use another backup.`,
      );
    }
    const device = uuidv7();
    beginDevice(sqlite, device, now);
    recordIn(sqlite, keyfile.home, device).write({ type: 'system' }, now, (context) =>
      context.append({
        kind: 'home.restored@1',
        subject: { type: 'home', id: keyfile.home },
        body: { restored: { fromDevice, entries: manifest.entries, backupMadeAt: manifest.madeAt, knownLost: null } },
      }),
    );
    return found.entries;
  } finally {
    sqlite.close();
  }
}
