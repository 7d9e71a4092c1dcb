import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { createKeyfile } from '../../../db/keys/keyfile.ts';
import { passphraseProblem } from '../../../db/keys/model.ts';
import { scrub } from '../../../db/keys/seal.ts';
import type { StaffRow } from '../../../db/staff/model.ts';
import { checkPin } from '../../../db/staff/pin.ts';
import { getStaff, isActive, listActiveStaff } from '../../../db/staff/queries.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { backUpBeforeClosing } from '../backup/automatic.ts';
import { signWhatIsNew } from '../checkpoints.ts';
import type { Output } from '../contract.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { asRefusal } from '../faults.ts';
import { newPinWithSheet } from '../keys/forgotten-pin.ts';
import { changePassphrase } from '../keys/passphrase.ts';
import { groupsToTypeBack, refuseUnlessTypedBack, saveSheet } from '../keys/sheet.ts';
import { commitLooksOf } from '../looks.ts';
import { keepRefusedTry } from '../refused-tries.ts';
import { clocksOf, instantOf, makingOf, type OpenHome, type Preparing, type State } from '../state.ts';
import { createHome, folderForNewHome } from './create.ts';
import { aboutDamage } from './damage.ts';
import { openHome, openHomeWithRecovery, openMade } from './open.ts';
import { readSettings, writeSettings } from './settings.ts';

/** Idle seconds after which the page is destroyed. */
export const LOCK_AFTER_SECONDS = 180;

type HomeHandlers = Pick<
  CoreHandlers,
  | 'home.status'
  | 'home.pickPath'
  | 'home.prepare'
  | 'home.saveRecoverySheet'
  | 'home.confirmRecovery'
  | 'home.create'
  | 'home.open'
  | 'home.damage'
  | 'home.openWithRecovery'
  | 'home.newPinWithSheet'
  | 'home.close'
  | 'home.signIn'
  | 'home.lock'
  | 'home.here'
>;

export const homeHandlers: HomeHandlers = {
  'home.status': status,
  'home.pickPath': async ({ ports }, { what }) => ({ path: (await ports.pickPath?.(what)) ?? null }),
  'home.prepare': prepare,
  'home.saveRecoverySheet': saveRecoverySheet,
  'home.confirmRecovery': confirmRecovery,
  'home.create': create,
  'home.open': async (state, { folder, passphrase, goOn }) =>
    open(state, () => openHome(folder, passphrase, instantOf(state.ports), { goOn })),
  'home.damage': ({ ports }, { folder }) => aboutDamage(folder, ports.dataFolder),
  'home.openWithRecovery': openWithSheet,
  'home.newPinWithSheet': newPinWithSheet,
  'home.close': async (state) => {
    // A backup or a pack that is under way needs the record: it is stopped and cleared away first.
    await state.jobs.end();
    await backUpBeforeClosing(state);
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
    atChoiceBoard: session?.board != null,
    atLikesBoard: session?.likes != null,
    atContribution: session?.contribution != null,
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
  const { keyfile, dataKey, vault, recovery } = await createKeyfile(
    { home: homeId, passphrase: input.passphrase },
    makingOf(state.ports),
  );
  const { name, country } = input;
  const typeBack = groupsToTypeBack(recovery);
  state.preparing = {
    name,
    country,
    folder,
    homeId,
    keyfile,
    dataKey,
    vault,
    groups: recovery,
    typeBack,
    confirmed: false,
  };
  return { recoveryGroups: [...recovery], typeBack: [...typeBack] };
}

async function saveRecoverySheet(state: State, { folder }: { folder: string }) {
  const { name, groups, homeId } = preparing(state);
  return { file: await saveSheet(folder, { homeName: name, homeId, groups, madeAt: instantOf(state.ports) }) };
}

/** Two groups typed back from the sheet: nobody goes on with a sheet that was never read. */
function confirmRecovery(state: State, { groups }: { groups: string[] }) {
  const being = preparing(state);
  refuseUnlessTypedBack(being, groups);
  being.confirmed = true;
  return {};
}

function create(state: State, { manager }: { manager: { name: string; pin: string } }) {
  refuseWhileOpen(state); // one may have been opened since the first step
  const being = preparing(state);
  if (!being.confirmed)
    throw new Refused('recovery-not-confirmed', 'Type back the two groups from the recovery sheet first.');
  createHome({ ...being, demo: false, manager }, instantOf(state.ports));
  rememberHome(state, being.folder);
  const opened = { dataKey: Uint8Array.from(being.dataKey), vault: being.vault };
  state.preparing = null;
  scrub(being.dataKey);
  state.home = openMade(being.folder, opened, instantOf(state.ports));
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
  if (!home.demo) rememberHome(state, home.folder);
  return {};
}

// A full disk keeps nobody out: the folder is typed again the next time.
function rememberHome({ ports }: State, lastHome: string): void {
  try {
    writeSettings(ports.dataFolder, { lastHome });
  } catch (error) {
    if (!asRefusal(error)) throw error;
  }
}

/** With the recovery sheet, and a new passphrase from then on; the old one opens nothing any more. */
async function openWithSheet(
  state: State,
  { folder, recovery, newPassphrase }: { folder: string; recovery: string; newPassphrase: string },
) {
  const problem = passphraseProblem(newPassphrase);
  if (problem !== null) throw new Refused('weak-passphrase', problem);
  const now = instantOf(state.ports);
  await open(state, () => openHomeWithRecovery(folder, recovery, now));
  try {
    await changePassphrase(state, { type: 'system' }, newPassphrase);
    return {};
  } catch (error) {
    closeHome(state);
    throw error;
  }
}

function signIn(state: State, { staff, pin }: { staff: StaffId; pin: string }) {
  const { home } = state;
  if (!home) throw new Refused('closed', 'The record is not open. Open it with the passphrase first.');
  const now = instantOf(state.ports);
  const row = getStaff(home.record.reading({ type: 'system' }, now).db, staff);
  if (!isActive(row, now))
    throw new Refused('login-ended', 'This login has ended. Ask a manager if you still work here.');
  try {
    checkPin(home.record.sqlite, staff, pin, clocksOf(state.ports));
  } catch (error) {
    if (error instanceof Refused) keepRefusedTry(home, now, { staff, method: 'home.signIn', code: error.code });
    throw error;
  }
  // Whoever signs in over somebody gets a page of their own: the one before had somebody else's record in it.
  lock(state);
  state.session = { staff, lastSeen: Date.parse(now), board: null, likes: null, contribution: null };
  return meOf(row);
}

/** Ends the session and destroys the page, so that nothing of the record stays in its memory. */
export function lock(state: State): void {
  if (!state.session) return;
  state.session = null;
  if (state.home) signWhatIsNew(state.home, 'lock', instantOf(state.ports));
  state.keys.sheet = null;
  state.press.rest();
  state.ports.freshPage?.();
}

/** Closes the record and forgets its keys. */
export function closeHome(state: State): void {
  const { home } = state;
  state.session = null;
  state.home = null;
  state.keys.sheet = null;
  state.press.rest();
  if (home) {
    const now = instantOf(state.ports);
    commitLooksOf(home, now);
    signWhatIsNew(home, 'close', now);
    home.close();
  }
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
