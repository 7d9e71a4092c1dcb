import type { DailyChoiceRow } from '../daily-choices/model.ts';
import { isCare } from '../patterns/rules.ts';
import { dayPlus, daysBetween } from '../time/model.ts';
import { happenedDay } from '../voices/model.ts';
import type { Help, Seen, SeenRow, Turn } from './model.ts';

/** One time that help was offered, and what was seen. */
export interface Offered {
  readonly day: string;
  readonly turnedDown: boolean;
  readonly distress: boolean;
}

/** Fewer days than this on either side of a change are not set beside each other; more than the most are not looked at. */
const FEWEST_DAYS = 7;
const MOST_DAYS = 28;

/** Choices about care, as help offered. Where no choice could be seen there is no answer to count. */
export function offeredInChoices(
  choices: readonly Pick<DailyChoiceRow, 'at' | 'choice' | 'later' | 'seen'>[],
): Offered[] {
  return choices.flatMap(({ at, choice, later, seen }) => {
    if (!isCare(choice.domain) || choice.answer.type === 'no-choice-seen') return [];
    const { reaction } = later[0]?.delivery ?? choice.delivery;
    return [
      {
        day: happenedDay(at),
        turnedDown: choice.answer.type === 'declined',
        distress: reaction?.seen === 'upset' || seen.expressedBy.includes('pushed-away'),
      },
    ];
  });
}

/** What staff saw besides. Something pushed away or declined was turned down, unless it was accepted when asked again. */
export const offeredInSight = (rows: readonly Pick<SeenRow, 'at' | 'seen' | 'withdrawn'>[]): Offered[] =>
  rows.flatMap(({ at, seen, withdrawn }) => (withdrawn ? [] : [{ day: happenedDay(at), ...readingOf(seen) }]));

const readingOf = ({ signs }: Pick<Seen, 'signs'>) => ({
  turnedDown:
    !signs.some((each) => each === 'accepted' || each === 'accepted-later') &&
    signs.some((each) => each === 'declined' || each === 'pushed-away'),
  distress: signs.some((each) => each === 'distress' || each === 'pushed-away'),
});

/** Help offered on the days named, both included. */
export function helpBetween(all: readonly Offered[], from: string, to: string): Help {
  const within = all.filter(({ day }) => day >= from && day <= to);
  return {
    offered: within.length,
    turnedDown: within.filter(({ turnedDown }) => turnedDown).length,
    distress: within.filter(({ distress }) => distress).length,
  };
}

/**
 * The same number of days before a change and from it on: as many as lie on its shorter side, four weeks at most. The
 * day of the change counts with those after it.
 */
export function besideOf(
  on: string,
  all: readonly Offered[],
  { begun, to }: { readonly begun: string; readonly to: string },
): Turn['beside'] {
  const days = Math.min(daysBetween(begun, on), daysBetween(on, to) + 1, MOST_DAYS);
  if (days < FEWEST_DAYS) return null;
  return {
    days,
    before: helpBetween(all, dayPlus(on, -days), dayPlus(on, -1)),
    after: helpBetween(all, on, dayPlus(on, days - 1)),
  };
}

/** Whole weeks back from a day, the newest first, as far as anything is recorded. */
export function weeksBack(to: string, begun: string, most: number): { from: string; to: string }[] {
  return Array.from({ length: most }, (_, back) => {
    const ends = dayPlus(to, -7 * back);
    return { from: dayPlus(ends, -6), to: ends };
  }).filter((week) => week.to >= begun);
}
