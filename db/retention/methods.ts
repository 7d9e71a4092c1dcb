import { z } from 'zod';
import { nothing, reads, showsEach, signs, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { day } from '../time/model.ts';
import { entryId, line, residentId, staffId } from '../words/model.ts';
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

/** Erasing is long work around the record: it writes a file, takes pictures away and makes the database anew. */
export const erasureMethods = {
  'retention.erase': signs(
    managers,
    z.strictObject({
      ...one.shape,
      /** A second opener agrees, and proves it with their own passphrase. */
      second: staffId,
      passphrase: z.string().max(1000),
      /** Where the disposal certificate goes. */
      folder: z.string().trim().min(1, 'Please choose a folder for the certificate.').max(1000),
      pin: z.string().max(20),
    }),
    z.strictObject({ job: z.string() }),
  ),
} as const;
