import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../db/ledger/canonical.ts';
import { digestOf, discloseAsWritten, readDisclosure } from '../../../db/ledger/disclosure.ts';
import { leafBytes, leafOf } from '../../../db/ledger/entry.ts';
import { type Header, header } from '../../../db/ledger/model.ts';
import { digestsOf, entryFrom } from '../../../db/ledger/read.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { Refused } from '../../../db/words/refused.ts';
import { edith, MORNING, openTestRecord } from '../../record.ts';

const fixed = header.parse({
  v: 1,
  home: '0195582e-0000-7000-8000-000000000001',
  device: '0195582e-0000-7000-8000-000000000002',
  seq: 41,
  id: '0195582e-0000-7000-8000-000000000003',
  recorded_at: '2026-03-29T01:30:00.000Z',
  offset: 60,
  at: { precision: 'part-of-day', day: '2026-03-29', part: 'early morning' },
  actor: { type: 'staff', id: '0195582e-0000-7000-8000-000000000004', role: 'care-worker' },
  subject: { type: 'resident', id: '0195582e-0000-7000-8000-000000000005' },
  kind: 'daily-choice.recorded@1',
  link: { type: 'amends', entry: '0195582e-0000-7000-8000-000000000006' },
});

describe('The format of an entry is final: these bytes never change again', () => {
  const disclosure = discloseAsWritten('AAECAwQFBgcICQoLDA0ODw', 'words', '"Dim siwgr, diolch."');
  const parts = { words: digestOf(disclosure), outcome: 'A'.repeat(43) };

  test('a part is committed to as SD-JWT does it', () => {
    expect(disclosure).toBe('WyJBQUVDQXdRRkJnY0lDUW9MREEwT0R3Iiwid29yZHMiLCJEaW0gc2l3Z3IsIGRpb2xjaC4iXQ');
    expect(parts.words).toBe('lbEBR6t0UlV30MI9jqtYIyCGzfEs6Mbi1sg2_2vsJRw');
    expect(readDisclosure(disclosure)).toEqual({
      salt: 'AAECAwQFBgcICQoLDA0ODw',
      name: 'words',
      value: 'Dim siwgr, diolch.',
    });
  });

  test('the leaf covers the whole header and the digests, spelled as RFC 8785 says', () => {
    expect(Buffer.from(leafBytes(fixed, parts)).toString()).toBe(
      '{"header":{"actor":{"id":"0195582e-0000-7000-8000-000000000004","role":"care-worker","type":"staff"},"at":{"day":"2026-03-29","part":"early morning","precision":"part-of-day"},"device":"0195582e-0000-7000-8000-000000000002","home":"0195582e-0000-7000-8000-000000000001","id":"0195582e-0000-7000-8000-000000000003","kind":"daily-choice.recorded@1","link":{"entry":"0195582e-0000-7000-8000-000000000006","type":"amends"},"offset":60,"recorded_at":"2026-03-29T01:30:00.000Z","seq":41,"subject":{"id":"0195582e-0000-7000-8000-000000000005","type":"resident"},"v":1},"parts":{"outcome":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","words":"lbEBR6t0UlV30MI9jqtYIyCGzfEs6Mbi1sg2_2vsJRw"}}',
    );
    expect(Buffer.from(leafOf(fixed, parts)).toString('hex')).toBe(
      '47bedeb52842ad7dcd7a1c91a770f0ef0f59fe155dac283c390d1b5a95d65f31',
    );
  });

  test('the system as actor and an entry with no link have their own spelling', () => {
    const plain = header.parse({
      ...fixed,
      seq: 0,
      actor: { type: 'system' },
      subject: { type: 'home', id: fixed.home },
      kind: 'home.opened@1',
      at: { precision: 'minute', instant: fixed.recorded_at },
      link: null,
    });
    expect(Buffer.from(leafBytes(plain, {})).toString()).toBe(
      '{"header":{"actor":{"type":"system"},"at":{"instant":"2026-03-29T01:30:00.000Z","precision":"minute"},"device":"0195582e-0000-7000-8000-000000000002","home":"0195582e-0000-7000-8000-000000000001","id":"0195582e-0000-7000-8000-000000000003","kind":"home.opened@1","link":null,"offset":60,"recorded_at":"2026-03-29T01:30:00.000Z","seq":0,"subject":{"id":"0195582e-0000-7000-8000-000000000001","type":"home"},"v":1},"parts":{}}',
    );
  });
});

describe('The leaf is spelled field by field, as RFC 8785 §3.2.3 would sort and write them', () => {
  const uuid = fc.uuid();
  const anyHeader = fc.record({
    v: fc.constant(1),
    home: uuid,
    device: uuid,
    seq: fc.nat(),
    id: uuid,
    recorded_at: fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') })
      .map((at) => at.toISOString()),
    offset: fc.integer({ min: -60, max: 120 }),
    at: fc.constantFrom(
      { precision: 'minute', instant: MORNING },
      { precision: 'about', instant: MORNING },
      { precision: 'part-of-day', day: '2026-03-03', part: 'breakfast' },
      { precision: 'year', year: 1936 },
      { precision: 'unknown' },
    ),
    actor: fc.oneof(
      fc.constant({ type: 'system' }),
      fc.record({ type: fc.constant('staff'), id: uuid, role: fc.string() }),
    ),
    subject: fc.record({ type: fc.string(), id: uuid }),
    kind: fc.string(),
    link: fc.option(fc.record({ type: fc.string(), entry: uuid })),
  });

  test('whatever the header and the digests are, it is their canonical JSON', () => {
    fc.assert(
      fc.property(anyHeader, fc.dictionary(fc.string(), fc.string()), (any, parts) => {
        const written = Buffer.from(leafBytes(any as unknown as Header, parts)).toString();
        expect(written).toBe(canonicalJson({ header: any as Json, parts }));
      }),
    );
  });
});

describe('What was written reads back as it was', () => {
  test('header, words and digests, through the columns and back', () => {
    const { record, home, grace, edith: resident } = openTestRecord();
    const entry = [...record.ledger.entriesAbout(resident)].at(0);
    if (!entry) throw new Error('The admission is in the ledger.');
    expect(entry.header).toEqual({
      v: 1,
      home,
      device: record.ledger.device,
      seq: 5,
      id: entry.header.id,
      recorded_at: MORNING,
      offset: 0,
      at: { precision: 'minute', instant: MORNING },
      actor: { type: 'staff', id: grace, role: 'care-worker' },
      subject: { type: 'resident', id: resident },
      kind: 'resident.admitted@1',
      link: null,
    });
    expect(header.parse(entry.header)).toEqual(entry.header);
    expect(entryFrom(entry).body).toEqual({ identity: edith });
    expect(record.ledger.nodes().get(0, 5)).toEqual(Buffer.from(leafOf(entry.header, digestsOf(entry))));
  });

  test('the same words written twice have two salts and two digests', () => {
    const { record, edith: resident, write } = openTestRecord();
    write((context) => residentCommands['residents.changeIdentity'](context, { resident, identity: edith }));
    const digests = [...record.ledger.entriesAbout(resident)].map((entry) => entry.parts['identity']?.digest);
    expect(new Set(digests).size).toBe(2);
  });

  test('a name in any script, with quotes and markup in it, is kept letter for letter', () => {
    const { record, edith: resident, write } = openTestRecord();
    const preferredName = `أمّ "علي" O'Brien #1 $x </script><script>`;
    const identity = { ...edith, preferredName };
    write((context) => residentCommands['residents.changeIdentity'](context, { resident, identity }));
    const last = [...record.ledger.entriesAbout(resident)].at(-1);
    expect(last && entryFrom(last).body).toEqual({ identity });
  });
});

describe('Nothing in the ledger is edited', () => {
  const changes = [
    ['an entry is changed', 'UPDATE entry SET recorded_at = 0 WHERE position = 1', 'an entry is never changed'],
    ['an entry is removed', 'DELETE FROM entry WHERE position = 1', 'an entry is never removed'],
    [
      'an entry is written over',
      'INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE position = 1',
      'an entry is never removed',
    ],
    ['a part is changed', `UPDATE part SET value = '{}' WHERE entry = 1`, 'a part is never changed'],
    ['a node is changed', 'UPDATE tree_node SET hash = zeroblob(32)', 'a node is never changed'],
    ['a node is removed', 'DELETE FROM tree_node', 'a node is never removed'],
    ['a node is written over', 'INSERT OR REPLACE INTO tree_node SELECT * FROM tree_node', 'a node is never removed'],
  ] as const;
  test.each(changes)('%s: refused by the database itself', (_, sql, reason) => {
    const { record } = openTestRecord();
    const before = [...record.ledger.entries()];
    expect(() => record.sqlite.exec(sql)).toThrow(reason);
    expect([...record.ledger.entries()]).toEqual(before);
  });
});

describe('A command is written whole or not at all', () => {
  const everything = (sqlite: ReturnType<typeof openTestRecord>['record']['sqlite']) =>
    sqlite
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
      .map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all()]);

  test('a refusal in the last step takes the first entry back too', () => {
    const { record, edith: resident, write } = openTestRecord();
    const before = everything(record.sqlite);
    const work = () =>
      write((context) => {
        residentCommands['residents.admit'](context, { identity: edith });
        residentCommands['residents.changeStatus'](context, {
          resident,
          status: { status: 'left', since: '2026-03-04', reason: null },
        });
      });
    expect(work).toThrow(Refused);
    expect(everything(record.sqlite)).toEqual(before);
  });

  test('a fault of the program does the same', () => {
    const { record, write } = openTestRecord();
    const before = everything(record.sqlite);
    expect(() =>
      write((context) => {
        residentCommands['residents.admit'](context, { identity: edith });
        throw new RangeError('a bug');
      }),
    ).toThrow('a bug');
    expect(everything(record.sqlite)).toEqual(before);
  });

  test('a full disk does the same, and what fits is written again once there is room', () => {
    const { record, write } = openTestRecord();
    const before = everything(record.sqlite);
    record.sqlite.pragma(`max_page_count = ${record.sqlite.pragma('page_count', { simple: true })}`);
    const identity = { ...edith, fullName: 'E'.repeat(120) };
    const many = () =>
      write((context) => {
        for (let n = 0; n < 200; n += 1) residentCommands['residents.admit'](context, { identity });
      });
    expect(many).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(everything(record.sqlite)).toEqual(before);
    record.sqlite.pragma('max_page_count = 1000000');
    many();
    expect(record.ledger.size()).toBe(206);
  });
});
