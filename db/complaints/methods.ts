import { z } from 'zod';
import { nothing, reads, showsEach, writes } from '../method/model.ts';
import { managers, recorders } from '../staff/model.ts';
import { day } from '../time/model.ts';
import { entryId, type ResidentId, residentId } from '../words/model.ts';
import { complaintKinds, lacking, procedure, register } from './model.ts';

const { complaint, complainant, person, concerns } = complaintKinds['complaint.received@1'].body.shape;
const { step, person: reply } = complaintKinds['complaint.went-on@1'].body.shape;
const aboutSomebody = (rows: readonly { readonly resident: ResidentId | null }[]) =>
  rows.flatMap(({ resident }) => resident ?? []);

/**
 * Complaints: anybody who works here takes one down, and from then on managers alone read it, except one whom it is
 * about. Whoever wrote it down does not read it again either, so that nobody can be made to show it. No search
 * finds a word of it.
 */
export const complaintMethods = {
  'complaints.receive': writes(
    recorders,
    z
      .strictObject({ resident: residentId.nullable(), on: day, complaint, complainant, person, concerns })
      .superRefine((given, context) => {
        const lacks = lacking(given);
        if (lacks) context.addIssue({ code: 'custom', path: lacks[0].split('.'), message: lacks[1] });
      }),
    /** How many managers can read it; none means that it has to go to somebody above them. */
    z.strictObject({ complaint: entryId, readers: z.int() }),
  ),
  'complaints.list': showsEach(reads(managers, nothing, register), ({ rows }) => aboutSomebody(rows)),
  'complaints.goOn': writes(managers, z.strictObject({ complaint: entryId, on: day, step, person: reply }), nothing),
  'complaints.setProcedure': writes(managers, procedure, nothing),
} as const;
