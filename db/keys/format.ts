import { z } from 'zod';
import { instant } from '../time/model.ts';
import { line } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { slotId } from './model.ts';
import { KEY_BYTES, MARK_BYTES, NONCE_BYTES, SALT_BYTES, TAG_BYTES } from './seal.ts';

const FORMAT = 'own-words-keys';
export const VERSION = 2;
export const VAULT_BYTES = 2 * KEY_BYTES;
const SLOTS_MOST = 64;
// An entry about a change of keys has a few ids and dates; the mark is over this text as it stands.
const UNSAID_MOST = 4000;

/** base64url of exactly so many bytes, in its one spelling: spare bits in the last letter would go unnoticed. */
const bytes = (length: number) =>
  z.string().refine((text) => {
    const read = Buffer.from(text, 'base64url');
    return read.length === length && read.toString('base64url') === text;
  });
const uuid = slotId;

// The upper bounds keep a changed file from asking for all the memory, or a day of waiting.
const stretched = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(8).max(262_144),
  passes: z.int().min(1).max(16),
  lanes: z.literal(1),
  salt: bytes(SALT_BYTES),
});
const expanded = z.strictObject({ name: z.literal('hkdf-sha256'), salt: bytes(SALT_BYTES) });

const common = { id: uuid, made: instant };
const sealedKey = { nonce: bytes(NONCE_BYTES), sealed: bytes(KEY_BYTES + TAG_BYTES) };
const sealedVault = z.strictObject({ nonce: bytes(NONCE_BYTES), sealed: bytes(VAULT_BYTES + TAG_BYTES) });

/**
 * A data key sealed to a slot's public key, so that a new one can be given to every slot without anybody's passphrase;
 * the mark, made with that data key, shows that the slot was put here by someone who held it.
 */
const held = z.strictObject({ from: bytes(KEY_BYTES), ...sealedKey, mark: bytes(MARK_BYTES) });
/** `nonce` and `sealed` are the slot's private key under what its holder knows. */
const paired = {
  ...common,
  publicKey: bytes(KEY_BYTES),
  ...sealedKey,
  dataKeys: z.array(held).min(1).max(2),
};
const slot = z.discriminatedUnion('kind', [
  z.strictObject({ ...paired, kind: z.literal('passphrase'), kdf: stretched }),
  z.strictObject({ ...paired, kind: z.literal('opener'), kdf: stretched }),
  z.strictObject({ ...paired, kind: z.literal('recovery'), kdf: expanded }),
]);

// Version 1 sealed the data key itself under what the holder knows, and bore a label. Checked, not tidied: the seal
// covers the label as it stands.
const label = z.string().refine((text) => line(80).safeParse(text).data === text);
const oldSlot = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, label, ...sealedKey, kind: z.literal('passphrase'), kdf: stretched }),
  z.strictObject({ ...common, label, ...sealedKey, kind: z.literal('opener'), kdf: stretched }),
  z.strictObject({ ...common, label, ...sealedKey, kind: z.literal('recovery'), kdf: expanded }),
]);

const slots = z
  .array(z.union([slot, oldSlot]))
  .min(1)
  .max(SLOTS_MOST);
type Slots = z.infer<typeof slots>;
const areDistinct = (all: Slots) => new Set(all.map((one) => one.id)).size === all.length;
const haveOneDoor = (all: Slots) => all.filter((one) => one.kind === 'passphrase').length === 1;

const keyfile = z
  .strictObject({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    home: uuid,
    slots,
    /** One for each data key: the present one, and while the record is encrypted anew also the one to come. */
    vaults: z.array(sealedVault).min(1).max(2),
    /** A change of keys that was made but does not stand in the ledger yet, under the data key's mark. */
    unsaid: z.strictObject({ text: z.string().max(UNSAID_MOST), mark: bytes(MARK_BYTES) }).optional(),
  })
  .refine((file) => areDistinct(file.slots) && haveOneDoor(file.slots))
  .refine((file) => file.slots.every((one) => dataKeysIn(one) === file.vaults.length));
const dataKeysIn = (one: Slots[number]) => ('dataKeys' in one ? one.dataKeys.length : 1);

const firstVersion = z
  .strictObject({
    format: z.literal(FORMAT),
    version: z.literal(1),
    home: uuid,
    slots: z.array(oldSlot).min(1).max(SLOTS_MOST),
    vault: sealedVault,
  })
  .transform(({ vault, ...rest }) => ({ ...rest, version: VERSION, vaults: [vault] }));

export type Slot = z.infer<typeof slot>;
/** A slot of the first version: it opens as ever, but cannot be given a new data key. */
export type OldSlot = z.infer<typeof oldSlot>;
/** The file beside the database: the data key, sealed once for each way of opening, and the sealed vault. */
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
  const older = firstVersion.safeParse(parsed);
  const result = keyfile.safeParse(older.success ? older.data : parsed);
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
