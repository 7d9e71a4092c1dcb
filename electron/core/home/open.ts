import { eq } from 'drizzle-orm';
import { home as homeTable } from '../../../db/home/projection.ts';
import { readKeyfile, writeKeyfile } from '../../../db/keys/file.ts';
import { type Opened, openWithPassphrase, openWithRecovery, replacePassphrase } from '../../../db/keys/keyfile.ts';
import { scrub } from '../../../db/keys/seal.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { currentDevice, recordIn } from '../../../db/store/record.ts';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { OpenHome } from '../state.ts';
import { existingHome, filesOf } from './folder.ts';
import { holdHome } from './lock.ts';

/** Opens a home with its passphrase. Throws Refused with a plain line for every way in which it can be wrong. */
export async function openHome(path: string, passphrase: string, now: Instant): Promise<OpenHome> {
  const folder = existingHome(path);
  return openWith(folder, await openWithPassphrase(readKeyfile(filesOf(folder).keys), passphrase), now);
}

/** Opens a home with the recovery sheet and gives it a new passphrase; the old one opens nothing from then on. */
export async function openHomeWithRecovery(
  path: string,
  recovery: string,
  newPassphrase: string,
  now: Instant,
): Promise<OpenHome> {
  const folder = existingHome(path);
  const file = filesOf(folder).keys;
  const keyfile = readKeyfile(file);
  const opened = await openWithRecovery(keyfile, recovery);
  const door = keyfile.slots.find((slot) => slot.kind === 'passphrase');
  if (!door)
    throw new Refused(
      'keyfile-damaged',
      'The key file has no passphrase to replace. Put back the key file from a backup.',
    );
  const changed = await replacePassphrase(keyfile, opened.dataKey, { slot: door.id, passphrase: newPassphrase });
  const home = openWith(folder, opened, now);
  try {
    writeKeyfile(file, changed);
    return home;
  } catch (error) {
    home.close();
    throw error;
  }
}

/** The record in a folder whose keys are at hand, held so that no second program opens it. */
export function openWith(folder: string, opened: Pick<Opened, 'dataKey' | 'vault'>, now: Instant): OpenHome {
  const files = filesOf(folder);
  const letGo = holdHome(files.lock);
  try {
    const sqlite = openDatabase(files.record, { key: opened.dataKey });
    try {
      return openHomeOf(folder, opened, recordOf(sqlite, readKeyfile(files.keys).home), now, letGo);
    } catch (error) {
      sqlite.close();
      throw error;
    }
  } catch (error) {
    letGo();
    throw error;
  }
}

function recordOf(sqlite: ReturnType<typeof openDatabase>, homeId: string) {
  const device = currentDevice(sqlite);
  if (device === undefined)
    throw new Refused(
      'unfinished-home',
      'This home was never set up to the end. Choose another folder and set it up again.',
    );
  return recordIn(sqlite, homeId, device);
}

function openHomeOf(
  folder: string,
  { dataKey, vault }: Pick<Opened, 'dataKey' | 'vault'>,
  record: ReturnType<typeof recordIn>,
  now: Instant,
  letGo: () => void,
): OpenHome {
  const { db } = record.reading({ type: 'system' }, now);
  const row = db.select().from(homeTable).where(eq(homeTable.id, record.ledger.home)).get();
  if (!row)
    throw new Refused(
      'unfinished-home',
      'This home was never set up to the end. Choose another folder and set it up again.',
    );
  return {
    folder,
    record,
    dataKey,
    vault,
    openedAt: now,
    name: row.name,
    demo: row.demo,
    close() {
      record.close();
      letGo();
      // The lock's own file stays: taken away, a second program could hold the old one and a third a new one.
      for (const key of [dataKey, vault.signingSeed, vault.fileKey]) scrub(key);
    },
  };
}
