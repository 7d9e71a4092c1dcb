import { and, desc, gte, lt, type SQL, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import type { ReadContext } from '../store/model.ts';
import { endOfDay, londonDay, londonInstant } from '../time/model.ts';
import { type ResidentId, residentId, type StaffId, staffId } from '../words/model.ts';
import type { lookMethods } from './methods.ts';
import { MOST_ROWS } from './model.ts';

type Input<M extends keyof typeof lookMethods> = z.output<(typeof lookMethods)[M]['input']>;
type Output<M extends keyof typeof lookMethods> = z.output<(typeof lookMethods)[M]['output']>;

export const lookQueries = { 'looks.list': listLooks, 'looks.refused': listRefusedTries };

// Neither is a projection of the ledger: both stand beside it.
const look = sqliteTable('look', {
  no: integer().primaryKey(),
  staff: text().notNull(),
  quarter: text('quarter_hour').notNull(),
  resident: text(),
  shown: integer(),
});
const refused = sqliteTable('refused_try', {
  no: integer().primaryKey(),
  at: text().notNull(),
  staff: text(),
  method: text().notNull(),
  code: text().notNull(),
  resident: text(),
});

/** Who opened whose record, and who saw the board or a list, day by day, the newest first. */
function listLooks({ db }: ReadContext, { span, by, at }: Input<'looks.list'>): Output<'looks.list'> {
  const kept = (of: SQL | undefined) =>
    db
      .select({
        staff: look.staff,
        resident: look.resident,
        quarter: look.quarter,
        residents: sql<string | null>`(SELECT residents FROM residents_shown s WHERE s.no = ${look.shown})`,
      })
      .from(look)
      .where(and(...within(look.quarter, span), by ? sql`${look.staff} = ${by}` : undefined, of))
      .orderBy(desc(look.quarter), desc(look.no))
      .all();
  const opened = byDay(
    kept(at ? sql`${look.resident} = ${at}` : sql`${look.resident} IS NOT NULL`),
    (row) => row.resident ?? '',
    ({ staff, resident }) => ({ staff: staffId.parse(staff), resident: residentId.parse(resident) }),
  );
  const among = sql`EXISTS (SELECT 1 FROM residents_shown s, json_each(s.residents) r WHERE s.no = ${look.shown} AND r.value = ${at})`;
  const glanced = byDay(
    kept(at ? among : sql`${look.shown} IS NOT NULL`),
    () => '',
    ({ staff, residents }) => ({
      staff: staffId.parse(staff),
      residents: (JSON.parse(residents ?? '[]') as unknown[]).length,
    }),
  );
  const more = opened.length > MOST_ROWS || glanced.length > MOST_ROWS;
  return { opened: opened.slice(0, MOST_ROWS), glanced: glanced.slice(0, MOST_ROWS), more };
}

/** What people tried and were refused, the newest first. */
function listRefusedTries({ db }: ReadContext, { span }: Input<'looks.refused'>): Output<'looks.refused'> {
  const rows = db
    .select()
    .from(refused)
    .where(and(...within(refused.at, span)))
    .orderBy(desc(refused.no))
    .limit(MOST_ROWS + 1)
    .all();
  const tries = rows.slice(0, MOST_ROWS).map((row) => ({
    ...row,
    staff: row.staff === null ? null : staffId.parse(row.staff),
    resident: row.resident === null ? null : residentId.parse(row.resident),
  }));
  return { tries, more: rows.length > MOST_ROWS };
}

const within = (column: typeof look.quarter | typeof refused.at, { from, to }: Input<'looks.refused'>['span']) => [
  gte(column, londonInstant(from, '00:00')),
  lt(column, endOfDay(to)),
];

interface Kept {
  readonly staff: string;
  readonly quarter: string;
}
/** One row for each day, person and whatever else tells them apart, with the quarters of an hour, earliest first. */
function byDay<R extends Kept, D extends { staff: StaffId; resident?: ResidentId }>(
  rows: readonly R[],
  apart: (row: R) => string,
  about: (row: R) => D,
): (D & { day: string; quarters: string[] })[] {
  const found = new Map<string, D & { day: string; quarters: string[] }>();
  for (const row of rows) {
    const day = londonDay(row.quarter);
    const key = `${day} ${row.staff} ${apart(row)}`;
    const known = found.get(key) ?? { ...about(row), day, quarters: [] };
    known.quarters.unshift(row.quarter);
    found.set(key, known);
  }
  return [...found.values()];
}
