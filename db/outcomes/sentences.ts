import { listInWords } from '../daily-choices/sentences.ts';
import type { Help, Turn } from './model.ts';
import { type Sign, signInWords } from './vocabulary.ts';

/** "declined it and showed distress", to follow the person's name. */
export const signsInWords = (signs: readonly Sign[]): string => listInWords(signs.map((each) => signInWords[each]));

/** "Turned down 4 of 9 times; distress seen 2 times." */
export function helpInWords({ offered, turnedDown, distress }: Help): string {
  if (offered === 0) return 'Nothing recorded';
  return `Turned down ${turnedDown} of ${offered}${distress > 0 ? `; distress or pushing away seen ${distress} of ${offered}` : ''}`;
}

/** Before and after, each with its denominator; what came of what is for people to say. */
export function besideInWords({ beside }: Pick<Turn, 'beside'>): string {
  if (beside === null) return 'Too few days on either side to set beside each other yet.';
  const { days, before, after } = beside;
  const share = ({ turnedDown, offered }: Help) => (offered === 0 ? 'nothing recorded' : `${turnedDown} of ${offered}`);
  return `Help turned down: ${share(before)} in the ${days} days before, ${share(after)} in the ${days} days from it on.`;
}
