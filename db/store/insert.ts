import { type Column, getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { WriteDb } from './model.ts';
import { clientOf } from './statements.ts';

/** A table's insertion: its text, made once, and the columns in the order of its values. */
interface Insertion {
  readonly text: string;
  readonly columns: readonly (readonly [key: string, column: Column])[];
}
const known = new WeakMap<SQLiteTable, Insertion>();

/**
 * Inserts one row through drizzle's own columns and types, but without having the statement composed anew each time,
 * which takes four times as long as the insertion: projections do this for every entry. What is not given is NULL.
 */
export function insertRow<T extends SQLiteTable>(db: WriteDb, table: T, row: T['$inferInsert']): void {
  const { text, columns } = insertionInto(table);
  const given: Readonly<Record<string, unknown>> = row;
  const values = columns.map(([key, column]) => {
    const value = given[key];
    return value === undefined || value === null ? null : column.mapToDriverValue(value);
  });
  clientOf(db).prepare(text).run(values);
}

function insertionInto(table: SQLiteTable): Insertion {
  const made = known.get(table);
  if (made) return made;
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`);
  const text = `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const insertion = { text, columns };
  known.set(table, insertion);
  return insertion;
}
