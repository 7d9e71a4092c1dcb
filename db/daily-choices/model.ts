import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { happened, instant } from '../time/model.ts';
import { entryId, line, passage, photographRef, residentId, staffId } from '../words/model.ts';
import { brokenRules } from './rules.ts';
import {
  certaintyInWords,
  domainInWords,
  expressionInWords,
  guideInWords,
  namesOf,
  offeringInWords,
  pictures,
  reactionInWords,
  reasonInWords,
} from './vocabulary.ts';

export * from './preference.ts';
export * from './rules.ts';
export * from './sentences.ts';
export * from './vocabulary.ts';

export const domain = z.enum(namesOf(domainInWords));
const unique = <T>(items: readonly T[]) => new Set(items).size === items.length;

/** One thing that was offered. Place and side are kept only where they were really noted: they tell habit from choice. */
export const option = z.strictObject({
  label: line(80),
  photograph: photographRef.nullable(),
  picture: z.enum(pictures).nullable(),
  /** Named first, second ... */
  place: z.int().min(1).max(6).nullable(),
  side: z.enum(['left', 'middle', 'right']).nullable(),
  /** The entry that holds the view of a relative who suggested it: it can be offered, never chosen for the person. */
  suggestedIn: entryId.nullable(),
});
export type Option = z.infer<typeof option>;

const options = z.array(z.int().nonnegative()).min(1).max(6).refine(unique, 'The same thing is chosen twice.');
/** What the person answered. A decline is a full answer; "no choice seen" is none, and says what staff then went by. */
export const answer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('chosen'), options }),
  z.strictObject({ type: z.literal('chose-other'), what: line(120) }),
  z.strictObject({ type: z.literal('declined') }),
  z.strictObject({
    type: z.literal('no-choice-seen'),
    tried: passage(500),
    guide: z.strictObject({
      by: z.enum(namesOf(guideInWords)),
      /** The life history item, the preference or the choice that guided. */
      entry: entryId.nullable(),
      what: line(200).nullable(),
    }),
    /** What staff did, on reasonable belief (s.5). */
    did: line(200),
  }),
]);
export type Answer = z.infer<typeof answer>;

/** What the person said, verbatim; in another language as said, with the translation and who made it. Nobody else's. */
export const words = z.strictObject({
  said: passage(1000),
  language: z
    .strictObject({ language: line(40), translation: passage(1000).nullable(), translatedBy: line(80).nullable() })
    .nullable(),
});
export type Words = z.infer<typeof words>;

/** What anyone there would have seen or heard, and who was there. Who typed it stands in the entry's header. */
export const seen = z.strictObject({
  expressedBy: z
    .array(z.enum(namesOf(expressionInWords)))
    .min(1, 'Please say what you saw.')
    .refine(unique, 'The same thing is named twice.'),
  observed: passage(1000).nullable(),
  observer: staffId,
});
export type Seen = z.infer<typeof seen>;

/** What staff took it to mean: theirs, kept apart from what was seen. */
export const reading = z.strictObject({
  meaning: passage(500).nullable(),
  certainty: z.enum(namesOf(certaintyInWords)),
});
export type Reading = z.infer<typeof reading>;

export const outcome = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('delivered') }),
  z.strictObject({ type: z.literal('later'), due: happened }),
  z.strictObject({ type: z.literal('changed-mind'), to: line(120).nullable() }),
  z.strictObject({
    type: z.literal('not-delivered'),
    reason: z.enum(namesOf(reasonInWords)),
    text: line(300).nullable(),
  }),
  /** A decline that was kept to. */
  z.strictObject({ type: z.literal('left-as-wished') }),
  /** A decline that was gone against: it can be written down truly, with why. */
  z.strictObject({ type: z.literal('done-anyway'), why: passage(500) }),
]);
export type Outcome = z.infer<typeof outcome>;

/** What came about, and how the person took it. */
export const delivery = z.strictObject({
  outcome,
  reaction: z.strictObject({ seen: z.enum(namesOf(reactionInWords)), text: line(300).nullable() }).nullable(),
});
export type Delivery = z.infer<typeof delivery>;

/** What was asked, how, what was answered, what staff took it to mean, and what came of it. */
export const choice = z.strictObject({
  domain,
  /** The matter as it was asked about, where it came from elsewhere; `from` is the entry that turned it back. */
  matter: z.strictObject({ words: passage(500), from: entryId.nullable() }).nullable(),
  offered: z.array(option).min(1, 'Please say what was offered.').max(6),
  howOffered: z.array(z.enum(namesOf(offeringInWords))).refine(unique, 'The same way of offering is named twice.'),
  /** Sides swapped and asked again: the same answer, another one, or not done. `second` is the other answer. */
  swap: z.strictObject({ check: z.enum(['same', 'changed', 'not-done']), second: z.int().nonnegative().nullable() }),
  answer,
  reading: reading.nullable(),
  delivery,
  askAgain: z.boolean(),
  /** The choice in which it was offered before, where this is asking again. */
  offeredBefore: entryId.nullable(),
});
export type Choice = z.infer<typeof choice>;

/**
 * A daily choice (domain B3): offered, chosen and delivered are three facts; seen and taken to mean are two.
 * The person's words, what was seen, the choice and the note are parts, so that a pack may show one without another.
 */
export const dailyChoice = z
  .strictObject({ choice, seen, words: words.optional(), note: passage(500).optional() })
  .superRefine((record, context) => {
    for (const { path, message } of brokenRules(record)) context.addIssue({ code: 'custom', path: [...path], message });
  });
export type DailyChoice = z.infer<typeof dailyChoice>;

const which = z.strictObject({ id: entryId });
export const withdrawal = z.strictObject({ reason: passage(500).nullable() });

export const dailyChoiceKinds = {
  'daily-choice.recorded@1': kind('resident', dailyChoice),
  /** A later delivery is a fact of its own, beside the choice and never over it. */
  'daily-choice.delivered@1': kind('resident', z.strictObject({ which, delivery })),
  'daily-choice.withdrawn@1': kind('resident', z.strictObject({ which, withdrawal })),
} as const;

/** A time at which a choice can have been made: a day at least. */
export const choiceTime = happened.refine(
  (when) => !['month', 'year', 'unknown'].includes(when.precision),
  'Please say on which day.',
);

/** A choice as it stands: as recorded, with what was delivered since. */
export const dailyChoiceRow = z.strictObject({
  id: entryId,
  entrySeq: z.int(),
  resident: residentId,
  at: happened,
  recordedAt: instant,
  author: staffId,
  choice,
  seen,
  words: words.nullable(),
  note: z.string().nullable(),
  /** What came about later, newest first. */
  later: z.array(z.strictObject({ entry: entryId, at: happened, author: staffId, delivery })),
  withdrawn: z.strictObject({ reason: z.string().nullable(), at: instant, by: staffId }).nullable(),
});
export type DailyChoiceRow = z.infer<typeof dailyChoiceRow>;
