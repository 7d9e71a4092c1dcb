import { describe, expect, test } from 'vitest';
import { type AuthorityFacts, whoDecides } from '../../../db/best-interests/model.ts';
import { noAuthority } from './decision.ts';

const lacks = 'lacks capacity for this decision now';
const attorney = { state: 'verified and in scope', person: null, lifeSustaining: false } as const;
const deputy = { state: 'verified and in scope', person: null } as const;
const everything: AuthorityFacts = {
  ...noAuthority,
  advanceDecision: { state: 'valid and applies now', recordedBy: 'Dr Rao' },
  courtOrder: 'covers this decision',
  attorney,
  deputy,
};
const who = (
  facts: AuthorityFacts,
  capacity: typeof lacks | 'has capacity for this decision now' = lacks,
  matter: 'where-to-live' | 'voting' | 'life-sustaining-treatment' = 'where-to-live',
) => whoDecides({ matter, capacity, facts }).who;

describe('Who decides: the first row that fits (domain A4)', () => {
  test('s.1(2): someone who can decide does, whatever authority others hold', () => {
    expect(who(everything, 'has capacity for this decision now', 'voting')).toBe('the person');
  });
  test('ss.27-29: some things nobody may decide for someone else', () =>
    expect(who(everything, lacks, 'voting')).toBe('nobody'));
  test('s.26: a valid advance decision that applies stands before a court order or an attorney', () =>
    expect(who(everything)).toBe('an advance decision'));
  test('s.16: an order of the court comes before an attorney', () => {
    expect(who({ ...everything, advanceDecision: noAuthority.advanceDecision })).toBe('the court');
  });
  test('s.9: an attorney in scope comes before a deputy', () =>
    expect(who({ ...noAuthority, attorney, deputy })).toBe('an attorney'));
  test('s.11(8): over life-sustaining treatment only where the power expressly says so', () => {
    expect(who({ ...noAuthority, attorney }, lacks, 'life-sustaining-treatment')).toBe('whoever carries it out');
    expect(
      who({ ...noAuthority, attorney: { ...attorney, lifeSustaining: true } }, lacks, 'life-sustaining-treatment'),
    ).toBe('an attorney');
  });
  test('A power that is claimed and not verified decides nothing', () => {
    expect(
      who({
        ...noAuthority,
        attorney: { ...attorney, state: 'claimed, not verified' },
        advanceDecision: { state: 'claimed, not verified', recordedBy: null },
      }),
    ).toBe('whoever carries it out');
  });
  test('With no authority found, whoever carries it out decides: being a relative gives none', () =>
    expect(who(noAuthority)).toBe('whoever carries it out'));
});
