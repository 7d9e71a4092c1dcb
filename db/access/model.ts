import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { day, dayPlus, happened, instant } from '../time/model.ts';
import { entryId, line, passage, personId, staffId } from '../words/model.ts';

export * from './law.ts';

/** In which capacity somebody asks for the record of a person who has died (Access to Health Records Act 1990 s.3(1)(f)). */
export const capacities = {
  representative: 'Personal representative: the executor or the administrator',
  claim: 'May have a claim arising out of the death',
  neither: 'Neither: a relative or a friend',
} as const;
export type Capacity = keyof typeof capacities;
export const capacityNames = Object.keys(capacities) as [Capacity, ...Capacity[]];

/** What shows that somebody is the personal representative. */
export const grants = ['Grant of probate', 'Letters of administration'] as const;

/** What of the record may be given, besides who they were: each is an area of a pack. */
export const givable = {
  communication: 'How they were asked and heard',
  'life-history': 'Life history',
  'daily-choices': 'Daily choices',
  'support-plan': 'Support plan',
  'best-interests': 'Best interests',
  liberty: 'Limits and authority',
} as const;
export type Givable = keyof typeof givable;
export const givableNames = Object.keys(givable) as [Givable, ...Givable[]];

export const outcomes = { full: 'Given in full', part: 'Given in part', not: 'Not given' } as const;
export type Outcome = keyof typeof outcomes;
const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]];

export const asked = z
  .strictObject({
    name: line(120),
    /** Where the answer goes. */
    contact: line(200).nullable(),
    /** Where they are one of the person's people. */
    person: personId.nullable(),
    capacity: z.enum(capacityNames),
    /** What the claim is: only what bears on it may be given (s.5(4)). */
    claim: passage(600).nullable(),
    wants: passage(600),
    /** The days that they ask for; null from the beginning, or to the end. */
    from: day.nullable(),
    to: day.nullable(),
  })
  .refine(({ capacity, claim }) => (capacity === 'claim') === (claim !== null), {
    path: ['claim'],
    message: 'Write what the claim is, where there is one: only what bears on it may be given.',
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'The last day is before the first.',
  });
export type Asked = z.infer<typeof asked>;

/** How it was seen who asks, and that they may. */
export const proof = z.strictObject({
  /** How their identity was checked. */
  identity: passage(300).nullable(),
  grant: z.strictObject({ type: z.enum(grants), granted: day }).nullable(),
});
export type Proof = z.infer<typeof proof>;

export const decision = z
  .strictObject({
    outcome: z.enum(outcomeNames),
    /** Whether the record holds a note of the person's own that access is not to be given (s.4(3)). */
    note: z.enum(['none', 'asked not to']),
    areas: z.array(z.enum(givableNames)),
    /** Whose own part may be shown, because they agreed to it (s.5(2)(a)). */
    agreed: z.array(personId).max(100),
    reason: passage(1000),
  })
  .refine(({ outcome, areas }) => (outcome === 'part') === areas.length > 0, {
    path: ['areas'],
    message: 'Say which parts are given, where it is given in part.',
  });
export type Decision = z.infer<typeof decision>;

const which = z.strictObject({ id: entryId });
export const accessKinds = {
  'access.asked@1': kind('resident', z.strictObject({ asked, proof })),
  /** The home asked for what is lacking (s.3(6)). */
  'access.more-asked@1': kind('resident', z.strictObject({ which, more: z.strictObject({ what: passage(300) }) })),
  'access.proved@1': kind('resident', z.strictObject({ which, proof })),
  'access.decided@1': kind('resident', z.strictObject({ which, decision })),
} as const;

const done = { at: happened, recordedAt: instant, by: staffId };
export const accessRow = z.strictObject({
  id: entryId,
  ...done,
  asked,
  proof,
  moreAsked: z.strictObject({ ...done, what: z.string() }).nullable(),
  proved: z.strictObject(done).nullable(),
  /** The newest first; it is the one that counts. */
  decisions: z.array(z.strictObject({ ...done, ...decision.shape })),
  /** The last day for the answer; null while the home waits for what it asked for. */
  answerBy: day.nullable(),
});
export type AccessRow = z.infer<typeof accessRow>;

/** What still keeps somebody from being given anything, in plain words; null where nothing does. */
export function whyNot({ capacity }: Pick<Asked, 'capacity'>, { identity, grant }: Proof): string | null {
  if (capacity === 'neither')
    return 'A relative or friend has no right to the record of somebody who has died. They may be given the life-story book, as it was agreed.';
  if (identity === null) return 'Check first who they are, and write down how.';
  if (capacity === 'representative' && grant === null)
    return 'See the grant of probate or the letters of administration first, and write down its day.';
  return null;
}

interface Clock {
  /** The day of the application. */
  readonly asked: string;
  /** The first day of what it asks for that is on record. */
  readonly oldest: string;
  readonly moreAsked: string | null;
  readonly proved: string | null;
}

/**
 * The last day for the answer. A period "beginning with that date" counts that day (s.3(5)), and begins with the day on
 * which further information came where it was asked for "within the period of 14 days" (s.3(6)).
 */
export function answerBy({ asked: on, oldest, moreAsked, proved }: Clock): string | null {
  const inTime = moreAsked !== null && moreAsked <= dayPlus(on, 13);
  const begins = inTime ? proved : on;
  if (begins === null) return null;
  return dayPlus(begins, (oldest >= dayPlus(on, -40) ? 21 : 40) - 1);
}
