import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { withKeysAt, withNextKeys } from '../../../db/keys/changes.ts';
import { flushFolder, readKeyfile, writeKeyfile } from '../../../db/keys/file.ts';
import { type Keys, scrubKeys } from '../../../db/keys/keyfile.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import { listPhotographs, listPhotographsOfDrafts } from '../../../db/photographs/queries.ts';
import { copyUnderKey, openDatabase } from '../../../db/store/open.ts';
import { recordIn } from '../../../db/store/record.ts';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { filesOf } from '../home/folder.ts';
import { openHeld } from '../home/open.ts';
import { homeOf } from '../home/opened.ts';
import type { Work } from '../jobs.ts';
import { copyUnreadablePhotograph, resealPhotograph } from '../photographs.ts';
import { instantOf, type OpenHome, type State } from '../state.ts';
import { sayUnsaid } from './change.ts';
import { finishKeys, nextFilesOf, undoKeys } from './settle.ts';

type Pictures = { readonly pictures: number; readonly unreadable: number };

/**
 * Encrypts the whole record and its pictures anew, under keys that no earlier passphrase, sheet, backup or copy leads to.
 * All of it is made beside the record first, while people go on; then the new record takes the old one's place in one
 * step, and that step decides: cut off before it, the old keys stand, after it the new ones (see `settleKeys`).
 * Throws Refused('old-slots' | 'slot-changed' | 'copy-not-good' | those of the disk); nothing is changed then.
 */
export async function rotateKeys(state: State, actor: Actor, work: Work): Promise<void> {
  const home = homeOf(state);
  const now = instantOf(state.ports);
  const files = filesOf(home.folder);
  undoKeys(home.folder);
  const before = sayUnsaid(home.record, files.keys, readKeyfile(files.keys), home.dataKey, now);
  const { keyfile, next } = withNextKeys(before, home);
  try {
    writeKeyfile(files.keys, keyfile);
    mkdirSync(nextFilesOf(home.folder).photographs, { mode: 0o700 });
    await resealPictures(home, next, work);
    // From here on nothing is waited for, so that nobody writes into the record that is about to be left.
    const pictures = resealPicturesNow(home, next);
    work.progress('Encrypting the record', 1, 3);
    encryptAnew(home, next, { actor, now, pictures });
  } catch (error) {
    undoKeys(home.folder);
    writeKeyfile(files.keys, withKeysAt(keyfile, 0));
    scrubKeys(next);
    throw error;
  }
  work.progress('Changing over', 2, 3);
  changeOver(state, home, next);
  work.progress('Done', 3, 3);
}

/** The pictures, a few at a time, so that the screens stay alive. */
async function resealPictures(home: OpenHome, next: Keys, work: Work): Promise<void> {
  const hashes = picturesOf(home);
  for (const [done, sha256] of hashes.entries()) {
    work.progress('Encrypting the pictures', done, hashes.length);
    work.signal.throwIfAborted();
    resealOne(home, next, sha256);
    await setImmediate();
  }
  work.signal.throwIfAborted();
}

/** Those that came meanwhile; the others are there already. */
function resealPicturesNow(home: OpenHome, next: Keys): Pictures {
  const sealed = picturesOf(home).map((sha256) => resealOne(home, next, sha256));
  const pictures = sealed.filter(Boolean).length;
  return { pictures, unreadable: sealed.length - pictures };
}

const picturesOf = ({ record: { sqlite } }: OpenHome) => [
  ...listPhotographs(sqlite).union(listPhotographsOfDrafts(sqlite)),
];

/** Whether a picture could be read; one that could not is kept as it is, for an old backup may hold what mends it. */
function resealOne(home: OpenHome, { vault }: Keys, sha256: string): boolean {
  const folder = nextFilesOf(home.folder).photographs;
  try {
    resealPhotograph(home, sha256, { folder, fileKey: vault.fileKey });
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    copyUnreadablePhotograph(home, sha256, folder);
    return false;
  }
}

interface Turning {
  readonly actor: Actor;
  readonly now: Instant;
  readonly pictures: Pictures;
}

/** The record under its new key, in a file beside the old one, with the entry that says so, compared and flushed. */
function encryptAnew(home: OpenHome, next: Keys, { actor, now, pictures }: Turning): void {
  const { record: file } = nextFilesOf(home.folder);
  copyUnderKey(home.record.sqlite, file, { key: home.dataKey, newKey: next.dataKey });
  const sqlite = openDatabase(file, { key: next.dataKey });
  try {
    const { ledger } = home.record;
    const copy = recordIn(sqlite, ledger.home, ledger.device);
    const isWhole = sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok';
    if (!isWhole || Buffer.compare(copy.ledger.root(), ledger.root()) !== 0)
      throw new Refused(
        'copy-not-good',
        'The newly encrypted record did not come out the same, so it was not used. Check the record, then try again.',
      );
    copy.write(actor, now, ({ append, home: id }) =>
      append({ kind: 'keys.rotated@1', subject: { type: 'home', id }, body: { rotation: pictures } }),
    );
  } finally {
    sqlite.close();
  }
  refuseUnmerged(file);
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * The new record takes the old one's place. Whatever goes wrong from here on, the home is closed, and settled when it is
 * opened again.
 */
function changeOver(state: State, home: OpenHome, next: Keys): void {
  const { folder, openedAt } = home;
  const files = filesOf(folder);
  state.press.rest();
  const letGo = home.handOver();
  try {
    refuseUnmerged(files.record);
    renameSync(nextFilesOf(folder).record, files.record);
    flushFolder(folder);
    finishKeys(folder);
    writeKeyfile(files.keys, withKeysAt(readKeyfile(files.keys), 1));
    state.home = openHeld(folder, next, openedAt, letGo);
  } catch (error) {
    state.home = null;
    state.session = null;
    scrubKeys(next);
    letGo();
    state.ports.freshPage?.();
    throw error;
  }
}

// What still stands in the log beside a database would be lost with it, or be taken for part of the one put in its place.
function refuseUnmerged(file: string): void {
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0)
    throw new Refused(
      'record-in-use',
      'Another program is reading the record, so its keys were not changed. Close it there, then try again.',
    );
}
