import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { residentCommands } from '../../../db/residents/commands.ts';
import { listResidents } from '../../../db/residents/queries.ts';
import type { ReadDb } from '../../../db/store/model.ts';
import { readingSome } from '../../../db/store/seen.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { edith, openTestRecord } from '../../record.ts';
import { said } from '../voices/statements.ts';

const WORDS = 'I like the window open.';

function home() {
  const it = openTestRecord();
  const { resident: frank } = it.write((context) =>
    residentCommands['residents.admit'](context, {
      identity: { ...edith, preferredName: 'Frank', fullName: 'Frank Ollerenshaw' },
    }),
  );
  it.write((context) =>
    voiceCommands['voices.record'](context, {
      resident: frank,
      about: { type: 'general' },
      words: said(it.grace, WORDS),
    }),
  );
  const some = <T>(seen: readonly ResidentId[], work: (db: ReadDb) => T) =>
    readingSome({ file: it.file, key: it.key }, seen, work);
  return { ...it, frank, some };
}

const rowsOf = (table: string) => (db: ReadDb) =>
  db
    .select({ row: sql`count(*)` })
    .from(sql.raw(`"${table}"`))
    .get()?.row;
const allOf = (table: string, column: string) => (db: ReadDb) =>
  JSON.stringify(
    db
      .select({ value: sql.raw(`"${column}"`) })
      .from(sql.raw(`"${table}"`))
      .all(),
  );

describe('Over a connection for some residents nobody else exists', () => {
  test('the residents seen are listed, with what they said; the others are not', () => {
    const { some, frank, edith: ediths } = home();
    expect(some([frank], listResidents).map(({ preferredName }) => preferredName)).toEqual(['Frank']);
    expect(some([ediths], listResidents).map(({ preferredName }) => preferredName)).toEqual(['Edith']);
    expect(some([], listResidents)).toEqual([]);
    expect(some([frank], allOf('voice_statement', 'words'))).toContain(WORDS);
    expect(some([ediths], rowsOf('voice_statement'))).toBe(0);
  });

  test('the ledger itself, PINs, looks, refused tries and drafts are not there at all', () => {
    const { some, frank, edith: ediths, record, grace } = home();
    record.sqlite.prepare('INSERT INTO draft VALUES (?, ?, ?, ?, ?)').run(grace, frank, 'form', WORDS, 'now');
    for (const table of ['entry', 'part', 'tree_node', 'checkpoint', 'pin', 'look', 'refused_try', 'draft', 'device']) {
      expect(some([frank, ediths], rowsOf(table)), table).toBe(0);
    }
  });

  test('a table that nobody has spoken of shows nothing, even where its rows name the resident', () => {
    const { some, frank, record } = home();
    record.sqlite.exec(`CREATE TABLE next_year (resident TEXT NOT NULL, words TEXT NOT NULL) STRICT`);
    record.sqlite.prepare('INSERT INTO next_year VALUES (?, ?)').run(frank, WORDS);
    expect(some([frank], rowsOf('next_year'))).toBe(0);
  });

  test('it can write nothing, and the record goes on beside it', () => {
    const { some, frank, write, record } = home();
    const entries = record.ledger.size();
    some([frank], (db) => {
      expect(() => Reflect.get(db, 'run').call(db, sql`DELETE FROM main.voice_statement`)).toThrow(
        expect.objectContaining({ cause: expect.objectContaining({ code: 'SQLITE_READONLY' }) }),
      );
      write((context) =>
        residentCommands['residents.changeStatus'](context, {
          resident: frank,
          status: { status: 'away', since: '2026-03-03', reason: 'leave' },
        }),
      );
    });
    expect(record.ledger.size()).toBe(entries + 1);
  });
});
