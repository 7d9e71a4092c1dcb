import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Domain, Option, Outcome } from '../../../db/daily-choices/model.ts';
import { dayTimeOf } from '../../../db/patterns/model.ts';
import { atLeastByChance, type Counted, careDeclined, nothingTaken, patternsOf } from '../../../db/patterns/rules.ts';
import { staffId } from '../../../db/words/model.ts';
import { nothingSeen, teaOrJuice, thing } from '../daily-choices/sample.ts';

const grace = staffId.parse('0195582e-0000-7000-8000-00000000000a');
const span = { from: '2026-01-01', to: '2026-03-03' };
const NOW = '2026-03-03T14:00:00.000Z';
const SHIFT = '2026-03-03T06:00:00.000Z';

interface Asked {
  domain?: Domain;
  offered?: string[];
  sides?: boolean;
  /** Which of them was chosen; null for a decline. */
  chosen?: number | null;
  outcome?: Outcome;
  at?: string;
}
function asked({ domain = 'food', offered = ['Porridge'], sides, chosen = 0, outcome, at = NOW }: Asked): Counted {
  const side = (index: number): Option['side'] => (sides ? (index === 0 ? 'left' : 'right') : null);
  const { choice } = teaOrJuice(grace, {
    choice: {
      domain,
      offered: offered.map((label, index) => ({ ...thing(label), side: side(index) })),
      answer: chosen === null ? { type: 'declined' } : { type: 'chosen', options: [chosen] },
      delivery: {
        outcome: outcome ?? { type: chosen === null ? 'left-as-wished' : 'delivered' },
        reaction: null,
      },
    },
  });
  return { at: { precision: 'minute', instant: at }, choice, later: [] };
}
const unseen = teaOrJuice(grace, nothingSeen);
const times = (count: number, make: () => Counted) => Array.from({ length: count }, make);
const looks = (choices: Counted[]) => patternsOf(choices, span).looks;

describe('What many choices show together', () => {
  test('"porridge declined 9 of 10: ask about changing the plan"', () => {
    expect(looks([...times(9, () => asked({ chosen: null })), asked({})])).toEqual([
      {
        type: 'declined-often',
        thing: { domain: 'food', label: 'Porridge', offered: 10, chosen: 1, declined: 9 },
      },
    ]);
  });

  test('four times is too few to say so, and half is no pattern', () => {
    expect(looks(times(4, () => asked({ chosen: null })))).toEqual([]);
    expect(looks([...times(5, () => asked({ chosen: null })), ...times(5, () => asked({}))])).toEqual([]);
  });

  test('what is chosen again and again beside something else may be usual; offered alone it says nothing', () => {
    expect(looks(times(6, () => asked({ offered: ['Toast', 'Porridge'] })))).toMatchObject([
      { type: 'chosen-often', thing: { label: 'Toast', chosen: 6, offered: 6 } },
    ]);
    expect(looks(times(6, () => asked({ offered: ['Toast'] })))).toEqual([]);
  });

  test('the same thing under another spelling of capitals is the same thing; in another kind of choice it is not', () => {
    const { things } = patternsOf(
      [
        asked({ offered: ['Milk'], domain: 'drink' }),
        asked({ offered: ['milk'], domain: 'drink' }),
        asked({ offered: ['Milk'] }),
      ],
      span,
    );
    expect(things.map(({ domain, offered }) => [domain, offered])).toEqual([
      ['drink', 2],
      ['food', 1],
    ]);
  });

  test('chosen and delivered are two facts: what did not come about is counted with its reasons', () => {
    const none = { type: 'not-delivered', reason: 'stock', text: null } as const;
    const found = patternsOf(
      [
        ...times(7, () => asked({ offered: ['A', 'B'] })),
        ...times(3, () => asked({ offered: ['A', 'B'], chosen: 1, outcome: none })),
      ],
      span,
    );
    expect(found.came).toEqual({
      chosen: 10,
      delivered: 7,
      changedMind: 0,
      owed: 0,
      notDelivered: [{ reason: 'stock', times: 3 }],
    });
    expect(found.looks).toContainEqual({ type: 'not-delivered', times: 3, outOf: 10 });
  });
});

describe('When an answer is clear', () => {
  const sure = (each: Counted, certainty: 'clear' | 'unsure'): Counted => ({
    ...each,
    choice: { ...each.choice, reading: { meaning: null, certainty } },
  });
  const morning = '2026-03-03T08:00:00.000Z';
  const evening = '2026-03-03T19:00:00.000Z';

  test('is counted by kind of choice and time of day; no choice seen is no clear answer', () => {
    const { clear } = patternsOf(
      [
        ...times(3, () => sure(asked({ domain: 'drink', at: morning }), 'clear')),
        sure(asked({ domain: 'drink', at: evening }), 'unsure'),
        sure(asked({ domain: 'drink', at: evening }), 'clear'),
        { ...asked({ domain: 'drink', at: evening }), choice: unseen.choice },
        ...times(3, () => sure(asked({ domain: 'clothes', at: morning }), 'unsure')),
      ],
      span,
    );
    expect(clear).toEqual([
      {
        domain: 'drink',
        times: [
          { at: 'morning', clear: 3, of: 3 },
          { at: 'evening', clear: 1, of: 3 },
        ],
      },
      { domain: 'clothes', times: [{ at: 'morning', clear: 0, of: 3 }] },
    ]);
  });

  test('is not said of a kind asked but twice, nor of a day without an hour', () => {
    const twice = times(2, () => asked({ at: morning }));
    const someday: Counted = { ...asked({}), at: { precision: 'day', day: '2026-03-03' } };
    expect(patternsOf([...twice, someday], span).clear).toEqual([]);
  });
});

describe('A habit of one side', () => {
  const left = (count: number, right: number) => [
    ...times(count, () => asked({ offered: ['A', 'B'], sides: true, chosen: 0 })),
    ...times(right, () => asked({ offered: ['A', 'B'], sides: true, chosen: 1 })),
  ];
  test('is told from a choice by how often chance alone would bring it', () => {
    const [taken] = patternsOf(left(9, 1), span).places;
    expect(taken).toEqual({ place: 'left', times: 9, outOf: 10, byChance: 5, beyondChance: true });
    expect(patternsOf(left(6, 4), span).places[0]?.beyondChance).toBe(false);
  });

  test('is counted too where staff marked without the board what was named first', () => {
    const named = (chosen: number): Counted => {
      const each = asked({ offered: ['A', 'B'], chosen });
      return {
        ...each,
        choice: { ...each.choice, offered: each.choice.offered.map((one, at) => ({ ...one, place: at + 1 })) },
      };
    };
    const { places } = patternsOf([...times(9, () => named(1)), named(0)], span);
    expect(places).toEqual([
      { place: 'first', times: 1, outOf: 10, byChance: 5, beyondChance: false },
      { place: 'last', times: 9, outOf: 10, byChance: 5, beyondChance: true },
    ]);
  });

  test('is not looked for where nobody noted the sides', () => {
    expect(
      patternsOf(
        times(10, () => asked({ offered: ['A', 'B'] })),
        span,
      ).places,
    ).toEqual([]);
  });

  test('chance of at least so many: the sums of fair coins, and all of it for none', () => {
    expect(atLeastByChance(Array(10).fill(0.5), 9)).toBeCloseTo(11 / 1024, 10);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (chances) => {
        expect(atLeastByChance(chances, 0)).toBeCloseTo(1, 9);
        expect(atLeastByChance(chances, chances.length + 1)).toBe(0);
      }),
    );
  });
});

describe('What asks for a second look now (domain B1, escalators)', () => {
  test('"food or fluid declined through a shift: tell the nurse now"', () => {
    const both = [
      asked({ chosen: null, at: '2026-03-03T08:00:00.000Z' }),
      asked({ chosen: null, domain: 'drink', at: NOW }),
    ];
    expect(nothingTaken(both, SHIFT)).toEqual([{ type: 'nothing-taken', times: 2 }]);
    const sip = asked({ domain: 'drink', at: '2026-03-03T10:00:00.000Z' });
    expect(nothingTaken([...both, sip], SHIFT)).toEqual([]);
    expect(nothingTaken(both.slice(0, 1), SHIFT)).toEqual([]);
  });

  test('"the same wash or care declined five times in seven days"', () => {
    expect(careDeclined(times(5, () => asked({ domain: 'washing', chosen: null })))).toEqual([
      { type: 'care-declined', domain: 'washing', times: 5 },
    ]);
    expect(careDeclined(times(4, () => asked({ domain: 'washing', chosen: null })))).toEqual([]);
    expect(careDeclined(times(9, () => asked({ domain: 'activity', chosen: null })))).toEqual([]);
  });
});

test('The time of day is London’s, in summer and in winter; where only the day is known there is none', () => {
  const at = (instant: string) => dayTimeOf({ precision: 'minute', instant });
  expect([at('2026-07-01T21:30:00.000Z'), at('2026-01-01T21:30:00.000Z')]).toEqual(['night', 'evening']);
  expect([at('2026-01-01T00:10:00.000Z'), at('2026-01-01T12:10:00.000Z')]).toEqual(['night', 'midday']);
  expect(dayTimeOf({ precision: 'part-of-day', day: '2026-01-01', part: 'breakfast' })).toBe('morning');
  expect(dayTimeOf({ precision: 'day', day: '2026-01-01' })).toBeNull();
});
