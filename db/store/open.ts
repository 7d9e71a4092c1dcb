import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refused } from '../words/refused.ts';
import { steps } from './migrations/index.ts';

/** The newest step that this program knows. */
export const newestVersion = Math.max(...steps.map((step) => step.version));

/** What must hold on every connection: [pragma, set to, read back as]. A value that did not take stops the start. */
const settings: readonly (readonly [string, string, unknown])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // The driver's default under WAL is NORMAL, which may lose an acknowledged entry when the power fails.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  // Without it INSERT OR REPLACE would slip past the triggers that keep entries as they are.
  ['recursive_triggers', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', '5000', 5000],
];

/** Those that matter to a connection which only looks: a backup that came from outside is read over one. */
const looking = settings.filter(([name]) =>
  ['temp_store', 'trusted_schema', 'cell_size_check', 'busy_timeout'].includes(name),
);

export interface OpenOptions {
  /** The raw 32-byte data key. */
  readonly key: Uint8Array;
  /** Opened to look only; nothing is migrated. */
  readonly readonly?: boolean;
  /** A database that is not there yet is made. */
  readonly create?: boolean;
}

/**
 * Opens the encrypted database, proves the key, sets and reads back every setting, and brings the schema up to date.
 * Throws Refused: 'empty-record', 'wrong-key', 'newer-version', 'setting-refused'.
 */
export function openDatabase(file: string, options: OpenOptions): Database.Database {
  refuseEmpty(file, options);
  const sqlite = new Database(file, { readonly: options.readonly ?? false, fileMustExist: !options.create });
  try {
    unlock(sqlite, options.key);
    refuseNewer(sqlite);
    applySettings(sqlite, options.readonly ? looking : settings);
    if (!options.readonly) {
      refuseUnlessWritable(sqlite);
      migrate(sqlite);
    }
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/**
 * A copy of an open database under another key. It is copied under its own key first: a key never enters SQL that names
 * a file, where it could end in a file's name.
 */
export function copyUnderKey(
  sqlite: Database.Database,
  file: string,
  { key, newKey }: { readonly key: Uint8Array; readonly newKey: Uint8Array },
): void {
  sqlite.prepare('VACUUM INTO ?').run(file);
  const copy = openDatabase(file, { key });
  try {
    copy.pragma(`rekey="${rawKey(newKey)}"`);
  } finally {
    copy.close();
  }
}

/** An unencrypted database in memory with the same schema: projections are rebuilt in it to be compared. */
export function openInMemory(): Database.Database {
  const sqlite = new Database(':memory:');
  sqlite.pragma('temp_store = MEMORY');
  migrate(sqlite);
  return sqlite;
}

// Any key opens a file of no bytes, and the schema would be written into it as if nothing had ever been there.
function refuseEmpty(file: string, { create }: OpenOptions): void {
  if (create || statSync(file, { throwIfNoEntry: false })?.size !== 0) return;
  throw new Refused(
    'empty-record',
    'The record file in this folder is empty: what it held is gone. Nothing was changed. Restore the newest backup.',
  );
}

function unlock(sqlite: Database.Database, key: Uint8Array): void {
  sqlite.pragma(`cipher='sqlcipher'`);
  sqlite.pragma('legacy=4');
  sqlite.pragma(`key="${rawKey(key)}"`);
  try {
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new Refused('wrong-key', 'These keys do not open this record. Choose the folder that the keys belong to.');
    }
    throw error;
  }
}

const rawKey = (key: Uint8Array) => `x'${Buffer.from(key).toString('hex')}'`;

function refuseNewer(sqlite: Database.Database): void {
  const version = versionOf(sqlite);
  if (version > newestVersion) {
    throw new Refused(
      'newer-version',
      'This record was made by a newer version of Own Words. Install the newer version to open it; nothing was changed.',
    );
  }
}

// SQLite opens a file that it may not write to all the same, and says so at the first change only: here is one, which is
// taken back.
function refuseUnlessWritable(sqlite: Database.Database): void {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    sqlite.pragma(`user_version = ${versionOf(sqlite)}`);
  } finally {
    sqlite.exec('ROLLBACK');
  }
}

function applySettings(sqlite: Database.Database, wanted: typeof settings): void {
  for (const [name, value] of wanted) sqlite.pragma(`${name} = ${value}`);
  for (const [name, , expected] of wanted) {
    if (sqlite.pragma(name, { simple: true }) !== expected) {
      throw new Refused(
        'setting-refused',
        'The record cannot be opened safely here: the disk does not support what it needs.',
      );
    }
  }
}

function migrate(sqlite: Database.Database): void {
  const from = versionOf(sqlite);
  for (const step of steps.filter((each) => each.version > from)) {
    sqlite
      .transaction(() => {
        sqlite.exec(step.sql);
        sqlite.pragma(`user_version = ${step.version}`);
      })
      .immediate();
  }
}

function versionOf(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}
