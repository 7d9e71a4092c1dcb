import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Actor } from '../../../db/ledger/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import { openHome } from '../home/open.ts';
import type { Outcome, Work } from '../jobs.ts';
import type { OpenHome } from '../state.ts';
import { verifyHome } from '../verify/home.ts';
import { restoreBackup } from './restore.ts';

/**
 * Puts a backup back in a place of its own, as on the day when this PC is lost: with the passphrase that people know,
 * not with the keys of the open home. What is there is checked whole, cleared away, and the drill written into the
 * ledger. Nothing lies about in the clear: the copy is encrypted as the home is.
 */
export async function drill(
  home: OpenHome,
  file: string,
  passphrase: string,
  actor: Actor,
  now: Instant,
  work: Work,
): Promise<Outcome> {
  const scratch = mkdtempSync(join(tmpdir(), 'own-words-drill-'));
  try {
    work.progress('Putting the newest backup back', 0, 1);
    const target = join(scratch, 'home');
    const { backupMadeAt } = await restoreBackup(file, target, passphrase, now);
    work.signal.throwIfAborted();
    const restored = await openHome(target, passphrase, now);
    const findings = await verifyHome(restored, work).finally(() => restored.close());
    const { entries, holds } = findings;
    home.record.write(actor, now, ({ append }) =>
      append({
        kind: 'home.drill-done@1',
        subject: { type: 'home', id: home.record.ledger.home },
        body: { drill: { file: basename(file), backupMadeAt, entries, holds } },
      }),
    );
    return { findings };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
