import { makeCheckpoint, originOf } from '../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../db/ledger/note.ts';
import { newProblems } from '../../db/ledger/verify-new.ts';
import { type Instant, londonDay } from '../../db/time/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { asRefusal } from './faults.ts';
import { type OpenHome, publicKeyOf } from './state.ts';

/**
 * Signs what one device's ledger holds now and keeps the checkpoint; gives its note, for whatever leaves the building
 * with it. A device that a restored copy took over from is signed for as it stood.
 */
export function signCheckpoint(
  home: OpenHome,
  reason: 'pack' | 'paper' | 'backup' | 'day' | 'lock' | 'close',
  now: Instant,
  device: string = home.record.ledger.device,
): string {
  const { ledger } = home.record;
  const signer = signerFromSeed(originOf(ledger.home, device), home.vault.signingSeed);
  const size = ledger.size(device);
  const note = makeCheckpoint({ origin: signer.name, size, root: ledger.root(device), at: now }, signer);
  home.record.sqlite
    .prepare(
      'INSERT INTO checkpoint (device, size, made_at, reason, note) SELECT no, ?, ?, ?, ? FROM device WHERE id = ?',
    )
    .run(size, now, reason, note, device);
  return note;
}

/** What was changed since the record was last signed, in one line each. */
const changesIn = ({ record: { sqlite, ledger }, vault }: OpenHome): string[] =>
  newProblems(sqlite, ledger.home, publicKeyOf(vault, ledger));

/** Nothing leaves a record that was changed since it was last signed: it would carry the change, signed. Throws Refused('record-changed'). */
export function refuseIfChanged(home: OpenHome, what: 'pack' | 'backup'): void {
  if (changesIn(home).length === 0) return;
  throw new Refused(
    'record-changed',
    `The record was changed since it was last signed, so no ${what} is made of it. Check the whole record under “Check a pack”: it says where.`,
  );
}

/**
 * Signs what was written since the last checkpoint, if anything was: when somebody locks, at the close, once a day, and
 * before paper is made. Where that cannot be written now, the next time does it: neither locking nor closing waits for it,
 * nor does a handover on paper. A change is never signed over: it is told at each start until somebody has seen to it.
 */
export function signWhatIsNew(home: OpenHome, reason: 'day' | 'lock' | 'close' | 'paper', now: Instant): void {
  const { ledger, sqlite } = home.record;
  const last = sqlite
    .prepare(
      'SELECT size, made_at AS at FROM checkpoint WHERE device = (SELECT no FROM device WHERE id = ?) ORDER BY no DESC LIMIT 1',
    )
    .get(ledger.device) as { size: number; at: Instant } | undefined;
  if (last && last.size >= ledger.size()) return;
  if (reason === 'day' && last && londonDay(last.at) === londonDay(now)) return;
  if (changesIn(home).length > 0) return;
  try {
    signCheckpoint(home, reason, now);
  } catch (error) {
    if (!asRefusal(error)) throw error;
  }
}
