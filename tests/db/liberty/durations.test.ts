import { describe, expect, test } from 'vitest';
import { longestRun, runsTooLong } from '../../../db/liberty/model.ts';
import { entryId, staffId } from '../../../db/words/model.ts';

const row = (
  type: 'an urgent authorisation' | 'an extension of the urgent one' | 'a standard authorisation',
  until: string,
) => ({
  application: { type, askedOf: 'Leeds', reference: null, arrangements: 'A keypad.', chaseOn: null },
  news: [
    {
      entryId: entryId.parse('019ca000-0000-7000-8000-000000000001'),
      entrySeq: 1,
      at: { precision: 'day', day: '2026-03-03' } as const,
      recordedAt: '2026-03-03T10:00:00.000Z',
      by: staffId.parse('019ca000-0000-7000-8000-000000000002'),
      news: { type: 'granted' as const, until, conditions: [], representative: null },
    },
  ],
});

describe('"urgent 7 days (+7); standard max 12 months" (domain A8, Sch A1)', () => {
  test.each<[Parameters<typeof row>[0], string, boolean]>([
    ['an urgent authorisation', '2026-03-10', false],
    ['an urgent authorisation', '2026-03-11', true],
    ['an extension of the urgent one', '2026-03-10', false],
    ['an extension of the urgent one', '2026-03-17', true],
    ['a standard authorisation', '2027-03-03', false],
    ['a standard authorisation', '2027-03-05', true],
  ])('%s until %s asks to be looked at again: %s', (type, until, asks) => {
    const prompt = runsTooLong(row(type, until));
    expect(prompt !== null).toBe(asks);
    if (asks) expect(prompt).toContain(longestRun[type]?.plain);
  });
  test('nothing is asked of what was not granted', () => {
    expect(runsTooLong({ ...row('an urgent authorisation', '2026-09-01'), news: [] })).toBeNull();
  });
});
