import type Database from 'better-sqlite3';
import { projectedTables } from '../store/projections.ts';

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}
const schemaOf = (sqlite: Database.Database) =>
  sqlite
    .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`)
    .all() as SchemaRow[];

/** Tables that a record has and this one lacks. */
export function lostTables(sqlite: Database.Database, sound: Database.Database): string[] {
  const there = new Set(schemaOf(sqlite).map(({ name }) => name));
  return schemaOf(sound).flatMap(({ type, name }) => (type === 'table' && !there.has(name) ? [name] : []));
}

/** Triggers, tables and indexes that are not as this program made them: without its triggers an entry could be changed. */
export function safeguardProblems(sqlite: Database.Database, sound: Database.Database): string[] {
  const there = new Map(schemaOf(sqlite).map((row) => [row.name, row]));
  const changed = schemaOf(sound).filter((row) => there.get(row.name)?.sql !== row.sql);
  const known = new Set(schemaOf(sound).map(({ name }) => name));
  const added = [...there.values()].filter(({ name }) => !known.has(name));
  return [
    ...changed.map(
      ({ type, name }) => `The ${type} "${name}" that the record was made with was changed or taken away.`,
    ),
    ...added.map(({ type }) => `The record file holds a ${type} that Own Words did not make.`),
  ];
}

/** Rows that belong to no entry: words slipped in beside the ledger. */
export function strayProblems(sqlite: Database.Database): string[] {
  const { n } = sqlite
    .prepare(
      `SELECT count(*) AS n FROM part p LEFT JOIN entry e ON e.position = p.entry LEFT JOIN shape s ON s.no = e.shape
       WHERE e.position IS NULL OR instr(',' || s.parts || ',', ',' || p.name || ',') = 0`,
    )
    .get() as { n: number };
  return n > 0 ? [`${n} ${n === 1 ? 'part belongs' : 'parts belong'} to no entry.`] : [];
}

/** Tables that show something else than the same tables made again from the ledger. */
export function compareProjections(sqlite: Database.Database, rebuilt: Database.Database): string[] {
  return projectedTables.flatMap((table) => {
    const [live, again] = [rowsOf(sqlite, table), rowsOf(rebuilt, table)];
    const differing =
      live.filter((row, index) => row !== again[index]).length + Math.max(0, again.length - live.length);
    return differing > 0
      ? [`The screens’ table "${table}" does not show what the ledger holds: ${differing} rows differ.`]
      : [];
  });
}

const rowsOf = (sqlite: Database.Database, table: string) =>
  (sqlite.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).map((row) => JSON.stringify(row)).sort();
