import { z } from 'zod';
import { decisionId } from '../capacity/model.ts';
import { kind } from '../ledger/model.ts';
import { day, instant } from '../time/model.ts';
import { entryId, line, personId, residentId } from '../words/model.ts';

export * from './card.ts';

export const profiles = ['inspector'] as const;

/** What is asked for when a pack is made. Who asks is the actor. */
export const packRequest = z.strictObject({
  profile: z.enum(profiles),
  resident: z.union([residentId, z.literal('all')]),
  from: day.nullable(),
  to: day.nullable(),
  /** The day at whose end the record is read: what was written down later is left out. Null for now. */
  knownOn: day.nullable().default(null),
  /** Why it is made and whom it is for: on the front page and in the ledger. */
  why: line(200),
  forWhom: line(120),
});
export type PackRequest = z.infer<typeof packRequest>;

/** A life-story book for one of the person's people. */
export const bookRequest = z.strictObject({ resident: residentId, person: personId, why: line(200) });
export type BookRequest = z.infer<typeof bookRequest>;

/** An invitation for the person themself to the meeting that is planned about a decision. */
export const invitationRequest = z.strictObject({ resident: residentId, decision: decisionId });
export type InvitationRequest = z.infer<typeof invitationRequest>;

/**
 * Paper about the support plan: for the person, an invitation to the meeting that is planned or the plan itself in
 * pictures; for one of their people, a form on which to write their own view of some things in it.
 */
export const planPaperRequest = z.discriminatedUnion('paper', [
  z.strictObject({ paper: z.literal('invitation'), resident: residentId }),
  z.strictObject({ paper: z.literal('plan in pictures'), resident: residentId }),
  z.strictObject({
    paper: z.literal('form'),
    resident: residentId,
    person: personId,
    elements: z.array(entryId).min(1, 'Please choose one thing at least.').max(12),
  }),
]);
export type PlanPaperRequest = z.infer<typeof planPaperRequest>;

const exported = {
  profile: z.string(),
  residents: z.array(residentId),
  from: day.nullable(),
  to: day.nullable(),
  entries: z.int().nonnegative(),
  checkpointSize: z.int().nonnegative(),
};
const purpose = z.strictObject({ why: line(200), forWhom: line(120) });
export const packKinds = {
  'pack.exported@1': kind('home', z.strictObject({ export: z.strictObject(exported), purpose })),
  /** Since a pack may show the record as it was known on an earlier day. */
  'pack.exported@2': kind(
    'home',
    z.strictObject({ export: z.strictObject({ ...exported, knownOn: day.nullable() }), purpose }),
  ),
} as const;

/** What checking a pack, a backup or a home found, in words anyone can read. */
export const findings = z.strictObject({
  holds: z.boolean(),
  what: z.enum(['pack', 'backup', 'home']),
  /** One sentence a line: what was checked and held. */
  checked: z.array(z.string()),
  /** What does not hold, and where. */
  problems: z.array(z.string()),
  /** What was not checked, and what would add to it. */
  notChecked: z.array(z.string()),
  fingerprint: z.string().nullable(),
  entries: z.int().nonnegative(),
});
export type Findings = z.infer<typeof findings>;

export const jobState = z.strictObject({
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** What is being done now, without a word of the record. */
  doing: z.string(),
  done: z.number(),
  total: z.number(),
  /** Files made, where the job makes files. */
  files: z.array(z.string()),
  fingerprint: z.string().nullable(),
  findings: findings.nullable(),
  problem: z.string().nullable(),
  finishedAt: instant.nullable(),
});
export type JobState = z.infer<typeof jobState>;
