import { z } from 'zod';
import { limitsNamed } from '../areas/model.ts';

/** What kind of matter stands before the gate. Levels 1 to 3 are the three kinds of matter; what is excluded nobody decides. */
export type Level = 'everyday' | 'planned' | 'major' | 'excluded';

/** Level 1. Never a best interests matter by itself. */
export const everydayMatters = {
  clothes: 'Clothes',
  'hair-and-face': 'Hair, make-up or shaving',
  'bed-and-rest': 'Getting up, bedtime or a nap',
  washing: 'Bath, shower or wash, and when',
  'eating-and-drinking': 'A meal, drink, snack or portion',
  'where-and-with-whom': 'Where and with whom to eat or sit',
  room: 'The room: door, lights, window',
  'tv-radio-music': 'Television, radio or music',
  activity: 'An activity, or none',
  'walk-or-garden': 'The garden or an accompanied walk',
  company: 'Company or quiet, or which carer',
  'phone-letter-visitor': 'A call, a letter or a visitor today',
  prayer: 'Prayer or observance',
  pets: 'Time with a pet',
  'what-to-be-called': 'What to be called',
  'saying-no': 'Saying no to any of these',
} as const;
/** Level 2. Agreed once, then followed; a short record if the person cannot decide. */
export const plannedMatters = {
  'personal-care-routine': 'Personal care routine',
  continence: 'Continence support',
  photographs: 'Being photographed',
  'sharing-information': 'Sharing information',
  'room-key': 'A key to the room',
  'everyday-risk': 'An everyday risk: walking unaided, cooking, alcohol, smoking',
} as const;
/** Level 3. */
export const majorMatters = {
  'where-to-live': 'Where to live, a move, leaving',
  'serious-treatment': 'Serious medical treatment',
  'life-sustaining-treatment': 'Life-sustaining treatment, tube feeding, resuscitation',
  'hospital-stay': 'A stay in hospital of more than 28 days',
  'covert-medicine': 'Medicine given covertly',
  'sedating-medicine': 'Regular sedating medicine',
  restraint: 'Restraint, bed rails, lap belts, one-to-one, locked doors',
  contact: 'Stopping or limiting contact',
  tracking: 'Tracking, or a camera in the room',
  'modified-diet': 'Modified food or fluids that the person declines',
  'money-or-home': 'Major spending, or the sale of a home',
  'funding-or-placement': 'Long-term funding or placement',
  'other-major': 'Another major decision',
} as const;
/** What a kind of matter asks for besides, in one sentence with its source (domain A5; not yet checked by a lawyer). */
export const matterAsks: Partial<Record<Matter, string>> = {
  'covert-medicine':
    'Covert medicine: ask the prescriber, a pharmacist, and family or an advocate; each medicine by its name, for a time that ends (NICE SC1, QS85).',
  'sedating-medicine':
    'Sedating medicine: ask the prescriber; say what it is for, for how long, and what else was tried.',
  'life-sustaining-treatment':
    'A clinician decides about treatment; the home says what the person said and showed. Look for an advance decision first.',
  restraint: 'Write what is done, for how long and until when under Limits and liberty, too.',
};
/** ss.27-29, s.62: nobody may decide these for someone else. */
export const excludedMatters = {
  'marriage-or-civil-partnership': 'Marriage or civil partnership',
  'sexual-relations': 'Sexual relations',
  divorce: 'Divorce or dissolution by separation',
  adoption: 'Adoption',
  'parental-responsibility': 'Parental responsibility, other than property',
  fertility: 'Fertility treatment consents',
  'mental-health-act-treatment': 'Treatment under Part 4 of the Mental Health Act',
  voting: 'Voting',
  'assisted-death': 'Assisting suicide',
} as const;
export const matterInWords = { ...everydayMatters, ...plannedMatters, ...majorMatters, ...excludedMatters };
export type Matter = keyof typeof matterInWords;
export const matters = Object.keys(matterInWords) as [Matter, ...Matter[]];
export const matter = z.enum(matters);

/** What makes an everyday matter worth a second look. They open nothing by themselves. */
export const escalatorInWords = {
  'a-limit': 'Someone would be held, locked in, watched, sedated or given hidden medicine',
  'not-eating': 'Food or fluid declined through a shift',
  'five-in-seven': 'The same wash or care declined five times in seven days',
  'weight-or-skin': 'Weight loss or skin damage',
  'for-good': 'Somebody wants to take an option away for good',
  'views-differ': 'Two views conflict',
  'four-weeks': 'Cost or distance changes daily life for more than four weeks',
} as const;
export type Escalator = keyof typeof escalatorInWords;
export const escalator = z.enum(Object.keys(escalatorInWords) as [Escalator, ...Escalator[]]);

export function levelOf(which: Matter): Level {
  if (which in everydayMatters) return 'everyday';
  if (which in plannedMatters) return 'planned';
  return which in majorMatters ? 'major' : 'excluded';
}

const everydayWords =
  /\b(bed(time)?( at)?|nap|bath|shower|hair|lipstick|shave|cardigan|clothes|dress(es|ed)?|shoes|breakfast|lunch|supper|pudding|biscuits?|cup of tea|tv|television|radio|music|sing-?song|bingo|armchair|seat|garden)\b/gi;
/** Prompt T11: the words of a matter that sound like every day, where it is put forward as a major decision. */
export const everydayNamed = (words: string): string[] =>
  [...new Set(words.match(everydayWords) ?? [])].filter((word) => !/rail/i.test(word));

/** What was put to the gate. */
export const atTheGate = z.strictObject({ matter, escalators: z.array(escalator).max(7) });
export type AtTheGate = z.infer<typeof atTheGate>;

/**
 * turn-back: to Daily choices. look-again: with the nurse, first. short: planned care, in a short record of its own. open:
 * here. nobody: no one may decide it.
 */
export type Outcome = 'turn-back' | 'look-again' | 'short' | 'open' | 'nobody';
export interface Triage {
  readonly level: Level;
  readonly outcome: Outcome;
  readonly escalators: readonly Escalator[];
}
/** The gate: what kind of matter it is decides which area opens. An escalator asks for a second look and opens nothing. */
export function triage({ matter: which, escalators }: AtTheGate, words: string): Triage {
  const level = levelOf(which);
  const found: Escalator[] =
    limitsNamed(words).length > 0 ? [...new Set<Escalator>([...escalators, 'a-limit'])] : [...escalators];
  if (level === 'excluded') return { level, outcome: 'nobody', escalators: found };
  if (level !== 'everyday') return { level, outcome: level === 'planned' ? 'short' : 'open', escalators: found };
  return { level, outcome: found.length > 0 ? 'look-again' : 'turn-back', escalators: found };
}

/** The one sentence with which an everyday matter goes back. */
export const turnedBackSentence = (preferredName: string) =>
  `This is ${preferredName}’s own choice, today and every day: please ask ${preferredName}, and record the answer in Daily choices.`;
