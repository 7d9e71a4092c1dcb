import { randomInt } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { createKeyfile } from '../../../db/keys/keyfile.ts';
import { passphraseProblem, sameRecoveryGroup } from '../../../db/keys/model.ts';
import { scrub } from '../../../db/keys/seal.ts';
import type { StaffRow } from '../../../db/staff/model.ts';
import { checkPin } from '../../../db/staff/pin.ts';
import { getStaff, isActive, listActiveStaff } from '../../../db/staff/queries.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Output } from '../contract.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { commitLooksOf } from '../looks.ts';
import { recoverySheet } from '../packs/recovery-sheet.ts';
import { keepRefusedTry } from '../refused-tries.ts';
import { instantOf, type OpenHome, type Preparing, type State } from '../state.ts';
import { createHome, folderForNewHome } from './create.ts';
import { suitableFolder } from './folder.ts';
import { openHome, openHomeWithRecovery, openWith } from './open.ts';
import { readSettings, writeSettings } from './settings.ts';

/** Idle seconds after which the page is destroyed. */
export const LOCK_AFTER_SECONDS = 180;

type HomeHandlers = Pick<
  CoreHandlers,
  | 'home.status'
  | 'home.pickFolder'
  | 'home.prepare'
  | 'home.saveRecoverySheet'
  | 'home.confirmRecovery'
  | 'home.create'
  | 'home.open'
  | 'home.openWithRecovery'
  | 'home.close'
  | 'home.signIn'
  | 'home.lock'
  | 'home.here'
>;

export const homeHandlers: HomeHandlers = {
  'home.status': status,
  'home.pickFolder': async ({ ports }) => ({ folder: (await ports.pickFolder?.()) ?? null }),
  'home.prepare': prepare,
  'home.saveRecoverySheet': saveRecoverySheet,
  'home.confirmRecovery': confirmRecovery,
  'home.create': create,
  'home.open': async (state, { folder, passphrase }) =>
    open(state, () => openHome(folder, passphrase, instantOf(state.ports))),
  'home.openWithRecovery': async (state, { folder, recovery, newPassphrase }) =>
    open(state, () => openHomeWithRecovery(folder, recovery, newPassphrase, instantOf(state.ports))),
  'home.close': async (state) => {
    // A backup or a pack that is under way needs the record: it is stopped and cleared away first.
    await state.jobs.end();
    closeHome(state);
    return {};
  },
  'home.signIn': signIn,
  'home.lock': (state) => {
    lock(state);
    return {};
  },
  'home.here': () => ({}),
};

/** What a page may know before anyone has signed in. */
function status(state: State): Output<'home.status'> {
  const { ports, home, session } = state;
  const { lastHome, demo } = readSettings(ports.dataFolder);
  const folder = home?.folder ?? ports.home ?? lastHome;
  const now = instantOf(ports);
  const staff = home ? listActiveStaff(home.record.reading({ type: 'system' }, now).db, now) : [];
  const me = staff.find((each) => each.id === session?.staff);
  return {
    state: !home ? (folder ? 'closed' : 'no-home') : me ? 'signed-in' : 'signed-out',
    folder,
    suggestedFolder: join(ports.dataFolder, 'home'),
    homeName: home?.name ?? null,
    demo: home?.demo ?? false,
    demoStaff: home?.demo && demo?.folder === home.folder ? demo.staff : null,
    desk: staff.map(({ id, name, role, ends }) => ({ id, name, role, ends })),
    me: me ? meOf(me) : null,
    openedAt: home?.openedAt ?? null,
    lockAfterSeconds: LOCK_AFTER_SECONDS,
    shell: ports.shell,
  };
}

const meOf = ({ id, name, role, ends }: StaffRow) => ({ id, name, role, ends });

/** The first step of setting up: keys are made, nothing is written. */
async function prepare(
  state: State,
  input: { name: string; country: 'England' | 'Wales'; folder: string; passphrase: string },
) {
  refuseWhileOpen(state);
  const problem = passphraseProblem(input.passphrase);
  if (problem !== null) throw new Refused('weak-passphrase', problem);
  const folder = folderForNewHome(input.folder);
  forgetPreparing(state);
  const homeId = uuidv7();
  const { keyfile, dataKey, vault, recovery } = await createKeyfile({ home: homeId, passphrase: input.passphrase });
  const first = randomInt(recovery.length - 1);
  const typeBack = [first, randomInt(first + 1, recovery.length)] as const;
  const { name, country } = input;
  state.preparing = {
    name,
    country,
    folder,
    homeId,
    keyfile,
    dataKey,
    vault,
    recoveryGroups: recovery,
    typeBack,
    confirmed: false,
  };
  return { recoveryGroups: [...recovery], typeBack: [...typeBack] };
}

async function saveRecoverySheet(state: State, { folder }: { folder: string }) {
  const { name, recoveryGroups, homeId } = preparing(state);
  const sheet = await recoverySheet({ homeName: name, homeId, groups: recoveryGroups, madeAt: instantOf(state.ports) });
  return { file: writeSheet(suitableFolderForSheet(folder), sheet) };
}

/** Never over another sheet: it may be the only one of another home. */
function writeSheet(folder: string, sheet: Uint8Array): string {
  for (let again = 1; ; again += 1) {
    const file = join(folder, `Own Words recovery sheet${again === 1 ? '' : ` (${again})`}.pdf`);
    if (existsSync(file)) continue;
    writeFileSync(file, sheet, { mode: 0o600, flag: 'wx' });
    return file;
  }
}

// A sheet in the cloud would let in whoever reads the cloud; the same folders are refused as for the record.
const suitableFolderForSheet = suitableFolder;

/** Two groups typed back from the sheet: nobody goes on with a sheet that was never read. */
function confirmRecovery(state: State, { groups }: { groups: string[] }) {
  const being = preparing(state);
  const wrong = being.typeBack.find(
    (place, index) => !sameRecoveryGroup(groups[index] ?? '', being.recoveryGroups[place] ?? ''),
  );
  if (wrong !== undefined)
    throw new Refused(
      'wrong-group',
      `Group ${wrong + 1} is not what the sheet says. Compare it with the printed sheet and type it again.`,
    );
  being.confirmed = true;
  return {};
}

function create(state: State, { manager }: { manager: { name: string; pin: string } }) {
  refuseWhileOpen(state); // one may have been opened since the first step
  const being = preparing(state);
  if (!being.confirmed)
    throw new Refused('recovery-not-confirmed', 'Type back the two groups from the recovery sheet first.');
  createHome({ ...being, demo: false, manager }, instantOf(state.ports));
  writeSettings(state.ports.dataFolder, { lastHome: being.folder });
  const opened = { dataKey: Uint8Array.from(being.dataKey), vault: being.vault };
  state.preparing = null;
  scrub(being.dataKey);
  state.home = openWith(being.folder, opened, instantOf(state.ports));
  return {};
}

async function open(state: State, opening: () => Promise<OpenHome>) {
  refuseWhileOpen(state);
  const home = await opening();
  // Two calls may have been under way at once: the first one in stays.
  if (state.home) {
    home.close();
    return {};
  }
  state.home = home;
  // A look at the demo home does not make this PC forget its own.
  if (!home.demo) writeSettings(state.ports.dataFolder, { lastHome: home.folder });
  return {};
}

function signIn(state: State, { staff, pin }: { staff: StaffId; pin: string }) {
  const { home } = state;
  if (!home) throw new Refused('closed', 'The record is not open. Open it with the passphrase first.');
  const now = instantOf(state.ports);
  const row = getStaff(home.record.reading({ type: 'system' }, now).db, staff);
  if (!isActive(row, now))
    throw new Refused('login-ended', 'This login has ended. Ask a manager if you still work here.');
  try {
    checkPin(home.record.sqlite, staff, pin, now);
  } catch (error) {
    if (error instanceof Refused) keepRefusedTry(home, now, { staff, method: 'home.signIn', code: error.code });
    throw error;
  }
  state.session = { staff, lastSeen: Date.parse(now) };
  return meOf(row);
}

/** Ends the session and destroys the page, so that nothing of the record stays in its memory. */
export function lock(state: State): void {
  if (!state.session) return;
  state.session = null;
  state.press.rest();
  state.ports.freshPage?.();
}

/** Closes the record and forgets its keys. */
export function closeHome(state: State): void {
  const { home } = state;
  state.session = null;
  state.home = null;
  state.press.rest();
  if (home) commitLooksOf(home, instantOf(state.ports));
  home?.close();
  if (home) state.ports.freshPage?.();
}

/** Forgets a home that was being set up and never finished. */
export function forgetPreparing(state: State): void {
  if (!state.preparing) return;
  for (const key of [state.preparing.dataKey, state.preparing.vault.signingSeed, state.preparing.vault.fileKey])
    scrub(key);
  state.preparing = null;
}

function preparing(state: State): Preparing {
  if (!state.preparing) throw new Refused('not-preparing', 'Start setting up the home from its first step.');
  return state.preparing;
}

function refuseWhileOpen(state: State): void {
  if (state.home) throw new Refused('home-open', 'A home is already open. Close it first.');
}
