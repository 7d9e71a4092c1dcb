import { z } from 'zod';
import { flag } from '../evidence/model.ts';
import { kind } from '../ledger/model.ts';
import { instant } from '../time/model.ts';
import { entryId, line, passage, staffId } from '../words/model.ts';

/**
 * Which flag of an entry: by which version of which rule, in which field, in which of its sentences. Its words are never
 * kept a second time: what was written on the wrong person, or is erased, must leave nothing behind.
 */
export const place = z.strictObject({
  rule: z.string().regex(/^[TD]\d{1,2}$/, 'Not a rule.'),
  version: z.int().positive(),
  /** Null where a rule is about the entry as a whole. */
  field: line(40).nullable(),
  sentence: z.int().nonnegative().max(20_000).nullable(),
});
export type Place = z.infer<typeof place>;

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.rule === other.rule &&
  one.version === other.version &&
  one.field === other.field &&
  one.sentence === other.sentence;

const reason = passage(500);
// The entry that is flagged is named as what it follows is named elsewhere: it takes its dismissals along when it goes.
const which = z.strictObject({ id: entryId });
export const dismissalKinds = {
  'evidence.dismissed@1': kind(
    'resident',
    z.strictObject({ which, flag: place, dismissal: z.strictObject({ reason }) }),
  ),
  'evidence.dismissal-taken-back@1': kind(
    'resident',
    z.strictObject({ which, back: z.strictObject({ dismissal: entryId, reason }) }),
  ),
} as const;

/** That somebody looked at a flag and says why the words stay as they are. */
export const dismissal = z.strictObject({ id: entryId, reason: z.string(), by: staffId, recordedAt: instant });
export type Dismissal = z.infer<typeof dismissal>;

/** A flag on a line of a record, and its dismissal where it has one. */
export const placedFlag = z.strictObject({
  ...flag.shape,
  field: z.string(),
  dismissal: dismissal.nullable(),
});
export type PlacedFlag = z.infer<typeof placedFlag>;

/** Those that nobody has dismissed. */
export const openFlags = <F extends Pick<PlacedFlag, 'dismissal'>>(flags: readonly F[]): F[] =>
  flags.filter(({ dismissal: each }) => each === null);
