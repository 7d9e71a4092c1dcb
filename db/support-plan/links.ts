import { listSteps, refuseUnlessDecisionOf, standingOf } from '../best-interests/gather.ts';
import { decisionId } from '../capacity/model.ts';
import { domainInWords } from '../daily-choices/model.ts';
import { getStandingPreference, listPreferencesForResident } from '../daily-choices/preference-queries.ts';
import { goesIntoPacks } from '../life-history/model.ts';
import { getStandingItem, listLifeHistoryForPack } from '../life-history/queries.ts';
import { listLikesForResident, refuseUnlessBoardStands } from '../likes/queries.ts';
import type { ReadContext } from '../store/model.ts';
import type { ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { Link } from './model.ts';

/** How what a plan rests on is called: read once for a whole plan. What few may read has no title here. */
export function titlesFor(context: ReadContext, resident: ResidentId): (link: Link) => string | null {
  const { db } = context;
  const once = <T>(read: () => T) => {
    let known: T | undefined;
    return () => (known ??= read());
  };
  const stories = once(() => listLifeHistoryForPack(db, resident));
  const preferences = once(() => listPreferencesForResident(context, { resident, ended: true }));
  const boards = once(() => listLikesForResident(context, { resident }));
  return ({ type, id }) => {
    switch (type) {
      case 'life-history':
        return stories().find(({ item, withdrawn }) => item === id && !withdrawn)?.story.title ?? null;
      case 'preference': {
        const row = preferences().find((each) => each.id === id);
        return row ? `${domainInWords[row.domain]}: ${row.text}` : null;
      }
      case 'likes':
        return boards().find((each) => each.id === id)?.board.topic ?? null;
      case 'decision': {
        const [opened] = standingOf(listSteps(db, decisionId.parse(id)), 'decision.opened@1').toReversed();
        return opened?.matter.question ?? null;
      }
    }
  };
}

/**
 * Refuses what does not stand in this resident's record, and a part of their story that not all staff may read: whoever
 * reads the plan reads its title. Throws Refused('no-such-…' | 'for-few').
 */
export function refuseUnlessLinkable(context: ReadContext, resident: ResidentId, { type, id }: Link): void {
  switch (type) {
    case 'life-history':
      if (!goesIntoPacks(getStandingItem(context, resident, id).privacy))
        throw new Refused('for-few', 'Not everybody may read this part of the story, so the plan cannot name it.');
      return;
    case 'decision':
      refuseUnlessDecisionOf(context.db, resident, decisionId.parse(id));
      return;
    case 'likes':
      refuseUnlessBoardStands(context.db, resident, id);
      return;
    case 'preference':
      getStandingPreference(context.db, resident, id);
  }
}
