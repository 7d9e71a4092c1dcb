import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { londonDay } from '../../db/time/model.ts';
import { staffId } from '../../db/words/model.ts';
import { viewOf } from '../db/voices/statements.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, tell } from './home.ts';

const today = londonDay(new Date().toISOString());

/** Edith, and what her daughter thinks of her years at work. */
async function withADaughtersView(app: Parameters<typeof homeWithEdith>[0], dataFolder: string) {
  const home = await homeWithEdith(app, dataFolder);
  await tell(app, 'lifeHistory.add', {
    resident: home.edith,
    details: {
      story: { heading: 'work', title: 'The ovens', period: { type: 'always' }, places: [], people: [], beside: null },
      words: { ...viewOf(home.susan), words: 'She was never home.', when: { precision: 'day', day: today } },
      care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
      photographs: [],
      privacy: { tier: 'all staff' },
    },
  });
  return home;
}

const openWhoAsks = async (page: Page) => {
  page.setDefaultTimeout(30_000);
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Who asks for Edith’s record' }).click();
};

test('Edith asks for her own record: the month is counted, a health professional is asked, what her daughter said in confidence is left out, and she gets her copy', async ({
  page,
  app,
  dataFolder,
}) => {
  await withADaughtersView(app, dataFolder);
  await openWhoAsks(page);
  await page.getByRole('button', { name: 'Write down who asks' }).click();
  await page.getByRole('button', { name: 'Edith themselves' }).click();
  await page.getByLabel('Name of whoever asks').fill('Edith Hartley');
  await page.getByLabel('How it was seen who they are').fill('Known here for two years');
  await page.getByLabel('What they ask for').fill('What you write about me');
  await page.getByRole('button', { name: 'Save who asks' }).click();
  const request = page.getByRole('article', { name: 'Edith Hartley' });
  await expect(request).toContainText('Answer by');
  await expect(request).toContainText('Ask a health professional first');
  await expect(request.getByRole('button', { name: 'Make the copy' })).toHaveCount(0);

  await request.getByRole('button', { name: 'Serious harm: write down the opinion' }).click();
  await request.getByRole('button', { name: 'No serious harm' }).click();
  await request.getByLabel('Health professional, and what they are').fill('Dr Amin, GP');
  await request.getByRole('button', { name: 'Save the opinion' }).click();

  // Nothing leaves before each thing that may have to be left out is decided
  await request.getByRole('button', { name: 'Make the copy' }).click();
  await request.getByLabel('Save the paper in this folder').fill(join(dataFolder, 'copies'));
  await request.getByRole('button', { name: 'Make the paper' }).click();
  await expect(request.getByText(/not decided yet/)).toBeVisible();
  await request.getByRole('button', { name: /Make another/ }).click();
  await request.getByRole('button', { name: 'Close' }).click();

  await request.getByRole('button', { name: 'Decide what is left out' }).click();
  await expect(request.getByText('She was never home.')).toBeVisible();
  for (let left = 12; left > 0; left -= 1) {
    const open = request.getByRole('listitem').filter({ hasText: 'To be decided.' });
    if ((await open.count()) === 0) break;
    const first = open.first();
    await first.getByRole('button', { name: /^Decide: / }).click();
    await first.getByRole('button', { name: 'Left out' }).click();
    await first.getByLabel('Why').fill('Told in confidence: we asked her.');
    const before = await open.count();
    await first.getByRole('button', { name: 'Save' }).click();
    await expect(open).toHaveCount(before - 1);
  }
  await expect(request.getByText('Everything that has to be decided is decided.')).toBeVisible();
  await request.getByRole('button', { name: 'Close' }).click();

  await request.getByRole('button', { name: 'Make the copy' }).click();
  await request.getByLabel('Save the paper in this folder').fill(join(dataFolder, 'copies'));
  await request.getByRole('button', { name: 'Make the paper' }).click();
  await expect(request.getByText(/ready/)).toBeVisible({ timeout: 60_000 });
  const [name = '', ...more] = readdirSync(join(dataFolder, 'copies'));
  expect(more).toEqual([]);
  expect(name).toMatch(/^Copy of the record Edith Hartley/);
  expect(await tell(app, 'verify.file', { path: join(dataFolder, 'copies', name) })).toMatchObject({ holds: true });
});

test('A relative who asks on their own account is written down and told kindly, and gets no copy', async ({
  page,
  app,
  dataFolder,
}) => {
  await homeWithEdith(app, dataFolder);
  await openWhoAsks(page);
  await page.getByRole('button', { name: 'Write down who asks' }).click();
  await page.getByRole('button', { name: /^A relative or friend/ }).click();
  await page.getByLabel('Name of whoever asks').fill('Colin Hartley');
  await page.getByLabel('What they ask for').fill('Everything');
  await page.getByRole('button', { name: 'Save who asks' }).click();
  const request = page.getByRole('article', { name: 'Colin Hartley' });
  await expect(request).toContainText('no right of their own');
  await expect(request.getByRole('button')).toHaveText(['Write down what they were told']);
});

test('A family pack is made of what Edith agreed to share, for whom she agreed to it; before that the form says why not', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { edith, susan, moira } = await withADaughtersView(app, dataFolder);
  const packs = join(dataFolder, 'packs');
  mkdirSync(packs);
  const choose = async () => {
    await page.reload();
    await fromMenu(page, 'Make a pack');
    await page.getByRole('button', { name: 'Family', exact: true }).click();
    await page.getByRole('button', { name: 'One or several' }).click();
    await page.getByRole('textbox', { name: 'Residents' }).click();
    await page.getByRole('option', { name: /^Edith/ }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel('Which of their people').selectOption('Susan Hartley, daughter');
  };
  await choose();
  await expect(
    page.getByText('Nobody has asked Edith yet what may be shared with Susan Hartley').first(),
  ).toBeVisible();
  await tell(app, 'people.recordInvolvement', {
    resident: edith,
    person: susan,
    involvement: {
      ...{ wanted: 'wanted', inWhat: ['life story'], mayShare: ['life story'], inTheirWords: null },
      ...{ askedOn: today, askedBy: staffId.parse(moira) },
    },
  });
  await choose();
  await expect(page.getByText('May be shared: life story.')).toBeVisible();
  await page.getByLabel('Why it is made').fill('She asked for it');
  await page.getByLabel('Save it in this folder').fill(packs);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(page.getByRole('heading', { name: 'The pack is ready' })).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(packs)).toEqual([expect.stringMatching(/^Family pack for Susan Hartley Edith Hartley .*\.pdf$/)]);
});
