import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { roles } from '../staff/model.ts';
import { day, dayPlus, instant, londonDay } from '../time/model.ts';
import { entryId, id, line, passage, residentId, staffId } from '../words/model.ts';
import { areasOfTransfer, reasonsToStay } from './answers.ts';

/** What goes and what stays, counted: never what it says. */
export const counted = z.array(z.strictObject({ area: z.enum(areasOfTransfer), entries: z.int().positive() }));
export const stayed = z.array(z.strictObject({ why: z.enum(reasonsToStay), entries: z.int().positive() }));
export type Stayed = z.infer<typeof stayed>;

/** Somebody of another home who wrote or heard something of what came from there. */
export const staffThere = z.strictObject({ id: staffId, name: line(200), role: z.enum(roles), home: line(120) });
export type StaffThere = z.infer<typeof staffThere>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fromHome = z.strictObject({ id, name: line(120) });

/** Why somebody's record leaves the home, and for whom (Caldicott: every export says why). */
export const leaving = z.strictObject({ resident: residentId, why: line(200), forWhom: line(120) });
export type Leaving = z.infer<typeof leaving>;

export const transferKinds = {
  'transfer.exported@1': kind(
    'home',
    z.strictObject({
      export: z.strictObject({
        resident: residentId,
        entries: z.int().nonnegative(),
        pictures: z.int().nonnegative(),
        stayed,
        checkpointSize: z.int().nonnegative(),
        sha256,
      }),
      purpose: z.strictObject({ why: line(200), forWhom: line(120) }),
    }),
  ),
  /** The names of the other home's staff who stand in what came: they never work here and never sign in. */
  'transfer.staff-named@1': kind('resident', z.strictObject({ staff: z.array(staffThere) })),
  /** Written last: everything about the resident before it came with it. */
  'transfer.received@1': kind(
    'home',
    z.strictObject({
      file: z.strictObject({ name: line(200), sha256 }),
      from: z.strictObject({
        ...fromHome.shape,
        /** The key that signed the file, and whether its fingerprint was given to somebody here another way. */
        publicKey: z.string().max(100),
        fingerprint: z.string().max(60),
        compared: z.boolean(),
      }),
      checkpoints: z.array(z.string().max(2000)),
      brought: z.strictObject({
        resident: residentId,
        /** What the other home called the person. */
        there: residentId,
        entries: z.int().positive(),
        pictures: z.int().nonnegative(),
        counts: counted,
        from: day,
        to: day,
        stayed,
      }),
      /** Who of this home vouches that the person's own words came as theirs; null where none came. */
      voucher: z.strictObject({ staff: staffId.nullable() }),
    }),
  ),
  'transfer.undone@1': kind(
    'home',
    z.strictObject({ undone: z.strictObject({ which: entryId, reason: passage(300) }) }),
  ),
  /** The words of all that an undone transfer brought are gone: an erasure of everything about its resident. */
  'transfer.words-deleted@1': kind('resident', z.strictObject({ deleted: z.strictObject({ which: entryId }) })),
} as const;

/** What a file says of itself, under the other home's signature. */
export const manifest = z.strictObject({
  format: z.literal('own-words-resident/1'),
  home: fromHome,
  resident: residentId,
  preferredName: line(60),
  madeAt: instant,
  by: line(80),
  why: line(200),
  forWhom: line(120),
  staff: z.array(staffThere).max(5000),
  pictures: z.array(z.strictObject({ sha256, sound: z.boolean() })).max(5000),
  stayed,
});
export type Manifest = z.infer<typeof manifest>;

/** What a file was found to be, and what would come of it: read, checked and tried in full, nothing kept. */
export const lookedThrough = z.strictObject({
  sha256,
  manifest: manifest.omit({ staff: true, pictures: true, home: true, format: true, resident: true }),
  home: z.string(),
  fingerprint: z.string(),
  /** Whether a fingerprint that was told another way is this one; null where none was typed. */
  compared: z.boolean().nullable(),
  checked: z.array(z.string()),
  notChecked: z.array(z.string()),
  counts: counted,
  entries: z.int(),
  pictures: z.int(),
  /** So many entries hold what the person said, showed or wrote. */
  ownWords: z.int(),
  from: day,
  to: day,
  /** What stands open there and comes as closed: it was the other home's to decide. */
  closes: z.array(z.string()),
});
export type LookedThrough = z.infer<typeof lookedThrough>;

export const transferRow = z.strictObject({
  id: entryId,
  resident: residentId,
  home: z.string(),
  file: z.string(),
  fingerprint: z.string(),
  compared: z.boolean(),
  entries: z.int(),
  counts: counted,
  from: day,
  to: day,
  stayed,
  voucher: staffId.nullable(),
  at: instant,
  by: staffId,
  undone: z.strictObject({ at: instant, by: staffId, reason: z.string() }).nullable(),
  deleted: z.strictObject({ at: instant, by: staffId }).nullable(),
});
export type TransferRow = z.infer<typeof transferRow>;

/** As for every other file: what came by mistake is not needed, and is not kept (UK GDPR Art. 5(1)(e)). */
const WORDS_KEPT_DAYS = 30;
export const transferWordsKeptUntil = ({ undone, deleted }: Pick<TransferRow, 'undone' | 'deleted'>): string | null =>
  undone && !deleted ? dayPlus(londonDay(undone.at), WORDS_KEPT_DAYS) : null;
