import { v7 as uuidv7 } from 'uuid';
import { writeKeyfile } from '../../../db/keys/file.ts';
import type { Keyfile } from '../../../db/keys/format.ts';
import { readKeyfile } from '../../../db/keys/keyfile.ts';
import { scrub } from '../../../db/keys/seal.ts';
import { type Said, type Unsaid, unsaidIn, withoutUnsaid, withUnsaid } from '../../../db/keys/unsaid.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import type { OpenRecord } from '../../../db/store/record.ts';
import type { Instant } from '../../../db/time/model.ts';
import { entryId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { filesOf } from '../home/folder.ts';
import { homeOf } from '../home/opened.ts';
import type { State } from '../state.ts';

/** A new key file, and what the ledger is to say of it. */
export interface Change {
  readonly keyfile: Keyfile;
  readonly said: Said;
}

/**
 * Changes the key file of the open home, one change at a time. The change stands once the new file has taken the place
 * of the old one; it carries its own entry until the ledger has that too, at the latest when the home is next opened.
 * Throws Refused('keys-busy' | 'closed' | 'keyfile-not-written' | those of the change itself).
 */
export async function changeKeys(
  state: State,
  actor: Actor,
  now: Instant,
  change: (keyfile: Keyfile, dataKey: Uint8Array) => Change | Promise<Change>,
): Promise<void> {
  const home = homeOf(state);
  const file = filesOf(home.folder).keys;
  // A home that is closed meanwhile wipes its keys to zeros, and zeros would be sealed as the data key.
  const dataKey = Uint8Array.from(home.dataKey);
  try {
    await withKeysHeld(state, async () => {
      sayUnsaid(home.record, file, readKeyfile(file), dataKey, now);
      const { keyfile, said } = await change(readKeyfile(file), dataKey);
      if (state.home !== home)
        throw new Refused('closed', 'The record was closed meanwhile. Open it, then try again. Nothing was changed.');
      const entry: Unsaid = { id: entryId.parse(uuidv7({ msecs: Date.parse(now) })), at: now, actor, ...said };
      const changed = withUnsaid(keyfile, dataKey, entry);
      writeKeyfile(file, changed);
      sayLaterIfNotNow(() => sayUnsaid(home.record, file, changed, dataKey, now));
    });
  } finally {
    scrub(dataKey);
  }
}

/** Gives the ledger the entry that a key file carries, if it does not have it yet, and takes it off the key file. */
export function sayUnsaid(
  record: OpenRecord,
  file: string,
  keyfile: Keyfile,
  dataKey: Uint8Array,
  now: Instant,
): Keyfile {
  if (!keyfile.unsaid) return keyfile;
  const entry = unsaidIn(keyfile, dataKey);
  if (entry && !isSaid(record, entry)) {
    const { id, at, actor, kind, body } = entry;
    record.write(actor, now, ({ append, home }) =>
      append({ kind, body, id, subject: { type: 'home', id: home }, at: { precision: 'minute', instant: at } }),
    );
  }
  const said = withoutUnsaid(keyfile);
  writeKeyfile(file, said);
  return said;
}

/** Runs a change of keys with no other one beside it. Throws Refused('keys-busy'). */
export async function withKeysHeld<T>(state: State, work: () => Promise<T>): Promise<T> {
  if (state.keys.busy)
    throw new Refused('keys-busy', 'The keys are being changed already. Wait until that is done, then try again.');
  state.keys.busy = true;
  try {
    return await work();
  } finally {
    state.keys.busy = false;
  }
}

function isSaid({ ledger }: OpenRecord, { id }: Unsaid): boolean {
  const stored = ledger.entriesAt(ledger.positionsAbout(ledger.home, 'keys'));
  return stored.some(({ header }) => header.id === id);
}

// The new keys stand already: to say "nothing was changed" because the disk is full would be wrong.
function sayLaterIfNotNow(say: () => void): void {
  try {
    say();
  } catch {
    return;
  }
}
