import { z } from 'zod';
import { nothing, reads, writes } from '../method/model.ts';
import { managers, recorders } from '../staff/model.ts';
import { instant } from '../time/model.ts';
import { passage, residentId, staffId } from '../words/model.ts';
import { formName } from './model.ts';

const which = { resident: residentId, form: formName };

/** Half-filled forms, kept as one types, for their author alone. They are no part of the record. */
export const draftMethods = {
  'drafts.get': reads(
    recorders,
    z.strictObject(which),
    z.strictObject({ value: z.string(), savedAt: instant }).nullable(),
  ),
  'drafts.save': writes(recorders, z.strictObject({ ...which, value: z.string().max(200_000) }), nothing),
  'drafts.drop': writes(recorders, z.strictObject(which), nothing),
  /** Who else left this form half written, and when. What it says is shown to nobody but its author. */
  'drafts.others': reads(
    managers,
    z.strictObject(which),
    z.array(z.strictObject({ staff: staffId, savedAt: instant })),
  ),
  /** A manager goes on with somebody else's: it is theirs from then on, and the ledger says so, with the reason. */
  'drafts.takeOver': writes(
    managers,
    z.strictObject({ ...which, from: staffId, reason: passage(300) }),
    z.strictObject({ value: z.string() }),
  ),
} as const;
