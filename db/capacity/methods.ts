import { z } from 'zod';
import { reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import { assessmentRow, decisionId, newAssessment } from './model.ts';

const one = { resident: residentId, decision: decisionId };

export const capacityMethods = {
  'capacity.list': reads(everyone, z.strictObject(one), z.array(assessmentRow)),
  /** A new try is a new assessment; `corrects` names an earlier one that this one puts right, and then says why. */
  'capacity.assess': writes(
    recorders,
    z.strictObject({
      ...one,
      at: happened,
      corrects: entryId.nullable(),
      changed: passage(500).nullable(),
      given: newAssessment,
    }),
    z.strictObject({ entry: entryId }),
  ),
} as const;
