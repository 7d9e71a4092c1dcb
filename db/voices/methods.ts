import { z } from 'zod';
import { nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { happened, instant } from '../time/model.ts';
import { entryId, passage, residentId, staffId } from '../words/model.ts';
import { about } from './kinds.ts';
import { statement } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, voice: entryId };

/** An older wording of a statement, which stays readable, struck through. */
const earlierVoice = z.strictObject({
  entry: entryId,
  words: statement,
  recordedAt: instant,
  author: staffId,
  reason: z.string().nullable(),
  endedAt: instant,
  endedBy: staffId,
});

/** A statement as it now stands; `entry` is the newest wording, `voice` the id that never changes. */
export const voiceRow = z.strictObject({
  voice: entryId,
  entry: entryId,
  entrySeq: z.int(),
  resident: residentId,
  about,
  words: statement,
  recordedAt: instant,
  author: staffId,
  at: happened,
  withdrawn: z.strictObject({ reason: z.string(), at: instant, by: staffId }).nullable(),
  earlier: z.array(earlierVoice),
});
export type VoiceRow = z.infer<typeof voiceRow>;

export const voiceMethods = {
  'voices.list': reads(everyone, z.strictObject({ ...resident, about: about.optional() }), z.array(voiceRow)),
  'voices.record': writes(
    recorders,
    z.strictObject({ ...resident, about, words: statement }),
    z.strictObject({ voice: entryId }),
  ),
  'voices.amend': writes(
    recorders,
    z.strictObject({ ...one, words: statement, reason: passage(500).nullable() }),
    nothing,
  ),
  'voices.withdraw': writes(recorders, z.strictObject({ ...one, reason: passage(500) }), nothing),
} as const;
