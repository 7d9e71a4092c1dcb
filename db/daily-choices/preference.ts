import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { day, instant } from '../time/model.ts';
import { statement } from '../voices/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';
import { domainInWords, namesOf } from './vocabulary.ts';

/** What is usually wanted. A memory aid for staff: it never stands in for today's choice. */
export const preference = z.strictObject({ domain: z.enum(namesOf(domainInWords)), text: passage(300) });
export type Preference = z.infer<typeof preference>;

/** How we know: somebody's statement, of one of the five kinds, or what was seen over many choices. */
export const preferenceSource = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('statement'), statement }),
  z.strictObject({
    type: z.literal('pattern'),
    saw: passage(500),
    from: day,
    to: day,
    /** "9 of 10": how often it was so, of how many times it was offered; null where nobody counted. */
    counted: z.strictObject({ times: z.int().nonnegative(), outOf: z.int().positive() }).nullable(),
    seenBy: staffId,
  }),
]);
export type PreferenceSource = z.infer<typeof preferenceSource>;

/** That it still holds, as last seen. */
export const holding = z.strictObject({ on: day, saw: line(300).nullable(), seenBy: staffId });

const which = z.strictObject({ id: entryId });
export const preferenceKinds = {
  'preference.recorded@1': kind('resident', z.strictObject({ preference, source: preferenceSource, holding })),
  'preference.seen-to-hold@1': kind('resident', z.strictObject({ which, holding })),
  'preference.ended@1': kind(
    'resident',
    z.strictObject({ which, ending: z.strictObject({ on: day, reason: passage(300) }) }),
  ),
} as const;

/** A preference that stands or stood; its id is the entry that recorded it. */
export const preferenceRow = z.strictObject({
  id: entryId,
  entrySeq: z.int(),
  resident: residentId,
  ...preference.shape,
  source: preferenceSource,
  lastSeen: holding,
  recordedAt: instant,
  author: staffId,
  ended: z.strictObject({ on: day, reason: z.string(), by: staffId }).nullable(),
});
export type PreferenceRow = z.infer<typeof preferenceRow>;
