import { randomBytes, randomUUID } from 'node:crypto';
import type { Json } from '../ledger/canonical.ts';
import type { Instant } from '../time/model.ts';
import { Refused } from '../words/refused.ts';
import { type Keyfile, type Slot, slotLabel, VAULT_BYTES, VERSION } from './format.ts';
import { passphraseProblem, RECOVERY_BYTES, readRecoveryKey, recoveryGroups, tidyPassphrase } from './model.ts';
import {
  type KdfCost,
  KEY_BYTES,
  REAL_COST,
  SALT_BYTES,
  type Sealed,
  scrub,
  seal,
  stretchedKey,
  subkey,
  unseal,
} from './seal.ts';

export { readKeyfile, writeKeyfile } from './file.ts';
export type { Keyfile, Slot } from './format.ts';

/** The keys that the data key alone opens: kept out of the database, so that no query can reach them. */
export interface Vault {
  /** Seed of the Ed25519 key that signs checkpoints and packs. */
  readonly signingSeed: Uint8Array;
  /** Key of the photographs, scans and recordings beside the database. */
  readonly fileKey: Uint8Array;
}
/** What a key file gives to whoever can open it. Scrub `dataKey` and the vault's keys when the record is locked. */
export interface Opened {
  /** 32 random bytes: the key of the database. */
  readonly dataKey: Uint8Array;
  readonly vault: Vault;
  /** The slot that opened. */
  readonly slot: Slot;
}
export interface NewKeys {
  readonly keyfile: Keyfile;
  readonly dataKey: Uint8Array;
  readonly vault: Vault;
  /** The recovery key, to be printed once: it is kept nowhere. */
  readonly recovery: readonly string[];
}
interface MakeOptions {
  /** Only tests ask for less than the real cost. */
  readonly cost?: KdfCost;
  readonly made?: Instant;
}

/**
 * A new home's keys: a random data key, wrapped under the home passphrase and under a recovery key.
 * Throws Refused('weak-passphrase').
 */
export async function createKeyfile(
  { home, passphrase }: { readonly home: string; readonly passphrase: string },
  options: MakeOptions = {},
): Promise<NewKeys> {
  const dataKey = randomBytes(KEY_BYTES);
  const vault = { signingSeed: randomBytes(KEY_BYTES), fileKey: randomBytes(KEY_BYTES) };
  const door = await passphraseSlot(
    home,
    dataKey,
    { kind: 'passphrase', label: 'Home passphrase', passphrase },
    options,
  );
  const { slot, recovery } = recoverySlot(home, dataKey, options);
  const sealedVault = sealVault(home, dataKey, vault);
  const keyfile: Keyfile = {
    format: 'own-words-keys',
    version: VERSION,
    home,
    slots: [door, slot],
    vault: sealedVault,
  };
  return { keyfile, dataKey, vault, recovery };
}

/** Opens with the home passphrase or an opener's own. Throws Refused('wrong-passphrase' | 'keyfile-changed'). */
export async function openWithPassphrase(keyfile: Keyfile, passphrase: string): Promise<Opened> {
  const tidy = tidyPassphrase(passphrase);
  for (const slot of tidy === '' ? [] : keyfile.slots) {
    if (slot.kdf.name !== 'argon2id') continue;
    const wrappingKey = await stretchedKey(tidy, Buffer.from(slot.kdf.salt, 'base64url'), slot.kdf);
    const dataKey = unwrap(keyfile.home, slot, wrappingKey);
    if (dataKey !== null) return { dataKey, vault: openVault(keyfile, dataKey), slot };
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
      const dataKey = unwrap(
        keyfile.home,
        slot,
        subkey(reading.secret, RECOVERY, Buffer.from(slot.kdf.salt, 'base64url')),
      );
      if (dataKey !== null) return { dataKey, vault: openVault(keyfile, dataKey), slot };
    }
  } finally {
    scrub(reading.secret);
  }
  throw new Refused(
    'wrong-recovery-key',
    'That recovery key is typed without a slip, but it is not the one of this record. Look for a newer sheet.',
  );
}

/**
 * A key file in which the slot opens with a new passphrase; the data key stays, so nothing is encrypted again.
 * An older copy of the key file still opens with the old passphrase. Throws Refused('weak-passphrase' | 'no-such-slot').
 */
export async function replacePassphrase(
  keyfile: Keyfile,
  dataKey: Uint8Array,
  change: { readonly slot: string; readonly passphrase: string },
  options: MakeOptions = {},
): Promise<Keyfile> {
  refuseUnlessOwn(keyfile, dataKey);
  const old = slotOf(keyfile, change.slot);
  if (old.kind !== 'passphrase' && old.kind !== 'opener') throw noSuchSlot();
  const { id, kind, label } = old;
  const fresh = await passphraseSlot(
    keyfile.home,
    dataKey,
    { id, kind, label, passphrase: change.passphrase },
    options,
  );
  return { ...keyfile, slots: keyfile.slots.map((slot) => (slot.id === id ? fresh : slot)) };
}

/** A key file that a further named person can open with a passphrase of their own. Throws Refused('weak-passphrase'). */
export async function addSlot(
  keyfile: Keyfile,
  dataKey: Uint8Array,
  opener: { readonly label: string; readonly passphrase: string },
  options: MakeOptions = {},
): Promise<Keyfile> {
  refuseUnlessOwn(keyfile, dataKey);
  const slot = await passphraseSlot(keyfile.home, dataKey, { kind: 'opener', ...opener }, options);
  return { ...keyfile, slots: [...keyfile.slots, slot] };
}

/** A key file with a fresh recovery key in the place of all earlier ones, whose sheets no longer open it. */
export function renewRecovery(
  keyfile: Keyfile,
  dataKey: Uint8Array,
  options: MakeOptions = {},
): { readonly keyfile: Keyfile; readonly recovery: readonly string[] } {
  refuseUnlessOwn(keyfile, dataKey);
  const { slot, recovery } = recoverySlot(keyfile.home, dataKey, options);
  return {
    keyfile: { ...keyfile, slots: [...keyfile.slots.filter((one) => one.kind !== 'recovery'), slot] },
    recovery,
  };
}

/** A key file without one opener or recovery key. Throws Refused('no-such-slot' | 'last-passphrase'). */
export function removeSlot(keyfile: Keyfile, id: string): Keyfile {
  if (slotOf(keyfile, id).kind === 'passphrase') {
    throw new Refused('last-passphrase', 'The home passphrase cannot be removed. Change it instead.');
  }
  return { ...keyfile, slots: keyfile.slots.filter((slot) => slot.id !== id) };
}

const RECOVERY = 'own-words/recovery/1';
const VAULT = 'own-words/vault/1';

async function passphraseSlot(
  home: string,
  dataKey: Uint8Array,
  slot: {
    readonly id?: string;
    readonly kind: 'passphrase' | 'opener';
    readonly label: string;
    readonly passphrase: string;
  },
  { cost = REAL_COST, made = new Date().toISOString() }: MakeOptions,
): Promise<Slot> {
  const problem = passphraseProblem(slot.passphrase);
  if (problem !== null) throw new Refused('weak-passphrase', problem);
  const salt = randomBytes(SALT_BYTES);
  const { memoryKiB, passes } = cost;
  const kdf = { name: 'argon2id', memoryKiB, passes, lanes: 1, salt: salt.toString('base64url') } as const;
  const wrappingKey = await stretchedKey(tidyPassphrase(slot.passphrase), salt, cost);
  const head = { id: slot.id ?? randomUUID(), kind: slot.kind, label: slotLabel.parse(slot.label), made, kdf };
  return { ...head, ...wrap(home, head, wrappingKey, dataKey) };
}

function recoverySlot(home: string, dataKey: Uint8Array, { made = new Date().toISOString() }: MakeOptions) {
  const secret = randomBytes(RECOVERY_BYTES);
  const salt = randomBytes(SALT_BYTES);
  const kdf = { name: 'hkdf-sha256', salt: salt.toString('base64url') } as const;
  const head = { id: randomUUID(), kind: 'recovery', label: 'Recovery key', made, kdf } as const;
  const slot: Slot = { ...head, ...wrap(home, head, subkey(secret, RECOVERY, salt), dataKey) };
  const recovery = recoveryGroups(secret);
  scrub(secret);
  return { slot, recovery };
}

type SlotHead = Omit<Slot, 'nonce' | 'sealed'>;

// Everything in a slot is bound to it and to its home: a slot carried to another file, or relabelled, opens nothing.
function slotContext(home: string, { id, kind, label, made, kdf }: SlotHead): Json {
  return { use: 'own-words/slot/1', home, id, kind, label, made, kdf };
}

function wrap(home: string, head: SlotHead, wrappingKey: Uint8Array, dataKey: Uint8Array): Sealed {
  const sealed = seal(wrappingKey, dataKey, slotContext(home, head));
  scrub(wrappingKey);
  return sealed;
}

function unwrap(home: string, slot: Slot, wrappingKey: Uint8Array): Uint8Array | null {
  const dataKey = unseal(wrappingKey, slot, slotContext(home, slot));
  scrub(wrappingKey);
  return dataKey;
}

function sealVault(home: string, dataKey: Uint8Array, { signingSeed, fileKey }: Vault): Sealed {
  const plain = Buffer.concat([signingSeed, fileKey]);
  const vaultKey = subkey(dataKey, VAULT);
  const sealed = seal(vaultKey, plain, { use: VAULT, home });
  scrub(plain);
  scrub(vaultKey);
  return sealed;
}

function openVault({ home, vault }: Keyfile, dataKey: Uint8Array): Vault {
  const vaultKey = subkey(dataKey, VAULT);
  const plain = unseal(vaultKey, vault, { use: VAULT, home });
  scrub(vaultKey);
  if (plain?.length !== VAULT_BYTES) {
    scrub(dataKey);
    throw new Refused('keyfile-changed', 'The key file was changed or damaged. Put back the key file from a backup.');
  }
  const opened = {
    signingSeed: Uint8Array.from(plain.subarray(0, KEY_BYTES)),
    fileKey: Uint8Array.from(plain.subarray(KEY_BYTES)),
  };
  scrub(plain);
  return opened;
}

// Wrapping another home's data key would lock this one for good.
function refuseUnlessOwn(keyfile: Keyfile, dataKey: Uint8Array): void {
  const { signingSeed, fileKey } = openVault(keyfile, Uint8Array.from(dataKey));
  scrub(signingSeed);
  scrub(fileKey);
}

function slotOf(keyfile: Keyfile, id: string): Slot {
  const slot = keyfile.slots.find((one) => one.id === id);
  if (slot === undefined) throw noSuchSlot();
  return slot;
}

const noSuchSlot = () =>
  new Refused('no-such-slot', 'That way of opening the record is no longer there. Look at the list again.');
