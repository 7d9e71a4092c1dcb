import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { londonDay } from '../../db/time/model.ts';
import { staffId } from '../../db/words/model.ts';
import type { App } from '../../electron/core/app.ts';
import { findChromium } from '../../electron/shell/find-chromium.ts';
import { said } from '../db/voices/statements.ts';
import { mutationsOf } from '../electron/packs/mutations.ts';
import { shown } from '../shown.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, PIN, tell } from './home.ts';

const asked = { profile: 'inspector', from: null, to: null, why: 'Inspection', forWhom: 'Helen Marsh, CQC' } as const;

/** Waits for a job and gives how it ended. */
async function ended(app: Pick<App, 'call'>, { job }: { job: string }) {
  for (;;) {
    const state = await tell(app, 'jobs.progress', { job });
    if (state.state !== 'running') return state;
    await new Promise((go) => setTimeout(go, 50));
  }
}

/** The verifier as an inspector has it: a file in a browser that reaches no network. */
async function openVerifier(file: string) {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const asks: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asks.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { page, asks, faults, close: () => browser.close() };
}

const choose = async (page: Page, files: Parameters<Page['setInputFiles']>[1]) => {
  await page.getByLabel('The pack', { exact: true }).setInputFiles(files);
  await expect(page.getByRole('button', { name: 'Check it' })).toBeEnabled();
};
const verdict = (page: Page) => page.getByRole('heading', { level: 2 }).first();

test('An inspector without Own Words checks packs, opens those under a passphrase and saves one, in any browser', async ({
  app,
  dataFolder,
}) => {
  const { edith, moira } = await homeWithEdith(app, dataFolder);
  // Who a complaint was about leaves the home in no pack: its digest alone does, so the pack is a redacted one.
  await tell(app, 'complaints.receive', {
    resident: edith,
    on: londonDay(new Date().toISOString()),
    complaint: { title: 'Nobody comes', about: ['care'], way: 'said', wants: null },
    complainant: { who: { type: 'resident' }, says: null },
    person: { words: said(staffId.parse(moira), 'I rang and rang.'), asked: null },
    concerns: { staff: [] },
  });
  const [plainFolder, leaving] = [join(dataFolder, 'plain'), join(dataFolder, 'leaving')];
  for (const folder of [plainFolder, leaving]) mkdirSync(folder);
  const plain = await ended(
    app,
    await tell(app, 'packs.startPlain', { ...asked, resident: edith, folder: plainFolder, as: 'files', pin: PIN }),
  );
  const parcel = await ended(app, await tell(app, 'packs.start', { ...asked, resident: 'all', folder: leaving }));
  const [pack = ''] = plain.files;
  const [zip = ''] = parcel.files;
  const verifier = join(leaving, readdirSync(leaving).find((name) => name.endsWith('.html')) ?? '');
  const { page, asks, faults, close } = await openVerifier(verifier);

  // Given a pack, when it is chosen, then it is told what was checked, what was not, and what a fingerprint would add.
  await choose(page, pack);
  await expect(verdict(page)).toHaveText('No change found in this pack');
  for (const name of ['What was checked', 'What was not checked', 'What a fingerprint from elsewhere would add'])
    await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText(/parts? (is|are) withheld from this pack/)).toBeVisible();
  await expect(page.getByText(plain.fingerprint ?? 'none')).toBeVisible();
  await page.getByLabel('Fingerprint that the home gave you').fill(plain.fingerprint ?? '');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('The key is the one whose fingerprint you gave')).toBeVisible();
  await page.getByLabel('Fingerprint that the home gave you').fill('0000 0000 0000 0000 0000 0000 0000 0000');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('another key than the one whose fingerprint you gave')).toBeVisible();
  await page.getByLabel('Fingerprint that the home gave you').fill('');

  // Given packs under a passphrase, when it is typed as people type it, then all of them hold and one can be saved.
  await choose(page, zip);
  await expect(page.getByRole('alert')).toHaveText(/under a passphrase/);
  await page.getByLabel('Passphrase of the packs').fill('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('alert')).toHaveText(/does not open these packs/);
  await page.getByLabel('Passphrase of the packs').fill(parcel.passphrase?.toLowerCase().replaceAll('-', ' ') ?? '');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(verdict(page)).toHaveText('No change found in this set of packs');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save Inspector pack Edith Hartley/ }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^Inspector pack Edith Hartley room 12 .*\.pdf$/);
  const bytes = readFileSync(await download.path());
  expect(await tell(app, 'verify.file', { path: await download.path() })).toMatchObject({ holds: true });
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

  // Given a letter, then it says in plain words that it is none.
  await choose(page, { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Dear Moira') });
  await expect(verdict(page)).toHaveText('This pack does not hold');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations).toEqual([]);
  expect(
    asks.filter((url) => !url.startsWith('file:') && !url.startsWith('data:') && !url.startsWith('blob:')),
  ).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('The page finds every byte range of a pack that was changed, as the program does', async ({ app, dataFolder }) => {
  const { edith } = await homeWithEdith(app, dataFolder);
  const { resident: walter } = await tell(app, 'residents.admit', {
    identity: {
      ...{ preferredName: 'Walter', fullName: 'Walter Greenhalgh', pronouns: 'he', dateOfBirth: { known: 'not' } },
      ...{ room: '3', languages: ['English'], photograph: null, movedIn: null },
    },
  });
  const folder = join(dataFolder, 'packs');
  const make = async (resident: typeof edith) => {
    const started = await tell(app, 'packs.startPlain', { ...asked, resident, folder, as: 'files', pin: PIN });
    return readFileSync((await ended(app, started)).files[0] ?? '');
  };
  const [pack, other] = [await make(edith), await make(walter)];
  const { file } = await tell(app, 'verify.putVerifier', { folder });
  const { page, close } = await openVerifier(file);
  const mutations = await mutationsOf(pack, other, 60);
  await choose(
    page,
    mutations.map(({ bytes }, at) => ({ name: `${at}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })),
  );
  await expect(verdict(page)).toHaveText('This set of packs does not hold', { timeout: 120_000 });
  const rows = page.getByRole('listitem').filter({ hasText: /^\d+(No change found|Does not hold)$/ });
  await expect(rows).toHaveCount(mutations.length);
  const through = (await rows.allTextContents())
    .filter((row) => !row.endsWith('Does not hold'))
    .map((row) => mutations[Number.parseInt(row, 10)]?.what ?? row);
  shown({
    part: 'Packs',
    property: 'No byte range of a pack can be changed unseen',
    how: 'the same in the stand-alone verifier, in a browser without a network, from a file',
    count: mutations.length,
    survivors: through,
  });
  expect(through).toEqual([]);
  await close();
});
