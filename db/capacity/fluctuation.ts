import { type Happened, londonMinutes, shortDateInWords } from '../time/model.ts';
import type { AssessmentRow, Fluctuates } from './model.ts';

/** The time of day of a try, in a word: for what comes and goes, the hour says as much as the answer. */
export function timeOfDay(at: Happened): string | null {
  if (at.precision === 'part-of-day') return at.part;
  if (at.precision !== 'minute' && at.precision !== 'about') return null;
  const hour = londonMinutes(at.instant) / 60;
  if (hour < 6) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** What comes and goes, as somebody saw it: the pattern, until when it can wait, what holds meanwhile, what is wanted when clear. */
export const fluctuationInWords = (
  { pattern, canWaitUntil, holdingAction, wishesWhenClear }: Fluctuates,
  preferredName: string,
): [label: string, value: string][] => [
  ['It comes and goes', pattern],
  ['Can wait until', canWaitUntil ? shortDateInWords(canWaitUntil) : 'It cannot wait.'],
  ...(holdingAction ? [['Until then', holdingAction] as [string, string]] : []),
  ...(wishesWhenClear ? [[`What ${preferredName} wants when clear`, wishesWhenClear] as [string, string]] : []),
];

/** Every try that stands, with its time of day and what was found. */
export const triesInWords = (rows: readonly Pick<AssessmentRow, 'at' | 'supersededBy' | 'conclusion'>[]) =>
  rows
    .filter(({ supersededBy }) => supersededBy === null)
    .map(({ at, conclusion }) => ({ at, part: timeOfDay(at), found: conclusion.conclusion }));
