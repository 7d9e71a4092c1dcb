import { z } from 'zod';
import { asKnown, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { chosenPeople, movable, movedRow, moveLooked } from './model.ts';

/** What is moved: by the entry with which it began; a decision, or somebody in a person's life, by its own id. */
const thing = { resident: residentId, what: z.enum(movable), entry: entryId };

export const wrongPersonMethods = {
  /** What a move would do, before anything is done. */
  'wrongPerson.look': reads(recorders, z.strictObject(thing), moveLooked),
  /** Whoever wrote it, a nurse or a manager: the words go from the wrong person's record for good. */
  'wrongPerson.move': writes(
    recorders,
    z.strictObject({
      ...thing,
      to: residentId,
      /** Everybody who is named in it, each with who it was. */
      people: chosenPeople,
      /** Whether it was the right person who was assessed; null where it holds no assessment. */
      assessed: z.boolean().nullable(),
    }),
    z.strictObject({ entry: entryId }),
  ),
  'wrongPerson.list': reads(everyone, z.strictObject({ resident: residentId, ...asKnown }), z.array(movedRow)),
} as const;
