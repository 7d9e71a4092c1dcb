import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { ResidentId } from '../../../db/words/model.ts';
import type { Input } from '../../../electron/core/contract.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';

const table = (over: Partial<Input<'tables.save'>> = {}): Input<'tables.save'> => ({
  from: 'residents.list',
  resident: null,
  name: 'Everyone',
  columns: ['Who', 'Since'],
  rows: [['Edith', '2026-03-03']],
  why: 'For the fire officer',
  forWhom: 'Fire and rescue',
  folder: aFolder(),
  ...over,
});

describe('A table that is saved', () => {
  test('opens in a spreadsheet as it stood, and nothing in it is worked out there', async () => {
    const home = await anOpenHome();
    await home.signIn('care-worker');
    const cells = [
      '=HYPERLINK("http://x")',
      '+44 7700',
      '-1',
      '@SUM(A1)',
      '\tx',
      '\rx',
      'a "b", c\nd',
      'Zoë’s',
      '',
      '=\u0000',
    ];
    const { file } = await home.done('tables.save', table({ columns: cells.map((_, n) => `C${n}`), rows: [cells] }));
    const bytes = readFileSync(file);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, row] = parse(bytes, { bom: true }) as string[][];
    expect(head).toHaveLength(cells.length);
    for (const [at, cell] of (row ?? []).entries()) {
      expect(cell.replace(/^'/, ''), `cell ${at}`).toBe(cells[at]);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  test('stands in the ledger with who, what, why and for whom, and takes the place of no file', async () => {
    const home = await anOpenHome();
    await home.signIn('nurse');
    const { resident } = await home.done('residents.admit', { identity: edith });
    const folder = aFolder();
    writeFileSync(join(folder, 'Plan of Edith 2026-03-03.csv'), 'older');
    const { file } = await home.done(
      'tables.save',
      table({ folder, resident, name: 'Plan of Edith', from: 'plan.get' }),
    );
    expect(readdirSync(folder).toSorted()).toEqual([
      'Plan of Edith 2026-03-03 (2).csv',
      'Plan of Edith 2026-03-03.csv',
    ]);
    expect(file).toContain('(2)');
    expect(readFileSync(join(folder, 'Plan of Edith 2026-03-03.csv'), 'utf8')).toBe('older');
    const [written] = home.sqlite
      .prepare(
        `SELECT p.value FROM part p JOIN entry e ON e.position = p.entry JOIN shape s ON s.no = e.shape
         WHERE s.kind = 'pack.exported@1' AND p.name = 'export'`,
      )
      .pluck()
      .all() as string[];
    expect(JSON.parse(written ?? '{}')).toMatchObject({
      profile: 'table: Plan of Edith',
      residents: [resident],
      entries: 1,
    });
  });

  test('is given only to those who may read it: the permission is that of the screen’s own method', async () => {
    const home = await anOpenHome();
    await home.signIn('care-worker');
    const folder = aFolder();
    expect(await home.refusal('tables.save', table({ from: 'staff.list', folder }))).toBe('not-allowed');
    expect(await home.refusal('tables.save', table({ from: 'nothing.here', folder }))).toBe('not-allowed');
    await home.signOut();
    await home.signIn('inspector');
    expect(await home.refusal('tables.save', table({ folder }))).toBe('not-allowed');
    await home.signOut();
    await home.signIn('manager');
    expect(await home.refusal('tables.save', table({ from: 'staff.list', folder }))).toBe('it was done');
    expect(await home.refusal('tables.save', table({ folder: 'here' }))).toBe('relative-path');
    expect(await home.refusal('tables.save', table({ why: ' ', folder }))).toBe('invalid');
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await home.refusal('tables.save', table({ resident: home.homeId as ResidentId, folder }))).not.toBe('fault');
  });
});
