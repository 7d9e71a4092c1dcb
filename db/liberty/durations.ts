import type { LawRef } from '../law/model.ts';
import { dayPlus, londonDay, shortDateInWords } from '../time/model.ts';
import { happenedDay } from '../voices/rules.ts';
import type { Application, ApplicationRow } from './model.ts';

/**
 * "Urgent 7 days (+7); standard max 12 months" (domain A8; Sch A1): how long each may run. Prompts, for the supervisory body
 * gives the days; no lawyer has checked them.
 */
export const longestRun: Partial<Record<Application['type'], { days: number; plain: string; law: LawRef }>> = {
  'an urgent authorisation': {
    days: 7,
    plain: 'Seven days at most. It may be extended once, by up to seven days more: ask before it runs out.',
    law: 'dols',
  },
  'an extension of the urgent one': { days: 7, plain: 'Seven days more at most, and only once.', law: 'dols' },
  'a standard authorisation': {
    days: 366,
    plain: 'Twelve months at most, and often shorter. Ask for a new one well before it runs out.',
    law: 'dols',
  },
};

/** What to look at again where an authorisation was written down as running longer than the law lets it; null elsewhere. */
export function runsTooLong({
  application: { type },
  news,
}: Pick<ApplicationRow, 'application' | 'news'>): string | null {
  const most = longestRun[type];
  const granted = news.findLast((each) => each.news.type === 'granted');
  if (!most || granted?.news.type !== 'granted') return null;
  const from = happenedDay(granted.at) || londonDay(granted.recordedAt);
  const last = dayPlus(from, most.days);
  return granted.news.until > last
    ? `Until ${shortDateInWords(granted.news.until)} is longer than it may run: ${most.plain} Look at the paper again, and ask the supervisory body.`
    : null;
}
