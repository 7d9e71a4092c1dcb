import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { getResident } from '../residents/queries.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import type { Instant } from '../time/model.ts';
import { type StaffId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { staffMethods } from './methods.ts';
import type { Access, Role, Sees } from './model.ts';
import { getStaff, listActiveStaff } from './queries.ts';

type Input<M extends keyof typeof staffMethods> = z.output<(typeof staffMethods)[M]['input']>;

export const staffCommands = {
  'staff.add': addStaff,
  'staff.changeAccess': changeAccess,
  'staff.close': closeStaff,
  'staff.resetPin': resetPin,
  'staff.changeOwnPin': changeOwnPin,
};

/** Adds someone with a login of their own. An inspector's always ends. */
export function addStaff(
  context: WriteContext,
  { name, role, pin, ends, sees }: Input<'staff.add'>,
): { staff: StaffId } {
  const access = accessFor(context, role, ends ?? null, sees);
  const id = staffId.parse(uuidv7());
  const about = { type: 'staff', id } as const;
  context.append({
    kind: 'staff.added@2',
    subject: about,
    body: { person: { name, photograph: null }, access },
  });
  givePin(context, id, pin);
  return { staff: id };
}

function changeAccess(context: WriteContext, { staff, role, ends, sees }: Input<'staff.changeAccess'>) {
  const access = accessFor(context, role, ends, sees);
  refuseWithoutManager(context, staff, role === 'manager' && ends === null);
  context.append({
    kind: 'staff.access-changed@2',
    subject: { type: 'staff', id: staff },
    body: { access },
  });
  return {};
}

/** Ends a login. What the person wrote stays theirs. */
function closeStaff(context: WriteContext, { staff }: Input<'staff.close'>) {
  refuseWithoutManager(context, staff, false);
  const by = actorStaff(context).id;
  context.append({ kind: 'staff.closed@1', subject: { type: 'staff', id: staff }, body: { closing: { by } } });
  return {};
}

function resetPin(context: WriteContext, { staff, newPin }: Input<'staff.resetPin'>) {
  getStaff(context.db, staff);
  givePin(context, staff, newPin);
  return {};
}

function changeOwnPin(context: WriteContext, { newPin }: Input<'staff.changeOwnPin'>) {
  givePin(context, actorStaff(context).id, newPin);
  return {};
}

/** Sets a PIN; who set it stands in the entry's header, so that a manager who gives somebody a new one shows there. */
export function givePin(context: WriteContext, staff: StaffId, pin: string): void {
  const commitment = context.setPin(staff, pin);
  context.append({ kind: 'staff.pin-set@2', subject: { type: 'staff', id: staff }, body: { pin: { commitment } } });
}

// Those who work here see everyone; an inspector sees whom they asked for, until the login ends.
function accessFor(context: WriteContext, role: Role, ends: Instant | null, sees: Sees | undefined): Access {
  if (role !== 'inspector') return { role, ends, sees: 'everyone' };
  if (ends === null) throw new Refused('no-end', 'Please say when the inspector’s login ends.');
  if (sees === undefined || sees.length === 0)
    throw new Refused('no-residents', 'Please choose the residents that the inspector asked for.');
  if (sees === 'everyone') return { role, ends, sees };
  return { role, ends, sees: [...new Set(sees)].sort().map((id) => getResident(context.db, id).id) };
}

// Without a manager nobody could add staff, reset a PIN or export a pack again.
function refuseWithoutManager(context: WriteContext, leaving: StaffId, staysManager: boolean): void {
  getStaff(context.db, leaving);
  if (staysManager) return;
  const others = listActiveStaff(context.db, context.now).filter(
    (each) => each.role === 'manager' && each.id !== leaving && each.ends === null,
  );
  if (others.length === 0)
    throw new Refused('last-manager', 'The home would be left without a manager. Add another manager first.');
}
