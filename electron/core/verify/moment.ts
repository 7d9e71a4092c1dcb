import Database from 'better-sqlite3';

/** How far a record had come at the moment that a connection looks at. */
export interface Moment {
  readonly entries: number;
  readonly checkpoints: number;
}

/** Looks at the record as it is now, and goes on seeing it so, whatever is recorded from here on. */
export function beginAt(sqlite: Database.Database): Moment {
  if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  sqlite.exec('BEGIN');
  return {
    entries: read(sqlite, 'SELECT coalesce(max(position), 0) FROM entry'),
    checkpoints: read(sqlite, 'SELECT coalesce(max(no), 0) FROM checkpoint'),
  };
}

/** 0 from a table that is lost or damaged: the check says so later. */
function read(sqlite: Database.Database, query: string): number {
  try {
    return sqlite.prepare(query).pluck().get() as number;
  } catch (error) {
    if (error instanceof Database.SqliteError) return 0;
    throw error;
  }
}
