import { z } from 'zod';
import { nothing, reads, showsNobody, signs, writes } from '../method/model.ts';
import { instant } from '../time/model.ts';
import { line, staffId } from '../words/model.ts';
import { access, everyone, managers, newStaff, pin, roles, sees, staffRow } from './model.ts';

const one = { staff: staffId };
const ownPin = z.string().max(20);

export const staffMethods = {
  /** The names of those who work here, for captions and for "who heard it"; those of other homes without a role. */
  'staff.names': showsNobody(
    reads(
      everyone,
      nothing,
      z.array(z.strictObject({ id: staffId, name: z.string(), role: z.enum(roles).nullable() })),
    ),
  ),
  'staff.list': reads(managers, nothing, z.array(staffRow)),
  'staff.add': writes(managers, newStaff, z.strictObject(one)),
  'staff.changeAccess': writes(managers, z.strictObject({ ...one, ...access.shape, sees: sees.optional() }), nothing),
  /** A leaver: the login ends, what they wrote stays theirs. */
  'staff.close': writes(managers, z.strictObject(one), nothing),
  /** A manager sets someone a new PIN, signed with their own. */
  'staff.resetPin': signs(managers, z.strictObject({ ...one, newPin: pin, pin: ownPin }), nothing),
  /** Somebody changes their own PIN. */
  'staff.changeOwnPin': showsNobody(signs(everyone, z.strictObject({ newPin: pin, pin: ownPin }), nothing)),
} as const;

export const atTheDesk = z.strictObject({ id: staffId, name: line(80), role: z.enum(roles), ends: instant.nullable() });
