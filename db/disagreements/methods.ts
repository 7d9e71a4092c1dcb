import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders, seniors } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { disagreementKinds, disagreementRow, ladderStep, position } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, disagreement: entryId, at: happened };
const { about, positions } = disagreementKinds['disagreement.opened@1'].body.shape;

/** Who disagrees, side by side, and what is done about it, step by step. */
export const disagreementMethods = {
  'disagreements.list': reads(everyone, z.strictObject({ ...resident, ...asKnown }), z.array(disagreementRow)),
  'disagreements.open': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, about, positions, ladder: ladderStep }),
    z.strictObject({ disagreement: entryId }),
  ),
  'disagreements.addPosition': writes(recorders, z.strictObject({ ...one, position }), nothing),
  'disagreements.move': writes(seniors, z.strictObject({ ...one, ladder: ladderStep }), nothing),
  'disagreements.close': writes(
    seniors,
    z.strictObject({ ...one, closing: disagreementKinds['disagreement.closed@1'].body.shape.closing }),
    nothing,
  ),
} as const;
