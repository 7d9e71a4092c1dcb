import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { instant } from '../time/model.ts';
import { entryId, line, staffId } from '../words/model.ts';

/** Small corrections, as a PC that sets its clock by the network makes them, are no step. */
export const SMALLEST_STEP = 2 * 60_000;

/** Whether the PC's clock was set back since the last entry was written. */
export const wentBack = (lastWritten: number, now: number): boolean => lastWritten - now > SMALLEST_STEP;

export const clockKinds = {
  /** Written by the program before the first entry after the step; entries keep their order, which is by number. */
  'clock.went-back@1': kind('home', z.strictObject({ clock: z.strictObject({ lastWritten: instant, now: instant }) })),
  'clock.looked-at@1': kind('home', z.strictObject({ looked: z.strictObject({ which: entryId, found: line(300) }) })),
} as const;

export const clockStep = z.strictObject({
  entry: entryId,
  lastWritten: instant,
  now: instant,
  looked: z.strictObject({ at: instant, by: staffId, found: z.string() }).nullable(),
});
export type ClockStep = z.infer<typeof clockStep>;
