import { basename } from 'node:path';
import { hasNewsSinceBackup, listBackups, listDrills } from '../../../db/home/backups.ts';
import { isOverdue } from '../../../db/home/model.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import type { StaffRow } from '../../../db/staff/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Output } from '../contract.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { makeFolder } from '../home/folder.ts';
import { homeOf } from '../home/opened.ts';
import type { Work } from '../jobs.ts';
import { instantOf, type State } from '../state.ts';
import { backUpInPlace, backupPlace, keepBackupsIn, stopKeepingBackups } from './automatic.ts';
import { drill } from './drill.ts';
import { suitableBackupFolder } from './folder.ts';
import { keptBackups } from './kept.ts';
import { makeBackup } from './make.ts';
import { returnPictures } from './pictures.ts';
import { restoreBackup } from './restore.ts';

type BackupHandlers = Pick<
  CoreHandlers,
  | 'backups.returnPictures'
  | 'backups.state'
  | 'backups.make'
  | 'backups.stopKeeping'
  | 'backups.list'
  | 'backups.drill'
  | 'home.restore'
>;

export const backupHandlers: BackupHandlers = {
  'backups.state': backupState,
  'backups.make': (state, { folder, keep }, staff) => {
    const home = homeOf(state);
    const target = suitableBackupFolder(folder, home.folder);
    const actor = actorOf(staff);
    const isKept = keep || backupPlace(state, home)?.folder === target;
    const job = state.jobs.start(
      staff?.id ?? null,
      async (work) => {
        if (!isKept) return { files: [await makeBackup(home, target, actor, instantOf(state.ports), work)] };
        if (keep) {
          makeFolder(target);
          keepBackupsIn(state, home, { folder: target, problem: null });
        }
        return backUpInPlace(state, home, actor, work);
      },
      { once: 'backup' },
    );
    return { job };
  },
  'backups.stopKeeping': (state) => {
    stopKeepingBackups(state, homeOf(state));
    return {};
  },
  'backups.list': (state) => {
    const home = homeOf(state);
    const place = backupPlace(state, home);
    const kept = place ? keptBackups(place.folder, home.record.ledger.home) : [];
    return kept.map(({ file, ...rest }) => ({ file: basename(file), ...rest }));
  },
  'backups.returnPictures': returnPictures,
  'backups.drill': (state, { passphrase }, staff) => {
    const home = homeOf(state);
    const place = backupPlace(state, home);
    const [newest] = place ? keptBackups(place.folder, home.record.ledger.home) : [];
    if (!newest)
      throw new Refused('no-backup', 'There is no backup to put back. Make one first, in a folder that is kept.');
    const now = instantOf(state.ports);
    const work = (work: Work) => drill(home, newest.file, passphrase, actorOf(staff), now, work);
    return { job: state.jobs.start(staff?.id ?? null, work) };
  },
  'home.restore': async (state, { file, folder, passphrase, over }) => {
    // Two at once into one folder would take the ground from under each other.
    if (state.restoring)
      throw new Refused('restore-under-way', 'A backup is being put back already. Wait until that is done.');
    state.restoring = true;
    try {
      if (over && state.home) throw new Refused('home-open', 'A home is already open. Close it first.');
      return await restoreBackup(file, folder, passphrase, instantOf(state.ports), { over });
    } finally {
      state.restoring = false;
    }
  },
};

/** When the last backup that was read back was made, from the ledger itself, and how the next ones stand. */
function backupState(state: State): Output<'backups.state'> {
  const home = homeOf(state);
  const { sqlite } = home.record;
  const [last = null] = listBackups(sqlite);
  const { folder = null, problem = null } = backupPlace(state, home) ?? {};
  return {
    last,
    news: hasNewsSinceBackup(sqlite),
    overdue: isOverdue(last?.at ?? null, instantOf(state.ports)),
    folder,
    problem,
    lastDrill: listDrills(sqlite)[0] ?? null,
  };
}

const actorOf = (staff: StaffRow | null): Actor =>
  staff ? { type: 'staff', id: staff.id, role: staff.role } : { type: 'system' };
