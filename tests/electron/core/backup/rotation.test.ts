import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { londonDay } from '../../../../db/time/model.ts';
import { KEPT, toRemove } from '../../../../electron/core/backup/rotation.ts';

const DAY = 86_400_000;
const MOST = KEPT.daily + KEPT.weekly + KEPT.monthly;
const moments = fc.uniqueArray(
  fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') }),
  { maxLength: 60 },
);
const backupsAt = (times: readonly number[]) => times.map((at) => ({ madeAt: new Date(at).toISOString() }));
const keptOf = (backups: readonly { madeAt: string }[]) => {
  const gone = new Set(toRemove(backups));
  return backups.filter((each) => !gone.has(each));
};

describe('Backups are kept 7 daily, 4 weekly, 12 monthly', () => {
  test('a home that makes one a day for three years keeps the last 7 days, 4 weeks and 12 months', () => {
    // As it goes: each new one is made, then the old ones are taken away.
    let there: { madeAt: string }[] = [];
    for (let n = 0; n < 3 * 365; n += 1) {
      const madeAt = new Date(Date.parse('2026-01-01T21:00:00Z') + n * DAY).toISOString();
      there = keptOf([...there, { madeAt }]);
    }
    const days = there.map(({ madeAt }) => londonDay(madeAt)).sort();
    expect(days.slice(-7)).toEqual([
      '2028-12-24',
      '2028-12-25',
      '2028-12-26',
      '2028-12-27',
      '2028-12-28',
      '2028-12-29',
      '2028-12-30',
    ]);
    expect(days).toContain('2028-12-17'); // the Sunday of the week before
    expect(days).toContain('2028-12-10');
    expect(days).toContain('2028-01-31'); // the end of the first of twelve months
    expect(days[0]).toBe('2028-01-31');
    expect(days.length).toBeLessThanOrEqual(MOST);
  });

  test('the newest is never taken away, and never are more kept than 7, 4 and 12', () => {
    fc.assert(
      fc.property(moments, (times) => {
        const backups = backupsAt(times);
        const kept = keptOf(backups).map(({ madeAt }) => madeAt);
        const newest = backups
          .map(({ madeAt }) => madeAt)
          .sort()
          .at(-1);
        if (newest) expect(kept).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(MOST);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(1, backups.length));
      }),
    );
  });

  test('taking away twice takes away no more than once', () => {
    fc.assert(
      fc.property(moments, (times) => {
        expect(toRemove(keptOf(backupsAt(times)))).toEqual([]);
      }),
    );
  });

  test('of two on one day the later one stays', () => {
    const [early, late] = backupsAt([Date.parse('2026-03-03T06:00:00Z'), Date.parse('2026-03-03T22:00:00Z')]);
    expect(toRemove([early, late].flatMap((each) => each ?? []))).toEqual([early]);
  });
});
