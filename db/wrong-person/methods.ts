import { z } from 'zod';
import { reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { entryId, personId, residentId } from '../words/model.ts';
import { movable, movedRow } from './model.ts';

export const wrongPersonMethods = {
  /** Whoever wrote it, a nurse or a manager: the words go from the wrong person's record for good. */
  'wrongPerson.move': writes(
    recorders,
    z.strictObject({
      resident: residentId,
      what: z.enum(movable),
      entry: entryId,
      to: residentId,
      /** Who of the right person's people said it, where it is someone else's words. */
      speaker: personId.nullable(),
    }),
    z.strictObject({ entry: entryId }),
  ),
  'wrongPerson.list': reads(everyone, z.strictObject({ resident: residentId }), z.array(movedRow)),
} as const;
