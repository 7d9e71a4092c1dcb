import { randomBytes } from 'node:crypto';
import { Refused } from '../words/refused.ts';
import { type Keyfile, type OldSlot, type Slot, VAULT_BYTES, VERSION } from './format.ts';
import { readRecoveryKey, tidyPassphrase } from './model.ts';
import { KEY_BYTES, scrub, seal, stretchedKey, subkey, unseal } from './seal.ts';
import { dataKeysBehind, type MakeOptions, passphraseSlot, recoveryKey, recoverySlot } from './slots.ts';

export { readKeyfile, writeKeyfile } from './file.ts';
export type { Keyfile, Slot } from './format.ts';

/** The keys that the data key alone opens: kept out of the database, so that no query can reach them. */
export interface Vault {
  /** Seed of the Ed25519 key that signs checkpoints and packs. */
  readonly signingSeed: Uint8Array;
  /** Key of the photographs, scans and recordings beside the database. */
  readonly fileKey: Uint8Array;
}
/** What a record is read with. Scrub `dataKey` and the vault's keys when the record is locked. */
export interface Keys {
  /** 32 random bytes: the key of the database. */
  readonly dataKey: Uint8Array;
  readonly vault: Vault;
}
/** What a key file gives to whoever can open it. */
export interface Opened extends Keys {
  /** The slot that opened. */
  readonly slot: Slot | OldSlot;
  /** The keys to come, where the record was being encrypted anew when the program ended. */
  readonly next: Keys | null;
}
export interface NewKeys extends Keys {
  readonly keyfile: Keyfile;
  /** The recovery key, to be printed once: it is kept nowhere. */
  readonly recovery: readonly string[];
}

/**
 * A new home's keys: a random data key, sealed under the home passphrase and under a recovery key.
 * Throws Refused('weak-passphrase').
 */
export async function createKeyfile(
  { home, passphrase }: { readonly home: string; readonly passphrase: string },
  options: MakeOptions = {},
): Promise<NewKeys> {
  const dataKey = randomBytes(KEY_BYTES);
  const vault = { signingSeed: randomBytes(KEY_BYTES), fileKey: randomBytes(KEY_BYTES) };
  const door = await passphraseSlot({ home, dataKey }, { kind: 'passphrase', passphrase }, options);
  const { slot, recovery } = recoverySlot({ home, dataKey }, options);
  const keyfile: Keyfile = {
    format: 'own-words-keys',
    version: VERSION,
    home,
    slots: [door, slot],
    vaults: [sealVault(home, { dataKey, vault })],
  };
  return { keyfile, dataKey, vault, recovery };
}

/** Opens with the home passphrase or an opener's own. Throws Refused('wrong-passphrase' | 'keyfile-changed'). */
export async function openWithPassphrase(keyfile: Keyfile, passphrase: string): Promise<Opened> {
  const tidy = tidyPassphrase(passphrase);
  for (const slot of tidy === '' ? [] : keyfile.slots) {
    if (slot.kdf.name !== 'argon2id') continue;
    const wrappingKey = await stretchedKey(tidy, Buffer.from(slot.kdf.salt, 'base64url'), slot.kdf);
    const opened = openSlot(keyfile, slot, wrappingKey);
    if (opened) return opened;
  }
  throw new Refused(
    'wrong-passphrase',
    'That passphrase does not open this record. Check Caps Lock and try again, or use the recovery key.',
  );
}

/** Opens with the printed recovery key. Throws Refused('wrong-recovery-key' | 'keyfile-changed'). */
export async function openWithRecovery(keyfile: Keyfile, text: string): Promise<Opened> {
  const reading = readRecoveryKey(text);
  if (!reading.ok) throw new Refused('wrong-recovery-key', reading.problem);
  try {
    for (const slot of keyfile.slots) {
      if (slot.kind !== 'recovery') continue;
      const opened = openSlot(keyfile, slot, recoveryKey(reading.secret, Buffer.from(slot.kdf.salt, 'base64url')));
      if (opened) return opened;
    }
  } finally {
    scrub(reading.secret);
  }
  throw new Refused(
    'wrong-recovery-key',
    'That recovery key is typed without a slip, but it is not the one of this record. Look for a newer sheet.',
  );
}

function openSlot(keyfile: Keyfile, slot: Slot | OldSlot, wrappingKey: Uint8Array): Opened | null {
  const [first, second] = dataKeysBehind(keyfile.home, slot, wrappingKey) ?? [];
  if (!first) return null;
  const keys = openVault(keyfile, first, 0);
  return { ...keys, slot, next: second ? openVault(keyfile, second, 1) : null };
}

/** A vault sealed under its data key, for one home. */
export function sealVault(home: string, { dataKey, vault }: Keys): Keyfile['vaults'][number] {
  const plain = Buffer.concat([vault.signingSeed, vault.fileKey]);
  const vaultKey = subkey(dataKey, VAULT);
  const sealed = seal(vaultKey, plain, { use: VAULT, home });
  scrub(plain);
  scrub(vaultKey);
  return sealed;
}

const VAULT = 'own-words/vault/1';

/** The vault that a data key opens, and the key itself. Throws Refused('keyfile-changed'). */
export function openVault({ home, vaults }: Keyfile, dataKey: Uint8Array, at: number): Keys {
  const vaultKey = subkey(dataKey, VAULT);
  const sealed = vaults[at];
  const plain = sealed ? unseal(vaultKey, sealed, { use: VAULT, home }) : null;
  scrub(vaultKey);
  if (plain?.length !== VAULT_BYTES) {
    scrub(dataKey);
    throw new Refused('keyfile-changed', 'The key file was changed or damaged. Put back the key file from a backup.');
  }
  const vault = {
    signingSeed: Uint8Array.from(plain.subarray(0, KEY_BYTES)),
    fileKey: Uint8Array.from(plain.subarray(KEY_BYTES)),
  };
  scrub(plain);
  return { dataKey, vault };
}

/** Wipes keys that are no longer needed. */
export function scrubKeys({ dataKey, vault }: Keys): void {
  for (const key of [dataKey, vault.signingSeed, vault.fileKey]) scrub(key);
}
