import type { Line, Occasion, Show } from '../life.ts';
import type { Random } from '../random.ts';

/** Deals out what a person says and shows: no line twice in a month, and spread over it. */
export interface Speaker {
  newDay(day: string): void;
  /** Words for an answer ("0", "1" for the options, "no"), or none this time. */
  words(occasion: Occasion, answer: string): Line | null;
  shown(occasion: Occasion, answer: string): Show | null;
  other(occasion: Occasion): readonly [what: string, line: Line] | null;
}

const MONTH = 30;
const LONGEST_MONTH = 31;

export function newSpeaker(random: Random): Speaker {
  const bags = new Map<string, unknown[]>();
  let days = -1;
  /** How often this answer can be expected in a month: so many chances the lines must last for. */
  const expected = (occasion: Occasion, answer: string): number => {
    const no = occasion.declines ?? 0.09;
    const leans = occasion.leans ?? occasion.offered.map(() => 1);
    const sum = leans.reduce((all, each) => all + each, 0);
    const share = answer === 'no' ? no : (1 - no) * ((leans[Number(answer)] ?? 0) / sum);
    return Math.max(1, MONTH * occasion.often * share);
  };
  const deal = <T>(name: string, all: readonly T[], chances: number): T | null => {
    const known = bags.get(name) as T[] | undefined;
    const bag = known ?? random.shuffled(all);
    if (!known) bags.set(name, bag);
    if (bag.length === 0 || !random.chance(Math.min(0.92, (all.length * 1.35) / chances))) return null;
    return bag.pop() ?? null;
  };
  const of = <T>(
    lists: readonly (readonly T[])[] | undefined,
    no: readonly T[] | undefined,
    answer: string,
  ): readonly T[] => (answer === 'no' ? no : lists?.[Number(answer)]) ?? [];
  return {
    newDay() {
      days += 1;
      if (days % LONGEST_MONTH === 0) bags.clear();
    },
    words: (occasion, answer) =>
      deal(`${occasion.key}/${answer}/words`, of(occasion.says, occasion.no, answer), expected(occasion, answer)),
    shown: (occasion, answer) =>
      deal(`${occasion.key}/${answer}/shown`, of(occasion.shows, occasion.noShows, answer), expected(occasion, answer)),
    other: (occasion) => deal(`${occasion.key}/other`, occasion.others ?? [], MONTH * occasion.often),
  };
}
