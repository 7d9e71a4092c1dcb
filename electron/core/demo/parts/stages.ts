import type { Domain } from '../../../../db/daily-choices/model.ts';
import type { Asked, Show } from '../life.ts';

/** Nothing is needed, as far as anyone has asked. */
export const noNeeds = { formats: [], support: [], other: null, share: 'not asked' } as const satisfies Asked['needs'];
/** A profile in which nothing is written yet but the level. */
export const blank = {
  ...{ aids: [], ways: [], languages: null, bestTime: null, wait: null },
  ...{ yes: null, no: null, content: null, upset: null, avoid: null },
} as const;

/** Nobody has written it down, which shows as it would in a home. */
export const NOT_WRITTEN = 'not written down';

/**
 * How others are asked, as cognition differs. The last two rest on poor ground on purpose: talking alone where words do
 * not reach (rule D15 of evidence quality).
 */
export const stages: readonly (Asked | typeof NOT_WRITTEN)[] = [
  {
    profile: {
      ...blank,
      level: 4,
      aids: ['glasses'],
      ways: ['one-at-a-time'],
      bestTime: 'Any time but straight after a sleep',
      yes: 'Says so',
      no: 'Says so, twice',
    },
    needs: { formats: ['large-print'], support: [], other: null, share: 'yes' },
    by: 'grace',
    learned: ['person'],
  },
  {
    profile: {
      ...blank,
      level: 3,
      aids: ['hearing-aids'],
      ways: ['real-things', 'two-only', 'quiet-place'],
      bestTime: 'After breakfast, away from the trolley',
      wait: 8,
      yes: 'Puts a hand on it',
      no: 'Looks at the floor',
      content: 'Feet move to whatever is playing. Talks to the person next along.',
      upset: 'Turns the wedding ring round and round.',
    },
    needs: { formats: [], support: ['lip-reading', 'longer-time'], other: null, share: 'yes' },
    by: 'shazia',
    learned: ['person', 'staff'],
    contact: { with: 'Audiologist, new moulds', met: 'met', words: null },
  },
  NOT_WRITTEN,
  {
    profile: {
      ...blank,
      level: 1,
      aids: ['glasses', 'light'],
      ways: ['taste-or-touch', 'one-at-a-time', 'familiar-person'],
      bestTime: 'Between eleven and noon, in the chair, not in bed',
      wait: 30,
      yes: 'Opens the mouth, or leans in',
      no: 'Lips shut, head to the wall',
      content: 'Slow breath, eyes follow a face.',
      upset: 'Brow drawn, breath held, right hand grips the sheet.',
      avoid: 'More than one voice at once.',
    },
    needs: { formats: ['read-aloud'], support: ['longer-time'], other: null, share: 'not asked' },
    by: 'tomasz',
    learned: ['staff', 'therapist'],
    changed: {
      daysAgo: 41,
      event: { type: 'hospital', words: 'Ten days in, pneumonia. No words since.' },
      now: {
        profile: { level: 0, ways: ['taste-or-touch', 'music-cue'], wait: 60 },
        words: 'Leans towards lemon on the lips, away from cold. Nothing else is sure yet.',
      },
    },
  },
  {
    profile: {
      ...blank,
      level: 2,
      aids: ['teeth', 'picture-book'],
      ways: ['pictures', 'real-things', 'extra-time'],
      bestTime: 'Mid-afternoon; mornings are slow',
      wait: 15,
      yes: 'Picks it up',
      no: 'Slides it under the other',
      content: 'Pats the table in time.',
      upset: 'Walks to the front door and stands there.',
      avoid: '“Do you remember…?”',
    },
    needs: { formats: ['easy-read'], support: ['longer-time'], other: null, share: 'yes' },
    by: 'grace',
    learned: ['staff', 'family'],
    changed: {
      daysAgo: 19,
      event: { type: 'diagnosis', words: 'Told of a stroke as well, on the clinic’s letter.' },
      now: null,
    },
  },
  {
    profile: {
      ...blank,
      level: 4,
      aids: ['hearing-aid-left'],
      ways: ['written-words', 'said-back'],
      yes: 'Reads it back, then nods',
      no: 'Crosses it out',
      content: 'Corrects the menu.',
    },
    needs: noNeeds,
    by: 'bernadette',
    learned: ['person'],
  },
  {
    profile: {
      ...blank,
      level: 3,
      aids: ['glasses'],
      ways: ['shown-how', 'two-only', 'asked-again'],
      bestTime: 'Before the children’s programmes end, about five',
      yes: 'Says “aye” on a breath in',
      no: 'Walks off',
      content: 'Whistles through the teeth.',
      upset: 'Looks for keys.',
    },
    needs: noNeeds,
    by: 'tomasz',
    learned: ['staff'],
    changed: {
      daysAgo: 26,
      event: { type: 'infection', words: 'Chest; antibiotics for a week.' },
      now: { saw: 'Offered two drinks on three days, sides swapped: “aye” to the same one each time.' },
    },
  },
  NOT_WRITTEN,
  {
    profile: {
      ...blank,
      level: 1,
      ways: ['said-aloud'],
      yes: 'Nods',
    },
    needs: noNeeds,
    by: 'bernadette',
    learned: ['earlier-record'],
  },
  {
    profile: {
      ...blank,
      level: 2,
      ways: ['said-aloud'],
      yes: 'Smiles',
      no: 'Does not smile',
    },
    needs: noNeeds,
    by: 'shazia',
    learned: ['earlier-record'],
    changed: { daysAgo: 33, event: { type: 'noticed', words: null }, now: null },
  },
];

/** Whether somebody is reached by words, as far as anyone has written down. */
export const wordsReach = (asked: Asked | null): boolean => asked === null || asked.profile.level >= 2;

/** What is seen of somebody whom words do not reach, where something is held, tasted or heard. */
export const quietShows: Partial<Record<Domain, readonly Show[]>> = {
  drink: [
    ['face', 'Lips closed round it; swallowed; leaned in again.'],
    ['sound', 'A long “mm” at the second sip.'],
    ['looked', 'Eyes stayed on the blue cup when it moved.'],
  ],
  food: [
    ['face', 'Mouth opened before the spoon was there.'],
    ['took', 'Fingers closed round the toast and held.'],
  ],
  clothes: [['behaviour', 'Rubbed the wool between two fingers and did not let go.']],
  washing: [['posture', 'Shoulders came down when the warm cloth went on the neck.']],
  activity: [['looked', 'Watched the hands, not the face.']],
  outdoors: [['face', 'Chin up, eyes shut, into the air from the door.']],
  rest: [['posture', 'Turned to the wall and drew the knees up.']],
  'music-and-television': [['behaviour', 'One toe moved, in time.']],
  company: [['behaviour', 'Held on to the sleeve of whoever sat down.']],
};
export const quietRefusals: readonly Show[] = [
  ['turned-away', 'Head to the wall, lips shut.'],
  ['pushed-away', 'The back of the hand against the cup.'],
];
