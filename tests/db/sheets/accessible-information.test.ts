import { describe, expect, test } from 'vitest';
import { communicationCommands } from '../../../db/communication/commands.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { accessibleInformation } from '../../../db/sheets/ais.ts';
import { sourceOf } from '../../../db/sheets/facts.ts';
import type { FactRow } from '../../../db/sheets/model.ts';
import { MORNING, openTestRecord, type TestRecord } from '../../record.ts';

const NEXT_YEAR = '2027-02-03T09:20:00.000Z';

function sheetAt({ record, manager }: TestRecord, now = MORNING) {
  const context = record.reading({ type: 'staff', id: manager, role: 'manager' }, now);
  const parts = accessibleInformation(sourceOf(context, record.sqlite, record.ledger));
  const step = (title: string): FactRow & { lines: string[] } => {
    const part = parts.find((each) => each.title.startsWith(title));
    const row = part?.type === 'facts' ? part.rows[0] : undefined;
    if (!row) throw new Error(`No step ${title}.`);
    return { ...row, lines: row.list.map(({ text }) => text) };
  };
  const table = parts.find((each) => each.type === 'table');
  return { step, rows: table?.type === 'table' ? table.rows : [] };
}

const needs = {
  formats: ['large-print'],
  support: ['hearing-loop'],
  other: null,
  share: 'not asked',
  reviewBy: '2026-09-01',
} as const;
const profile = {
  level: 4,
  aids: [],
  ways: [],
  languages: null,
  bestTime: null,
  wait: null,
  yes: null,
  no: null,
  content: null,
  upset: null,
  avoid: null,
} as const;

const describeEdith = (record: TestRecord, changed: Partial<typeof needs | { share: 'yes' }> = {}) =>
  record.write((context) =>
    communicationCommands['communication.describe'](context, {
      resident: record.edith,
      profile: { ...profile, aids: [], ways: [] },
      needs: { ...needs, formats: [...needs.formats], support: [...needs.support], ...changed } as never,
      because: { learned: ['person'], words: null },
    }),
  );
const contact = (record: TestRecord, met: 'met' | 'partly' | 'not-met', on = '2026-03-03') =>
  record.write((context) =>
    communicationCommands['communication.keepContact'](context, {
      resident: record.edith,
      contact: { on, with: 'The optician', met, words: met === 'met' ? null : 'No large print.' },
    }),
  );
const addSusan = (record: TestRecord, standing: 'family' | 'professional' = 'family') =>
  record.write((context) =>
    peopleCommands['people.add'](context, {
      resident: record.edith,
      details: { name: 'Susan Hartley', relation: 'daughter', standing, contact: null },
    }),
  ).person;

describe('Identify and record', () => {
  test('Nobody asked is a gap by name, of residents and of the people in their lives', () => {
    const record = openTestRecord();
    addSusan(record);
    const row = sheetAt(record).step('1.');
    expect(row.fact).toContain('0 of 1 residents');
    expect(row.fact).toContain('0 of 1 were asked');
    expect(row.lines).toEqual([
      'Edith, 12: nobody has written down what is needed',
      'Susan Hartley (daughter), for Edith: not asked yet',
    ]);
    expect(row.open).toBe(true);
  });

  test('What was asked counts, and whether the person told it themselves', () => {
    const record = openTestRecord();
    describeEdith(record);
    const row = sheetAt(record).step('1.');
    expect(row.fact).toContain('1 of 1 residents; for 1 of these 1 because they showed or told it themselves');
    expect(row.open).toBe(false);
    expect(sheetAt(record).step('2.').lines[0]).toContain('Large print');
    expect(sheetAt(record).step('3.').fact).toContain('For 1 resident ');
  });

  test('A professional, and one whom the person does not want, are not asked for', () => {
    const record = openTestRecord();
    addSusan(record, 'professional');
    expect(sheetAt(record).step('1.').fact).toContain('0 of 0 were asked');
  });
});

describe('Share, meet and review', () => {
  test('Shared only where the person agreed; not asked stands open', () => {
    const record = openTestRecord();
    describeEdith(record);
    expect(sheetAt(record).step('4.')).toMatchObject({ open: true });
    describeEdith(record, { share: 'yes' });
    const row = sheetAt(record).step('4.');
    expect(row.fact).toContain('Of 1 resident for whom it is written down 1 agreed');
    expect(row.open).toBe(false);
  });

  test('D25: “AIS need flagged and last consent/meeting did not record it as met”', () => {
    const record = openTestRecord();
    describeEdith(record);
    expect(sheetAt(record).step('5.').lines).toEqual(['Edith, 12: no contact says whether it was met']);
    contact(record, 'met', '2026-03-01');
    expect(sheetAt(record).step('5.')).toMatchObject({ open: false, lines: [] });
    contact(record, 'partly', '2026-03-02');
    const row = sheetAt(record).step('5.');
    expect(row.fact).toContain('Of 2 contacts');
    expect(row.fact).toContain('met at 1, partly at 1, and not at 0');
    expect(row.lines).toEqual(['Edith, 12: not fully met on 2 March 2026']);
  });

  test('A contact of more than a year ago is not counted', () => {
    const record = openTestRecord();
    describeEdith(record);
    contact(record, 'met', '2026-02-01');
    expect(sheetAt(record, NEXT_YEAR).step('5.').fact).toContain('No contact of the last 365 days says');
  });

  test('A day to look again that is past stands open, of a resident and of a daughter', () => {
    const record = openTestRecord();
    describeEdith(record);
    const person = addSusan(record);
    record.write((context) =>
      peopleCommands['people.recordNeeds'](context, {
        resident: record.edith,
        person,
        needs: { formats: ['large-print'], support: [], other: null, reviewBy: '2026-08-01' },
      }),
    );
    expect(sheetAt(record).step('6.').open).toBe(false);
    const row = sheetAt(record, NEXT_YEAR).step('6.');
    expect(row.fact).toContain('past for 1 of 1 residents, and for 1 of 1 people');
    expect(row.lines).toEqual([
      'Edith, 12: by 1 September 2026',
      'Susan Hartley (daughter), for Edith: by 1 August 2026',
    ]);
  });
});

test('Everybody stands by name with what is open, and nobody who left', () => {
  const record = openTestRecord();
  addSusan(record);
  describeEdith(record);
  const { rows } = sheetAt(record);
  expect(rows.map(({ cells }) => [cells[0], cells.at(-1)])).toEqual([
    ['Edith (Edith Hartley), 12', 'not asked whether it may be shared; no contact says whether it was met'],
    ['Susan Hartley (daughter), for Edith', 'nobody has asked them'],
  ]);
  expect(rows.map(({ to }) => to)).toEqual([
    { resident: record.edith, tab: 'how-to-ask' },
    { resident: record.edith, tab: 'people' },
  ]);
  record.write(({ append }) =>
    append({
      kind: 'resident.status-changed@1',
      subject: { type: 'resident', id: record.edith },
      body: { status: { status: 'left', since: '2026-03-03', reason: null } },
    }),
  );
  expect(sheetAt(record).rows).toEqual([]);
});
