import { z } from 'zod';
import { nothing, reads, signs, writes } from '../method/model.ts';
import { recorders } from '../staff/model.ts';
import { invitation, ownWords, sitting } from './model.ts';

/**
 * The home's PC in the hands of one of the person's people: while it is, nothing else can be called. What they write can
 * land in one place alone: their own view.
 */
export const contributionMethods = {
  'contribution.open': writes(recorders, invitation, nothing),
  'contribution.get': reads(recorders, nothing, sitting),
  'contribution.write': writes(recorders, z.strictObject({ item: z.int().nonnegative(), words: ownWords }), sitting),
  'contribution.leave': signs(recorders, z.strictObject({ pin: z.string().max(20) }), nothing),
} as const;
