import { expect, test } from 'vitest';
import { shiftInWords } from '../../../renderer/look/when.ts';

test.each([
  ['2026-11-27T01:55:00Z', 'Thursday night'],
  ['2026-11-27T05:59:00Z', 'Thursday night'],
  ['2026-11-27T06:00:00Z', 'Friday morning'],
  ['2026-11-27T12:00:00Z', 'Friday afternoon'],
  ['2026-11-27T17:00:00Z', 'Friday evening'],
  ['2026-11-27T23:30:00Z', 'Friday night'],
  ['2026-07-03T22:59:00Z', 'Friday night'], // one minute before midnight by London's summer clock
  ['2026-07-03T23:01:00Z', 'Friday night'], // and one after: the same shift
  ['2026-07-04T05:01:00Z', 'Saturday morning'],
])('At %s the board says the shift as who works it would: %s', (now, words) => {
  expect(shiftInWords(new Date(now))).toBe(words);
});
