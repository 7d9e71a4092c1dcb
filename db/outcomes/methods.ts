import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import { outcomes, seen, told } from './model.ts';

const resident = { resident: residentId };
const made = z.strictObject({ id: entryId });

/** What became of the plan: the person's own word on it first, then what staff saw, and the days against the routines. */
export const outcomeMethods = {
  'outcomes.get': reads(everyone, z.strictObject({ ...resident, ...asKnown }), outcomes),
  'outcomes.tell': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, told, person: z.strictObject({ words: personNow }) }),
    made,
  ),
  'outcomes.see': writes(recorders, z.strictObject({ ...resident, at: happened, seen }), made),
  'outcomes.withdraw': writes(
    recorders,
    z.strictObject({ ...resident, id: entryId, at: happened, reason: passage(500) }),
    nothing,
  ),
} as const;
