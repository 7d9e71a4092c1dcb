import { Refused } from '../../db/words/refused.ts';
import type { MethodName } from './contract.ts';

/** The most characters that one call may hold: a picture as base64, and its frame. */
const LONGEST_CALL = 22 * 1024 * 1024;
/** Of a call that hands over no file: the longest text to be checked in one go is shorter, and so is every form. */
const LONGEST_FORM = 4 * 1024 * 1024;
const handOverAFile: ReadonlySet<string> = new Set(['photographs.keep', 'recordings.keep'] satisfies MethodName[]);
/** What stands about a file in such a call. */
const LONGEST_FRAME = 2000;
/** The longest form has some thousands of values. Millions would keep everybody waiting while they are looked through. */
const MOST_VALUES = 50_000;

/** Before a call is read: reading millions of small things takes seconds in which nobody else is answered. */
export function refuseTooLong(message: string): void {
  if (message.length > LONGEST_CALL || (message.length > LONGEST_FORM && !isOneLongText(message))) throw tooMuch();
}

/** Once it is read, and before its schema is asked. */
export function refuseTooMuch(message: string, { name, input }: { name: string; input: unknown }): void {
  if (message.length > LONGEST_FORM && !handOverAFile.has(name)) throw tooMuch();
  if (holdsMoreThan(MOST_VALUES, input)) throw tooMuch();
}

const tooMuch = () => new Refused('too-large', 'That is too much at once. A picture may have 15 MB at most.');

// Base64 holds no quotation mark, so that every other piece between them is a text.
const isOneLongText = (message: string) =>
  message.split('"', 20).some((piece, at) => at % 2 === 1 && piece.length > message.length - LONGEST_FRAME);

/** Whether a value holds more than so many, itself and all within it counted, however deep they lie. */
function holdsMoreThan(most: number, value: unknown): boolean {
  const waiting = [value];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const within = Array.isArray(next) ? next : Object.values(next);
    if (seen + waiting.length + within.length > most) return true;
    waiting.push(...within);
  }
  return false;
}
