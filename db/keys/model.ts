import { z } from 'zod';

/** A way of opening the record, by its id in the key file and in the ledger. */
export const slotId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
/** What a record can be opened with. */
export const waysOfOpening = ['passphrase', 'opener', 'recovery'] as const;

/** What the ledger says was done with the keys. */
export const keyEvents = [
  'passphrase-changed',
  'opener-added',
  'opener-removed',
  'sheet-replaced',
  'rotated',
  'sheet-used',
] as const;

/** The fewest characters of a passphrase: what a stolen key file can be searched for is otherwise too small. */
export const PASSPHRASE_LEAST = 12;
const PASSPHRASE_MOST = 400;
const DIFFERENT_LEAST = 5;
const unprintable = /[\p{Cc}\p{Cs}]/u;

/** The same letters however the keyboard made them (NFC), without the spaces that slip in at either end. */
export function tidyPassphrase(text: string): string {
  return text.normalize('NFC').trim();
}

/** Why a passphrase cannot be taken, in plain words with what to do; null when it can. */
export function passphraseProblem(text: string): string | null {
  const letters = [...tidyPassphrase(text)];
  if (letters.some((letter) => unprintable.test(letter))) return 'That holds a character that cannot be typed again.';
  if (letters.length > PASSPHRASE_MOST) return `Please keep the passphrase to ${PASSPHRASE_MOST} characters.`;
  if (letters.length < PASSPHRASE_LEAST || new Set(letters).size < DIFFERENT_LEAST) {
    return `That passphrase is too easy to guess. Use at least ${PASSPHRASE_LEAST} characters: three or four words that have nothing to do with each other are easy to remember.`;
  }
  return null;
}

/** A passphrase being set, tidied. (One being tried is never held to these rules.) */
export const passphrase = z
  .string()
  .transform(tidyPassphrase)
  .superRefine((text, context) => {
    const problem = passphraseProblem(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });

/** Bytes of the secret behind a recovery key: 160 bits. */
export const RECOVERY_BYTES = 20;
export const RECOVERY_GROUPS = 8;
const GROUP_LETTERS = 5;
const GROUP_VALUES = 4;
// Crockford's base32: no I, L, O or U, so nothing on the printed sheet reads two ways.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export type RecoveryReading =
  | { readonly ok: true; readonly secret: Uint8Array }
  /** `group` is the group to look at, counted from 1; null when the number of groups is wrong. */
  | { readonly ok: false; readonly group: number | null; readonly problem: string };

/** The recovery key as it is printed: 8 groups of 5, the last letter of each a check on that group and its place. */
export function recoveryGroups(secret: Uint8Array): string[] {
  if (secret.length !== RECOVERY_BYTES) throw new RangeError('A recovery secret has 20 bytes.');
  const values = valuesOf(secret);
  return Array.from({ length: RECOVERY_GROUPS }, (_, place) => {
    const group = values.slice(place * GROUP_VALUES, (place + 1) * GROUP_VALUES);
    return [...group, checkOf(place, group)].map((value) => ALPHABET.charAt(value)).join('');
  });
}

/** Reads a recovery key as people type it: any case, O for 0, I or L for 1, spaces and dashes or none. */
export function readRecoveryKey(text: string): RecoveryReading {
  const groups = groupsOf(text);
  const values: number[] = [];
  for (const [place, group] of groups.slice(0, RECOVERY_GROUPS).entries()) {
    const read = readGroup(place, group);
    if (read === null) {
      const problem = `Group ${place + 1} of the recovery key is not right. Compare it with the printed sheet.`;
      return { ok: false, group: place + 1, problem };
    }
    values.push(...read);
  }
  if (groups.length !== RECOVERY_GROUPS) {
    const problem = `A recovery key has ${RECOVERY_GROUPS} groups of ${GROUP_LETTERS}; this has ${groups.length}.`;
    return { ok: false, group: null, problem };
  }
  return { ok: true, secret: bytesOf(values) };
}

/** Whether a group typed back at set-up is the printed one. */
export function sameRecoveryGroup(typed: string, printed: string): boolean {
  return plainLetters(typed).replaceAll(' ', '') === printed;
}

/** Groups of a key that is read out over the telephone: 100 random bits. */
const SPOKEN_GROUPS = 5;
export type SpokenReading =
  | { readonly ok: true; readonly key: string }
  /** `group` is the one to look at, counted from 1; null when the number of groups is wrong. */
  | { readonly ok: false; readonly group: number | null };

/** A passphrase to be read out over the telephone: groups as on the recovery sheet, each with its check letter. */
export const spokenKey = (secret: Uint8Array): string => recoveryGroups(secret).slice(0, SPOKEN_GROUPS).join('-');

/** Such a passphrase as people type it, spelled as it was made. */
export function readSpokenKey(text: string): SpokenReading {
  const letters = plainLetters(text).replaceAll(' ', '');
  const groups = letters.match(/.{1,5}/gu) ?? [];
  if (groups.length !== SPOKEN_GROUPS) return { ok: false, group: null };
  const wrong = groups.findIndex((group, place) => readGroup(place, group) === null);
  return wrong === -1 ? { ok: true, key: groups.join('-') } : { ok: false, group: wrong + 1 };
}

// Eight pieces as typed are eight groups, so that a slip stays in its own; anything else is cut into fives.
function groupsOf(text: string): string[] {
  const letters = plainLetters(text);
  const typed = letters.split(' ').filter((group) => group !== '');
  return typed.length === RECOVERY_GROUPS ? typed : (letters.replaceAll(' ', '').match(/.{1,5}/gu) ?? []);
}

function plainLetters(text: string): string {
  const upper = text.normalize('NFKC').toUpperCase();
  return upper
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[\s\p{Pd}_.,]+/gu, ' ');
}

function readGroup(place: number, group: string): number[] | null {
  const values = [...group].map((letter) => ALPHABET.indexOf(letter));
  const check = values.pop();
  if (values.length !== GROUP_VALUES || values.includes(-1)) return null;
  return check === checkOf(place, values) ? values : null;
}

/**
 * The check letter: a sum over GF(32) in which each position, and the group's own place, weighs differently. It finds
 * every single wrong letter, every two neighbours swapped, and every group in the wrong place.
 */
function checkOf(place: number, values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum ^ value), double(place));
}
// Times x, modulo x^5 + x^2 + 1.
const double = (value: number) => (value << 1) ^ (value & 16 ? 0b100101 : 0);

/** Big-endian, five bits each. */
function valuesOf(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}
function bytesOf(values: readonly number[]): Uint8Array {
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}
