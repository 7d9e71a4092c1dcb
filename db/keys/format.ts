import { z } from 'zod';
import { instant } from '../time/model.ts';
import { line } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { KEY_BYTES, NONCE_BYTES, SALT_BYTES, TAG_BYTES } from './seal.ts';

const FORMAT = 'own-words-keys';
export const VERSION = 1;
export const VAULT_BYTES = 2 * KEY_BYTES;
const SLOTS_MOST = 64;

/** base64url of exactly so many bytes, in its one spelling: spare bits in the last letter would go unnoticed. */
const bytes = (length: number) =>
  z.string().refine((text) => {
    const read = Buffer.from(text, 'base64url');
    return read.length === length && read.toString('base64url') === text;
  });
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

// The upper bounds keep a changed file from asking for all the memory, or a day of waiting.
const stretched = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(8).max(262_144),
  passes: z.int().min(1).max(16),
  lanes: z.literal(1),
  salt: bytes(SALT_BYTES),
});
const expanded = z.strictObject({ name: z.literal('hkdf-sha256'), salt: bytes(SALT_BYTES) });

/** Whose slot it is, as people see it in the list. */
export const slotLabel = line(80);
// Checked, not tidied: the seal covers the label as it stands.
const label = z.string().refine((text) => slotLabel.safeParse(text).data === text);

const common = { id: uuid, label, made: instant };
const wrapped = { nonce: bytes(NONCE_BYTES), sealed: bytes(KEY_BYTES + TAG_BYTES) };
const slot = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('passphrase'), kdf: stretched, ...wrapped }),
  z.strictObject({ ...common, kind: z.literal('opener'), kdf: stretched, ...wrapped }),
  z.strictObject({ ...common, kind: z.literal('recovery'), kdf: expanded, ...wrapped }),
  z.strictObject({ ...common, kind: z.literal('device'), kdf: expanded, ...wrapped }),
]);

const keyfile = z
  .strictObject({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    home: uuid,
    slots: z.array(slot).min(1).max(SLOTS_MOST),
    vault: z.strictObject({ nonce: bytes(NONCE_BYTES), sealed: bytes(VAULT_BYTES + TAG_BYTES) }),
  })
  .refine(({ slots }) => new Set(slots.map((one) => one.id)).size === slots.length)
  .refine(({ slots }) => slots.filter((one) => one.kind === 'passphrase').length === 1);

export type Slot = z.infer<typeof slot>;
/** The file beside the database: the data key, wrapped once for each way of opening, and the sealed vault. */
export type Keyfile = z.infer<typeof keyfile>;

/** Reads the text of a key file. Throws Refused('keyfile-newer' | 'keyfile-damaged'). */
export function parseKeyfile(text: string): Keyfile {
  const parsed = parseJson(text);
  const newer = z.looseObject({ format: z.literal(FORMAT), version: z.int().gt(VERSION) }).safeParse(parsed);
  if (newer.success) {
    throw new Refused(
      'keyfile-newer',
      'This record was made by a newer version of Own Words. Install that version to open it; nothing was changed.',
    );
  }
  const result = keyfile.safeParse(parsed);
  if (!result.success) throw damaged();
  return result.data;
}

/** The text of a key file, which reads back to the same. */
export function keyfileText(value: Keyfile): string {
  return `${JSON.stringify(keyfile.parse(value), null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged();
  }
}

const damaged = () =>
  new Refused(
    'keyfile-damaged',
    'The key file of this record is damaged or is not a key file. Put back the key file from a backup.',
  );
