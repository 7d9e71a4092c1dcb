import { namesOf, offeringInWords } from '../daily-choices/vocabulary.ts';

/**
 * How much a person shows, from little to much: a help to choose how to ask, in our own words. It is no score, it is
 * nobody's capacity, and it goes up as well as down.
 */
export const levelInWords = [
  'We cannot tell yet what is liked and what is not',
  'Shows what is liked and what is not',
  'Shows “more” and “enough”',
  'Knows what comes next, and gets ready for it',
  'Tells details and opinions',
] as const;
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** What such a person is best asked by: a start, not a rule. */
export const askingAtLevel: readonly string[] = [
  'One thing at a time, to see, touch, smell or taste. Watch face, hands and breath; write down what you see.',
  'One thing, then another. What is kept, and what is pushed away?',
  'Two real things, side by side. Stop and wait: more, or enough?',
  'Two things or pictures before it happens: the towel, the coat, the cup.',
  'Plain words, one question at a time, and time to answer.',
];

/** What must be on, in or near the person. */
export const aidInWords = {
  glasses: 'Glasses on, and clean',
  'hearing-aid-left': 'Left hearing aid in and working',
  'hearing-aid-right': 'Right hearing aid in and working',
  'hearing-aids': 'Both hearing aids in and working',
  teeth: 'Teeth in',
  light: 'Light on the face of whoever speaks',
  'talking-aid': 'Talking aid charged and within reach',
  'picture-book': 'Own picture book at hand',
  magnifier: 'Magnifier at hand',
} as const;
export type Aid = keyof typeof aidInWords;

const onThePerson = ['glasses-on', 'hearing-aid-in', 'best-time'];
/** Ways of asking that help: those of the daily choice but what is said elsewhere in the profile. */
export const ways = namesOf(offeringInWords).filter((way) => !onThePerson.includes(way));

/** In which form written things are needed. */
export const formatInWords = {
  'large-print': 'Large print',
  'easy-read': 'Easy read, with pictures',
  audio: 'Audio',
  braille: 'Braille',
  'read-aloud': 'Read aloud, by someone known',
  'other-language': 'In another language',
} as const;

/** Which support is needed to talk. */
export const supportInWords = {
  'hearing-loop': 'Hearing loop',
  'lip-reading': 'To see the lips',
  bsl: 'BSL interpreter',
  makaton: 'Makaton',
  interpreter: 'Interpreter, not a relative',
  'deafblind-guide': 'Deafblind communicator-guide',
  'longer-time': 'A longer appointment',
  advocate: 'An advocate',
} as const;

/** Where what is written here came from. */
export const learnedInWords = {
  person: 'Shown or told by the person',
  staff: 'Seen by staff over several days',
  family: 'Told by family or friends',
  therapist: 'Speech and language therapist',
  'earlier-record': 'An earlier record',
} as const;

/** What may change how a person is to be asked. */
export const eventInWords = {
  hospital: 'Came back from hospital',
  infection: 'Infection',
  fall: 'Fall',
  diagnosis: 'New diagnosis',
  medicine: 'Change of medicine',
  noticed: 'Staff noticed a change',
  other: 'Something else',
} as const;
export type EventType = keyof typeof eventInWords;

export const metInWords = { met: 'Met', partly: 'Partly met', 'not-met': 'Not met' } as const;
