import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { dayPlus, instant, londonDay } from '../time/model.ts';
import { entryId, line, passage, personId, residentId, staffId } from '../words/model.ts';
import { importWhats } from './fields.ts';

export * from './fields.ts';

/** As many rows as one act brings in: more is several files. */
export const MOST_ROWS = 5000;
/** As many problems as are listed one by one; the rest are counted. */
export const MOST_PROBLEMS = 300;

/** Where a field of ours comes from: a column of the file by its number, or the same words for every row. */
export const source = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('column'), column: z.int().min(0).max(499) }),
  z.strictObject({ from: z.literal('all'), words: line(200) }),
]);
export type Source = z.infer<typeof source>;
export const mapping = z.record(z.string().max(40), source);
export type Mapping = z.infer<typeof mapping>;

export const what = z.enum(importWhats);

/** A file as it was read: its columns with a few of their cells, and the columns that look like ours. */
export const readFile = z.strictObject({
  sha256: z.string(),
  /** How it was read: "Excel", "UTF-8", "Windows (Western European)". */
  readAs: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  rows: z.int(),
  columns: z.array(z.strictObject({ title: z.string(), samples: z.array(z.string()) })),
  guess: mapping,
});
export type ReadFile = z.infer<typeof readFile>;

/** What keeps a row out, as its spreadsheet numbers it. */
export const rowProblem = z.strictObject({
  row: z.int(),
  /** The field that it is about, where it is about one. */
  field: z.string().nullable(),
  /** What stands in the cell, cut short. */
  cell: z.string().nullable(),
  problem: z.string(),
});
export type RowProblem = z.infer<typeof rowProblem>;

/** What would come of a file: tried in full, and taken back before it stood. */
export const tried = z.strictObject({
  sha256: z.string(),
  rows: z.int(),
  good: z.int(),
  /** Good rows that hold what the person said, showed or wrote: somebody has to vouch for these. */
  ownWords: z.int(),
  problemRows: z.int(),
  problems: z.array(rowProblem),
  /** The first good rows, as they would stand in the record. */
  samples: z.array(z.strictObject({ row: z.int(), reads: z.string() })),
});
export type Tried = z.infer<typeof tried>;

const brought = z.strictObject({ entry: entryId, resident: residentId, person: personId.nullable() });
export type Brought = z.infer<typeof brought>;

export const importKinds = {
  /** What one act brought in from a file, after the entries themselves. */
  'import.brought-in@1': kind(
    'home',
    z.strictObject({
      file: z.strictObject({ what, name: line(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      rows: z.strictObject({ brought: z.int(), leftOut: z.int() }),
      /** Who vouched that what the person said, showed or wrote stands as it was; null where nothing of it was in the file. */
      voucher: z.strictObject({ staff: staffId.nullable() }),
      brought: z.array(brought),
    }),
  ),
  /** The words of one entry of an undone file are gone: its link says which entry. */
  'import.entry-deleted@1': kind('resident', z.strictObject({ deleted: z.strictObject({ from: entryId }) })),
  /** The words of an undone file are gone, all of them. */
  'import.words-deleted@1': kind(
    'home',
    z.strictObject({ deleted: z.strictObject({ which: entryId, entries: z.int().nonnegative() }) }),
  ),
  'import.undone@1': kind('home', z.strictObject({ undone: z.strictObject({ which: entryId, reason: passage(300) }) })),
} as const;

export const importRow = z.strictObject({
  id: entryId,
  what,
  file: z.string(),
  brought: z.int(),
  leftOut: z.int(),
  voucher: staffId.nullable(),
  at: instant,
  by: staffId,
  undone: z.strictObject({ at: instant, by: staffId, reason: z.string() }).nullable(),
  /** When the words of an undone file were deleted. */
  deleted: z.strictObject({ at: instant, by: staffId, entries: z.int() }).nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

/**
 * What a file brought in by mistake was never about care that was given: nothing asks for it to be kept, and what is not
 * needed is not kept (UK GDPR Art. 5(1)(e)). So many days are left to see that the undoing was right.
 */
const WORDS_KEPT_DAYS = 30;

/** From which day on the words of an undone file are to be deleted; null where there is nothing to delete. */
export const wordsKeptUntil = ({ undone, deleted }: Pick<ImportRow, 'undone' | 'deleted'>): string | null =>
  undone && !deleted ? dayPlus(londonDay(undone.at), WORDS_KEPT_DAYS) : null;
