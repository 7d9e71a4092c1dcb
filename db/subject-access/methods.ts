import { z } from 'zod';
import { nothing, reads, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { day } from '../time/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { subjectAccessKinds, subjectAccessRow } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, request: entryId };
const dated = { ...one, on: day };
const partsOf = <K extends keyof typeof subjectAccessKinds>(name: K): (typeof subjectAccessKinds)[K]['body']['shape'] =>
  subjectAccessKinds[name].body.shape;
const first = partsOf('subject-access.asked@1');

/** A living person’s own record: who asks for it, the clock of one month, and what is left out of their copy, and why. */
export const subjectAccessMethods = {
  'subjectAccess.list': reads(managers, z.strictObject(resident), z.array(subjectAccessRow)),
  'subjectAccess.ask': writes(
    managers,
    z.strictObject({ ...resident, on: day, asked: first.asked, identity: first.identity }),
    z.strictObject({ request: entryId }),
  ),
  'subjectAccess.askMore': writes(
    managers,
    z.strictObject({ ...dated, more: partsOf('subject-access.more-asked@1').more }),
    nothing,
  ),
  'subjectAccess.moreCame': writes(
    managers,
    z.strictObject({ ...dated, came: partsOf('subject-access.more-came@1').came }),
    nothing,
  ),
  'subjectAccess.extend': writes(
    managers,
    z.strictObject({ ...dated, extended: partsOf('subject-access.extended@1').extended }),
    nothing,
  ),
  'subjectAccess.giveOpinion': writes(
    managers,
    z.strictObject({ ...dated, opinion: partsOf('subject-access.opinion-given@1').opinion }),
    nothing,
  ),
  'subjectAccess.decide': writes(
    managers,
    z.strictObject({ ...dated, decided: partsOf('subject-access.redaction-decided@1').decided }),
    nothing,
  ),
  'subjectAccess.answer': writes(
    managers,
    z.strictObject({ ...dated, answered: partsOf('subject-access.answered@1').answered }),
    nothing,
  ),
} as const;
