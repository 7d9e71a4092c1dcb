import { capital, type Named, pronounsOf } from '../areas/model.ts';
import { domainInWords } from '../daily-choices/vocabulary.ts';
import type { PlaceTaken, SecondLook } from './model.ts';

export const placeInWords: Record<PlaceTaken['place'], string> = {
  left: 'What stood on the left',
  right: 'What stood on the right',
  first: 'What was named first',
  last: 'What was named last',
};

/** What was seen, with its numbers, and what to ask. It says nothing of why: that is for whoever looks. */
export function lookInWords(look: SecondLook, person: Named): { saw: string; ask: string } {
  const { preferredName: name } = person;
  const { they, them, their } = pronounsOf(person);
  switch (look.type) {
    case 'declined-often':
      return {
        saw: `${look.thing.label}: declined ${look.thing.declined} of ${look.thing.offered} times.`,
        ask: `Ask ${name} what ${they} would like in its place, and ask about changing the plan.`,
      };
    case 'chosen-often':
      return {
        saw: `${look.thing.label}: chosen ${look.thing.chosen} of ${look.thing.offered} times beside something else.`,
        ask: `Is it what ${they} usually ${person.pronouns === 'they' ? 'want' : 'wants'}? Go on asking all the same.`,
      };
    case 'same-place':
      return {
        saw: `${placeInWords[look.taken.place]} was taken ${look.taken.times} of ${look.taken.outOf} times; by chance it would be about ${look.taken.byChance}.`,
        ask: 'Swap the sides and ask again, or hold out one at a time: it may be a habit, or what can be seen or heard.',
      };
    case 'not-delivered':
      return {
        saw: `${look.times} of ${look.outOf} things that ${they} chose did not come about.`,
        ask: `Look at the reasons below, and tell ${them} what will be done.`,
      };
    case 'care-declined':
      return {
        saw: `${domainInWords[look.domain]}: declined ${look.times} times in seven days.`,
        ask: `Look again with the nurse: when, where and by whom is ${they} asked, and what would ${they} rather have?`,
      };
    case 'nothing-taken':
      return {
        saw: `Food and drink declined ${look.times === 2 ? 'both times' : `all ${look.times} times`} in this shift.`,
        ask: `Tell the nurse now. This is no fluid chart. ${capital(their)} answer stands.`,
      };
  }
}
