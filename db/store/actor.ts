import type { Role } from '../staff/model.ts';
import type { StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { ReadContext } from './model.ts';

/** The member of staff who asks. Throws Refused('no-staff') where the system itself acts. */
export function actorStaff(context: ReadContext): { readonly id: StaffId; readonly role: Role } {
  if (context.actor.type !== 'staff')
    throw new Refused('no-staff', 'Please sign in first, so that the record shows who wrote this.');
  return { id: context.actor.id, role: context.actor.role };
}
