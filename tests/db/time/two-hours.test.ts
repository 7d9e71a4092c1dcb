import { describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { listChoicesForResident } from '../../../db/daily-choices/queries.ts';
import { type Happened, instantInWords, londonDay, timeInWords, writtenLater } from '../../../db/time/model.ts';
import { openTestRecord } from '../../record.ts';
import { teaOrJuice } from '../daily-choices/sample.ts';

/** Clocks went back on Sunday 25 October 2026, from 2 am to 1 am. */
const FIRST = '2026-10-25T00:30:00.000Z';
const SECOND = '2026-10-25T01:30:00.000Z';

describe('The hour that comes twice in October', () => {
  test('says which of the two it is, and no other hour does', () => {
    expect(timeInWords(FIRST)).toBe('1.30 am (before the clocks went back)');
    expect(timeInWords(SECOND)).toBe('1.30 am (after the clocks went back)');
    expect(instantInWords(SECOND)).toBe('Sunday 25 October 2026, 1.30 am (after the clocks went back)');
    for (const [when, words] of [
      ['2026-10-24T23:59:00.000Z', '12.59 am'],
      ['2026-10-25T00:00:00.000Z', '1.00 am (before the clocks went back)'],
      ['2026-10-25T01:59:00.000Z', '1.59 am (after the clocks went back)'],
      ['2026-10-25T02:00:00.000Z', '2.00 am'],
      ['2026-10-25T13:30:00.000Z', '1.30 pm'],
      ['2026-10-26T01:30:00.000Z', '1.30 am'],
      ['2026-07-01T00:30:00.000Z', '1.30 am'],
      ['2026-03-29T00:30:00.000Z', '12.30 am'],
      ['2026-03-29T01:30:00.000Z', '2.30 am'],
    ] as const)
      expect(timeInWords(when), when).toBe(words);
  });

  test('both choices of that hour stand on the same day, in the order in which they were made', () => {
    const it = openTestRecord();
    const choose = (now: string) =>
      it.write(
        (context) =>
          dailyChoiceCommands['dailyChoices.record'](context, { resident: it.edith, record: teaOrJuice(it.grace) }),
        undefined,
        now,
      ).choice;
    const [first, second] = [choose(FIRST), choose(SECOND)];
    const rows = it.read((context) => listChoicesForResident(context, { resident: it.edith }));
    expect(rows.map(({ id }) => id)).toEqual([second, first]);
    expect(rows.map(({ at }) => 'instant' in at && londonDay(at.instant))).toEqual(['2026-10-25', '2026-10-25']);
    const headers = [...it.record.ledger.entriesAbout(it.edith)].slice(-2).map(({ header }) => header);
    expect(headers.map(({ offset }) => offset)).toEqual([60, 0]);
  });
});

describe('What is written down late shows both times', () => {
  const written = '2026-03-03T14:10:00.000Z';
  const minute = (instant: string): Happened => ({ precision: 'minute', instant });
  test.each<[string, Happened, boolean]>([
    ['at once', minute(written), false],
    ['within the hour', minute('2026-03-03T13:15:00.000Z'), false],
    ['after more than an hour', minute('2026-03-03T13:09:00.000Z'), true],
    ['at breakfast the same day', { precision: 'part-of-day', day: '2026-03-03', part: 'breakfast' }, false],
    ['the day before', { precision: 'day', day: '2026-03-02' }, true],
    ['this month', { precision: 'month', month: '2026-03' }, false],
    ['a year ago', { precision: 'year', year: 2025 }, true],
    ['nobody knows when', { precision: 'unknown' }, false],
  ])('%s', (_, at, late) => {
    expect(writtenLater(at, written)).toBe(late ? 'written down Tuesday 3 March 2026, 2.10 pm' : null);
  });
});
