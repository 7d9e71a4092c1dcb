import { eq } from 'drizzle-orm';
import { home as homeTable } from '../../../db/home/projection.ts';
import { readKeyfile } from '../../../db/keys/file.ts';
import { type Keyfile, keyfileText } from '../../../db/keys/format.ts';
import { type Keys, type Opened, openWithPassphrase, openWithRecovery } from '../../../db/keys/keyfile.ts';
import { scrub } from '../../../db/keys/seal.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { currentDevice, recordIn } from '../../../db/store/record.ts';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { asRefusal } from '../faults.ts';
import { sayUnsaid } from '../keys/change.ts';
import { settleKeys } from '../keys/settle.ts';
import { finishErasures } from '../retention/erase.ts';
import type { OpenHome } from '../state.ts';
import { existingHome, filesOf } from './folder.ts';
import { holdHome } from './lock.ts';

/** Opens a home with its passphrase. Throws Refused with a plain line for every way in which it can be wrong. */
export async function openHome(path: string, passphrase: string, now: Instant): Promise<OpenHome> {
  const folder = existingHome(path);
  const keyfile = readKeyfile(filesOf(folder).keys);
  return openWith(folder, keyfile, await openWithPassphrase(keyfile, passphrase), now);
}

/** Opens a home with the recovery sheet. Throws Refused as `openHome` does. */
export async function openHomeWithRecovery(path: string, recovery: string, now: Instant): Promise<OpenHome> {
  const folder = existingHome(path);
  const keyfile = readKeyfile(filesOf(folder).keys);
  return openWith(folder, keyfile, await openWithRecovery(keyfile, recovery), now);
}

/**
 * The record in a folder whose keys are at hand, held so that no second program opens it. A change of keys that was cut
 * off is brought to its end first. Throws Refused('already-open' | 'keys-changed' | those of opening the database).
 */
export function openWith(folder: string, keyfile: Keyfile, opened: Opened, now: Instant): OpenHome {
  const files = filesOf(folder);
  const letGo = holdHome(files.lock);
  try {
    refuseUnlessStill(keyfile, files.keys);
    const settled = settleKeys(folder, keyfile, opened);
    const home = openHeld(folder, settled.keys, now, letGo);
    try {
      sayUnsaid(home.record, files.keys, settled.keyfile, home.dataKey, now);
      finishErasuresIfPossible(home);
      return home;
    } catch (error) {
      home.handOver();
      throw error;
    }
  } catch (error) {
    letGo();
    throw error;
  }
}

/** A home that was made a moment ago, with the keys that it was made with. */
export function openMade(folder: string, keys: Keys, now: Instant): OpenHome {
  const letGo = holdHome(filesOf(folder).lock);
  try {
    return openHeld(folder, keys, now, letGo);
  } catch (error) {
    letGo();
    throw error;
  }
}

/** The record in a folder that this program holds already; `letGo` lets go of it when the home is closed. */
export function openHeld(folder: string, keys: Keys, now: Instant, letGo: () => void): OpenHome {
  const files = filesOf(folder);
  const sqlite = openDatabase(files.record, { key: keys.dataKey });
  try {
    return openHomeOf(folder, keys, recordOf(sqlite, readKeyfile(files.keys).home), now, letGo);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

// A full disk keeps nobody out: what is left of an erasure is taken away the next time.
function finishErasuresIfPossible(home: OpenHome): void {
  try {
    finishErasures(home);
  } catch (error) {
    if (!asRefusal(error)) throw error;
  }
}

// It was read before the folder was held: another program may have changed it since.
function refuseUnlessStill(keyfile: Keyfile, file: string): void {
  if (keyfileText(readKeyfile(file)) !== keyfileText(keyfile))
    throw new Refused('keys-changed', 'The keys of this home were changed this very moment. Try again.');
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
  { dataKey, vault }: Keys,
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
  const handOver = () => {
    record.close();
    for (const key of [dataKey, vault.signingSeed, vault.fileKey]) scrub(key);
    return letGo;
  };
  return {
    folder,
    record,
    dataKey,
    vault,
    openedAt: now,
    name: row.name,
    demo: row.demo,
    handOver,
    // The lock's own file stays: taken away, a second program could hold the old one and a third a new one.
    close: () => handOver()(),
  };
}
