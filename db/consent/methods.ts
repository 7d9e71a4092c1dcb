import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { asked, consentKinds, consentRow } from './model.ts';

const resident = { resident: residentId };
const withdrawal = consentKinds['consent.withdrawn@1'].body.shape;

/** Consent to care, purpose by purpose: how it was explained, what was answered, by whom, and when it is asked again. */
export const consentMethods = {
  'consent.list': reads(everyone, z.strictObject({ ...resident, ...asKnown }), z.array(consentRow)),
  'consent.ask': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, asked, person: withdrawal.person }),
    z.strictObject({ consent: entryId }),
  ),
  'consent.withdraw': writes(
    recorders,
    z.strictObject({
      ...resident,
      consent: entryId,
      at: happened,
      withdrawn: withdrawal.withdrawn,
      person: withdrawal.person,
    }),
    nothing,
  ),
} as const;
