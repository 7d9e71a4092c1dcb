import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { instant } from '../time/model.ts';
import { line, photographRef, staffId } from '../words/model.ts';
import { roles } from './model.ts';

export const staffKinds = {
  'staff.added@1': kind(
    'staff',
    z.strictObject({
      person: z.strictObject({ name: line(80), photograph: photographRef.nullable() }),
      access: z.strictObject({ role: z.enum(roles), ends: instant.nullable() }),
    }),
  ),
  'staff.access-changed@1': kind(
    'staff',
    z.strictObject({ access: z.strictObject({ role: z.enum(roles), ends: instant.nullable() }) }),
  ),
  'staff.closed@1': kind('staff', z.strictObject({ closing: z.strictObject({ by: staffId }) })),
  /** That a PIN was set, by whom it shows in the header; the PIN's own hash never enters the ledger. */
  'staff.pin-set@1': kind('staff', z.strictObject({})),
} as const;
