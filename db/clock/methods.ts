import { z } from 'zod';
import { nothing, reads, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { entryId, line } from '../words/model.ts';
import { clockStep } from './model.ts';

/** Steps back of the PC's clock, newest first; a manager looks at each and says what it was. */
export const clockMethods = {
  'clock.list': reads(managers, nothing, z.array(clockStep)),
  'clock.lookedAt': writes(managers, z.strictObject({ which: entryId, found: line(300) }), nothing),
} as const;
