import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  correctionKeepsVoice,
  happenedKey,
  hearsayPrompt,
  isToCome,
  needsReason,
  restsOn,
  statement,
  voices,
} from '../../../db/voices/model.ts';
import { contract } from '../../../electron/core/contract.ts';
import { anyPerson, anyStaff, reported, said, staffSaw, viewOf, wrote } from './statements.ts';

const NOW = '2026-03-03T09:20:00.000Z';

describe('Whose words they are', () => {
  test('The person’s own kinds have no place for anyone else: each extra name is refused', () => {
    const intruders = [
      { person: anyPerson },
      { reportedBy: { type: 'person', id: anyPerson } },
      { speaker: { type: 'professional', name: 'Dr Shah', role: 'GP' } },
      { relation: 'daughter' },
      { onBehalfOf: anyPerson },
      { basis: 'she told me' },
    ];
    for (const own of [said(anyStaff), wrote(anyStaff)]) {
      expect(statement.safeParse(own).success).toBe(true);
      for (const intruder of intruders)
        expect(statement.safeParse({ ...own, ...intruder }).success, JSON.stringify(intruder)).toBe(false);
    }
  });

  test('What somebody else says always names who', () => {
    const { reportedBy: _r, ...nobodyReports } = reported(anyPerson);
    const { person: _p, ...nobodysView } = viewOf(anyPerson);
    const { speaker: _s, ...nobodySaw } = staffSaw(anyStaff);
    for (const nameless of [nobodyReports, nobodysView, nobodySaw])
      expect(statement.safeParse(nameless).success).toBe(false);
  });

  test('A statement of someone else does not become the person’s by changing its kind alone', () => {
    const others = [reported(anyPerson), viewOf(anyPerson), staffSaw(anyStaff)];
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.constantFrom('person-now', 'person-documented'), (other, voice) => {
        const whole = { ...said(anyStaff), ...wrote(anyStaff), ...other, voice };
        return !statement.safeParse(whole).success;
      }),
    );
  });

  test('The person’s own kinds rest on no family member', () => {
    expect(restsOn(said(anyStaff)).people).toEqual([]);
    expect(restsOn(wrote(anyStaff)).people).toEqual([]);
    expect(restsOn(viewOf(anyPerson)).people).toEqual([anyPerson]);
  });

  test('A correction never changes whose words they are, in either direction', () => {
    for (const before of voices)
      for (const after of voices) expect(correctionKeepsVoice(before, after)).toBe(before === after);
  });

  test('No method of the program takes a person’s words with someone else’s name on them', () => {
    const methods = ['voices.record', 'voices.amend', 'lifeHistory.add', 'lifeHistory.amend'] as const;
    for (const name of methods) {
      const asked = contract[name].input.safeParse({ ...fits(name), extra: 1 });
      expect(contract[name].input.safeParse(fits(name)).success, name).toBe(true);
      expect(asked.success, `${name} with an unknown key`).toBe(false);
      const intruded = JSON.parse(
        JSON.stringify(fits(name)).replace('"voice":"person-now"', `"voice":"person-now","person":"${anyPerson}"`),
      );
      expect(contract[name].input.safeParse(intruded).success, `${name} with a relative in the person’s words`).toBe(
        false,
      );
    }
  });
});

function fits(method: string): object {
  const words = said(anyStaff);
  const resident = anyPerson;
  const details = {
    story: {
      heading: 'work',
      title: 'The early ovens',
      period: { type: 'now' },
      places: [],
      people: [],
      beside: null,
    },
    words,
    care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
    photographs: [],
    privacy: { tier: 'all staff' },
  };
  const which = method.startsWith('voices') ? { voice: anyPerson } : { item: anyPerson };
  if (method === 'voices.record') return { resident, about: { type: 'general' }, words };
  if (method === 'voices.amend') return { resident, ...which, words, reason: null };
  if (method === 'lifeHistory.add') return { resident, details };
  return { resident, ...which, details, reason: null };
}

describe('Somebody else’s report in the person’s place is asked about (T12)', () => {
  test.each([
    ['Susan says she likes tea first thing', 'Susan says'],
    ['Her daughter says she never liked baths', 'daughter says'],
    ['Son reported that she was unsettled at home', 'Son reported'],
    ['Wife told us he takes two sugars', 'Wife told us'],
    ['the family feel it is too far to walk', 'family feel'],
    ['According to her husband, chapel was everything', 'According to her husband'],
    ['Mum always said you talk to the peas', 'Mum always said'],
    ['Zażółć mówi. Agnieszka said that her mother sang', 'Agnieszka said'],
  ])('%s', (text, matched) => expect(hearsayPrompt(text)).toBe(matched));

  test.each([
    'Up at four. I could do two hundred barm cakes before the milkman.',
    'My daughter says I am stubborn',
    'Turned every cup so the handle faced right. Hummed.',
    'She said no and pushed the plate away',
    'I told my son to mind the ovens',
    'Familiar songs. She said so twice.',
    'The nurse is kind. Then she says good night.',
  ])('Left alone: %s', (text) => expect(hearsayPrompt(text)).toBeNull());

  test('The person’s own name is not somebody else’s', () => {
    expect(hearsayPrompt('Edith says she is cold', ['Edith', 'Edith Hartley'])).toBeNull();
    expect(hearsayPrompt('Edith says she is cold')).toBe('Edith says');
  });
});

describe('Corrections and times', () => {
  const written = { author: anyStaff, recordedAt: NOW };
  const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
  test('A slip mended by its author within ten minutes needs no reason; all else does', () => {
    expect(needsReason(written, anyStaff, later(10))).toBe(false);
    expect(needsReason(written, anyStaff, later(10.01))).toBe(true);
    expect(needsReason(written, anyPerson as string as typeof anyStaff, later(1))).toBe(true);
    expect(needsReason(written, anyStaff, later(-1)), 'a clock set back is no slip').toBe(true);
  });
  test('What is still to come cannot have been said', () => {
    expect(isToCome({ precision: 'minute', instant: later(1) }, NOW)).toBe(true);
    expect(isToCome({ precision: 'minute', instant: NOW }, NOW)).toBe(false);
    expect(isToCome({ precision: 'part-of-day', day: '2026-03-03', part: 'bedtime' }, NOW)).toBe(false);
    expect(isToCome({ precision: 'day', day: '2026-03-04' }, NOW)).toBe(true);
    expect(isToCome({ precision: 'month', month: '2026-04' }, NOW)).toBe(true);
    expect(isToCome({ precision: 'year', year: 2026 }, NOW)).toBe(false);
    expect(isToCome({ precision: 'unknown' }, NOW)).toBe(false);
  });
  test('Times sort as they happened, whatever their precision', () => {
    const order = [
      { precision: 'unknown' },
      { precision: 'year', year: 1961 },
      { precision: 'month', month: '2026-02' },
      { precision: 'day', day: '2026-03-03' },
      { precision: 'part-of-day', day: '2026-03-03', part: 'breakfast' },
      { precision: 'minute', instant: NOW },
      { precision: 'part-of-day', day: '2026-03-03', part: 'bedtime' },
    ] as const;
    expect([...order].reverse().toSorted((a, b) => (happenedKey(a) < happenedKey(b) ? -1 : 1))).toEqual(order);
  });
});
