import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders, seniors } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import {
  application,
  applicationNews,
  liberty,
  libertyKinds,
  limit,
  limitReview,
  medicine,
  medicinePerson,
} from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, limit: entryId, at: happened };

/** Limits on the person, what they show of living with them, and what was asked of whom. Nothing is concluded. */
export const libertyMethods = {
  'liberty.get': reads(everyone, z.strictObject({ ...resident, ...asKnown }), liberty),
  'liberty.beginLimit': writes(
    seniors,
    z.strictObject({ ...resident, at: happened, says: limit }),
    z.strictObject({ limit: entryId }),
  ),
  'liberty.changeLimit': writes(seniors, z.strictObject({ ...one, says: limit, reason: passage(500) }), nothing),
  'liberty.writeMedicine': writes(seniors, z.strictObject({ ...one, medicine, person: medicinePerson }), nothing),
  'liberty.reviewLimit': writes(seniors, z.strictObject({ ...one, review: limitReview }), nothing),
  'liberty.endLimit': writes(seniors, z.strictObject({ ...one, reason: passage(500) }), nothing),
  'liberty.show': writes(
    recorders,
    z.strictObject({
      ...resident,
      sign: libertyKinds['liberty.shown@1'].body.shape.sign,
      words: personNow,
    }),
    z.strictObject({ sign: entryId }),
  ),
  'liberty.apply': writes(
    seniors,
    z.strictObject({ ...resident, at: happened, application }),
    z.strictObject({ application: entryId }),
  ),
  'liberty.hear': writes(
    seniors,
    z.strictObject({ ...resident, application: entryId, at: happened, news: applicationNews }),
    nothing,
  ),
} as const;
