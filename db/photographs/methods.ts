import { z } from 'zod';
import { writes } from '../method/model.ts';
import { recorders } from '../staff/model.ts';
import { photographRef } from '../words/model.ts';

/** The largest picture that is taken in, in bytes as it comes. */
export const LARGEST_PICTURE = 15 * 1024 * 1024;

const image = z
  .string()
  .max(Math.ceil(LARGEST_PICTURE / 3) * 4, 'This picture is too large: 15 MB is the most. Choose a smaller one.');

export const photographMethods = {
  /** Checks, turns, shrinks and keeps a picture without its metadata; the answer goes into an entry. `image` is base64. */
  'photographs.keep': writes(recorders, z.strictObject({ image }), photographRef),
} as const;
