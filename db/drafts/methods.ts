import { z } from 'zod';
import { nothing, reads, writes } from '../method/model.ts';
import { recorders } from '../staff/model.ts';
import { instant } from '../time/model.ts';
import { residentId } from '../words/model.ts';

const which = { resident: residentId, form: z.string().regex(/^[a-z0-9:.-]{1,120}$/) };

/** Half-filled forms, kept as one types, for their author alone. They are no part of the record. */
export const draftMethods = {
  'drafts.get': reads(
    recorders,
    z.strictObject(which),
    z.strictObject({ value: z.string(), savedAt: instant }).nullable(),
  ),
  'drafts.save': writes(recorders, z.strictObject({ ...which, value: z.string().max(200_000) }), nothing),
  'drafts.drop': writes(recorders, z.strictObject(which), nothing),
} as const;
