import { z } from 'zod';
import { reads } from '../method/model.ts';
import { everyone } from '../staff/model.ts';
import { residentId } from '../words/model.ts';
import { patterns } from './model.ts';

export const patternMethods = {
  /** What the choices of the last three months show together. */
  'patterns.get': reads(everyone, z.strictObject({ resident: residentId }), patterns),
} as const;
