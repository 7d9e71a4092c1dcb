import { describe, expect, test } from 'vitest';
import { rules, stopsBecause } from '../../../db/best-interests/duties/model.ts';
import { law, lawAsOf, regulators } from '../../../db/law/model.ts';
import { day } from '../../../db/time/model.ts';

/** Every rule that stops although no lawyer has checked our words for it, and the section that leaves no room. */
const deliberate: readonly [keyof typeof stopsBecause, RegExp][] = [
  ['D1', /lacks capacity for this same decision \(s\.1\(5\), s\.2\(1\)\)/],
  ['D2', /advance decision.*\(s\.26\).*\(ss\.27-29, s\.62\)/],
  ['D3', /\(s\.6\(6\)\)\. A written reason lifts it/],
  ['D10', /\(s\.4\(6\)\(a\)\)\. Writing how they were looked for lifts it/],
  ['D12', /against the person’s wishes.*\(s\.4\(6\)\(a\)\)/],
  ['D14', /\(ss\.37-39\)/],
  ['D17', /nothing yet to sign \(s\.4\(8\)-\(9\)\)/],
  ['s20', /\(s\.20\(5\), s\.11\(8\)\)/],
];

describe('What no lawyer has checked warns and stops nothing, but where the law leaves no room', () => {
  test.each(deliberate)('%s stops deliberately, and says why', (rule, why) => {
    expect(stopsBecause[rule]).toMatch(why);
  });
  test('nothing else stops', () => {
    expect(Object.keys(stopsBecause).sort()).toEqual(deliberate.map(([rule]) => rule).sort());
    const warns = rules.filter((rule) => !(rule in stopsBecause));
    expect(warns).toEqual(['D4', 'D5', 'D7', 'D8', 'D9', 'D13', 'D22', 'D24', 's4', 's4-7', 's6']);
  });
});

describe('Law and regulators are dated reference data', () => {
  test('every line says where it comes from, and whether anybody has checked it', () => {
    for (const { cite, plain, source, checked } of [...Object.values(law), ...regulators]) {
      expect([cite, plain, source].every((text) => text.length > 2)).toBe(true);
      // No name of a lawyer is made up: a line that somebody has checked says who and when.
      expect(checked === null || (checked as { by: string }).by.length > 2).toBe(true);
    }
  });
  test('every line has the day on which it was last read at its source', () => {
    for (const asOf of [lawAsOf, ...regulators.map((line) => line.asOf)])
      expect(day.safeParse(asOf).success).toBe(true);
  });
  test('England and Wales each have their own regulator’s lines', () => {
    expect(new Set(regulators.map(({ country }) => country))).toEqual(new Set(['England', 'Wales']));
  });
});
