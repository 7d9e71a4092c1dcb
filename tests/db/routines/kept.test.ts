import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftOf, keptOf, type Shown, weekdayOf } from '../../../db/routines/kept.ts';
import {
  driftInWords,
  isAround,
  LOOK_AROUND,
  median,
  minutesFrom,
  offBy,
  offInWords,
  type Routine,
  routine,
  weekdays,
  windowInWords,
  windowOf,
} from '../../../db/routines/model.ts';
import { dayPlus, londonInstant } from '../../../db/time/model.ts';
import { entryId, staffId } from '../../../db/words/model.ts';
import { teaOrJuice, thing } from '../daily-choices/sample.ts';

const grace = staffId.parse('0195582e-0000-7000-8000-00000000000a');
const id = entryId.parse('0195582e-0000-7000-8000-00000000000b');
const getsUp: Routine = {
  what: 'Gets up',
  from: '07:15',
  to: '07:45',
  days: [...weekdays],
  shownBy: { domain: 'clothes', thing: null },
  element: id,
};
const TO = '2026-03-02';
const span = { begun: '2026-01-01', to: TO };

interface Given {
  domain?: Routine['shownBy']['domain'];
  offered?: string[];
  /** What was chosen by its place; null for a decline. */
  chosen?: number | null;
  outcome?: Shown['choice']['delivery']['outcome'];
  later?: Shown['later'];
}
function choiceAt(day: string, time: string, { chosen = 0, ...more }: Given = {}): Shown {
  const { domain = 'clothes', offered = ['Blue cardigan'], outcome, later = [] } = more;
  const { choice } = teaOrJuice(grace, {
    choice: {
      domain,
      offered: offered.map((label) => thing(label)),
      answer: chosen === null ? { type: 'declined' } : { type: 'chosen', options: [chosen] },
      delivery: {
        outcome: outcome ?? { type: chosen === null ? 'left-as-wished' : 'delivered' },
        reaction: null,
      },
    },
  });
  return { id, at: { precision: 'minute', instant: londonInstant(day, time) }, choice, later };
}
const always = (each: Routine) => [{ since: '2025-12-01', routine: each }];
const back = (days: number) => dayPlus(TO, -days);
const daysBack = (from: number, to = 0) => Array.from({ length: from - to }, (_, at) => back(from - 1 - at));

describe('What somebody wants, against what happened', () => {
  test('“within the window on 17 of 24 recorded days; 4 days nothing recorded”', () => {
    const within = daysBack(28, 11).map((day) => choiceAt(day, '07:30'));
    const later = daysBack(11, 4).map((day) => choiceAt(day, '08:35'));
    const { now } = keptOf(always(getsUp), [...within, ...later], span);
    expect(now).toMatchObject({ days: 28, timed: 24, within: 17, nothing: 4, declined: 0, usual: 450 });
  });

  test('Every day that is looked at is counted once, whatever was recorded on it', () => {
    const each = fc.record({
      back: fc.integer({ min: -1, max: 70 }),
      minutes: fc.integer({ min: 0, max: 1439 }),
      chosen: fc.constantFrom(0, 1, null),
      came: fc.constantFrom('delivered', 'stock', 'changed') as fc.Arbitrary<'delivered' | 'stock' | 'changed'>,
    });
    const window = fc.record({ from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 15, max: 360 }) });
    const wanted = fc.subarray([...weekdays], { minLength: 1 });
    const clock = (minutes: number) =>
      `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(
        fc.array(each, { maxLength: 60 }),
        window,
        wanted,
        fc.boolean(),
        (all, { from, length }, days, named) => {
          const one = routine.parse({
            ...getsUp,
            days,
            from: clock(from),
            to: clock((from + length) % 1440),
            shownBy: { domain: 'clothes', thing: named ? 'Plum cardigan' : null },
          });
          const choices = all.map(({ back: ago, minutes, chosen, came }) =>
            choiceAt(back(ago), clock(minutes), {
              offered: ['Blue cardigan', 'Plum cardigan'],
              chosen,
              ...(chosen !== null && came === 'stock'
                ? { outcome: { type: 'not-delivered', reason: 'stock', text: null } as const }
                : {}),
              ...(chosen !== null && came === 'changed'
                ? { outcome: { type: 'changed-mind', to: null } as const }
                : {}),
            }),
          );
          const kept = keptOf(always(one), choices, span);
          for (const some of [kept.now, kept.before]) {
            if (!some) continue;
            const { timed, untimed, other, declined, notCome, nothing } = some;
            expect(timed + untimed + other + declined + notCome + nothing).toBe(some.days);
            expect(some.within).toBeLessThanOrEqual(timed);
          }
          for (const { day, minutes, off } of kept.days) {
            expect(days).toContain(weekdayOf(day));
            if (minutes !== null) expect(isAround(minutes, windowOf(one))).toBe(true);
            if (off !== null) expect(Math.abs(off)).toBeLessThanOrEqual(LOOK_AROUND);
          }
          // No choice is taken for two days.
          const times = kept.days.flatMap(({ day, minutes }) =>
            minutes === null ? [] : [`${dayPlus(day, Math.floor(minutes / 1440))} ${((minutes % 1440) + 1440) % 1440}`],
          );
          expect(new Set(times).size).toBe(times.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('A decline is a full answer, what was not delivered did not come about, and neither is late or early', () => {
    const { now, drift } = keptOf(
      always(getsUp),
      [
        choiceAt(back(0), '07:30', { chosen: null }),
        choiceAt(back(1), '07:30', { outcome: { type: 'not-delivered', reason: 'staff', text: null } }),
        choiceAt(back(2), '07:30', { outcome: { type: 'changed-mind', to: null } }),
      ],
      span,
    );
    expect(now).toMatchObject({ timed: 0, declined: 1, notCome: 1, other: 1, nothing: 25, usual: null });
    expect(drift).toBeNull();
  });

  test('Declined at half past seven and taken at nine, it happened at nine', () => {
    const { days } = keptOf(always(getsUp), [choiceAt(TO, '07:30', { chosen: null }), choiceAt(TO, '09:00')], span);
    expect(days.at(-1)).toMatchObject({ came: 'happened', minutes: 540, off: 75 });
  });

  test('What was promised and came later counts by when it came', () => {
    const late = choiceAt(TO, '07:20', {
      outcome: { type: 'later', due: { precision: 'about', instant: londonInstant(TO, '08:00') } },
      later: [
        {
          entry: id,
          at: { precision: 'minute', instant: londonInstant(TO, '08:10') },
          author: grace,
          delivery: { outcome: { type: 'delivered' }, reaction: null },
        },
      ],
    });
    expect(keptOf(always(getsUp), [late], span).days.at(-1)).toMatchObject({ came: 'happened', off: 25 });
  });

  test('Where a thing is named, another thing chosen is the person’s choice that day and no lateness', () => {
    const tea = { ...getsUp, shownBy: { domain: 'drink', thing: 'tea' } } as const;
    const { days } = keptOf(
      always(tea),
      [
        choiceAt(back(2), '07:30', { domain: 'drink', offered: ['Tea', 'Milk'], chosen: 0 }),
        choiceAt(back(1), '07:30', { domain: 'drink', offered: ['Tea', 'Milk'], chosen: 1 }),
        choiceAt(back(0), '07:30', { domain: 'drink', offered: ['Squash'] }),
      ],
      span,
    );
    expect(days.slice(-3).map(({ came }) => came)).toEqual(['happened', 'other', 'nothing']);
  });

  test('A time that nobody wrote down is no time, and the day is not counted as late', () => {
    const at = { precision: 'part-of-day', day: TO, part: 'morning' } as const;
    expect(keptOf(always(getsUp), [{ ...choiceAt(TO, '07:30'), at }], span).days.at(-1)).toMatchObject({
      came: 'untimed',
      off: null,
    });
  });

  test('Each day is held against what was wanted then, and only on the days of the week on which it is wanted', () => {
    const changed = [
      { since: '2025-12-01', routine: { ...getsUp, days: ['Friday' as const] } },
      { since: back(3), routine: { ...getsUp, from: '05:00', to: '05:30' } },
    ];
    const { days } = keptOf(changed, [choiceAt(back(4), '07:30'), choiceAt(back(3), '07:30')], span);
    expect(days.slice(-5).map(({ day, from, off }) => [day, from, off])).toEqual([
      [back(10), 435, null],
      [back(3), 300, 120],
      [back(2), 300, null],
      [back(1), 300, null],
      [TO, 300, null],
    ]);
  });

  test('Days before anything was recorded are not looked at: there is no record to be silent', () => {
    const { now, before } = keptOf(always(getsUp), [], { begun: back(9), to: TO });
    expect(now).toMatchObject({ days: 10, nothing: 10, from: back(9) });
    expect(before).toBeNull();
  });
});

describe('The clock on the wall', () => {
  const night = { ...getsUp, from: '23:30', to: '00:30' };

  test('A window past midnight belongs to the day on which it began', () => {
    const { days } = keptOf(always(night), [choiceAt(back(1), '00:20'), choiceAt(back(1), '23:40')], span);
    expect(days.slice(-3).map(({ minutes, off }) => [minutes, off])).toEqual([
      [1460, 0],
      [1420, 0],
      [null, null],
    ]);
    expect(windowInWords(night)).toBe('11.30 pm to 12.30 am');
  });

  test('On the days on which clocks change, half past seven is half past seven', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-10-26']) {
      const at = { precision: 'minute', instant: londonInstant(day, '07:30') } as const;
      expect(minutesFrom(day, at)).toBe(450);
      expect(offBy(minutesFrom(day, at) ?? -1, windowOf(getsUp))).toBe(0);
    }
  });

  test('In the hour that comes twice both are what the clock read, and the night before is a day before', () => {
    const at = (instant: string) => minutesFrom('2026-10-25', { precision: 'minute', instant });
    expect([at('2026-10-25T00:30:00.000Z'), at('2026-10-25T01:30:00.000Z')]).toEqual([90, 90]);
    expect(at('2026-10-24T22:30:00.000Z')).toBe(-30);
  });

  test('A window is a quarter of an hour at least and six hours at most', () => {
    const read = (from: string, to: string) => routine.safeParse({ ...getsUp, from, to }).success;
    expect([read('07:15', '07:30'), read('23:00', '05:00'), read('07:15', '07:15')]).toEqual([true, true, false]);
    expect([read('07:15', '07:20'), read('07:00', '13:01'), read('7.15', '08:00')]).toEqual([false, false, false]);
    expect(routine.safeParse({ ...getsUp, days: [] }).success).toBe(false);
    expect(routine.safeParse({ ...getsUp, days: ['Friday', 'Friday'] }).success).toBe(false);
  });

  test('The median lies among the numbers, with as many below as above, and there is none of nothing', () => {
    expect([median([]), median([7]), median([1, 9, 2]), median([1, 2])]).toEqual([null, 7, 2, 2]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1 }), (numbers) => {
        const middle = median(numbers) ?? Number.NaN;
        expect(middle).toBeGreaterThanOrEqual(Math.min(...numbers));
        expect(middle).toBeLessThanOrEqual(Math.max(...numbers));
        const half = numbers.length / 2;
        expect(numbers.filter((each) => each < middle).length).toBeLessThanOrEqual(half);
        expect(numbers.filter((each) => each > middle).length).toBeLessThanOrEqual(half);
        expect(median(numbers.toReversed())).toBe(middle);
      }),
    );
  });

  test('Outside of a window and within it are one or the other', () => {
    const minutes = fc.integer({ min: -1440, max: 2880 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 0, max: 360 }), (at, from, length) => {
        const window = { from, to: from + length };
        const off = offBy(at, window);
        expect(off === 0).toBe(at >= window.from && at <= window.to);
        expect(at - off).toBe(Math.min(Math.max(at, window.from), window.to));
      }),
    );
  });
});

describe('Drift, in plain words', () => {
  const at = (offs: (number | null)[]) => offs.map((off, index) => ({ day: back(offs.length - 1 - index), off }));

  test('“usually 50 minutes later since 12 March”', () => {
    const drift = driftOf(at([0, 0, 0, 0, 0, 0, 50, 45, 55, 50, 60, 50]));
    expect(drift).toEqual({ by: 50, since: back(5), days: 6 });
    expect(drift && driftInWords(drift)).toBe(
      'Usually about 50 minutes later since 25 February 2026, over 6 days with a time.',
    );
  });

  test('One odd morning, or two in five, is no drift', () => {
    expect(driftOf(at([0, 0, 0, 0, 90]))).toBeNull();
    expect(driftOf(at([0, 90, 0, 0, 90]))).toBeNull();
    expect(driftOf(at([0, 14, 14, 14, 14]))).toBeNull();
  });

  test('Four days with a time are too few, and days without one say nothing either way', () => {
    expect(driftOf(at([60, 60, 60, 60]))).toBeNull();
    expect(driftOf(at([60, null, 60, null, 60, 60, null, 60]))).toMatchObject({ by: 60, days: 5, since: back(7) });
  });

  test('What has come back is over, and earlier is as much a drift as later', () => {
    expect(driftOf(at([60, 60, 60, 60, 60, 0, 0, 0]))).toBeNull();
    expect(driftOf(at([0, 0, 0, -40, -40, -40]))).toMatchObject({ by: -40, since: back(2) });
    expect(offInWords(-40)).toBe('40 minutes earlier');
  });

  test('It is never said of a side on which most days do not lie', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -200, max: 200 })), { maxLength: 60 }), (offs) => {
        const days = at(offs);
        const drift = driftOf(days);
        if (!drift) return;
        const since = days.filter(({ day, off }) => day >= drift.since && off !== null);
        expect(since).toHaveLength(drift.days);
        expect(drift.days).toBeGreaterThanOrEqual(3);
        const there = since.filter(({ off }) => Math.sign(off ?? 0) === Math.sign(drift.by));
        expect(there.length * 2).toBeGreaterThanOrEqual(since.length);
      }),
      { numRuns: 300 },
    );
  });
});
