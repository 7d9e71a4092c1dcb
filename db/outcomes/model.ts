import { z } from 'zod';
import { namesOf } from '../daily-choices/vocabulary.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';
import { signInWords, takenInWords } from './vocabulary.ts';

export * from './sentences.ts';
export * from './vocabulary.ts';

/** The part of the plan that it is about, or null for the plan as a whole. */
const element = entryId.nullable();
export const told = z.strictObject({ element, taken: z.enum(namesOf(takenInWords)) });
export const seen = z
  .strictObject({
    element,
    /** What help it was: "Help to stand up from the armchair". */
    help: line(120),
    signs: z
      .array(z.enum(namesOf(signInWords)))
      .min(1, 'Please say what was seen.')
      .refine((all) => new Set(all).size === all.length, 'The same thing is named twice.'),
    /** What went before, what helped, what was done then. */
    what: passage(600).nullable(),
    observer: staffId,
  })
  .refine(({ signs }) => !(signs.includes('accepted') && signs.includes('declined')), {
    path: ['signs'],
    message: 'Accepted and declined at one time cannot be. Choose “accepted it when asked again”, or one of the two.',
  });
export type Seen = z.infer<typeof seen>;

const which = z.strictObject({ id: entryId });
export const outcomeKinds = {
  /** What the person says or shows of how it goes. */
  'outcome.told@1': kind('resident', z.strictObject({ told, person: z.strictObject({ words: personNow }) })),
  /** What staff saw when help was offered. */
  'outcome.seen@1': kind('resident', z.strictObject({ seen })),
  'outcome.withdrawn@1': kind(
    'resident',
    z.strictObject({ which, withdrawn: z.strictObject({ reason: passage(500) }) }),
  ),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
const withdrawn = z.strictObject({ ...done, reason: z.string() }).nullable();

/** The person's own word on how it goes, from whenever it was asked or from a meeting about the plan. */
export const ownRow = z.strictObject({
  ...done,
  from: z.enum(['asked', 'review']),
  /** What it is about; null for the plan as a whole. */
  about: z.string().nullable(),
  words: personNow,
  taken: z.enum(namesOf(takenInWords)).nullable(),
  withdrawn,
});
export type OwnRow = z.infer<typeof ownRow>;

export const seenRow = z.strictObject({ ...done, about: z.string().nullable(), seen, withdrawn });
export type SeenRow = z.infer<typeof seenRow>;

const count = z.int().nonnegative();
/** Help that was offered and what was seen: out of choices about care and out of what staff saw besides. */
export const help = z.strictObject({
  offered: count,
  turnedDown: count,
  /** Of all that was offered: upset, distressed, or pushed away. */
  distress: count,
});
export type Help = z.infer<typeof help>;

export const week = z.strictObject({
  from: day,
  to: day,
  own: count,
  help,
  /** Days with a time, of all routines, and those within their window; null where no routine is written down. */
  kept: z.strictObject({ timed: count, within: count }).nullable(),
});
export type Week = z.infer<typeof week>;

/** Something in the plan or a routine that was changed, with help before and after it over the same number of days. */
export const turn = z.strictObject({
  day,
  entrySeq: z.int(),
  title: z.string(),
  reason: z.string(),
  /** What the person said or showed that changed it; null where something else did. */
  words: personNow.nullable(),
  /** Null while there are too few days on either side to set beside each other. */
  beside: z.strictObject({ days: count, before: help, after: help }).nullable(),
});
export type Turn = z.infer<typeof turn>;

export const outcomes = z.strictObject({
  resident: residentId,
  /** The newest first, as all lists here. */
  weeks: z.array(week),
  turns: z.array(turn),
  own: z.array(ownRow),
  seen: z.array(seenRow),
});
export type Outcomes = z.infer<typeof outcomes>;
