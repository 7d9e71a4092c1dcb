import { z } from 'zod';
import { nothing, reads, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { day } from '../time/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { accessKinds, accessRow, asked, decision, proof } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, request: entryId, on: day };

/** Who asks for the record of somebody who has died, as whom, and what a manager decided. */
export const accessMethods = {
  'access.list': reads(managers, z.strictObject(resident), z.array(accessRow)),
  'access.ask': writes(
    managers,
    z.strictObject({ ...resident, on: day, asked, proof }),
    z.strictObject({ request: entryId }),
  ),
  'access.askMore': writes(
    managers,
    z.strictObject({ ...one, more: accessKinds['access.more-asked@1'].body.shape.more }),
    nothing,
  ),
  'access.prove': writes(managers, z.strictObject({ ...one, proof }), nothing),
  'access.decide': writes(managers, z.strictObject({ ...one, decision }), nothing),
} as const;
