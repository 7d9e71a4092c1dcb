import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { hazards } from '../../../db/safety/hazards.ts';
import { FACTS_ONLY, noticesOf, sheetNames } from '../../../db/sheets/model.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome } from '../core/an-app.ts';
import { readText } from '../packs/read-pdf.ts';

/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };
const purpose = { why: 'For the yearly return', forWhom: 'The board' };

async function made(home: Awaited<ReturnType<typeof anOpenHome>>, sheet: (typeof sheetNames)[number]) {
  const { job } = await home.done('sheets.start', { sheet, ...purpose, folder: aFolder() });
  await expect.poll(async () => (await home.done('jobs.progress', { job })).state, LONG).toBe('done');
  const { files } = await home.done('jobs.progress', { job });
  const [pdf = '', ...tables] = files;
  return {
    files,
    text: (await readText(readFileSync(pdf))).replaceAll(/\s+/g, ''),
    tables: tables.map((file) => parse(readFileSync(file), { bom: true }) as string[][]),
  };
}
const kept = (text: string) => text.replaceAll(/\s+/g, '');

describe('An evidence sheet', () => {
  test('is read and made by a manager alone', async () => {
    const { refusal, signIn, signOut } = await anOpenHome();
    for (const role of ['care-worker', 'nurse', 'inspector'] as const) {
      await signIn(role);
      expect(await refusal('sheets.read', { sheet: 'data-security' })).toBe('not-allowed');
      expect(await refusal('sheets.say', { about: 'devices', text: 'One PC.' })).toBe('not-allowed');
      expect(await refusal('sheets.start', { sheet: 'data-security', ...purpose, folder: aFolder() })).toBe(
        'not-allowed',
      );
      await signOut();
    }
  });

  test('says whose it is, as of when, by whom, of which version, and that it claims nothing', async () => {
    const { done, signIn, homeId: _ } = await anOpenHome();
    await signIn('manager');
    for (const sheet of sheetNames) {
      const read = await done('sheets.read', { sheet });
      expect(read).toMatchObject({
        home: { name: 'Ashdene House', country: 'England', demo: false },
        asOf: '2026-03-03T09:20:00.000Z',
        by: 'Moira Keane',
      });
      expect(read.notices[0]).toBe(FACTS_ONLY);
      expect(read.version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('tells how the record is encrypted as the open file itself has it, and how the keys are derived', async () => {
    const { done, signIn } = await anOpenHome();
    await signIn('manager');
    const { parts } = await done('sheets.read', { sheet: 'data-security' });
    const rows = parts.flatMap((part) => (part.type === 'facts' ? part.rows : []));
    const row = rows.find(({ question }) => question.includes('unreadable'));
    expect(row?.fact).toContain('Encrypted with sqlcipher, format 4');
    expect(row?.fact).toContain('random key of 256 bits');
    expect(row?.fact).toContain('HMAC-SHA-512');
    // These tests' homes are made at a price of their own: what is told is what the key file says, not what is usual.
    expect(row?.list.map(({ text }) => text)).toContain(
      'From what is typed to the key: argon2id with 8 KiB of memory and 1 pass, salted.',
    );
    expect(row?.open).toBe(false);
  });

  test('in Wales says that the scheme is England’s, and names nothing of Wales that it does not know', async () => {
    const { done, signIn, sqlite } = await anOpenHome();
    await signIn('manager');
    sqlite.prepare(`UPDATE home SET country = 'Wales'`).run();
    for (const sheet of sheetNames) {
      const { notices } = await done('sheets.read', { sheet });
      expect(notices).toContainEqual(expect.stringContaining('this scheme is England’s'));
    }
    expect(noticesOf('accessible-information', { name: 'A', country: 'England', demo: false })).toEqual([FACTS_ONLY]);
  });

  test('is a PDF with its table beside it, and who made it, why and for whom stands in the ledger', async () => {
    const home = await anOpenHome();
    await home.signIn('manager');
    await home.done('sheets.say', { about: 'devices', text: '=HYPERLINK("x") is what the list says.' });
    const { files, text, tables } = await made(home, 'data-security');
    expect(files).toHaveLength(2);
    for (const words of [FACTS_ONLY, 'Ashdene House', 'Moira Keane', 'For the yearly return', 'Shared logins: 0'])
      expect(text).toContain(kept(words));
    const [rows = []] = tables;
    const [columns = [], ...cells] = rows;
    expect(columns).toContain('How it is known');
    expect(columns).toContain('What this is');
    const devices = cells.find((row) => row[1]?.startsWith('Which PCs')) ?? [];
    expect(devices[columns.indexOf('The home’s own statement')]).toBe(`'=HYPERLINK("x") is what the list says.`);
    expect(devices[columns.indexOf('What this is')]).toContain(FACTS_ONLY);
    const exported = home.sqlite
      .prepare(`SELECT name, value FROM part WHERE entry = (SELECT max(entry) FROM part WHERE name = 'export')`)
      .all() as { name: string; value: string }[];
    const body = Object.fromEntries(exported.map(({ name, value }) => [name, JSON.parse(value)]));
    expect(body).toMatchObject({ export: { profile: 'evidence-data-security' }, purpose });
  });

  test('about accessible information names each resident, and to have read it is a look at them', async () => {
    const home = await anOpenHome();
    await home.signIn('manager');
    const { resident } = await home.done('residents.admit', { identity: edith });
    const looks = () => home.sqlite.prepare('SELECT count(*) FROM residents_shown WHERE residents LIKE ?').pluck();
    const before = looks().get(`%${resident}%`);
    await home.done('sheets.read', { sheet: 'accessible-information' });
    expect(before).toBe(0);
    expect(looks().get(`%${resident}%`)).toBe(1);
    const { files, text, tables } = await made(home, 'accessible-information');
    expect(files).toHaveLength(3);
    expect(text).toContain('Edith(EdithHartley),12');
    expect(tables[1]?.[1]?.[0]).toBe('Edith (Edith Hartley), 12');
  });

  test('about clinical safety has every hazard with its tests, and boxes that nobody has filled', async () => {
    const home = await anOpenHome();
    await home.signIn('manager');
    const { text, tables } = await made(home, 'clinical-safety');
    for (const { id, hazard } of hazards) expect(text).toContain(kept(`${id}. ${hazard}`));
    expect(text).toContain(kept('Not assessed by a clinical safety officer.'));
    expect(text).toContain(kept('For a clinical safety officer to rate'));
    const [columns = [], ...rows] = tables[1] ?? [];
    const boxes = columns.flatMap((title, at) => (/^(Severity|Likelihood|Clinical|Rated)/.test(title) ? [at] : []));
    expect(boxes).toHaveLength(6);
    for (const row of rows) expect(boxes.map((at) => row[at])).toEqual(boxes.map(() => ''));
  });
});
