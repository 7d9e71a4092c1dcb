import { describe, expect, test } from 'vitest';
import {
  at,
  CellProblem,
  dayFrom,
  happenedFrom,
  knownDateFrom,
  listFrom,
  oneOf,
  textFrom,
} from '../../../db/imports/cells.ts';
import { headings } from '../../../db/life-history/model.ts';

const problem = (read: () => unknown): string => {
  try {
    return `no problem: ${JSON.stringify(read())}`;
  } catch (error) {
    if (error instanceof CellProblem) return error.message;
    throw error;
  }
};

describe('A date is read as people here write it, and never guessed', () => {
  test.each([
    ['4/6/1936', '1936-06-04'],
    ['04.06.1936', '1936-06-04'],
    ['4-6-1936', '1936-06-04'],
    ['1936-06-04', '1936-06-04'],
    ['4 June 1936', '1936-06-04'],
    ['4th of June 1936', '1936-06-04'],
    ['Thursday 4 Jun 1936', '1936-06-04'],
    ['29/2/2024', '2024-02-29'],
  ])('%s', (text, day) => {
    expect(dayFrom(text)).toBe(day);
  });
  test.each([
    ['4/6/36', /four figures/],
    ['12/25/1936', /no month 25/],
    ['31/2/1936', /not in the calendar/],
    ['29/2/2023', /not in the calendar/],
    ['soon', /no date/],
    ['', /no date/],
    ['13158', /no date/],
  ])('%s is no date', (text, message) => {
    expect(problem(() => dayFrom(text))).toMatch(message);
  });
});

test('A date of birth may be a year, about a year, or not known', () => {
  expect(knownDateFrom('1936')).toEqual({ known: 'year', year: 1936 });
  expect(knownDateFrom('about 1936')).toEqual({ known: 'about', year: 1936 });
  expect(knownDateFrom('c. 1936')).toEqual({ known: 'about', year: 1936 });
  expect(knownDateFrom('')).toEqual({ known: 'not' });
  expect(knownDateFrom('4/6/1936')).toEqual({ known: 'day', day: '1936-06-04' });
  expect(problem(() => knownDateFrom('1736'))).toMatch(/four figures: 1953/);
});

describe('A time is kept only as exactly as it is written', () => {
  test.each([
    ['3/3/2026 2.10 pm', { precision: 'minute', instant: '2026-03-03T14:10:00.000Z' }],
    ['3/7/2026 14:10', { precision: 'minute', instant: '2026-07-03T13:10:00.000Z' }],
    ['2026-03-03 14:10:00', { precision: 'minute', instant: '2026-03-03T14:10:00.000Z' }],
    ['3/3/2026', { precision: 'day', day: '2026-03-03' }],
    ['March 2026', { precision: 'month', month: '2026-03' }],
    ['2026', { precision: 'year', year: 2026 }],
    ['', { precision: 'unknown' }],
    ['not known', { precision: 'unknown' }],
  ])('%s', (text, when) => {
    expect(happenedFrom(text)).toEqual(when);
  });
  test('a day in one cell and a time in another make one moment', () => {
    expect(at('3/3/2026', '8am')).toEqual({ precision: 'minute', instant: '2026-03-03T08:00:00.000Z' });
    expect(at('3/3/2026', '12 am')).toEqual({ precision: 'minute', instant: '2026-03-03T00:00:00.000Z' });
    for (const time of ['25:00', '14:75', 'teatime', '13 pm', '8'])
      expect(
        problem(() => at('3/3/2026', time)),
        time,
      ).toMatch(/no time/);
  });
});

test('A word of ours is known by its key and by how it reads; any other names what may stand', () => {
  expect(oneOf('Food and drink', headings)).toBe('food');
  expect(oneOf('  HOMES-AND places', headings)).toBe('home-and-places');
  expect(problem(() => oneOf('Hobbies', headings))).toMatch(
    /“Hobbies” is none of ours. Write one of: What matters most,/,
  );
  expect(problem(() => oneOf('', { yes: 'yes' }))).toMatch(/^This is empty. Write one of: yes\.$/);
});

test('Several things in one cell are told apart; an error of the spreadsheet is no text', () => {
  expect(listFrom('Tea; orange juice\nwater, 1,5 litres')).toEqual(['Tea', 'orange juice', 'water', '1,5 litres']);
  expect(problem(() => textFrom('#REF!'))).toMatch(/shows an error/);
  expect(textFrom('  ')).toBeNull();
});
