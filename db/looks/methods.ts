import { z } from 'zod';
import { reads } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { looksAsked, looksKept, refusedTry, triesAsked } from './model.ts';

export const lookMethods = {
  'looks.list': reads(managers, looksAsked, looksKept),
  'looks.refused': reads(managers, triesAsked, z.strictObject({ tries: z.array(refusedTry), more: z.boolean() })),
} as const;
