import { makeCheckpoint, originOf } from '../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../db/ledger/note.ts';
import type { Instant } from '../../db/time/model.ts';
import type { OpenHome } from './state.ts';

/**
 * Signs what one device's ledger holds now and keeps the checkpoint; gives its note, for whatever leaves the building
 * with it. A device that a restored copy took over from is signed for as it stood.
 */
export function signCheckpoint(
  home: OpenHome,
  reason: 'pack' | 'backup' | 'close' | 'verify',
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
