import type { ReadContext } from '../store/model.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import { Refused } from '../words/refused.ts';
import { REVIEW_WITHIN_DAYS } from './rules.ts';

/** Needs are looked at again on a day to come, within a year (DAPB1605: review). Throws Refused('review-gone' | 'review-too-far'). */
export function refuseUnlessReviewed({ now }: Pick<ReadContext, 'now'>, reviewBy: string): void {
  const today = londonDay(now);
  if (reviewBy <= today) throw new Refused('review-gone', 'The day of the review has gone. Choose a day to come.');
  if (reviewBy > dayPlus(today, REVIEW_WITHIN_DAYS))
    throw new Refused('review-too-far', 'That is more than a year away. Choose an earlier day for the review.');
}
