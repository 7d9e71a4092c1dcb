import { hash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Refused } from '../words/refused.ts';
import { canonicalJson, type Json } from './canonical.ts';

/** One part of an entry's body with the salt that keeps its digest from being guessed. */
export interface Disclosed {
  readonly salt: string;
  readonly name: string;
  readonly value: Json;
}

const SALT_BYTES = 16;
// The value is what JSON.parse gave: any JSON, a name such as __proto__ among it, which z.json() would let fall.
const disclosed = z.tuple([z.string().regex(/^[\w-]{22}$/), z.string().min(1), z.custom<Json>()]);

/** A fresh salt of 128 bits as base64url (RFC 9901 §9.3: at least 128 bits, never used twice). */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('base64url');
}

/** The disclosure of one part: base64url of the canonical JSON of [salt, name, value] (RFC 9901 §4.2.1). */
export function disclose(salt: string, name: string, value: Json): string {
  return Buffer.from(canonicalJson([salt, name, value]), 'utf8').toString('base64url');
}

/**
 * The disclosure of a part from the very JSON text that is stored. Where that text was changed to another spelling, its
 * digest changes with it: a second value of the same name cannot hide in it.
 */
export function discloseAsWritten(salt: string, name: string, written: string): string {
  return Buffer.from(`[${JSON.stringify(salt)},${JSON.stringify(name)},${written}]`, 'utf8').toString('base64url');
}

/** The digest that an entry commits to: base64url SHA-256 over the disclosure's own characters (RFC 9901 §4.2.3). */
export function digestOf(disclosure: string): string {
  return hash('sha256', disclosure, 'base64url');
}

/**
 * Reads a disclosure back. Only the spelling that `disclose` writes is taken, so one part has one digest.
 * Throws Refused('disclosure-damaged'). It proves nothing by itself: compare `digestOf` with the entry's digest.
 */
export function readDisclosure(disclosure: string): Disclosed {
  const damaged = () =>
    new Refused('disclosure-damaged', 'A part of an entry cannot be read: it was changed or damaged.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(disclosure, 'base64url')));
  } catch {
    throw damaged();
  }
  const result = disclosed.safeParse(parsed);
  if (!result.success) throw damaged();
  const [salt, name, value] = result.data;
  if (!spellsAlike(disclosure, salt, name, value)) throw damaged();
  return { salt, name, value };
}

function spellsAlike(disclosure: string, salt: string, name: string, value: Json): boolean {
  try {
    return disclose(salt, name, value) === disclosure;
  } catch {
    return false;
  }
}
