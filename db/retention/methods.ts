import { z } from 'zod';
import { nothing, reads, showsEach, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { day } from '../time/model.ts';
import { entryId, line, residentId } from '../words/model.ts';
import { erasedRow, period, reason, retentionRow, years } from './model.ts';

const one = z.strictObject({ resident: residentId });

/** How long records are kept, which must not go, and which are due: for managers. */
export const retentionMethods = {
  'retention.list': showsEach(
    reads(managers, nothing, z.strictObject({ period, rows: z.array(retentionRow), erased: z.array(erasedRow) })),
    ({ rows }) => rows.map(({ resident }) => resident),
  ),
  'retention.setPeriod': writes(managers, z.strictObject({ years, why: reason }), nothing),
  'retention.placeHold': writes(
    managers,
    z.strictObject({ ...one.shape, why: reason, askedBy: line(120) }),
    z.strictObject({ hold: entryId }),
  ),
  'retention.liftHold': writes(managers, z.strictObject({ ...one.shape, hold: entryId, why: reason }), nothing),
  'retention.keepLonger': writes(managers, z.strictObject({ ...one.shape, until: day, why: reason }), nothing),
} as const;
