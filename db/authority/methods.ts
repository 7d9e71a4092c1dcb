import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders, seniors } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import { ending, lost, paper, paperRow, sighting, verification } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, paper: entryId, at: happened };

/** Who has authority: powers, orders and papers, and how far each has been checked. */
export const authorityMethods = {
  'authority.list': reads(everyone, z.strictObject({ ...resident, ...asKnown }), z.array(paperRow)),
  'authority.record': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, says: paper }),
    z.strictObject({ paper: entryId }),
  ),
  'authority.putRight': writes(
    seniors,
    z.strictObject({ ...resident, paper: entryId, says: paper, reason: passage(500) }),
    nothing,
  ),
  'authority.see': writes(recorders, z.strictObject({ ...one, sighting }), nothing),
  'authority.verify': writes(seniors, z.strictObject({ ...one, verification }), nothing),
  'authority.loseHolder': writes(seniors, z.strictObject({ ...one, lost }), nothing),
  'authority.end': writes(seniors, z.strictObject({ ...one, ending }), nothing),
} as const;
