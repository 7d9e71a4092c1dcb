import { expect, test } from 'vitest';
import { toldCount } from '../../../db/numbers/small.ts';

test.each([
  ['nought says nothing of anybody', 0, 24, '0 of 24'],
  ['one of many could be known', 1, 24, 'fewer than 5 of 24'],
  ['four of many could be known', 4, 24, 'fewer than 5 of 24'],
  ['five is told', 5, 24, '5 of 24'],
  ['all but two: the two could be known', 22, 24, 'all but fewer than 5 of 24'],
  ['all is told', 24, 24, '24 of 24'],
  ['of three in all nothing is told', 2, 3, 'not told: fewer than 5 in all'],
  ['of six with two: neither the two nor the four', 2, 6, 'fewer than 5 of 6'],
  ['large numbers read as they are spoken', 1200, 4977, '1,200 of 4,977'],
])('%s', (_, count, of, said) => expect(toldCount(count, of)).toBe(said));
