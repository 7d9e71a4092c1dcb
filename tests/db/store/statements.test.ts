import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { preparingOnce } from '../../../db/store/statements.ts';

const room = sqliteTable('room', { no: integer().primaryKey(), name: text().notNull() });

test('A question asked again is answered as at first, whichever way the answer is wanted, and after the table changed', () => {
  const sqlite = new Database(':memory:');
  sqlite.exec('CREATE TABLE room (no INTEGER PRIMARY KEY, name TEXT NOT NULL)');
  const same = preparingOnce(sqlite);
  const db = drizzle(same);
  for (const [no, name] of ['Front room', 'Sun room'].entries()) db.insert(room).values({ no, name }).run();
  const query = db.select().from(room).orderBy(room.no);
  const first = [
    { no: 0, name: 'Front room' },
    { no: 1, name: 'Sun room' },
  ];
  expect(query.all()).toEqual(first);
  expect(same.prepare(query.toSQL().sql).all(), 'as objects, after drizzle had bare rows').toEqual(first);
  expect(query.all()).toEqual(first);
  expect(db.all(sql.raw(query.toSQL().sql))).toEqual(first);
  sqlite.exec('ALTER TABLE room ADD COLUMN floor INTEGER NOT NULL DEFAULT 0');
  expect(query.all()).toEqual(first);
  expect(same.prepare(query.toSQL().sql)).toBe(same.prepare(query.toSQL().sql));
  for (let count = 0; count < 300; count += 1) same.prepare(`SELECT ${count}`);
  expect(query.all(), 'after it was let go for others').toEqual(first);
  sqlite.close();
});
