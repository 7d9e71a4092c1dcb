import { describe, expect, test } from 'vitest';
import { askedOf, type Mapping, mappedParts, mappingOn, partsInOrder } from '../../../db/law/frameworks.ts';

describe('What a regulator asks', () => {
  test.each(['England', 'Wales'] as const)('every part of a pack answers something in %s', (country) =>
    expect(partsInOrder(mappingOn(country, '2026-11-30')).toSorted()).toEqual([...mappedParts].toSorted()),
  );

  test('the framework is the one in use on the day: a new one takes over on its first day and not before', () => {
    const now = mappingOn('England', '2026-11-30');
    const next: Mapping = { ...now, framework: 'the next one', from: '2027-04-01' };
    expect(mappingOn('England', '2027-03-31', [now, next]).framework).toBe(now.framework);
    expect(mappingOn('England', '2027-04-01', [now, next]).framework).toBe('the next one');
  });

  test('each says its source and day', () => {
    for (const { source, asOf, from } of [mappingOn('England', '2026-11-30'), mappingOn('Wales', '2026-11-30')]) {
      expect(source).not.toBe('');
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(from < asOf).toBe(true);
    }
  });

  test('a part says what it answers, with the regulation', () =>
    expect(askedOf(mappingOn('England', '2026-11-30'), 'quality')).toContain(
      'Well-led: Governance, management and sustainability (Regulation 17(2)(c))',
    ));
});
