import { dayPlus } from '../../../db/time/model.ts';
import type { Making } from './home.ts';
import type { Asked } from './life.ts';
import { blank, noNeeds } from './parts/stages.ts';

/** How those whose lives are written out are asked. Of some nobody has written it down: that shows, as it would. */
const asked: Readonly<Record<string, Asked>> = {
  edith: {
    profile: {
      ...blank,
      level: 3,
      aids: ['glasses', 'hearing-aid-left'],
      ways: ['two-only', 'real-things', 'extra-time'],
      bestTime: 'Clearest before 11 in the morning',
      wait: 10,
      yes: 'Reaches for it, or “that one, love”',
      no: 'Looks away',
      content: 'Hums a hymn. Hands busy with a cloth or a cup. Looks at whoever speaks.',
      upset: 'Pulls at her cardigan cuff, asks for the clock. Worse when somebody stands behind her.',
      avoid: 'Asking two things at once; calling from the door.',
    },
    needs: { formats: ['large-print'], support: ['longer-time'], other: null, share: 'yes' },
    by: 'grace',
    learned: ['person', 'staff'],
    contact: {
      with: 'Optician, new glasses',
      met: 'partly',
      words: 'Nobody had the letter in large print; Grace read it out.',
    },
  },
  frank: {
    profile: {
      ...blank,
      level: 4,
      aids: ['hearing-aids', 'light'],
      ways: ['written-words', 'one-at-a-time'],
      yes: 'Nods, or a thumb up',
      no: '“No thank you”, and he means it',
      content: 'Talks of the railway. Sits with his legs out.',
      upset: 'Goes quiet, checks his watch.',
    },
    needs: { formats: ['large-print'], support: ['hearing-loop', 'lip-reading'], other: null, share: 'yes' },
    by: 'shazia',
    learned: ['person'],
  },
  gurdev: {
    profile: {
      ...blank,
      level: 3,
      aids: ['glasses'],
      ways: ['first-language', 'familiar-person', 'shown-how'],
      languages: 'Punjabi first; English when he is rested',
      bestTime: 'After his prayers, in his own room',
      wait: 15,
      yes: 'Tips his head from side to side',
      no: 'Hand flat on the table',
    },
    needs: { formats: ['other-language'], support: ['interpreter'], other: null, share: 'yes' },
    by: 'shazia',
    learned: ['person', 'family'],
    changed: {
      daysAgo: 9,
      event: { type: 'fall', words: 'Slid from the bed, no injury. Slower to answer since.' },
      now: { saw: 'Asked in Punjabi about tea, twice: the same answer both times, head from side to side.' },
    },
  },
  nesta: {
    profile: {
      ...blank,
      level: 2,
      aids: ['glasses', 'teeth'],
      ways: ['first-language', 'pictures', 'music-cue'],
      languages: 'Welsh only, most days',
      wait: 20,
      yes: 'Squeezes your hand',
      no: 'Turns her face to the window',
      content: 'Sways when she hears a hymn. Warm hands, slow breath.',
      upset: 'Calls “Mam”. Breath short, fists closed. Mostly at dusk.',
      avoid: 'English when she is tired.',
    },
    needs: { formats: ['read-aloud', 'other-language'], support: ['interpreter'], other: null, share: 'not asked' },
    by: 'grace',
    learned: ['staff', 'family'],
  },
  samira: {
    profile: {
      ...blank,
      level: 3,
      aids: ['glasses', 'hearing-aid-right'],
      ways: ['first-language', 'real-things', 'two-only'],
      languages: 'Arabic; a little English',
      wait: 10,
      yes: '“Na‘am”, or hand on her heart',
      no: 'Clicks her tongue',
    },
    needs: { formats: ['other-language'], support: ['interpreter'], other: 'A woman to interpret', share: 'yes' },
    by: 'moira',
    learned: ['person', 'family'],
    changed: {
      daysAgo: 12,
      event: { type: 'infection', words: 'Water infection, treated at home.' },
      now: {
        profile: { level: 1, ways: ['real-things', 'taste-or-touch', 'one-at-a-time'], wait: 30 },
        words: 'Talking does not reach her since the infection; things in her hand do.',
      },
    },
  },
  halina: {
    profile: {
      ...blank,
      level: 3,
      aids: ['glasses', 'hearing-aid-left'],
      ways: ['first-language', 'real-things', 'quiet-place'],
      languages: 'Polish; English for orders and jokes',
      bestTime: 'Mornings at her table; not after tea, which is for her rosary',
      wait: 8,
      yes: '“Tak”, or takes it and thanks you',
      no: 'Folds her napkin',
      content: 'Hands at work, glasses low on her nose.',
      upset: 'Holds her bag on her knees and looks at the door. Worst in February.',
      avoid: '“Halinka”. First names. Packing while she watches.',
    },
    needs: { formats: ['other-language', 'large-print'], support: ['interpreter'], other: null, share: 'yes' },
    by: 'shazia',
    learned: ['person', 'family'],
  },
  walter: {
    profile: {
      ...blank,
      level: 2,
      aids: ['glasses'],
      ways: ['pictures', 'two-only'],
      yes: 'Looks at it, and stays looking',
      no: 'Pushes it off the table edge',
      content: 'Whistles. Shoulders down.',
    },
    needs: noNeeds,
    by: 'tomasz',
    learned: ['staff'],
    changed: { daysAgo: 5, event: { type: 'noticed', words: 'Does not look at the pictures any more.' }, now: null },
  },
};

/** Writes down how each is asked, what changed it, and whether somebody has looked since. */
export function planCommunication({ lives, timeline, ids, span }: Making): void {
  for (const { key, asked: generated } of lives) {
    const known = asked[key] ?? generated;
    if (!known) continue;
    const resident = () => ids.of(`resident/${key}`);
    const { profile, needs, by, learned, changed, contact } = known;
    const reviewBy = dayPlus(span.last, 24);
    timeline.put(dayPlus(span.begun, 3), 15 * 60 + 20, by, (tell) => {
      tell('communication.describe', {
        resident: resident(),
        profile,
        needs: { ...needs, reviewBy: dayPlus(span.begun, 183) },
        because: { learned, words: null },
      });
    });
    if (contact)
      timeline.put(dayPlus(span.last, -7), 11 * 60 + 40, by, (tell) => {
        tell('communication.keepContact', {
          resident: resident(),
          contact: { ...contact, on: dayPlus(span.last, -7) },
        });
      });
    if (!changed) continue;
    const on = dayPlus(span.last, -changed.daysAgo);
    timeline.put(on, 16 * 60 + 5, 'grace', (tell) => {
      tell('communication.tellEvent', { resident: resident(), event: { ...changed.event, on } });
    });
    const { now } = changed;
    if (now === null) continue;
    const looked = dayPlus(on, 4);
    timeline.put(looked, 10 * 60 + 30, by, (tell) => {
      if ('saw' in now)
        tell('communication.stillHolds', { resident: resident(), holding: { on: looked, saw: now.saw } });
      else
        tell('communication.describe', {
          resident: resident(),
          profile: { ...profile, ...now.profile },
          needs: { ...needs, reviewBy },
          because: { learned: ['staff'], words: now.words },
        });
    });
  }
}
