import { newSheet, withNewSheet, withOpener, withoutSlot } from '../../../db/keys/changes.ts';
import type { Keyfile } from '../../../db/keys/format.ts';
import { openWithPassphrase, readKeyfile, scrubKeys } from '../../../db/keys/keyfile.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import type { StaffRow } from '../../../db/staff/model.ts';
import { getStaff, isActive } from '../../../db/staff/queries.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { filesOf } from '../home/folder.ts';
import { homeOf } from '../home/opened.ts';
import { instantOf, makingOf, type NewSheet, type State } from '../state.ts';
import { changeKeys, withKeysHeld } from './change.ts';
import { leaverOf, listKeys } from './list.ts';
import { changePassphrase } from './passphrase.ts';
import { rotateKeys } from './rotate.ts';
import { groupsToTypeBack, refuseUnlessTypedBack, saveSheet } from './sheet.ts';

type KeyHandlers = Pick<
  CoreHandlers,
  | 'keys.list'
  | 'keys.changePassphrase'
  | 'keys.addOpener'
  | 'keys.removeOpener'
  | 'keys.prepareSheet'
  | 'keys.saveSheet'
  | 'keys.replaceSheet'
  | 'keys.rotate'
  | 'keys.leaver'
>;

export const keyHandlers: KeyHandlers = {
  'keys.list': (state) => listKeys(homeOf(state)),
  'keys.changePassphrase': async (state, { passphrase }, staff) => {
    await changePassphrase(state, actorOf(staff), passphrase);
    return {};
  },
  'keys.addOpener': addOpener,
  'keys.removeOpener': removeOpener,
  'keys.prepareSheet': prepareSheet,
  'keys.saveSheet': async (state, { folder }) => {
    const { home, groups, slot } = sheetOf(state);
    const { ledger } = home.record;
    return { file: await saveSheet(folder, { homeName: home.name, homeId: ledger.home, groups, madeAt: slot.made }) };
  },
  'keys.replaceSheet': replaceSheet,
  'keys.rotate': (state, _, staff) => {
    homeOf(state);
    const actor = actorOf(staff);
    if (state.keys.busy)
      throw new Refused('keys-busy', 'The keys are being changed already. Wait until that is done, then try again.');
    return {
      job: state.jobs.start(
        staff?.id ?? null,
        async (work) => {
          await withKeysHeld(state, () => rotateKeys(state, actor, work));
          return {};
        },
        { alone: true },
      ),
    };
  },
  'keys.leaver': (state, { staff }) => leaverOf(homeOf(state), staff),
};

/** Somebody who may open the record with a passphrase of their own, so that a restart at night waits for no manager. */
async function addOpener(
  state: State,
  { staff, passphrase }: { staff: StaffId; passphrase: string },
  by: StaffRow | null,
) {
  const { record } = homeOf(state);
  const made = instantOf(state.ports);
  const row = getStaff(record.reading({ type: 'system' }, made).db, staff);
  if (!isActive(row, made) || row.role === 'inspector')
    throw new Refused('not-working-here', 'Only somebody who works here can be given a passphrase of their own.');
  await changeKeys(state, actorOf(by), made, async (keyfile, dataKey) => {
    if (listKeys(homeOf(state)).ways.some(({ holder }) => holder === staff))
      throw new Refused('opener-there', `${row.name} has a passphrase already. Take that one away first.`);
    await refuseIfItOpens(keyfile, passphrase);
    const { keyfile: changed, slot } = await withOpener(keyfile, dataKey, passphrase, makingOf(state.ports));
    return {
      keyfile: changed,
      said: { kind: 'keys.opener-added@1', body: { opener: { slot: slot.id, made, staff } } },
    };
  });
  return {};
}

// Two slots behind one passphrase: to take one of them away would keep nobody out.
async function refuseIfItOpens(keyfile: Keyfile, passphrase: string): Promise<void> {
  const opened = await openWithPassphrase(keyfile, passphrase).catch((error) => {
    if (error instanceof Refused && error.code === 'wrong-passphrase') return null;
    throw error;
  });
  if (!opened) return;
  for (const keys of [opened, opened.next]) if (keys) scrubKeys(keys);
  throw new Refused('passphrase-taken', 'That passphrase opens the record already. Choose one that nobody else has.');
}

async function removeOpener(state: State, { slot }: { slot: string }, by: StaffRow | null) {
  await changeKeys(state, actorOf(by), instantOf(state.ports), (keyfile) => ({
    keyfile: withoutSlot(keyfile, slot),
    said: { kind: 'keys.opener-removed@1', body: { opener: { slot } } },
  }));
  return {};
}

/** The first step of a new sheet: it is made, and opens nothing yet. */
function prepareSheet(state: State) {
  const home = homeOf(state);
  const { slot, recovery } = newSheet(readKeyfile(filesOf(home.folder).keys), home.dataKey, makingOf(state.ports));
  const typeBack = groupsToTypeBack(recovery);
  state.keys.sheet = { home, slot, groups: recovery, typeBack };
  return { groups: [...recovery], typeBack: [...typeBack] };
}

/** The last step: the new sheet takes the place of the old one. */
async function replaceSheet(state: State, { groups }: { groups: string[] }, by: StaffRow | null) {
  const sheet = sheetOf(state);
  refuseUnlessTypedBack(sheet, groups);
  await changeKeys(state, actorOf(by), instantOf(state.ports), (keyfile) => ({
    keyfile: withNewSheet(keyfile, sheet.slot),
    said: { kind: 'keys.sheet-replaced@1', body: { sheet: { slot: sheet.slot.id, made: sheet.slot.made } } },
  }));
  state.keys.sheet = null;
  return {};
}

// A sheet that was begun before the data key was changed holds the old one, and would open nothing.
function sheetOf(state: State): NewSheet {
  const { sheet } = state.keys;
  if (sheet?.home !== homeOf(state) || !sheet)
    throw new Refused('no-sheet', 'Start the new recovery sheet from its first step.');
  return sheet;
}

function actorOf(staff: StaffRow | null): Actor {
  if (!staff) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
  return { type: 'staff', id: staff.id, role: staff.role };
}
