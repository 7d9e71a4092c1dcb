import { randomBytes, randomUUID } from 'node:crypto';
import type { Json } from '../ledger/canonical.ts';
import type { Instant } from '../time/model.ts';
import { Refused } from '../words/refused.ts';
import type { OldSlot, Slot } from './format.ts';
import { passphraseProblem, RECOVERY_BYTES, recoveryGroups, tidyPassphrase } from './model.ts';
import {
  isMarked,
  type KdfCost,
  markOf,
  newPair,
  REAL_COST,
  SALT_BYTES,
  scrub,
  seal,
  sealTo,
  stretchedKey,
  subkey,
  unseal,
  unsealWith,
} from './seal.ts';

/** Which record a slot is for: a slot carried to the key file of another home opens nothing. */
export interface SlotOf {
  readonly home: string;
  readonly dataKey: Uint8Array;
}
export interface MakeOptions {
  /** Only tests ask for less than the real cost. */
  readonly cost?: KdfCost;
  readonly made?: Instant;
}

/** A slot that opens with a passphrase. Throws Refused('weak-passphrase'). */
export async function passphraseSlot(
  of: SlotOf,
  { id = randomUUID(), kind, passphrase }: { id?: string; kind: 'passphrase' | 'opener'; passphrase: string },
  { cost = REAL_COST, made = new Date().toISOString() }: MakeOptions,
): Promise<Slot> {
  const problem = passphraseProblem(passphrase);
  if (problem !== null) throw new Refused('weak-passphrase', problem);
  const salt = randomBytes(SALT_BYTES);
  const { memoryKiB, passes } = cost;
  const kdf = { name: 'argon2id', memoryKiB, passes, lanes: 1, salt: salt.toString('base64url') } as const;
  const wrappingKey = await stretchedKey(tidyPassphrase(passphrase), salt, cost);
  return { kind, kdf, ...pairedSlot(of, { id, made, kind, kdf }, wrappingKey) };
}

/** A slot that opens with a printed recovery key, and that key, which is kept nowhere. */
export function recoverySlot(
  of: SlotOf,
  { made = new Date().toISOString() }: MakeOptions,
): { slot: Slot; recovery: readonly string[] } {
  const secret = randomBytes(RECOVERY_BYTES);
  const salt = randomBytes(SALT_BYTES);
  const kdf = { name: 'hkdf-sha256', salt: salt.toString('base64url') } as const;
  const head = { id: randomUUID(), made, kind: 'recovery', kdf } as const;
  const slot = { kind: head.kind, kdf, ...pairedSlot(of, head, recoveryKey(secret, salt)) };
  const recovery = recoveryGroups(secret);
  scrub(secret);
  return { slot, recovery };
}

/** The key that a recovery key's secret gives for one slot. */
export function recoveryKey(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return subkey(secret, 'own-words/recovery/1', salt);
}

/** The data keys behind a slot, the present one first; null where this is not the key of the slot, which is scrubbed. */
export function dataKeysBehind(
  home: string,
  slot: Slot | OldSlot,
  wrappingKey: Uint8Array,
): readonly Uint8Array[] | null {
  const opened = unseal(wrappingKey, slot, isOld(slot) ? oldContext(home, slot) : contextOf(home, slot));
  scrub(wrappingKey);
  if (opened === null || isOld(slot)) return opened && [opened];
  const pair = { publicKey: Buffer.from(slot.publicKey, 'base64url'), privateKey: opened };
  const context = contextOf(home, slot);
  const keys = slot.dataKeys.map((held) => {
    const dataKey = unsealWith(pair, held, context);
    return dataKey && isMarked(markKey(dataKey), context, held.mark) ? dataKey : null;
  });
  scrub(opened);
  return keys.every((key) => key !== null) ? keys : null;
}

/** Whether whoever put the slot here held this data key, the present one. Of an old slot nobody can tell. */
export function isSound({ home, dataKey }: SlotOf, slot: Slot | OldSlot): boolean {
  const mark = isOld(slot) ? undefined : slot.dataKeys[0]?.mark;
  return mark !== undefined && !isOld(slot) && isMarked(markKey(dataKey), contextOf(home, slot), mark);
}

/** The slot, which from now on also holds this data key, to come after the present one. */
export function withDataKey({ home, dataKey }: SlotOf, slot: Slot): Slot {
  return { ...slot, dataKeys: [...slot.dataKeys, hold({ home, dataKey }, slot)] };
}

export const isOld = (slot: Slot | OldSlot): slot is OldSlot => 'label' in slot;

type Head = Pick<Slot, 'id' | 'kind' | 'made' | 'kdf'>;
type PairedHead = Head & Pick<Slot, 'publicKey'>;

function pairedSlot(of: SlotOf, { id, made, kind, kdf }: Head, wrappingKey: Uint8Array) {
  const pair = newPair();
  const head = { id, made, publicKey: Buffer.from(pair.publicKey).toString('base64url') };
  const whole = { ...head, kind, kdf };
  const sealed = seal(wrappingKey, pair.privateKey, contextOf(of.home, whole));
  scrub(pair.privateKey);
  scrub(wrappingKey);
  return { ...head, ...sealed, dataKeys: [hold(of, whole)] };
}

function hold({ home, dataKey }: SlotOf, head: PairedHead): Slot['dataKeys'][number] {
  const context = contextOf(home, head);
  const mark = markOf(markKey(dataKey), context);
  return { ...sealTo(Buffer.from(head.publicKey, 'base64url'), dataKey, context), mark };
}

const markKey = (dataKey: Uint8Array) => subkey(dataKey, 'own-words/slot-mark/1');

// Everything in a slot is bound to it and to its home: one carried to another file, or changed, opens nothing.
function contextOf(home: string, { id, kind, made, kdf, publicKey }: PairedHead): Json {
  return { use: 'own-words/slot/2', home, id, kind, made, kdf, publicKey };
}
function oldContext(home: string, { id, kind, label, made, kdf }: OldSlot): Json {
  return { use: 'own-words/slot/1', home, id, kind, label, made, kdf };
}
