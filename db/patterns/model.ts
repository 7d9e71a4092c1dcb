import { z } from 'zod';
import { domain } from '../daily-choices/model.ts';
import { reasonInWords } from '../daily-choices/vocabulary.ts';
import { day, type Happened, londonMinutes } from '../time/model.ts';

export * from './sentences.ts';

const count = z.int().nonnegative();

/** Parts of the day that are long enough to be counted. */
export const dayTimes = ['night', 'morning', 'midday', 'afternoon', 'evening'] as const;
export type DayTime = (typeof dayTimes)[number];
export const dayTimeInWords: Record<DayTime, string> = {
  night: 'Night, 10 pm to 6 am',
  morning: 'Morning, 6 to 11',
  midday: 'Midday, 11 to 2 pm',
  afternoon: 'Afternoon, 2 to 5',
  evening: 'Evening, 5 to 10',
};

/** Something that was offered: how often, and how often it was what was chosen, or one of what was all declined. */
export const offeredThing = z.strictObject({
  domain,
  label: z.string(),
  offered: count,
  chosen: count,
  declined: count,
});
export type OfferedThing = z.infer<typeof offeredThing>;

/** How often the answer stood in one place, of how often it could have, and how often by chance alone. */
export const placeTaken = z.strictObject({
  place: z.enum(['left', 'right', 'first', 'last']),
  times: count,
  outOf: count,
  byChance: z.number().nonnegative(),
  /** Whether it is more than chance would bring but once in twenty times. */
  beyondChance: z.boolean(),
});
export type PlaceTaken = z.infer<typeof placeTaken>;

/** What is worth a second look. It opens nothing by itself: staff look, ask, and decide whether anything follows. */
export const secondLook = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('declined-often'), thing: offeredThing }),
  z.strictObject({ type: z.literal('chosen-often'), thing: offeredThing }),
  z.strictObject({ type: z.literal('same-place'), taken: placeTaken }),
  z.strictObject({ type: z.literal('not-delivered'), times: count, outOf: count }),
  z.strictObject({ type: z.literal('care-declined'), domain, times: count }),
  z.strictObject({ type: z.literal('nothing-taken'), times: count }),
]);
export type SecondLook = z.infer<typeof secondLook>;

/** When in the day the answer was clear, of how many askings, for one kind of choice. */
export const clearTimes = z.strictObject({
  domain,
  times: z.array(z.strictObject({ at: z.enum(dayTimes), clear: count, of: count })),
});
export type ClearTimes = z.infer<typeof clearTimes>;

export const patterns = z.strictObject({
  from: day,
  to: day,
  choices: count,
  times: z.array(z.strictObject({ at: z.enum(dayTimes), chosen: count, declined: count, unseen: count })),
  clear: z.array(clearTimes),
  things: z.array(offeredThing),
  came: z.strictObject({
    chosen: count,
    delivered: count,
    changedMind: count,
    owed: count,
    notDelivered: z.array(
      z.strictObject({ reason: z.enum(Object.keys(reasonInWords) as [keyof typeof reasonInWords]), times: count }),
    ),
  }),
  places: z.array(placeTaken),
  swaps: z.strictObject({ done: count, changed: count }),
  looks: z.array(secondLook),
});
export type Patterns = z.infer<typeof patterns>;

/** The part of the day of a time of happening; null where only the day is known. */
export function dayTimeOf(at: Happened): DayTime | null {
  if (at.precision === 'part-of-day') return partTimes[at.part];
  if (at.precision !== 'minute' && at.precision !== 'about') return null;
  const hour = Math.floor(londonMinutes(at.instant) / 60);
  if (hour < 6 || hour >= 22) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 14) return 'midday';
  return hour < 17 ? 'afternoon' : 'evening';
}

const partTimes: Record<Extract<Happened, { precision: 'part-of-day' }>['part'], DayTime> = {
  night: 'night',
  'early morning': 'morning',
  breakfast: 'morning',
  morning: 'morning',
  lunch: 'midday',
  afternoon: 'afternoon',
  tea: 'evening',
  evening: 'evening',
  bedtime: 'evening',
};
