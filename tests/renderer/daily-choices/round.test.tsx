import { describe, expect, test } from 'vitest';
import { residentId } from '../../../db/words/model.ts';
import { nextPerson } from '../../../renderer/daily-choices/round/round.ts';

const [edith, frank, walter] = ['1', '2', '3'].map((last) =>
  residentId.parse(`0195582e-0000-7000-8000-00000000000${last}`),
);
const people = [edith, frank, walter].filter((each) => each !== undefined);
const round = { people };

describe('In a round of several people', () => {
  test('the next one is asked, and after the last those who were passed over', () => {
    const [first, second, third] = people;
    if (!first || !second || !third) throw new Error('There are three.');
    expect(nextPerson(round, first, new Set([first]))).toBe(second);
    expect(nextPerson(round, third, new Set([third]))).toBe(first);
    expect(nextPerson(round, third, new Set([first, third]))).toBe(second);
  });

  test('nobody is asked twice: when all have answered, it has ended', () => {
    for (const each of people) expect(nextPerson(round, each, new Set(people))).toBeNull();
  });
});
