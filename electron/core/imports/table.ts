import { CsvError, parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import type { NumberedRow } from '../../../db/imports/bring.ts';
import { MOST_ROWS } from '../../../db/imports/model.ts';
import { Refused } from '../../../db/words/refused.ts';

/** A file as rows of text, whatever it was. */
export interface Table {
  /** How it was read, in words. */
  readonly readAs: string;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly titles: readonly string[];
  readonly rows: readonly NumberedRow[];
}

/** Reads a CSV file or an Excel workbook that is in memory. Throws Refused in one plain line for what is neither. */
export async function tableFrom(bytes: Uint8Array, sheet: string | null): Promise<Table> {
  if (bytes.length === 0) throw new Refused('empty-file', 'This file is empty. Choose the file with the rows in it.');
  if (startsWith(bytes, ZIP)) return fromWorkbook(Buffer.from(bytes), sheet);
  if (startsWith(bytes, OLD_EXCEL))
    throw new Refused(
      'old-excel',
      'This is a workbook of an old Excel, or one with a password. Open it in Excel, save it as .xlsx without a password, and choose that.',
    );
  return fromText(bytes);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

async function fromWorkbook(bytes: Buffer, wanted: string | null): Promise<Table> {
  const sheets = await sheetsOf(bytes);
  const found = wanted === null ? sheets[0] : sheets.find(({ sheet }) => sheet === wanted);
  if (!found) throw new Refused('no-such-sheet', 'This workbook has no such sheet. Choose one from the list.');
  return {
    readAs: 'Excel',
    sheets: sheets.map(({ sheet }) => sheet),
    sheet: found.sheet,
    ...headed(found.data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }))),
  };
}

async function sheetsOf(bytes: Buffer) {
  try {
    return await readXlsxFile(bytes);
  } catch {
    throw new Refused(
      'not-readable',
      'This workbook cannot be read. Open it in Excel, save it as .xlsx once more, and choose that.',
    );
  }
}

/** What a cell shows: a day as 1936-06-04, a time of day beside it only where there is one. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace('T00:00', '').replace('T', ' ');
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
}

function fromText(bytes: Uint8Array): Table {
  const { text, readAs } = decoded(bytes);
  if (text.includes('\0'))
    throw new Refused('not-a-table', 'This is neither a CSV file nor an Excel workbook. Choose one of those.');
  return { readAs, sheets: [], sheet: null, ...headed(recordsOf(text)) };
}

/** UTF-8 and UTF-16 by their marks, UTF-8 where it is sound, else as Windows writes it here. */
export function decoded(bytes: Uint8Array): { text: string; readAs: string } {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes), readAs: 'UTF-16' };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes), readAs: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), readAs: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), readAs: 'Windows (Western European)' };
  }
}

function recordsOf(text: string): NumberedRow[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    }) as string[][];
    return records.map((cells, index) => ({ row: index + 1, cells }));
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new Refused(
        'quote-open',
        'A quotation mark is opened in this file and never closed, so nobody can tell where a cell ends. Save it once more from the spreadsheet, and choose that.',
      );
    throw new Refused(
      'not-readable',
      'This file is no sound CSV: quotation marks stand in the middle of a cell. Save it once more from the spreadsheet, and choose that.',
    );
  }
}

/** Comma, semicolon or tab: whichever the line of headings holds most of. */
function delimiterOf(text: string): string {
  const [headings = ''] = text.split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].map((each) => ({ each, times: headings.split(each).length }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).each;
}

/** The first row with anything in it holds the headings; rows with nothing in them are left out. */
function headed(all: readonly NumberedRow[]): { titles: string[]; rows: NumberedRow[] } {
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [headings, ...rows] = filled;
  if (!headings || rows.length === 0)
    throw new Refused(
      'no-rows',
      'There is no row below the headings. The first row names the columns, the rows below it hold the people.',
    );
  if (rows.length > MOST_ROWS)
    throw new Refused(
      'too-many-rows',
      `This file has ${rows.length} rows. Bring in ${MOST_ROWS} at most at once: split it into several files.`,
    );
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  const titles = Array.from({ length: width }, (_, index) => headings.cells[index]?.trim() || `Column ${index + 1}`);
  return { titles, rows };
}
