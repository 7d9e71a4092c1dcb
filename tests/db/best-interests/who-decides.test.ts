import { describe, expect, test } from 'vitest';
import { type PaperHere, whoDecides } from '../../../db/best-interests/model.ts';

const lacks = 'lacks capacity for this decision now';
const paper = (type: PaperHere['type'], more: Partial<PaperHere> = {}): PaperHere => ({
  paper: null,
  type,
  state: 'verified',
  holders: [],
  lifeSustaining: 'not known',
  covers: 'covers this decision',
  saidBy: null,
  checks: null,
  because: null,
  ...more,
});
const adrt = paper('adrt', { saidBy: 'Dr Rao' });
const order = paper('court-order');
const attorney = paper('lpa-health-welfare');
const deputy = paper('deputy-welfare');
const who = (
  papers: PaperHere[],
  capacity: typeof lacks | 'has capacity for this decision now' = lacks,
  matter: 'where-to-live' | 'voting' | 'life-sustaining-treatment' | 'money-or-home' = 'where-to-live',
) => whoDecides({ matter, capacity, authority: { papers } }).who;

describe('Who decides: the first row that fits (domain A4)', () => {
  test('s.1(2): someone who can decide does, whatever authority others hold', () => {
    const all = [adrt, order, attorney, deputy];
    expect(who(all, 'has capacity for this decision now', 'voting')).toBe('the person');
  });
  test('ss.27-29: some things nobody may decide for someone else', () =>
    expect(who([adrt, order, attorney], lacks, 'voting')).toBe('nobody'));
  test('s.26: a valid advance decision that applies stands before a court order or an attorney', () =>
    expect(who([deputy, attorney, order, adrt])).toBe('an advance decision'));
  test('D2: an advance decision that no named person calls valid ends nothing', () =>
    expect(who([paper('adrt')])).toBe('whoever carries it out'));
  test('s.16: an order of the court comes before an attorney', () => expect(who([attorney, order])).toBe('the court'));
  test('s.9: an attorney in scope comes before a deputy', () => expect(who([deputy, attorney])).toBe('an attorney'));
  test('s.11(8): over life-sustaining treatment only where the power expressly says so', () => {
    expect(who([attorney], lacks, 'life-sustaining-treatment')).toBe('whoever carries it out');
    const says = paper('lpa-health-welfare', { lifeSustaining: 'yes' });
    expect(who([says], lacks, 'life-sustaining-treatment')).toBe('an attorney');
  });
  test.each([
    ['claimed', 'covers this decision'],
    ['seen', 'covers this decision'],
    ['verified', 'does not cover it'],
    ['verified', 'not known yet'],
  ] as const)('A power that is %s and %s decides nothing', (state, covers) =>
    expect(who([paper('lpa-health-welfare', { state, covers })])).toBe('whoever carries it out'),
  );
  test.each(['lpa-property-finance', 'epa', 'appointee', 'deputy-property'] as const)(
    '"LPA-P&F, EPA and appointee give no power over care": %s',
    (type) => expect(who([paper(type)])).toBe('whoever carries it out'),
  );
  test('Over money an attorney or deputy for money decides, and one for welfare does not', () => {
    expect(who([paper('lpa-property-finance')], lacks, 'money-or-home')).toBe('an attorney');
    expect(who([paper('deputy-property')], lacks, 'money-or-home')).toBe('a deputy');
    expect(who([attorney, deputy, paper('appointee')], lacks, 'money-or-home')).toBe('whoever carries it out');
  });
  test.each(['advance-statement', 'rpr', 'imca', 'care-act-advocate', 'respect'] as const)(
    'What speaks for somebody decides nothing: %s',
    (type) => expect(who([paper(type)])).toBe('whoever carries it out'),
  );
  test('With no authority found, whoever carries it out decides: being a relative gives none', () =>
    expect(who([])).toBe('whoever carries it out'));
});
