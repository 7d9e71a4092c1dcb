import { z } from 'zod';

/** Ids are UUIDv7 strings; brands keep a resident's id from being handed over as a member of staff's. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'Not an id.');
export const id = uuid;
export const residentId = uuid.brand<'resident'>();
export const staffId = uuid.brand<'staff'>();
export const personId = uuid.brand<'person'>();
export const entryId = uuid.brand<'entry'>();
export type ResidentId = z.infer<typeof residentId>;
export type StaffId = z.infer<typeof staffId>;
export type PersonId = z.infer<typeof personId>;
export type EntryId = z.infer<typeof entryId>;

// Control characters cannot be shown or printed; a lone surrogate has no UTF-8 form, so its hash would not hold.
const unprintable = /[\p{Cc}\p{Cs}\p{Co}]/u;
const unprintableButLines = /[^\P{Cc}\n]|[\p{Cs}\p{Co}]/u;

/** One line of text, trimmed, not empty, at most `max` characters. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1, 'Please write something here.')
    .max(max, `Please keep this to ${max} characters.`)
    .refine((text) => !unprintable.test(text), 'This holds a character that cannot be shown. Please type it again.');

/** Several lines of text, trimmed, not empty, at most `max` characters. */
export const passage = (max = 4000) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'Please write something here.')
        .max(max, `Please keep this to ${max} characters.`)
        .refine(
          (text) => !unprintableButLines.test(text),
          'This holds a character that cannot be shown. Please type it again.',
        ),
    );

/** A picture kept beside the record: the hash of its bytes names it, the entry holds the hash. */
export const photographRef = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type PhotographRef = z.infer<typeof photographRef>;

/** A recording kept beside the record, in the same way. */
export const recordingRef = z.strictObject({
  sha256: photographRef.shape.sha256,
  seconds: z.int().positive(),
  type: z.enum(['audio/mpeg', 'audio/aac', 'audio/mp4', 'audio/wav', 'audio/ogg', 'audio/flac']),
});
export type RecordingRef = z.infer<typeof recordingRef>;
