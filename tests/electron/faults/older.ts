import { renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { steps } from '../../../db/store/migrations/index.ts';
import { openDatabase } from '../../../db/store/open.ts';

/**
 * Makes a closed record what a program of an earlier version would have left: that version's tables, with as much of each
 * row as they have columns for. The index of words is no record, and is made anew.
 */
export function asOfVersion(file: string, key: Uint8Array, version: number): void {
  const newer = openDatabase(file, { key });
  const older = new Database(`${file}.older`);
  try {
    older.pragma(`cipher='sqlcipher'`);
    older.pragma('legacy=4');
    older.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    older.pragma('journal_mode = WAL');
    older.transaction(() => {
      for (const step of steps.filter((each) => each.version <= version)) older.exec(step.sql);
      for (const table of tablesOf(older)) copyRows(newer, older, table);
    })();
    older.pragma(`user_version = ${version}`);
  } finally {
    newer.close();
    older.close();
  }
  rmSync(file);
  renameSync(`${file}.older`, file);
}

const tablesOf = (sqlite: Database.Database): string[] =>
  sqlite
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'search*'`)
    .pluck()
    .all() as string[];

function copyRows(from: Database.Database, to: Database.Database, table: string): void {
  const columns = to.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  const rows = from
    .prepare(`SELECT ${columns.join(', ')} FROM "${table}"`)
    .raw()
    .all() as unknown[][];
  const insert = to.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...row);
}
