import { z } from 'zod';
import { domain } from '../daily-choices/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { statement } from '../voices/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';
import { LONGEST, lengthOf, SHORTEST } from './window.ts';

export * from './sentences.ts';
export * from './window.ts';

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please write a time, such as 7.30 am.');

/** What the person wants and when, as they want it: never a rota. A window that ends before it begins is past midnight. */
export const routine = z
  .strictObject({
    what: line(80),
    from: clock,
    to: clock,
    days: z
      .array(z.enum(weekdays))
      .min(1, 'Please say on which days.')
      .max(7)
      .refine((all) => new Set(all).size === all.length, 'One day stands there twice.'),
    /** The kind of daily choice that shows it, and the thing itself where the kind alone would not tell. */
    shownBy: z.strictObject({ domain, thing: line(80).nullable() }),
    /** The part of the plan that it belongs to; null for one that came here without it, from the wrong person's record. */
    element: entryId.nullable(),
  })
  .refine((each) => lengthOf(each) >= SHORTEST, {
    path: ['to'],
    message: 'Nobody lives by the minute. Leave a quarter of an hour at least.',
  })
  .refine((each) => lengthOf(each) <= LONGEST, {
    path: ['to'],
    message: 'More than six hours says nothing of when. Please give a shorter time.',
  });
export type Routine = z.infer<typeof routine>;

const which = z.strictObject({ id: entryId });
export const routineKinds = {
  'routine.begun@1': kind('resident', z.strictObject({ routine, words: statement })),
  /** Another word about it, in its own voice: it changes nothing. */
  'routine.told@1': kind('resident', z.strictObject({ which, words: statement })),
  /** Wanted otherwise now: `words` are the person's, for nobody else can want it for them. */
  'routine.changed@1': kind(
    'resident',
    z.strictObject({ which, routine, because: z.strictObject({ reason: passage(600) }), words: statement }),
  ),
  'routine.ended@1': kind('resident', z.strictObject({ which, ended: z.strictObject({ reason: passage(500) }) })),
} as const;

/** What a day shows of a routine. A day on which nothing is recorded says nothing of what happened. */
export const cameOf = ['happened', 'untimed', 'other', 'declined', 'not-come', 'nothing'] as const;
export type Came = (typeof cameOf)[number];

const minutes = z.int();
/** One day on which it is wanted: the window as it was wanted then, and what a recorded choice shows of it. */
export const keptDay = z.strictObject({
  day,
  from: minutes,
  to: minutes,
  came: z.enum(cameOf),
  /** Minutes from that day's midnight: below nought on the day before, above 1440 on the day after. */
  minutes: minutes.nullable(),
  /** Minutes outside of the window: below nought earlier, above later; null where nothing happened at a known time. */
  off: minutes.nullable(),
  choice: entryId.nullable(),
});
export type KeptDay = z.infer<typeof keptDay>;

const count = z.int().nonnegative();
/** Some weeks of a routine in numbers: every day that is looked at is counted once. */
export const keptSpan = z.strictObject({
  from: day,
  to: day,
  days: count,
  /** Days on which it happened at a known time, and on how many of these within the window. */
  timed: count,
  within: count,
  ...{ untimed: count, other: count, declined: count, notCome: count, nothing: count },
  /** The median of the known times, as minutes from midnight. */
  usual: minutes.nullable(),
});
export type KeptSpan = z.infer<typeof keptSpan>;

/** That it usually happens outside of the window, by how much, and since when. */
export const drift = z.strictObject({ by: minutes, since: day, days: count });
export type Drift = z.infer<typeof drift>;

export const kept = z.strictObject({
  days: z.array(keptDay),
  now: keptSpan,
  /** The weeks before these; null where nothing was recorded so early. */
  before: keptSpan.nullable(),
  drift: drift.nullable(),
});
export type Kept = z.infer<typeof kept>;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const routineRow = z.strictObject({
  id: entryId,
  ...done,
  routine,
  /** What the part of the plan is called; null where it has ended. */
  partOfPlan: z.string().nullable(),
  /** What it rests on: the person's own words first, then the newest. */
  words: z.array(z.strictObject({ entrySeq: z.int(), words: statement })),
  changes: z.array(z.strictObject({ ...done, before: routine, after: routine, reason: z.string(), words: statement })),
  ended: z.strictObject({ ...done, reason: z.string() }).nullable(),
  /** Against what happened; null once it has ended. */
  kept: kept.nullable(),
});
export type RoutineRow = z.infer<typeof routineRow>;

/** A resident's routines by the clock: those that stand first, in the order of the day. */
export const routines = z.strictObject({ resident: residentId, routines: z.array(routineRow) });
export type Routines = z.infer<typeof routines>;
