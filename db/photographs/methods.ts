import { z } from 'zod';
import { writes } from '../method/model.ts';
import { recorders } from '../staff/model.ts';
import { photographRef } from '../words/model.ts';

/** The largest picture that is taken in, in bytes as it comes. */
export const LARGEST_PICTURE = 15 * 1024 * 1024;

export const photographMethods = {
  /** Checks, turns, shrinks and keeps a picture without its metadata; the answer goes into an entry. `image` is base64. */
  'photographs.keep': writes(recorders, z.strictObject({ image: z.string().max(Math.ceil(LARGEST_PICTURE / 3) * 4) }), photographRef),
} as const;
