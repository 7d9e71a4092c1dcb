import type { Happened, Instant } from '../time/model.ts';
import { londonDay, londonInstant } from '../time/model.ts';
import type { PersonId, StaffId } from '../words/model.ts';
import type { Statement, Voice } from './model.ts';

// Who may speak about someone: family words first, then anyone named.
const relation =
  '(?:famil(?:y|ies)|relatives?|next of kin|nok|mum|mummy|mam|mother|dad|daddy|father|parents|daughters?|sons?|wife|husband|partner|nieces?|nephews?|sisters?|brothers?|cousins?|aunt|uncle|grand(?:son|daughter|child(?:ren)?)|daughter-in-law|son-in-law|neighbours?|friends?|carers?|visitors?)';
// A whole word: "say" must not be found in "says", or what follows it could not be looked at.
const verb =
  "(?:says?|said|saying|report(?:s|ed)?|feels?|felt|thinks?|thought|believes?|believed|reckons?|mention(?:s|ed)|explain(?:s|ed)|(?:informs?|informed|tells?|told) (?:us|me|staff)|told \\p{Lu}[\\p{L}'’-]+)(?![\\p{L}])";
// "My daughter says I am stubborn" is the person speaking: what follows is said about "I".
const notOfOneself = "(?!\\s+(?:that\\s+)?(?:i|i['’]m|i['’]ve|i['’]d)\\b)";
const aboutSomeone =
  '(?=\\s+(?:that\\s+)?(?:s?he|they|her|his|their|mum|mam|mother|dad|father|nan|nana|gran|grandad|taid|nain)\\b)';

const relationSays = new RegExp(
  `\\b${relation}(?:\\s+(?:has|have|always|also|often|often has|has always))?\\s+${verb}${notOfOneself}`,
  'iu',
);
const accordingTo = new RegExp(
  `\\b(?:according to|as told by|reported by|per)\\s+(?:the|his|her|their)?\\s*${relation}`,
  'iu',
);
const named = /(?<![\p{L}])(\p{Lu}[\p{L}'’-]+)(?:\s+(?:always|also|often|has))?\s+/gu;
const namedSays = new RegExp(`^${verb}${aboutSomeone}`, 'iu');
const nobodyElse = new Set([
  'i',
  'she',
  'he',
  'they',
  'we',
  'you',
  'it',
  'who',
  'everyone',
  'nobody',
  'somebody',
  'someone',
  'then',
  'and',
  'but',
  'always',
]);

/**
 * The words in a text that make it somebody else's report rather than the person's own (rules.md, T12), or null.
 * A prompt and never a stop: "My sister says" may be exactly what the person said. `ownNames` are the person's names.
 */
export function hearsayPrompt(text: string, ownNames: readonly string[] = []): string | null {
  const byRelation = relationSays.exec(text) ?? accordingTo.exec(text);
  if (byRelation) return byRelation[0].trim();
  const own = new Set(ownNames.flatMap((name) => name.toLowerCase().split(/\s+/)));
  for (const match of text.matchAll(named)) {
    const name = match[1] ?? '';
    if (nobodyElse.has(name.toLowerCase()) || own.has(name.toLowerCase())) continue;
    const says = namedSays.exec(text.slice(match.index + match[0].length));
    if (says) return `${match[0]}${says[0]}`.trim();
  }
  return null;
}

/** Whose ids a statement rests on. The person's own kinds rest on nobody outside the staff (kinds 1 and 2). */
export function restsOn(statement: Statement): {
  readonly staff: readonly StaffId[];
  readonly people: readonly PersonId[];
} {
  switch (statement.voice) {
    case 'person-now':
      return { staff: [statement.heardBy], people: [] };
    case 'person-documented':
      return { staff: [statement.seenBy], people: [] };
    case 'person-reported':
      return statement.reportedBy.type === 'person'
        ? { staff: [], people: [statement.reportedBy.id] }
        : { staff: [statement.reportedBy.id], people: [] };
    case 'own-view':
      return { staff: [], people: [statement.person] };
    case 'staff':
      return { staff: statement.speaker.type === 'staff' ? [statement.speaker.id] : [], people: [] };
  }
}

/**
 * Whether a correction may put `after` where `before` stood. The kind of voice never changes by correction: otherwise
 * a relative's view could be turned into the person's own words, or the person's words into someone else's.
 */
export const correctionKeepsVoice = (before: Voice, after: Voice): boolean => before === after;

/** How long an author may mend a slip of their own without giving a reason, in minutes. */
export const SLIP_MINUTES = 10;

/** Whether a correction has to say why: all do, but for a slip mended by its author within ten minutes. */
export function needsReason(written: { author: StaffId; recordedAt: Instant }, by: StaffId, now: Instant): boolean {
  const minutes = (Date.parse(now) - Date.parse(written.recordedAt)) / 60_000;
  return written.author !== by || minutes < 0 || minutes > SLIP_MINUTES;
}

const clock: Record<Extract<Happened, { precision: 'part-of-day' }>['part'], string> = {
  night: '02:00',
  'early morning': '05:00',
  breakfast: '08:00',
  morning: '10:00',
  lunch: '12:30',
  afternoon: '14:30',
  tea: '17:00',
  evening: '19:00',
  bedtime: '21:00',
};

/** A text that sorts times of happening, earliest first; what is not known sorts before all. */
export function happenedKey(when: Happened): string {
  switch (when.precision) {
    case 'minute':
    case 'about':
      return when.instant;
    case 'part-of-day':
      return londonInstant(when.day, clock[when.part]);
    case 'day':
      return when.day;
    case 'month':
      return when.month;
    case 'year':
      return String(when.year);
    case 'unknown':
      return '';
  }
}

/** The London day on which it happened, as far as it is known: a month, a year or nothing stays what it is. */
export function happenedDay(when: Happened): string {
  const key = happenedKey(when);
  return key.length > 10 ? londonDay(key) : key;
}

/** Whether a time of happening is still to come. A part of today is not: nobody looks at the clock for "at lunch". */
export function isToCome(when: Happened, now: Instant): boolean {
  const key = happenedKey(when);
  if (when.precision === 'minute' || when.precision === 'about') return key > now;
  const today = londonDay(now);
  return key.slice(0, 10) > today.slice(0, Math.min(10, key.length));
}
