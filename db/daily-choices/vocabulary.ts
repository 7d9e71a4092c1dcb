/** What a daily choice can be about. Medicine is not here: it belongs on the medicine record. */
export const domainInWords = {
  drink: 'Drink',
  food: 'Food',
  clothes: 'Clothes',
  washing: 'Washing',
  activity: 'Activity',
  company: 'Company',
  rest: 'Bed and rest',
  outdoors: 'Outdoors',
  appearance: 'Hair, shave, make-up',
  place: 'Where to be',
  'music-and-television': 'Music, television',
  'visits-and-calls': 'Visits and calls',
  faith: 'Faith',
  pets: 'Pets',
  'who-helps': 'Who helps',
  'other-care': 'Other care',
  other: 'Something else',
} as const;
export type Domain = keyof typeof domainInWords;

/** How the choice was put: what was shown or said, what help was there. */
export const offeringInWords = {
  'real-things': 'The real things',
  pictures: 'Pictures',
  'said-aloud': 'Said aloud',
  'drawn-symbols': 'Drawn symbols',
  'written-words': 'Written words',
  'choice-board': 'Choice board',
  'taste-or-touch': 'A taste or touch',
  'shown-how': 'Gesture, shown how',
  'sign-language': 'Makaton or BSL',
  'first-language': 'First language, interpreter',
  'two-only': 'Two things only',
  'one-at-a-time': 'One question at a time',
  'extra-time': 'Extra time',
  'said-back': 'Said or showed it back',
  'asked-again': 'Asked again later',
  'glasses-on': 'Glasses on',
  'hearing-aid-in': 'Hearing aid in and working',
  'quiet-place': 'Quiet place',
  'familiar-person': 'Someone familiar',
  'best-time': 'Best time of day',
  'music-cue': 'A music cue',
} as const;
export type Offering = keyof typeof offeringInWords;

/** How the person answered, as anyone there would have seen or heard it; past tense, to follow the person's name. */
export const expressionInWords = {
  took: 'reached or took it',
  spoke: 'spoke',
  looked: 'looked at it and stayed looking',
  pointed: 'pointed',
  face: 'smiled, or the face changed',
  'turned-away': 'turned or moved away',
  'pushed-away': 'pushed it away',
  sound: 'made a sound',
  'yes-or-no': 'said yes or no',
  sign: 'signed',
  posture: 'leaned, or the body changed',
  went: 'went to it',
  behaviour: 'did what they do when they want it',
  silence: 'gave no response',
} as const;
export type Expression = keyof typeof expressionInWords;

export const certaintyInWords = { clear: 'Clear', probable: 'Probable', unsure: 'Unsure' } as const;
export type Certainty = keyof typeof certaintyInWords;

/** Why what was chosen did not come about. */
export const reasonInWords = {
  stock: 'Not in stock',
  staff: 'Too few staff',
  time: 'No time',
  equipment: 'Broken or missing',
  safety: 'Not safe',
  other: 'Another reason',
} as const;
export type NotDeliveredReason = keyof typeof reasonInWords;

export const reactionInWords = { content: 'Content', upset: 'Upset', neither: 'Neither could be seen' } as const;
export type Reaction = keyof typeof reactionInWords;

/** What staff went by where no choice could be seen. */
export const guideInWords = {
  'life-history': 'Life history',
  preference: 'A usual preference',
  pattern: 'A pattern of earlier choices',
  'nothing-known': 'Nothing was known to go by',
} as const;
export type Guide = keyof typeof guideInWords;

/** Line drawings that a tile may show in place of a photograph, by the name of what they show. */
export const pictures = [
  'tea',
  'coffee',
  'cold-drink',
  'milk',
  'water',
  'soup',
  'meal',
  'bread',
  'egg',
  'fruit',
  'cake',
  'biscuit',
  'ice-cream',
  'shirt',
  'shoes',
  'bath',
  'shower',
  'wash',
  'bed',
  'chair',
  'door',
  'garden',
  'walk',
  'music',
  'television',
  'radio',
  'book',
  'cards',
  'paint',
  'telephone',
  'letter',
  'people',
  'alone',
  'dog',
  'cat',
  'prayer',
  'scissors',
  'razor',
  'sun',
] as const;
export type Picture = (typeof pictures)[number];

/** The names of a vocabulary as a tuple, for a zod enum. */
export const namesOf = <T extends Record<string, string>>(words: T) =>
  Object.keys(words) as [keyof T & string, ...(keyof T & string)[]];
