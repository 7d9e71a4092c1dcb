import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { day, instant } from '../time/model.ts';
import { entryId, line, residentId, staffId } from '../words/model.ts';

export const reason = line(500);
export const years = z
  .int()
  .min(1, 'Keep records for one year at least.')
  .max(100, 'Please keep this to 100 years at most.');
export const waysCareEnds = ['left', 'died'] as const;
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const retentionKinds = {
  'retention.period-set@1': kind('home', z.strictObject({ period: z.strictObject({ years, why: reason }) })),
  'retention.hold-placed@1': kind(
    'resident',
    z.strictObject({ hold: z.strictObject({ why: reason, askedBy: line(120) }) }),
  ),
  'retention.hold-lifted@1': kind(
    'resident',
    z.strictObject({ lifted: z.strictObject({ which: entryId, why: reason }) }),
  ),
  'retention.kept-longer@1': kind('resident', z.strictObject({ kept: z.strictObject({ until: day, why: reason }) })),
  /**
   * Takes away the words of everything written about its subject before it (see ledger/erased.ts). It stays for good
   * itself, so it says in figures and ids what was done, and nothing about the person.
   */
  'retention.erased@1': kind(
    'resident',
    z.strictObject({
      erasure: z.strictObject({
        careEnded: day,
        how: z.enum(waysCareEnds),
        due: day,
        years,
        entries: z.int().nonnegative(),
        photographs: z.int().nonnegative(),
      }),
      /** Whoever agreed beside the manager, and the key slot with which they proved who they are. */
      consent: z.strictObject({ second: staffId, slot: z.string().max(60) }),
      /** The disposal certificate, by its file's SHA-256 and its name. */
      certificate: z.strictObject({ digest, file: line(200) }),
    }),
  ),
} as const;

export const holdRow = z.strictObject({
  entry: entryId,
  why: z.string(),
  askedBy: z.string(),
  by: staffId,
  at: instant,
});
export type HoldRow = z.infer<typeof holdRow>;

const keptLonger = z.strictObject({ until: day, why: z.string(), by: staffId, at: instant });

/**
 * living here: care goes on. kept: the period runs. due: a manager has to look. held: a legal hold stands, nothing may go.
 */
export const retentionStates = ['living here', 'kept', 'due', 'held'] as const;
export const retentionRow = z.strictObject({
  resident: residentId,
  preferredName: z.string(),
  fullName: z.string(),
  room: z.string(),
  careEnded: z.strictObject({ on: day, how: z.enum(waysCareEnds) }).nullable(),
  /** When the period ends; later where a manager decided to keep it longer. */
  due: day.nullable(),
  keptLonger: keptLonger.nullable(),
  /** Until when complaints in it are kept; null where there are none. */
  forComplaints: day.nullable(),
  holds: z.array(holdRow),
  state: z.enum(retentionStates),
});
export type RetentionRow = z.infer<typeof retentionRow>;

export const erasedRow = z.strictObject({
  entry: entryId,
  resident: residentId,
  at: instant,
  by: staffId,
  second: staffId,
  entries: z.int(),
  photographs: z.int(),
  certificate: z.string(),
});
export type ErasedRow = z.infer<typeof erasedRow>;

export const period = z.strictObject({
  years: z.int(),
  /** The period of this home's country and where it stands written. */
  standard: z.strictObject({ years: z.int(), source: z.string(), plain: z.string(), checked: z.boolean() }),
  set: z.strictObject({ why: z.string(), by: staffId, at: instant }).nullable(),
});
export type Period = z.infer<typeof period>;

/** The day so many years later; the 29th of February becomes the 1st of March. */
export function yearsLater(from: string, count: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year + count, month - 1, date)).toISOString().slice(0, 10);
}

interface Clock {
  readonly careEnded: string | null;
  readonly years: number;
  readonly keptUntil: string | null;
  readonly held: boolean;
  readonly today: string;
}

/** Where a record stands: the clock starts when care ends, a later day that a manager set counts, a hold stops all. */
export function retentionOf({ careEnded, years: count, keptUntil, held, today }: Clock): {
  due: string | null;
  state: RetentionRow['state'];
} {
  if (careEnded === null) return { due: null, state: held ? 'held' : 'living here' };
  const end = yearsLater(careEnded, count);
  const due = keptUntil !== null && keptUntil > end ? keptUntil : end;
  if (held) return { due, state: 'held' };
  return { due, state: due <= today ? 'due' : 'kept' };
}
