import { beforeEach, describe, expect, test } from 'vitest';
import { projectedTables } from '../../../db/store/projections.ts';
import { shown } from '../../shown.ts';
import { aSignedRecord, withoutTriggers } from './ledgers.ts';
import { change, tampering } from './tampering.ts';

let signed: ReturnType<typeof aSignedRecord>;
beforeEach(() => {
  signed = aSignedRecord();
});

describe('Whoever holds the data key and changes the record by hand is found out', () => {
  test('an untouched record holds', async () => {
    const sqlite = signed.copy();
    expect(await signed.verify(sqlite)).toEqual({
      entries: signed.size,
      checkpoints: 2,
      restored: [],
      sound: true,
      problems: [],
    });
    sqlite.close();
  });

  test('the line names the entry, and never a word of what it says', async () => {
    const sqlite = signed.copy();
    change(sqlite, signed, `UPDATE part SET value = replace(value, 'Edith', 'Enid') WHERE entry = 6`);
    expect(await signed.verify(sqlite)).toMatchObject({
      problems: expect.arrayContaining([
        'Entry 6 (resident.admitted@1, written Tuesday 3 March 2026, 9.20 am): its part "identity" was changed after it was written.',
      ]),
    });
    sqlite.close();
    for (const [, statements] of tampering) {
      const copy = signed.copy();
      change(copy, signed, statements);
      expect((await signed.verify(copy)).problems.join('\n')).not.toMatch(/Edith|Enid|Susan|Hartley|agreed|960/);
      copy.close();
    }
  });

  test('one entry taken out is one finding about the place, not one about each entry after it', async () => {
    const sqlite = signed.copy();
    change(sqlite, signed, ['DELETE FROM part WHERE entry = 8', 'DELETE FROM entry WHERE position = 8']);
    const { problems } = await signed.verify(sqlite);
    sqlite.close();
    expect(problems.filter((line) => /before .*ntry 9\b/.test(line))).not.toEqual([]);
    expect(problems.filter((line) => /^Entry 1\d/.test(line))).toEqual([]);
  });
});

/** What nothing rests on: no screen, page or rule reads it back as the record. */
const told = new Set(['device.begun_at', 'checkpoint.reason', 'shape.no', 'device.no', 'checkpoint.no']);
/** Where SQLite looks in the index: changed, a word may not be found by the search, and nothing of the record is another. */
const lookedUp = new Set(['search_idx.segid', 'search_idx.term']);
/** Beside the record, not of it: counters, drafts, who looked, and erasures whose files are still to be put in order. */
const beside = ['pin', 'refused_try', 'look', 'residents_shown', 'draft', 'erasure_unfinished'];

/** What SQLite keeps the index of words in. */
const index = ['search_config', 'search_content', 'search_data', 'search_idx'];

describe('No column of the record can be changed unseen', () => {
  test('each table is the ledger’s, rebuilt from it, or known to be beside it', () => {
    const sqlite = signed.copy();
    const tables = sqlite.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    const ledger = ['device', 'shape', 'entry', 'part', 'tree_node', 'checkpoint'];
    expect([...tables].sort()).toEqual([...ledger, ...beside, ...projectedTables, ...index].sort());
    sqlite.close();
  });

  test('one cell changed in any row is found', async () => {
    const slipped: string[] = [];
    let cells = 0;
    for (const { table, column } of columnsOf(signed)) {
      const sqlite = signed.copy();
      let changed = 0;
      withoutTriggers(sqlite, () => {
        // The middle row of the table: neither its first nor its last entry.
        const row = `SELECT ${keyOf(table)} FROM "${table}" LIMIT 1 OFFSET (SELECT count(*) / 2 FROM "${table}")`;
        changed = sqlite
          .prepare(`UPDATE "${table}" SET "${column}" = CASE typeof("${column}") WHEN 'integer' THEN "${column}" + 1000
            WHEN 'blob' THEN randomblob(length("${column}")) WHEN 'text' THEN "${column}" || 'x' END
            WHERE "${column}" IS NOT NULL AND (${keyOf(table)}) = (${row})`)
          .run().changes;
      });
      cells += changed;
      if (changed > 0 && (await signed.verify(sqlite)).problems.length === 0) slipped.push(`${table}.${column}`);
      sqlite.close();
    }
    shown({
      part: 'The ledger',
      property: 'No column of the record can be changed unseen',
      how: 'one cell of each column of each table is changed; columns that nothing reads back as the record are named',
      count: cells,
      survivors: slipped,
    });
    expect(
      slipped.filter((cell) => !told.has(cell) && !lookedUp.has(cell)),
      'slipped through',
    ).toEqual([]);
  });
});

function columnsOf({ copy }: typeof signed): { table: string; column: string }[] {
  const sqlite = copy();
  const columns = sqlite
    .prepare(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'`,
    )
    .all() as { table: string; column: string }[];
  sqlite.close();
  return columns.filter(({ table }) => !beside.includes(table));
}

function keyOf(table: string): string {
  const keys: Record<string, string> = {
    part: 'entry, name',
    tree_node: 'device, level, idx',
    search_idx: 'segid, term',
    search_config: 'k',
  };
  return keys[table] ?? 'rowid';
}
