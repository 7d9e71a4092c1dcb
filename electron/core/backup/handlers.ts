import { Refused } from '../../../db/words/refused.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { homeOf } from '../home/opened.ts';
import { instantOf, type State } from '../state.ts';
import { suitableBackupFolder } from './folder.ts';
import { makeBackup } from './make.ts';
import { restoreBackup } from './restore.ts';

export const backupHandlers: Pick<CoreHandlers, 'backups.last' | 'backups.make' | 'home.restore'> = {
  'backups.last': lastBackup,
  'backups.make': (state, { folder }, staff) => {
    const home = homeOf(state);
    const target = suitableBackupFolder(folder, home.folder);
    const actor = staff ? ({ type: 'staff', id: staff.id, role: staff.role } as const) : ({ type: 'system' } as const);
    const job = state.jobs.start(staff?.id ?? null, async (work) => ({
      files: [await makeBackup(home, target, actor, instantOf(state.ports), work)],
    }));
    return { job };
  },
  'home.restore': async (state, { file, folder, passphrase }) => {
    // Two at once into one folder would take the ground from under each other.
    if (state.restoring)
      throw new Refused('restore-under-way', 'A backup is being put back already. Wait until that is done.');
    state.restoring = true;
    try {
      return await restoreBackup(file, folder, passphrase, instantOf(state.ports));
    } finally {
      state.restoring = false;
    }
  },
};

/** When the last backup that was read back was made, from the ledger itself. */
function lastBackup(state: State) {
  const { sqlite } = homeOf(state).record;
  const row = sqlite
    .prepare(
      `SELECT e.recorded_at AS at, json_extract(p.value, '$.file') AS file FROM entry e
       JOIN shape s ON s.no = e.shape JOIN part p ON p.entry = e.position
       WHERE s.kind = 'home.backed-up@1' ORDER BY e.position DESC LIMIT 1`,
    )
    .get() as { at: number; file: string } | undefined;
  return row ? { at: new Date(row.at).toISOString(), file: row.file } : null;
}
