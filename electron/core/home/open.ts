import type Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { home as homeTable } from '../../../db/home/projection.ts';
import { readKeyfile } from '../../../db/keys/file.ts';
import { type Keyfile, keyfileText } from '../../../db/keys/format.ts';
import { type Keys, type Opened, openWithPassphrase, openWithRecovery } from '../../../db/keys/keyfile.ts';
import { scrub } from '../../../db/keys/seal.ts';
import { newProblems } from '../../../db/ledger/verify-new.ts';
import { fillSearch } from '../../../db/search/fill.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { beginDevice, currentDevice, recordIn } from '../../../db/store/record.ts';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { asRefusal } from '../faults.ts';
import { sayUnsaid } from '../keys/change.ts';
import { settleKeys } from '../keys/settle.ts';
import { finishErasures } from '../retention/erase.ts';
import { type OpenHome, publicKeyOf } from '../state.ts';
import { entriesMissing, lookForDamage, type MissingEnd } from './damage.ts';
import { existingHome, filesOf } from './folder.ts';
import { keepLastWritten } from './last-written.ts';
import { holdHome } from './lock.ts';

/** `goOn`: without entries that are missing at the end, which the ledger then says. */
export interface HowOpened {
  readonly goOn?: boolean;
}

/** Opens a home with its passphrase. Throws Refused with a plain line for every way in which it can be wrong. */
export async function openHome(path: string, passphrase: string, now: Instant, how: HowOpened = {}): Promise<OpenHome> {
  const folder = existingHome(path);
  const keyfile = readKeyfile(filesOf(folder).keys);
  return openWith(folder, keyfile, await openWithPassphrase(keyfile, passphrase), now, how);
}

/** Opens a home with the recovery sheet. Throws Refused as `openHome` does. */
export async function openHomeWithRecovery(path: string, recovery: string, now: Instant): Promise<OpenHome> {
  const folder = existingHome(path);
  const keyfile = readKeyfile(filesOf(folder).keys);
  return openWith(folder, keyfile, await openWithRecovery(keyfile, recovery), now);
}

/**
 * The record in a folder whose keys are at hand, held so that no second program opens it. A change of keys that was cut
 * off is brought to its end first.
 * Throws Refused('already-open' | 'keys-changed' | 'damaged' | 'entries-missing' | those of opening the database).
 */
export function openWith(
  folder: string,
  keyfile: Keyfile,
  opened: Opened,
  now: Instant,
  how: HowOpened = {},
): OpenHome {
  const files = filesOf(folder);
  const letGo = holdHome(files.lock);
  try {
    refuseUnlessStill(keyfile, files.keys);
    const settled = settleKeys(folder, keyfile, opened);
    const home = openHeld(folder, settled.keys, now, letGo, how);
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
export function openHeld(
  folder: string,
  keys: Keys,
  now: Instant,
  letGo: () => void,
  { goOn = false }: HowOpened = {},
): OpenHome {
  const files = filesOf(folder);
  const missing = lookForDamage(folder, keys.dataKey);
  if (missing && !goOn) throw entriesMissing(missing);
  const sqlite = openDatabase(files.record, { key: keys.dataKey });
  try {
    const { home } = readKeyfile(files.keys);
    if (missing) goOnWithout(sqlite, home, missing, now);
    return openHomeOf(folder, keys, recordOf(sqlite, home, files.lastWritten), now, letGo);
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

/** As after a restored backup: numbers that were given to entries which are gone are not given again. */
function goOnWithout(
  sqlite: Database.Database,
  home: string,
  { device, there, missing, from }: MissingEnd,
  now: Instant,
) {
  const next = uuidv7();
  beginDevice(sqlite, next, now);
  const restored = { fromDevice: device, entries: there, backupMadeAt: from, knownLost: missing };
  recordIn(sqlite, home, next).write({ type: 'system' }, now, ({ append }) =>
    append({ kind: 'home.restored@1', subject: { type: 'home', id: home }, body: { restored } }),
  );
}

function recordOf(sqlite: Database.Database, homeId: string, lastWrittenFile: string) {
  const device = currentDevice(sqlite);
  if (device === undefined)
    throw new Refused(
      'unfinished-home',
      'This home was never set up to the end. Choose another folder and set it up again.',
    );
  const lastWritten = keepLastWritten(lastWrittenFile);
  const record = recordIn(sqlite, homeId, device, ({ device, seq, recorded_at }) =>
    lastWritten.write({ device, size: seq + 1, at: recorded_at }),
  );
  fillSearch(sqlite, record.ledger);
  return {
    ...record,
    close: () => {
      record.close();
      lastWritten.close();
    },
  };
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
    problemsAtStart: newProblems(record.sqlite, record.ledger.home, publicKeyOf(vault, record.ledger)),
    handOver,
    // The lock's own file stays: taken away, a second program could hold the old one and a third a new one.
    close: () => handOver()(),
  };
}
