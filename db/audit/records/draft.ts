import { and, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Choice } from '../../daily-choices/model.ts';
import type { ToCheck } from '../../evidence/model.ts';
import { dayPlus, type Instant, londonInstant } from '../../time/model.ts';
import type { EntryId, StaffId } from '../../words/model.ts';
import type { AuditedRecord } from '../model.ts';

/** A line of a record, with what the rules need to know of it. */
export interface Line {
  readonly label: string;
  readonly text: string | null | undefined;
  /** The person's own words: shown, and never judged. */
  readonly own?: boolean;
  /** Its name in a dismissal, and how the rules look at it; left out where nothing is to be judged. */
  readonly checked?: { readonly name: string } & Omit<ToCheck, 'text'>;
}
export type Head = Pick<AuditedRecord, 'shelf' | 'item' | 'about' | 'at' | 'recordedAt'> & {
  readonly entry: string;
  readonly resident: string;
  readonly by: string;
};
/** A wording that was found, before the rules look at it: they cost more than all the rest. */
export interface Draft {
  readonly head: Head;
  readonly lines: readonly Line[];
  /** What it is a wording of: the same for all that one thing had. */
  readonly thing: string;
  /** False once a later wording took its place. */
  readonly stands: boolean;
  /** What is written anew at each review and must not be a copy of the last time (D19); null where nothing is. */
  readonly series: string | null;
  /** The choice itself, for what choices show together. */
  readonly choice: Choice | null;
}

export const draft = (
  head: Head,
  lines: readonly Line[],
  more: Partial<Omit<Draft, 'head' | 'lines'>> = {},
): Draft => ({
  head,
  lines,
  thing: head.entry,
  stands: true,
  series: null,
  choice: null,
  ...more,
});

/** London days, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
/** Which entries are read: those of some days, those named, or what one person wrote down since a moment. */
export type Which = Span | { readonly entries: readonly EntryId[] } | { readonly since: Instant; readonly by: StaffId };

interface Columns {
  readonly entryId: SQLiteColumn;
  readonly recordedAt: SQLiteColumn;
  readonly author: SQLiteColumn;
}
/** The condition of a query for them; of days it is the day on which something was written down. */
export function meets(which: Which, { entryId, recordedAt, author }: Columns): SQL | undefined {
  if ('entries' in which) return inArray(entryId, [...which.entries]);
  if ('since' in which) return and(gte(recordedAt, which.since), eq(author, which.by));
  return and(
    gte(recordedAt, londonInstant(which.from, '00:00')),
    lt(recordedAt, londonInstant(dayPlus(which.to, 1), '00:00')),
  );
}
