import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { day, instant } from '../time/model.ts';
import { residentId, staffId } from '../words/model.ts';

/** The quarter of an hour in which an instant lies: looks are kept once in each. */
export const quarterOf = (now: string): string =>
  new Date(Math.floor(Date.parse(now) / 900_000) * 900_000).toISOString();

/** The most rows that one question about looks is answered with. */
export const MOST_ROWS = 500;
/** The longest time that one question about looks may span: a month and a bit. */
const LONGEST_SPAN_DAYS = 93;

const span = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { message: 'The first day comes after the last one.', path: ['to'] })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 <= LONGEST_SPAN_DAYS, {
    message: 'Please choose three months at the most.',
    path: ['from'],
  });

/** Whose looks, at whom, on which days; null asks about all. */
export const looksAsked = z.strictObject({ span, by: staffId.nullable(), at: residentId.nullable() });
export const triesAsked = z.strictObject({ span });

/** One person's looks at one resident's record on one day, by quarter of an hour. */
export const opened = z.strictObject({ day, staff: staffId, resident: residentId, quarters: z.array(instant) });
/** One person's looks at the home board or a list of residents on one day. */
export const glanced = z.strictObject({ day, staff: staffId, residents: z.int(), quarters: z.array(instant) });
/** What was kept of looks, newest first; `more` says that there is more than was given. */
export const looksKept = z.strictObject({ opened: z.array(opened), glanced: z.array(glanced), more: z.boolean() });

export const refusedTry = z.strictObject({
  no: z.int(),
  at: instant,
  staff: staffId.nullable(),
  method: z.string(),
  code: z.string(),
  resident: residentId.nullable(),
});

export const lookKinds = {
  /** The looks kept since the entry before, from one number to another: how many, and SHA-256 of their canonical JSON. */
  'looks.kept@1': kind(
    'home',
    z.strictObject({
      looks: z.strictObject({
        from: z.int().positive(),
        to: z.int().positive(),
        count: z.int().positive(),
        digest: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    }),
  ),
} as const;
