import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BoardRound, nextRound, sideOf, whatWasTouched } from '../../../db/choice-board/model.ts';

const first: BoardRound = { order: [0, 1], touched: [] };
const touching = (round: BoardRound, ...touched: number[]): BoardRound => ({ ...round, touched });

describe('What was touched on the choice board', () => {
  test('nothing touched is no answer', () => {
    expect(whatWasTouched([first, nextRound(first, true)])).toEqual({
      answer: null,
      swap: { check: 'not-done', second: null },
    });
  });

  test('the last touch counts: people change their mind', () => {
    expect(whatWasTouched([touching(first, 0, 1)]).answer).toBe(1);
  });

  test('the same thing on the other side is the same answer', () => {
    const swapped = nextRound(first, true);
    expect(swapped.order).toEqual([1, 0]);
    expect(whatWasTouched([touching(first, 0), touching(swapped, 0)]).swap).toEqual({ check: 'same', second: null });
  });

  test('the same side twice is another answer, which is kept beside the first', () => {
    expect(whatWasTouched([touching(first, 0), touching(nextRound(first, true), 1)])).toEqual({
      answer: 0,
      swap: { check: 'changed', second: 1 },
    });
  });

  test('asked again with the same sides says nothing about the sides', () => {
    expect(whatWasTouched([touching(first, 0), touching(nextRound(first, false), 0)]).swap.check).toBe('not-done');
  });

  test('three things: each one stands elsewhere when the sides are swapped, and comes back after three times', () => {
    const three: BoardRound = { order: [0, 1, 2], touched: [] };
    const swapped = nextRound(three, true);
    for (const thing of three.order) expect(sideOf(swapped, thing)).not.toBe(sideOf(three, thing));
    expect(nextRound(nextRound(swapped, true), true).order).toEqual(three.order);
  });

  test('an answer by side alone is never called the same, whatever stood there', () => {
    const rounds = fc.tuple(
      fc.integer({ min: 2, max: 3 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(rounds, ([things, side, swaps]) => {
        const at = side % things;
        let round: BoardRound = { order: Array.from({ length: things }, (_, index) => index), touched: [] };
        const asked = [touching(round, round.order[at] ?? 0)];
        for (let swap = 0; swap < swaps; swap += 1) {
          round = nextRound(round, true);
          asked.push(touching(round, round.order[at] ?? 0));
        }
        // The last asking in which the first thing stood elsewhere is the one that tells.
        expect(whatWasTouched(asked).swap.check).toBe('changed');
      }),
    );
  });
});
