import { z } from 'zod';
import { domainInWords, namesOf, offeringInWords } from '../daily-choices/vocabulary.ts';
import { kind } from '../ledger/model.ts';
import { day, instant } from '../time/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';
import {
  aidInWords,
  eventInWords,
  formatInWords,
  learnedInWords,
  levels,
  metInWords,
  supportInWords,
} from './vocabulary.ts';

/** What is proposed for the next review of the needs, half a year: long enough to know, short enough to notice. */
export const USUAL_REVIEW_DAYS = 182;
/** A way of asking that was tried less often says nothing yet about what gets a clear answer. */
export const ENOUGH_TRIES = 3;

export * from './rules.ts';
export * from './sentences.ts';
export * from './vocabulary.ts';

const chosen = <T extends Record<string, string>>(words: T) => z.array(z.enum(namesOf(words))).max(30);

/** How a person is to be asked, and how they answer: what staff know, never the person's own words. */
export const profile = z.strictObject({
  level: z.literal(levels),
  aids: chosen(aidInWords),
  ways: chosen(offeringInWords),
  languages: line(160).nullable(),
  /** When and where answers are clearest. */
  bestTime: line(160).nullable(),
  /** Seconds to wait for an answer. */
  wait: z.int().min(1, 'Give the seconds from 1 to 120.').max(120, 'Give the seconds from 1 to 120.').nullable(),
  yes: line(160).nullable(),
  no: line(160).nullable(),
  content: passage(600).nullable(),
  upset: passage(600).nullable(),
  avoid: passage(600).nullable(),
});
export type Profile = z.infer<typeof profile>;

/**
 * Information and communication needs under the Accessible Information Standard (DAPB1605): identified by asking,
 * recorded here, flagged on every page, shared where the person agreed, met at each contact, reviewed by a day.
 */
export const needs = z.strictObject({
  formats: chosen(formatInWords),
  support: chosen(supportInWords),
  other: line(200).nullable(),
  share: z.enum(['yes', 'no', 'not asked']),
  reviewBy: day,
});
export type Needs = z.infer<typeof needs>;

/** Why it was written anew, and where it was learned. */
export const because = z.strictObject({
  learned: chosen(learnedInWords).min(1, 'Please say how this is known.'),
  words: line(300).nullable(),
});

export const holding = z.strictObject({ on: day, saw: passage(300) });
export const event = z.strictObject({ type: z.enum(namesOf(eventInWords)), on: day, words: line(300).nullable() });
export const contact = z
  .strictObject({ on: day, with: line(120), met: z.enum(namesOf(metInWords)), words: line(300).nullable() })
  .refine(({ met, words }) => met === 'met' || words !== null, {
    path: ['words'],
    message: 'Please say what was missing.',
  });

export const communicationKinds = {
  'communication.described@1': kind('resident', z.strictObject({ profile, needs, because })),
  'communication.still-holds@1': kind('resident', z.strictObject({ holding })),
  'communication.event@1': kind('resident', z.strictObject({ event })),
  'communication.contact@1': kind('resident', z.strictObject({ contact })),
} as const;

const written = { id: entryId, entrySeq: z.int(), recordedAt: instant, author: staffId.nullable() };
export const describedRow = z.strictObject({ ...written, profile, needs, because });
export type DescribedRow = z.infer<typeof describedRow>;
export const heldRow = z.strictObject({ ...written, ...holding.shape });
export const eventRow = z.strictObject({ ...written, ...event.shape, answeredAt: instant.nullable() });
export type EventRow = z.infer<typeof eventRow>;
export const contactRow = z.strictObject({ ...written, ...contact.shape });

/** How often a way of asking got a clear answer, about one kind of choice. */
export const wayTally = z.strictObject({
  domain: z.enum(namesOf(domainInWords)),
  way: z.enum(namesOf(offeringInWords)),
  clear: z.int().nonnegative(),
  of: z.int().positive(),
});
export type WayTally = z.infer<typeof wayTally>;

/** "How do we ask now?": what happened, and by when someone has to have looked. */
export const question = z.strictObject({ event: eventRow, due: day });

/** All that is known of how one person is asked. */
export const communication = z.strictObject({
  resident: residentId,
  current: describedRow.nullable(),
  /** When it was last seen to hold, since it was written. */
  held: heldRow.nullable(),
  earlier: z.array(describedRow),
  events: z.array(eventRow),
  question: question.nullable(),
  contacts: z.array(contactRow),
});
export type Communication = z.infer<typeof communication>;
