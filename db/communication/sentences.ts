import { offeringInWords } from '../daily-choices/vocabulary.ts';
import type { Needs, Profile } from './model.ts';
import { hasNeeds } from './rules.ts';
import { type Aid, aidInWords, formatInWords, supportInWords } from './vocabulary.ts';

/** One thing to see to before and while asking, and what it is about. */
export interface Point {
  readonly about: 'sight' | 'hearing' | 'aid' | 'way' | 'language' | 'time' | 'wait' | 'yes' | 'no';
  readonly text: string;
}

/** What to see to, in the order in which one would: aids, then how, then what the answer looks like. */
export function pointsOf(profile: Profile): Point[] {
  const { aids, ways, languages, bestTime, wait, yes, no } = profile;
  return [
    ...aids.map((aid): Point => ({ about: senseOf(aid), text: aidInWords[aid] })),
    ...(languages ? [{ about: 'language', text: languages } as const] : []),
    ...(ways.length > 0 ? [{ about: 'way', text: sentence(ways.map((way) => offeringInWords[way])) } as const] : []),
    ...(wait ? [{ about: 'wait', text: `Wait ${wait} seconds. Then wait again.` } as const] : []),
    ...(no ? [{ about: 'no', text: `No: ${no}` } as const] : []),
    ...(yes ? [{ about: 'yes', text: `Yes: ${yes}` } as const] : []),
    ...(bestTime ? [{ about: 'time', text: bestTime } as const] : []),
  ];
}

const senseOf = (aid: Aid) =>
  aid.startsWith('hearing') ? 'hearing' : aid === 'glasses' || aid === 'magnifier' || aid === 'light' ? 'sight' : 'aid';

const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The same in one line, for every screen about the person. */
export const inOneLine = (profile: Profile): string =>
  pointsOf(profile)
    .map(({ text }) => stopped(text))
    .join(' ');

/**
 * The line on every printed page about the person, of some `most` characters: the needs, whatever room they take, then
 * what to see to, point by point for as long as there is room.
 */
export function onePrintedLine({ profile, needs }: { profile: Profile; needs: Needs }, most: number): string {
  const flagged = needsInWords(needs);
  const [first = '', ...more] = [
    ...(flagged ? [stopped(`Needs: ${flagged}`)] : []),
    ...pointsOf(profile).map(({ text }) => stopped(text)),
  ];
  let line = first;
  for (const point of more) {
    if (line.length + 1 + point.length > most) break;
    line = `${line} ${point}`;
  }
  return line;
}

/** The needs in a few words; null where none is on record. */
export function needsInWords(needs: Omit<Needs, 'share'>): string | null {
  if (!hasNeeds(needs)) return null;
  return sentence([
    ...needs.formats.map((each) => formatInWords[each]),
    ...needs.support.map((each) => supportInWords[each]),
    ...(needs.other ? [needs.other] : []),
  ]);
}

const sentence = (parts: readonly string[]): string =>
  parts.map((part, index) => (index === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join(', ');
