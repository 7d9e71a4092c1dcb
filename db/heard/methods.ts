import { z } from 'zod';
import { reads } from '../method/model.ts';
import { everyone } from '../staff/model.ts';
import { about } from '../voices/kinds.ts';
import { residentId } from '../words/model.ts';
import { picture } from './model.ts';

/** The picture of voices: of all that is written down about somebody, of the plan, or of one decision. */
export const heardMethods = {
  'heard.get': reads(
    everyone,
    z.strictObject({
      resident: residentId,
      about: z.union([about, z.strictObject({ type: z.literal('plan') })]).optional(),
    }),
    picture,
  ),
} as const;
