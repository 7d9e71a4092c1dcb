import { z } from 'zod';
import { auditedRecord } from '../audit/model.ts';
import { nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { dismissalKinds, place, placedFlag } from './model.ts';

const about = { resident: residentId, entry: entryId };
const { dismissal } = dismissalKinds['evidence.dismissed@1'].body.shape;

/** What a reader would ask about what was written: told to its author once, dismissed with a reason, taken back. */
export const dismissalMethods = {
  /** What the caller wrote about this resident in the last minutes, of which something is open. */
  'dismissals.justWritten': reads(recorders, z.strictObject({ resident: residentId }), z.array(auditedRecord)),
  /** The flags of records that stand, beside the records themselves; entries without any are left out. */
  'dismissals.flagsOf': reads(
    everyone,
    z.strictObject({ resident: residentId, entries: z.array(entryId).max(200) }),
    z.array(z.strictObject({ entry: entryId, mayDismiss: z.boolean(), flags: z.array(placedFlag) })),
  ),
  'dismissals.dismiss': writes(recorders, z.strictObject({ ...about, flag: place, ...dismissal.shape }), nothing),
  'dismissals.takeBack': writes(
    recorders,
    z.strictObject({ ...about, dismissal: entryId, ...dismissal.shape }),
    nothing,
  ),
} as const;
