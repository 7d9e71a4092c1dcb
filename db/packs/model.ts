import { z } from 'zod';
import { decisionId } from '../capacity/model.ts';
import { tried } from '../imports/model.ts';
import { kind } from '../ledger/model.ts';
import { day, instant } from '../time/model.ts';
import { lookedThrough } from '../transfer/model.ts';
import { entryId, line, personId, residentId } from '../words/model.ts';
import { findings } from './findings.ts';

export * from './card.ts';
export * from './findings.ts';

export const profiles = ['inspector', 'commissioner', 'family', 'subject-access', 'know-me'] as const;
export type ProfileName = (typeof profiles)[number];

/** What is asked for when a pack is made. Who asks is the actor. */
export const packRequest = z.strictObject({
  profile: z.enum(profiles),
  /** One, several, or everybody who lives here. */
  resident: z.union([residentId, z.array(residentId).min(1, 'Please choose somebody.').max(200), z.literal('all')]),
  /** For a family pack: who of the person’s people gets it; null for everybody who may have one. */
  person: personId.nullable().default(null),
  /** For somebody’s own record: the request that it answers; null for the newest. */
  request: entryId.nullable().default(null),
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

/** The record of somebody who has died, as a manager decided to give it to one who asked for it. */
export const afterDeathRequest = z.strictObject({ resident: residentId, request: entryId });
export type AfterDeathRequest = z.infer<typeof afterDeathRequest>;

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

export const jobState = z.strictObject({
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** What is being done now, without a word of the record. */
  doing: z.string(),
  done: z.number(),
  total: z.number(),
  /** Files made, where the job makes files. */
  files: z.array(z.string()),
  /** How many signs in the files no shipped font can show: each stands as a mark in its place. */
  unprinted: z.int().nonnegative(),
  fingerprint: z.string().nullable(),
  /** Of a zip that was put under one: told once. */
  passphrase: z.string().nullable(),
  findings: findings.nullable(),
  /** What came of a file, where the job tries one or brings it in. */
  tried: tried.nullable(),
  /** What a record from another home was found to be, where the job looks one through. */
  looked: lookedThrough.nullable(),
  problem: z.string().nullable(),
  finishedAt: instant.nullable(),
});
export type JobState = z.infer<typeof jobState>;
