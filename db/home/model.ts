import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { type Instant, instant } from '../time/model.ts';
import { id, line } from '../words/model.ts';

export const homeName = line(80);
export const countries = ['England', 'Wales'] as const;
export type Country = (typeof countries)[number];

export const homeKinds = {
  'home.opened@1': kind(
    'home',
    z.strictObject({ home: z.strictObject({ name: homeName, country: z.enum(countries), demo: z.boolean() }) }),
  ),
  /** A restored copy goes on as a new device; the gap is what the old device may have written after the copy. */
  'home.restored@1': kind(
    'home',
    z.strictObject({
      restored: z.strictObject({
        fromDevice: id,
        entries: z.int().nonnegative(),
        backupMadeAt: instant,
        knownLost: z.int().nonnegative().nullable(),
      }),
    }),
  ),
  /** A backup was put back for trial, checked whole, and cleared away. */
  'home.drill-done@1': kind(
    'home',
    z.strictObject({
      drill: z.strictObject({
        file: line(200),
        backupMadeAt: instant,
        entries: z.int().nonnegative(),
        holds: z.boolean(),
      }),
    }),
  ),
  'home.backed-up@1': kind(
    'home',
    z.strictObject({ backup: z.strictObject({ file: line(200), entries: z.int().nonnegative(), sha256: z.string() }) }),
  ),
} as const;

/** How long a backup is good for: a day. */
export const GOOD_FOR = 24 * 60 * 60_000;
/** Whether the last good backup is more than a day old. */
export const isOverdue = (last: Instant | null, now: Instant): boolean =>
  last === null || Date.parse(now) - Date.parse(last) > GOOD_FOR;
