import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { steps } from '../../../db/store/migrations/index.ts';
import { newestVersion, openDatabase } from '../../../db/store/open.ts';

const key = randomBytes(32);
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-words-store-'));
  file = join(folder, 'record.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const made = () => openDatabase(file, { key, create: true }).close();
const schemaOf = (sqlite: Database.Database) => sqlite.prepare('SELECT type, name, sql FROM sqlite_schema').all();

describe('The record on disk is encrypted', () => {
  test('nothing of it can be read in the file, its name and its log included', () => {
    const sqlite = openDatabase(file, { key, create: true });
    sqlite.prepare('INSERT INTO draft VALUES (?, ?, ?, ?, ?)').run('a', 'b', 'c', 'marmalade at the window', 'd');
    const files = readdirSync(folder);
    expect(files).toContain('record.db-wal');
    for (const name of files) {
      expect(readFileSync(join(folder, name)).includes('marmalade')).toBe(false);
      expect(name).not.toContain(key.toString('hex'));
    }
    expect(readFileSync(file).subarray(0, 15).toString()).not.toBe('SQLite format 3');
    sqlite.close();
    expect(readdirSync(folder)).toEqual(['record.db']);
  });

  test('another key opens nothing, and the file keeps every byte', () => {
    made();
    const before = readFileSync(file);
    expect(() => openDatabase(file, { key: randomBytes(32) })).toThrow(refusal('wrong-key'));
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['record.db']);
  });

  test('a file of other bytes is no record', () => {
    writeFileSync(file, 'not a database at all, but long enough to look like one'.repeat(200));
    expect(() => openDatabase(file, { key })).toThrow(refusal('wrong-key'));
  });
});

describe('Opening is safe or is refused', () => {
  test('every setting took, and still holds after a write', () => {
    const sqlite = openDatabase(file, { key, create: true });
    sqlite.prepare('INSERT INTO draft VALUES (?, ?, ?, ?, ?)').run('a', 'b', 'c', 'd', 'e');
    const read = (name: string) => sqlite.pragma(name, { simple: true });
    expect(read('journal_mode')).toBe('wal');
    expect(read('synchronous')).toBe(2);
    expect(read('foreign_keys')).toBe(1);
    expect(read('recursive_triggers')).toBe(1);
    expect(read('secure_delete')).toBe(1);
    expect(read('temp_store')).toBe(2);
    expect(read('trusted_schema')).toBe(0);
    expect(read('cell_size_check')).toBe(1);
    expect(read('cipher')).toBe('sqlcipher');
    sqlite.close();
  });

  test('a file of no bytes is no record and is not made into one', () => {
    writeFileSync(file, '');
    expect(() => openDatabase(file, { key })).toThrow(refusal('empty-record'));
    expect(readFileSync(file)).toHaveLength(0);
    expect(readdirSync(folder)).toEqual(['record.db']);
  });

  test('a record that is not there is not made by opening it', () => {
    expect(() => openDatabase(file, { key })).toThrow(expect.objectContaining({ code: 'SQLITE_CANTOPEN' }));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('one of a newer version is refused, and the file keeps every byte', () => {
    made();
    const sqlite = openDatabase(file, { key });
    sqlite.pragma(`user_version = ${newestVersion + 1}`);
    sqlite.close();
    const before = readFileSync(file);
    expect(() => openDatabase(file, { key })).toThrow(refusal('newer-version'));
    expect(readdirSync(folder)).toEqual(['record.db']);
    expect(() => openDatabase(file, { key, readonly: true })).toThrow(refusal('newer-version'));
    expect(readFileSync(file)).toEqual(before);
  });

  test('opened to look only, nothing can be written', () => {
    made();
    const sqlite = openDatabase(file, { key, readonly: true });
    expect(() => sqlite.exec(`INSERT INTO draft VALUES ('a', 'b', 'c', 'd', 'e')`)).toThrow(/readonly/);
    sqlite.close();
  });
});

describe('The schema grows step by step', () => {
  test('steps are numbered from one and taken in order', () => {
    const versions = steps.map((step) => step.version);
    expect(versions[0]).toBe(1);
    expect(versions).toEqual([...new Set<number>(versions)].toSorted((one, other) => one - other));
  });

  test('opening again changes nothing', () => {
    made();
    const first = openDatabase(file, { key });
    const schema = schemaOf(first);
    first.close();
    const second = openDatabase(file, { key });
    expect(schemaOf(second)).toEqual(schema);
    expect(second.pragma('user_version', { simple: true })).toBe(newestVersion);
    second.close();
  });

  test('from every earlier version the newest schema is the same', () => {
    made();
    const sqlite = openDatabase(file, { key });
    const newest = schemaOf(sqlite);
    sqlite.close();
    for (const { version } of steps) {
      const old = join(folder, `version-${version}.db`);
      asOfVersion(old, version);
      const opened = openDatabase(old, { key });
      expect(schemaOf(opened)).toEqual(newest);
      opened.close();
    }
  });

  test('no table of the record lets a row take others with it, and each is strict', () => {
    made();
    const sqlite = openDatabase(file, { key });
    const tables = sqlite
      .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'search*'`)
      .all() as {
      name: string;
      sql: string;
    }[];
    for (const { name, sql } of tables) {
      expect(sql, name).not.toMatch(/CASCADE|SET NULL/i);
      expect(sql, name).toMatch(/\) STRICT/);
    }
    sqlite.close();
  });
});

/** A record as a program of an earlier version left it. */
function asOfVersion(path: string, version: number): void {
  const sqlite = new Database(path);
  sqlite.pragma(`cipher='sqlcipher'`);
  sqlite.pragma('legacy=4');
  sqlite.pragma(`key="x'${key.toString('hex')}'"`);
  for (const step of steps.filter((each) => each.version <= version)) sqlite.exec(step.sql);
  sqlite.pragma(`user_version = ${version}`);
  sqlite.close();
}
