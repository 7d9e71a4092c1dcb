import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { day, instant, knownDate } from '../time/model.ts';
import { line, passage, photographRef, residentId } from '../words/model.ts';

export const pronouns = ['she', 'he', 'they'] as const;
export const statuses = ['resident', 'away', 'left', 'died'] as const;
export type Status = (typeof statuses)[number];
export const awayReasons = ['hospital', 'leave'] as const;

/** Who the person is to the home: names as they want them, languages first spoken first. */
export const identity = z.strictObject({
  preferredName: line(60),
  fullName: line(120),
  pronouns: z.enum(pronouns),
  dateOfBirth: knownDate,
  room: line(40),
  languages: z.array(line(40)).min(1, 'Please name at least one language.').max(8),
  photograph: photographRef.nullable(),
  /** The day the person came to live here. */
  movedIn: day.nullable(),
});
export type Identity = z.infer<typeof identity>;

export const statusChange = z
  .strictObject({
    status: z.enum(statuses),
    since: day,
    /** Why away; nothing else needs one. */
    reason: z.enum(awayReasons).nullable(),
  })
  .refine((change) => (change.status === 'away') === (change.reason !== null), {
    message: 'Please say whether it is hospital or leave.',
    path: ['reason'],
  });

export const residentKinds = {
  'resident.admitted@1': kind('resident', z.strictObject({ identity })),
  'resident.identity-changed@1': kind('resident', z.strictObject({ identity })),
  /** They were never here: written by mistake, and taken back before anybody else wrote of them. */
  'resident.admission-withdrawn@1': kind(
    'resident',
    z.strictObject({ withdrawal: z.strictObject({ reason: passage(300) }) }),
  ),
  'resident.status-changed@1': kind('resident', z.strictObject({ status: statusChange })),
} as const;

export const residentRow = z.strictObject({
  ...identity.shape,
  id: residentId,
  status: z.enum(statuses),
  statusSince: day.nullable(),
  statusReason: z.enum(awayReasons).nullable(),
  admittedAt: instant,
});
export type ResidentRow = z.infer<typeof residentRow>;
