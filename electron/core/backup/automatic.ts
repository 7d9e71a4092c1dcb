import { existsSync } from 'node:fs';
import { hasNewsSinceBackup, listBackups } from '../../../db/home/backups.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import { londonDay } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { asRefusal } from '../faults.ts';
import { type BackupPlace, readSettings, writeSettings } from '../home/settings.ts';
import type { Outcome, Work } from '../jobs.ts';
import { instantOf, type OpenHome, type State } from '../state.ts';
import { removeOldBackups, removeUnfinished } from './kept.ts';
import { makeBackup } from './make.ts';

const SYSTEM: Actor = { type: 'system' };
const MINUTE = 60_000;
/** How long after a backup that failed the next one is tried: somebody may have plugged the stick in. */
const TRY_AGAIN_AFTER = 15 * MINUTE;
/** How long closing waits for its backup. */
const LONGEST_AT_CLOSE = 5 * MINUTE;

/** Where this PC keeps the backups of a home, and why the last one could not be made; null where nobody chose a place. */
export function backupPlace({ ports }: State, home: OpenHome): BackupPlace | null {
  return readSettings(ports.dataFolder).backups[home.record.ledger.home] ?? null;
}

/** From now on a backup of this home is made here each day and when it is closed. */
export function keepBackupsIn(state: State, home: OpenHome, place: BackupPlace): void {
  const { dataFolder } = state.ports;
  const { backups } = readSettings(dataFolder);
  writeSettings(dataFolder, { backups: { ...backups, [home.record.ledger.home]: place } });
}

/** Backups of this home are made by hand alone. */
export function stopKeepingBackups({ ports: { dataFolder } }: State, home: OpenHome): void {
  const { [home.record.ledger.home]: _, ...backups } = readSettings(dataFolder).backups;
  writeSettings(dataFolder, { backups });
}

/**
 * Makes a backup where this home's are kept, takes away those that are kept no longer, and remembers for the board why,
 * where it could not be made. A folder that is gone is not made anew: it would lie on this PC's own disk, under the place
 * where the memory stick belongs. Throws Refused.
 */
export async function backUpInPlace(state: State, home: OpenHome, actor: Actor, work: Work): Promise<Outcome> {
  const now = instantOf(state.ports);
  const place = backupPlace(state, home);
  if (place === null) throw new Refused('no-backup-folder', 'Choose a folder for the backups first.');
  const { folder } = place;
  try {
    if (!existsSync(folder))
      throw new Refused(
        'backup-folder-gone',
        'The folder for the backups is not there. Plug the memory stick in, or choose another folder.',
      );
    removeUnfinished(folder);
    const file = await makeBackup(home, folder, actor, now, work);
    removeOldBackups(folder, home.record.ledger.home);
    keepBackupsIn(state, home, { folder, problem: null });
    return { files: [file] };
  } catch (error) {
    if (!work.signal.aborted) keepBackupsIn(state, home, { folder, problem: { at: now, message: inWords(error) } });
    throw error;
  }
}

const inWords = (error: unknown) =>
  asRefusal(error)?.message ?? 'The backup could not be made. Try it by hand under Settings.';

/** Starts the day's backup where there is none yet; gives its job, or null where none is due. */
export function backUpIfDue(state: State): string | null {
  const { home } = state;
  const place = home && backupPlace(state, home);
  if (!home || !place) return null;
  const now = instantOf(state.ports);
  const [last] = listBackups(home.record.sqlite);
  if (last && londonDay(last.at) === londonDay(now)) return null;
  if (place.problem && Math.abs(Date.parse(now) - Date.parse(place.problem.at)) < TRY_AGAIN_AFTER) return null;
  try {
    return state.jobs.start(null, (work) => backUpInPlace(state, home, SYSTEM, work), { once: 'backup' });
  } catch (error) {
    if (error instanceof Refused) return null; // other work has to be alone: the next look comes soon
    throw error;
  }
}

/** Makes the backup that belongs to closing, where anything was written since the last one. Closing goes on without it. */
export async function backUpBeforeClosing(state: State): Promise<void> {
  const { home } = state;
  if (!home || backupPlace(state, home) === null || !hasNewsSinceBackup(home.record.sqlite)) return;
  try {
    const work: Work = { signal: AbortSignal.timeout(LONGEST_AT_CLOSE), progress: () => {} };
    await backUpInPlace(state, home, SYSTEM, work);
  } catch {
    // Why is kept for the board, which shows it when the home is opened again.
  }
}
