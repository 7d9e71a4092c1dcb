import { day as daySchema, type Happened, type KnownDate, londonInstant, monthNamed } from '../time/model.ts';

/** What is wrong with one cell, in a sentence that says what to do. */
export class CellProblem extends Error {
  override readonly name = 'CellProblem';
}

const pad = (value: string | number) => String(value).padStart(2, '0');

/** The same name, however it was typed: for headings, and for names of people and things. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[\s_-]+/g, ' ')
    .replaceAll(/[?:.*]+$/g, '')
    .trim();

/**
 * A calendar day as people and spreadsheets here write it: 4/6/1936, 4.6.1936, 4 June 1936, 1936-06-04. Day before month,
 * always; nothing is guessed. Returns YYYY-MM-DD. Throws CellProblem.
 */
export function dayFrom(text: string): string {
  const written = partsOfDay(text.trim());
  if (!written) throw new CellProblem('This is no date. Write it as day, month and year: 4/6/1936.');
  const [year, month, date] = written;
  if (year.length !== 4) throw new CellProblem('Write the year in four figures: 1936, not 36.');
  if (month > 12)
    throw new CellProblem(`There is no month ${month}. Write the day before the month: 25/12/1936 for Christmas Day.`);
  const found = daySchema.safeParse(`${year}-${pad(month)}-${pad(date)}`);
  if (!found.success) throw new CellProblem('That day is not in the calendar. Look at the day and the month.');
  return found.data;
}

function partsOfDay(text: string): readonly [year: string, month: number, date: number] | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [iso[1] ?? '', Number(iso[2]), Number(iso[3])];
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(text);
  if (figures) return [figures[3] ?? '', Number(figures[2]), Number(figures[1])];
  const named = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?,?[ -](\d{1,4})$/i.exec(text);
  const month = named && monthNamed(named[2] ?? '');
  return named && month ? [named[3] ?? '', month, Number(named[1])] : null;
}

/** A date of birth as far as it is known; an empty cell says that it is not. Throws CellProblem. */
export function knownDateFrom(text: string): KnownDate {
  const typed = text.trim();
  if (typed === '' || plain(typed) === 'not known' || plain(typed) === 'unknown') return { known: 'not' };
  const year = /^(about|approx\.?|circa|c\.?)?\s*(\d{4})$/i.exec(typed);
  if (year) return { known: year[1] ? 'about' : 'year', year: yearFrom(year[2] ?? '') };
  return { known: 'day', day: dayFrom(typed) };
}

/** A year in four figures that a life can have touched. Throws CellProblem. */
export function yearFrom(text: string): number {
  const year = Number(text.trim());
  if (!/^\d{4}$/.test(text.trim()) || year < 1880 || year > 2200)
    throw new CellProblem('Give the year in four figures: 1953.');
  return year;
}

/** When something happened, as exactly as it is written: a day and a time, a day, a month, a year, or not known. */
export function happenedFrom(text: string): Happened {
  const typed = text.trim();
  if (typed === '' || plain(typed) === 'not known' || plain(typed) === 'unknown') return { precision: 'unknown' };
  if (/^\d{4}$/.test(typed)) return { precision: 'year', year: yearFrom(typed) };
  const monthOf = /^([a-z]{3,9})\.? (\d{4})$/i.exec(typed);
  const month = monthOf && monthNamed(monthOf[1] ?? '');
  if (monthOf && month) return { precision: 'month', month: `${monthOf[2]}-${pad(month)}` };
  const timed = /^(.*?\d{4}|\d{4}-\d{1,2}-\d{1,2})(?:T|,? +)(\d{1,2}[:.].+)$/.exec(typed);
  return timed ? at(timed[1] ?? '', timed[2] ?? '') : { precision: 'day', day: dayFrom(typed) };
}

/** A day in one cell and a time in another; without a time the day alone is known. */
export const at = (dayText: string, timeText: string): Happened =>
  timeText.trim() === ''
    ? happenedFrom(dayText)
    : { precision: 'minute', instant: londonInstant(dayFrom(dayText), timeFrom(timeText)) };

/** "14:10", "2.10 pm", "2pm", or a spreadsheet's 14:10:00, as HH:MM. Throws CellProblem. */
function timeFrom(text: string): string {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?$/i.exec(text.trim());
  const [, hours = '', minutes = '00', half] = found ?? [];
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (!found || (!half && found[2] === undefined) || hour > 23 || Number(minutes) > 59 || (half && Number(hours) > 12))
    throw new CellProblem('This is no time. Write it as 14:10 or 2.10 pm.');
  return `${pad(hour)}:${minutes}`;
}

/** Several things in one cell: by semicolon, by line, or by comma. */
export const listFrom = (text: string): string[] =>
  text
    .split(/[;\n]|,(?!\d)/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** A list of ours whose words are their own keys. */
export const asWords = <K extends string>(list: readonly K[]): Record<K, string> =>
  Object.fromEntries<string>(list.map((each) => [each, each])) as Record<K, string>;

/** A word from a list of ours, by its key or as it reads on the screen. Throws CellProblem that names what may stand. */
export function oneOf<K extends string>(
  text: string,
  words: Readonly<Record<K, string>>,
  alike: Readonly<Record<string, K>> = {},
): K {
  const typed = plain(text);
  const found = (Object.keys(words) as K[]).find((key) => plain(key) === typed || plain(words[key]) === typed);
  const known = found ?? (Object.hasOwn(alike, typed) ? alike[typed] : undefined);
  if (known === undefined) {
    const may = Object.values<string>(words);
    const shown = may.slice(0, 8).join(', ');
    throw new CellProblem(
      typed === ''
        ? `This is empty. Write one of: ${shown}${may.length > 8 ? ' …' : ''}.`
        : `“${text.trim().slice(0, 40)}” is none of ours. Write one of: ${shown}${may.length > 8 ? ' …' : ''}.`,
    );
  }
  return known;
}

/** Text of a cell, or null where it is empty. Throws CellProblem for what a spreadsheet writes where a sum went wrong. */
export function textFrom(text: string | undefined): string | null {
  const typed = (text ?? '').trim();
  if (/^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?$/i.test(typed))
    throw new CellProblem('The spreadsheet shows an error here. Put the words themselves in the cell.');
  return typed === '' ? null : typed;
}
