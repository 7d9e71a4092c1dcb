import { z } from 'zod';
import { type Choice, domain, type Option, option } from '../daily-choices/model.ts';
import { residentId } from '../words/model.ts';

/** The most things that stand beside each other: more cannot be taken in at one look (domain B2). */
export const MOST_THINGS = 3;
const thing = z
  .int()
  .nonnegative()
  .max(MOST_THINGS - 1);

/** A picture on the board, with the word below it. */
export const boardThing = option.pick({ label: true, photograph: true, picture: true });
export type BoardThing = z.infer<typeof boardThing>;

/** One asking. */
export const boardRound = z.strictObject({
  /** The things by their number, as they stood from left to right. */
  order: z.array(thing).min(2).max(MOST_THINGS),
  /** What was touched, in that order: people change their mind, and the last touch counts. */
  touched: z.array(thing).max(50),
});
export type BoardRound = z.infer<typeof boardRound>;

/** What somebody is asked on the board. */
export const boardQuestion = z.strictObject({
  resident: residentId,
  domain,
  things: z.array(boardThing).min(2).max(MOST_THINGS),
  /** The BCP 47 tag of the local voice that says the name of what is touched; null for silence. */
  voice: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .nullable(),
});
export type BoardQuestion = z.infer<typeof boardQuestion>;

export const choiceBoard = boardQuestion.extend({ rounds: z.array(boardRound).min(1).max(20) });
export type ChoiceBoard = z.infer<typeof choiceBoard>;

/** The name under which what is touched is kept until whoever gave the board has seen it. */
export const BOARD_DRAFT = 'choice-board';

/** What was touched last, or null where nothing was: that is no answer. */
export const answerIn = ({ touched }: BoardRound): number | null => touched.at(-1) ?? null;

/** The next asking; with `swap` each thing stands where another one stood. */
export function nextRound({ order }: BoardRound, swap: boolean): BoardRound {
  const [first, ...rest] = order;
  return { order: swap && first !== undefined ? [...rest, first] : order, touched: [] };
}

/** Where a thing stood in an asking. */
export function sideOf({ order }: BoardRound, index: number): Option['side'] {
  const at = order.indexOf(index);
  if (at < 0) return null;
  if (at === 0) return 'left';
  return at === order.length - 1 ? 'right' : 'middle';
}

/** The first answer, and whether it was the same where the things stood elsewhere: habit of a side is no choice. */
export function whatWasTouched(rounds: readonly BoardRound[]): { answer: number | null; swap: Choice['swap'] } {
  const first = rounds.find((round) => answerIn(round) !== null);
  const answer = first ? answerIn(first) : null;
  const again = rounds.findLast(
    (round) => answer !== null && answerIn(round) !== null && round.order.join() !== first?.order.join(),
  );
  if (!again) return { answer, swap: { check: 'not-done', second: null } };
  const second = answerIn(again);
  return { answer, swap: second === answer ? { check: 'same', second: null } : { check: 'changed', second } };
}
