import { z } from 'zod';
import { advanceDecision } from '../authority/model.ts';
import { eventInWords } from '../communication/model.ts';
import { dailyChoiceRow, domain, namesOf } from '../daily-choices/model.ts';
import { secondLook } from '../patterns/model.ts';
import { residentRow } from '../residents/model.ts';
import { day, instant } from '../time/model.ts';
import { entryId } from '../words/model.ts';

export * from './sentences.ts';

/** Something about the person, or how they are cared for, that is not as it was at the last handover. */
export const change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('came') }),
  z.strictObject({ type: z.literal('back'), since: day }),
  z.strictObject({ type: z.literal('away'), since: day, reason: z.enum(['hospital', 'leave']) }),
  z.strictObject({ type: z.enum(['left', 'died']), since: day }),
  z.strictObject({
    type: z.literal('event'),
    event: z.enum(namesOf(eventInWords)),
    on: day,
    /** "How do we ask now?" is to be answered by this day; null once somebody has. */
    askBy: day.nullable(),
  }),
  z.strictObject({ type: z.literal('how-to-ask') }),
  z.strictObject({ type: z.literal('usual'), domain, text: z.string() }),
  z.strictObject({
    type: z.literal('decision'),
    question: z.string(),
    step: z.enum(['opened', 'signed', 'supported', 'ended']),
  }),
]);
export type Change = z.infer<typeof change>;

/** What the next shift has to know of one person. Each choice stands in one list alone, the first that it belongs to. */
export const handoverNote = z.strictObject({
  resident: residentRow,
  /** Choices of the time, those that stand. */
  choices: z.int().nonnegative(),
  /** What the person said or showed, the newest first. */
  own: z.array(dailyChoiceRow),
  changed: z.array(change),
  /** Promised and not yet delivered, or declined and to be offered again; also from before the time. */
  owed: z.array(dailyChoiceRow),
  notDelivered: z.array(dailyChoiceRow),
  declined: z.array(dailyChoiceRow),
  /** Of those declined: offered again since, and taken. */
  takenSince: z.array(entryId),
  unseen: z.array(dailyChoiceRow),
  looks: z.array(secondLook),
  /** D2: told at every handover, new or not, for a treatment asks nobody when it comes. */
  advanceDecisions: z.array(advanceDecision),
});
export type HandoverNote = z.infer<typeof handoverNote>;

export const handover = z.strictObject({ since: instant, now: instant, notes: z.array(handoverNote) });
export type Handover = z.infer<typeof handover>;

/** How long ago the last handover was, in hours: a short shift, a long one, a day, days off. */
export const handoverHours = [8, 12, 24, 72] as const;
export const hours = z.literal(handoverHours);
export type HandoverHours = z.infer<typeof hours>;
