import { goesIntoPacks } from '../life-history/model.ts';
import { getStandingItem } from '../life-history/queries.ts';
import type { ReadContext } from '../store/model.ts';
import type { ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { Answer } from './model.ts';
import { getStandingPreference } from './preference-queries.ts';

/**
 * What staff went by stands in this resident's record, and whoever reads their choices may read it.
 * Throws Refused('no-such-item' | 'for-few' | 'no-such-preference' | 'no-such-guide').
 */
export function refuseUnlessGuideStands(context: ReadContext, resident: ResidentId, answer: Answer): void {
  if (answer.type !== 'no-choice-seen' || answer.guide.entry === null) return;
  const { by, entry } = answer.guide;
  switch (by) {
    case 'life-history':
      if (!goesIntoPacks(getStandingItem(context, resident, entry).privacy))
        throw new Refused('for-few', 'Not everybody may read this part of the story, so a choice cannot name it.');
      return;
    case 'preference':
      getStandingPreference(context.db, resident, entry);
      return;
    default:
      throw new Refused('no-such-guide', 'What you went by is written in words here. Leave the link out.');
  }
}
