import { z } from 'zod';
import { nothing, reads, showsEach, showsNobody, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { day } from '../time/model.ts';
import { entryId } from '../words/model.ts';
import { auditedRecord, auditKinds, auditRow, figures, finding, lookPart, MOST_SAMPLED } from './model.ts';

const span = { from: day, to: day };
const one = { audit: entryId };
const shapes = {
  read: auditKinds['audit.answered@1'].body.shape.read,
  action: auditKinds['audit.action-added@1'].body.shape.action,
  done: auditKinds['audit.action-done@1'].body.shape.done,
  closed: auditKinds['audit.closed@1'].body.shape.closed,
};

/** The co-production audit: every record looked through by rule, a sample read by a person, and what was done about it. */
export const auditMethods = {
  'audit.lookThrough': showsEach(
    reads(
      managers,
      z.strictObject({ ...span, part: lookPart.optional() }),
      z.strictObject({ figures, flagged: z.array(auditedRecord), findings: z.array(finding) }),
    ),
    ({ flagged, findings }) => [
      ...flagged.map(({ resident }) => resident),
      ...findings.flatMap(({ resident, other }) => [resident, other].filter((each) => each !== null)),
    ],
  ),
  'audit.list': showsNobody(reads(managers, nothing, z.array(auditRow))),
  /** The records of an audit's sample, as they stand now; those that were erased or moved since are left out. */
  'audit.sample': showsEach(reads(managers, z.strictObject(one), z.array(auditedRecord)), (records) =>
    records.map(({ resident }) => resident),
  ),
  'audit.begin': writes(
    managers,
    z.strictObject({
      ...span,
      size: z.int().min(1).max(MOST_SAMPLED),
      seed: z.string().trim().min(1).max(40).nullable(),
    }),
    z.strictObject({ audit: entryId }),
  ),
  'audit.answer': writes(managers, z.strictObject({ ...one, read: shapes.read }), nothing),
  'audit.addAction': writes(managers, z.strictObject({ ...one, action: shapes.action }), nothing),
  'audit.finishAction': writes(managers, z.strictObject({ ...one, done: shapes.done }), nothing),
  'audit.close': writes(managers, z.strictObject({ ...one, closed: shapes.closed }), nothing),
} as const;
