import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { instant } from '../time/model.ts';
import { line, photographRef, staffId } from '../words/model.ts';
import { type Access, access, roles } from './model.ts';

export const staffKinds = {
  'staff.added@1': kind(
    'staff',
    z.strictObject({
      person: z.strictObject({ name: line(80), photograph: photographRef.nullable() }),
      access: z.strictObject({ role: z.enum(roles), ends: instant.nullable() }),
    }),
  ),
  'staff.added@2': kind(
    'staff',
    z.strictObject({ person: z.strictObject({ name: line(80), photograph: photographRef.nullable() }), access }),
  ),
  'staff.access-changed@1': kind(
    'staff',
    z.strictObject({ access: z.strictObject({ role: z.enum(roles), ends: instant.nullable() }) }),
  ),
  /** Since this version a login says whom it shows. */
  'staff.access-changed@2': kind('staff', z.strictObject({ access })),
  'staff.closed@1': kind('staff', z.strictObject({ closing: z.strictObject({ by: staffId }) })),
  /** That a PIN was set, by whom it shows in the header; the PIN's own hash never enters the ledger. */
  'staff.pin-set@1': kind('staff', z.strictObject({})),
  /** Since this version the ledger commits to the PIN, so that one put in its place behind the program shows. */
  'staff.pin-set@2': kind(
    'staff',
    z.strictObject({ pin: z.strictObject({ commitment: z.string().regex(/^[0-9a-f]{64}$/) }) }),
  ),
} as const;

/**
 * An access of the first version as it is read today: an inspector's named nobody, so it shows nobody until a manager
 * says whom the inspector asked for.
 */
export const accessToday = (first: Omit<Access, 'sees'>): Access => ({
  ...first,
  sees: first.role === 'inspector' ? [] : 'everyone',
});
