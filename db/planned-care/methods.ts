import { z } from 'zod';
import { decisionId } from '../capacity/model.ts';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders, seniors } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { care, careOthers, carePerson, plannedCareKinds, plannedCareRow, raised, reviewDated } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, care: entryId, at: happened };
const { review, person } = plannedCareKinds['planned-care.reviewed@1'].body.shape;

/** Care agreed once and then followed: a short record of its own, which goes up to a major decision by one act. */
export const plannedCareMethods = {
  'plannedCare.list': reads(everyone, z.strictObject({ ...resident, ...asKnown }), z.array(plannedCareRow)),
  'plannedCare.agree': writes(
    recorders,
    z
      .strictObject({ ...resident, at: happened, says: care, person: carePerson, others: careOthers })
      .refine(({ says, person: given }) => says.decides.type !== 'the person' || given.words !== null, {
        path: ['person', 'words'],
        message: 'It is their decision: please write down what they said or showed.',
      }),
    z.strictObject({ care: entryId }),
  ),
  'plannedCare.review': writes(
    recorders,
    z.strictObject({
      ...one,
      review: review.refine(reviewDated, {
        path: ['nextOn'],
        message: 'Please give the day on which it is asked again, where it stands; and none where it has ended.',
      }),
      person,
    }),
    nothing,
  ),
  /** One act, and its words go with it: the question, the person's own words, what others said. */
  'plannedCare.raise': writes(
    seniors,
    z.strictObject({ ...one, matter: raised.shape.matter, because: raised.shape.because }),
    z.strictObject({ decision: decisionId }),
  ),
} as const;
