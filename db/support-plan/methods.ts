import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders, seniors } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import {
  link,
  plan,
  planMeeting,
  ranking,
  review,
  reviewPerson,
  settled,
  supportPlanKinds,
  talkedAbout,
  wording,
} from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, element: entryId, at: happened };
const made = z.strictObject({ element: entryId });

/** The plan that the person, their people and staff make together. */
export const supportPlanMethods = {
  'plan.get': reads(everyone, z.strictObject({ ...resident, ...asKnown }), plan),
  'plan.begin': writes(recorders, z.strictObject({ ...resident, at: happened, wording }), made),
  'plan.change': writes(
    recorders,
    z.strictObject({ ...one, wording, because: supportPlanKinds['plan.element-changed@1'].body.shape.because }),
    nothing,
  ),
  'plan.useView': writes(
    recorders,
    z.strictObject({ ...one, use: supportPlanKinds['plan.view-used@1'].body.shape.use }),
    nothing,
  ),
  'plan.settle': writes(recorders, z.strictObject({ ...one, settled }), nothing),
  'plan.link': writes(recorders, z.strictObject({ ...one, links: z.array(link).max(20) }), nothing),
  'plan.rank': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, ranking, person: supportPlanKinds['plan.ranked@1'].body.shape.person }),
    nothing,
  ),
  'plan.planMeeting': writes(
    recorders,
    z.strictObject({
      ...resident,
      at: happened,
      meeting: planMeeting,
      person: supportPlanKinds['plan.meeting-planned@1'].body.shape.person,
    }),
    nothing,
  ),
  'plan.callOffMeeting': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, meeting: entryId, reason: passage(500) }),
    nothing,
  ),
  'plan.keepForm': writes(
    recorders,
    z.strictObject({ ...one, form: supportPlanKinds['plan.form-kept@1'].body.shape.form }),
    nothing,
  ),
  'plan.end': writes(seniors, z.strictObject({ ...one, reason: passage(500) }), nothing),
  'plan.review': writes(
    seniors,
    z.strictObject({
      ...resident,
      at: happened,
      review,
      person: reviewPerson,
      talked: z.array(talkedAbout).max(8).optional(),
    }),
    nothing,
  ),
} as const;
