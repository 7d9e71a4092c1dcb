import { makeCheckpoint } from '../../db/ledger/checkpoint.ts';
import type { Instant } from '../../db/time/model.ts';
import { type OpenHome, signerOf } from './state.ts';

/** Signs what the ledger holds now and keeps the checkpoint; gives its note, for whatever leaves the building with it. */
export function signCheckpoint(home: OpenHome, reason: 'pack' | 'backup' | 'close' | 'verify', now: Instant): string {
  const { ledger } = home.record;
  const signer = signerOf(home);
  const size = ledger.size();
  const note = makeCheckpoint({ origin: signer.name, size, root: ledger.root(), at: now }, signer);
  home.record.sqlite
    .prepare('INSERT INTO checkpoint (device, size, made_at, reason, note) SELECT no, ?, ?, ?, ? FROM device WHERE id = ?')
    .run(size, now, reason, note, ledger.device);
  return note;
}
