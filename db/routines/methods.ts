import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders, seniors } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { statement } from '../voices/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import { routine, routineKinds, routines } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, id: entryId, at: happened };

/** What somebody wants at which time of day, by whose word, and what the recorded choices show of it. */
export const routineMethods = {
  'routines.get': reads(everyone, z.strictObject({ ...resident, ...asKnown }), routines),
  'routines.begin': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, routine, words: statement }),
    z.strictObject({ id: entryId }),
  ),
  'routines.tell': writes(recorders, z.strictObject({ ...one, words: statement }), nothing),
  'routines.change': writes(
    recorders,
    z.strictObject({
      ...one,
      routine,
      because: routineKinds['routine.changed@1'].body.shape.because,
      words: statement,
    }),
    nothing,
  ),
  'routines.end': writes(seniors, z.strictObject({ ...one, reason: passage(500) }), nothing),
} as const;
