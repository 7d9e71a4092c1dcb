import { z } from 'zod';
import { reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { entryId, recordingRef, residentId } from '../words/model.ts';

/** The largest recording that is taken in, in bytes: a quarter of an hour as telephones keep it. */
export const LARGEST_RECORDING = 15 * 1024 * 1024;

const audio = z
  .string()
  .max(Math.ceil(LARGEST_RECORDING / 3) * 4, 'This recording is too large: 15 MB is the most. Choose a shorter one.');

export const recordingMethods = {
  /** Checks and keeps a recording as it is; the answer goes into an entry. `audio` is base64. */
  'recordings.keep': writes(recorders, z.strictObject({ audio }), recordingRef),
  /** A recording of a part of the story, for those who may read that part. `audio` is base64. */
  'recordings.play': reads(
    everyone,
    z.strictObject({ resident: residentId, item: entryId, sha256: recordingRef.shape.sha256 }),
    z.strictObject({ type: recordingRef.shape.type, audio: z.string() }),
  ),
} as const;
