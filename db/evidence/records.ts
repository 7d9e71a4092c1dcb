import { CsvError, parse } from 'csv-parse/sync';
import { Refused } from '../words/refused.ts';
import { type ToCheck, toCheck } from './model.ts';

/** What a column of text may be called in a file that another program wrote, best first. */
const textColumns = [
  'text',
  'note',
  'notes',
  'words',
  'entry',
  'record',
  'care plan',
  'description',
  'comment',
  'comments',
];

/**
 * The records of a file: JSON lines, or CSV with a column of text. Throws Refused('wrong-use') with the line that is not
 * right; nothing is checked of a file that cannot be read whole.
 */
export function recordsFrom(content: string): ToCheck[] {
  const text = content.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new Refused('wrong-use', 'There is nothing to check: the text is empty.');
  return text.trimStart().startsWith('{') ? fromLines(text) : fromCsv(text);
}

function fromLines(text: string): ToCheck[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = toCheck.safeParse(jsonOf(line));
    if (read.success) return [read.data];
    throw new Refused(
      'wrong-use',
      `Line ${index + 1} is not a JSON object with a "text" of at most 20,000 characters. Mend it and try again.`,
    );
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function fromCsv(text: string): ToCheck[] {
  const [header = [], ...rows] = csvRows(text);
  const names = header.map((name) => name.trim().toLowerCase());
  const column = textColumns.map((name) => names.indexOf(name)).find((at) => at >= 0);
  if (column === undefined && header.length > 1)
    throw new Refused(
      'wrong-use',
      `Line 1 is neither JSON nor a CSV heading with a column of text. Call that column "text" and try again.`,
    );
  const at = (name: string) => names.indexOf(name);
  // A single column without a heading of ours is a list of texts.
  return (column === undefined ? [header, ...rows] : rows).flatMap((row, index): ToCheck[] => {
    const cell = row[column ?? 0]?.trim() ?? '';
    if (cell === '') return [];
    const given = {
      text: cell,
      voice: row[at('voice')]?.trim() || undefined,
      field: row[at('field')]?.trim() || undefined,
    };
    const read = toCheck.safeParse(given);
    if (read.success) return [read.data];
    throw new Refused(
      'wrong-use',
      `Row ${index + 2} has a text of more than 20,000 characters. Split it and try again.`,
    );
  });
}

function csvRows(text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused('wrong-use', `This is neither JSON lines nor CSV that can be read (line ${error.lines ?? 1}).`);
  }
}
