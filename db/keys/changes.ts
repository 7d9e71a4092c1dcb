import { randomBytes } from 'node:crypto';
import { Refused } from '../words/refused.ts';
import type { Keyfile, OldSlot, Slot } from './format.ts';
import { type Keys, openVault, sealVault } from './keyfile.ts';
import { KEY_BYTES, scrub } from './seal.ts';
import { isOld, isSound, type MakeOptions, passphraseSlot, recoverySlot, withDataKey } from './slots.ts';

/*
 * Changes of a key file, each a new one from an old one: nothing here touches the disk. None of them but a new data key
 * encrypts anything again.
 */

/**
 * A key file that opens with a new home passphrase; the data key stays. An older copy of the key file still opens with
 * the old passphrase. Throws Refused('weak-passphrase').
 */
export async function withPassphrase(
  keyfile: Keyfile,
  dataKey: Uint8Array,
  passphrase: string,
  options: MakeOptions = {},
): Promise<{ readonly keyfile: Keyfile; readonly slot: Slot }> {
  refuseUnlessOwn(keyfile, dataKey);
  const { id } = doorOf(keyfile);
  const slot = await passphraseSlot({ home: keyfile.home, dataKey }, { id, kind: 'passphrase', passphrase }, options);
  return { keyfile: { ...keyfile, slots: keyfile.slots.map((one) => (one.id === id ? slot : one)) }, slot };
}

/** A key file that one person more can open, with a passphrase of their own. Throws Refused('weak-passphrase'). */
export async function withOpener(
  keyfile: Keyfile,
  dataKey: Uint8Array,
  passphrase: string,
  options: MakeOptions = {},
): Promise<{ readonly keyfile: Keyfile; readonly slot: Slot }> {
  refuseUnlessOwn(keyfile, dataKey);
  const slot = await passphraseSlot({ home: keyfile.home, dataKey }, { kind: 'opener', passphrase }, options);
  return { keyfile: { ...keyfile, slots: [...keyfile.slots, slot] }, slot };
}

/** A key file without one opener or recovery key. Throws Refused('no-such-slot' | 'last-passphrase'). */
export function withoutSlot(keyfile: Keyfile, id: string): Keyfile {
  const slot = keyfile.slots.find((one) => one.id === id);
  if (!slot)
    throw new Refused('no-such-slot', 'That way of opening the record is no longer there. Look at the list again.');
  if (slot.kind === 'passphrase')
    throw new Refused('last-passphrase', 'The home passphrase cannot be removed. Change it instead.');
  return { ...keyfile, slots: keyfile.slots.filter((one) => one.id !== id) };
}

/** A new recovery key, in no key file yet: it opens nothing until `withNewSheet` has put it there. */
export function newSheet(
  keyfile: Keyfile,
  dataKey: Uint8Array,
  options: MakeOptions = {},
): { readonly slot: Slot; readonly recovery: readonly string[] } {
  refuseUnlessOwn(keyfile, dataKey);
  return recoverySlot({ home: keyfile.home, dataKey }, options);
}

/** A key file with this recovery key in the place of all earlier ones, whose sheets no longer open it. */
export function withNewSheet(keyfile: Keyfile, slot: Slot): Keyfile {
  return { ...keyfile, slots: [...keyfile.slots.filter((one) => one.kind !== 'recovery'), slot] };
}

/**
 * New keys for the whole record, given to every slot without anybody's passphrase; the key file knows both until
 * `withKeysAt` settles which. The signing key stays: packs that have left the building are checked with it.
 * Throws Refused('old-slots' | 'slot-changed').
 */
export function withNextKeys(
  keyfile: Keyfile,
  { dataKey, vault }: Keys,
): { readonly keyfile: Keyfile; readonly next: Keys } {
  const { home } = keyfile;
  refuseUnlessOwn(keyfile, dataKey);
  const slots = keyfile.slots.map((slot) => readyForNewKeys(home, dataKey, slot));
  const next: Keys = {
    dataKey: randomBytes(KEY_BYTES),
    vault: { signingSeed: Uint8Array.from(vault.signingSeed), fileKey: randomBytes(KEY_BYTES) },
  };
  return {
    keyfile: {
      ...keyfile,
      slots: slots.map((slot) => withDataKey({ home, dataKey: next.dataKey }, slot)),
      vaults: [...keyfile.vaults, sealVault(home, next)],
    },
    next,
  };
}

/** A key file that knows one of its two data keys alone: 0 for the present one, 1 for the one to come. */
export function withKeysAt(keyfile: Keyfile, at: 0 | 1): Keyfile {
  return {
    ...keyfile,
    slots: keyfile.slots.map((slot) => (isOld(slot) ? slot : { ...slot, dataKeys: slot.dataKeys.slice(at, at + 1) })),
    vaults: keyfile.vaults.slice(at, at + 1),
  };
}

// A public key that somebody slipped in would be handed the new data key.
function readyForNewKeys(home: string, dataKey: Uint8Array, slot: Slot | OldSlot): Slot {
  if (isOld(slot))
    throw new Refused(
      'old-slots',
      `${named[slot.kind]} was set with an older version of Own Words. Set it anew first, then try again.`,
    );
  if (!isSound({ home, dataKey }, slot))
    throw new Refused(
      'slot-changed',
      `${named[slot.kind]} was changed outside of Own Words. Set it anew or remove it first, then try again.`,
    );
  return slot;
}
const named = {
  passphrase: 'The home passphrase',
  opener: 'The passphrase of an opener',
  recovery: 'The recovery sheet',
} as const;

function doorOf(keyfile: Keyfile): Slot | OldSlot {
  const door = keyfile.slots.find((slot) => slot.kind === 'passphrase');
  if (!door) throw new RangeError('A key file without a home passphrase was let through.');
  return door;
}

// Sealing another home's data key would lock this one for good.
function refuseUnlessOwn(keyfile: Keyfile, dataKey: Uint8Array): void {
  const { vault } = openVault(keyfile, Uint8Array.from(dataKey), 0);
  scrub(vault.signingSeed);
  scrub(vault.fileKey);
}
