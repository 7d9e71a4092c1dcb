import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { homeWithEdith, tell } from './home.ts';

test('A manager stops a pack half-way: no file is left, nothing is said to be exported, and another can be made', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(15_000);
  await homeWithEdith(app, dataFolder);
  const packs = join(dataFolder, 'packs');
  mkdirSync(packs);
  await page.reload();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Make a pack' }).click();
  await page.getByLabel('For whom').fill('Helen Marsh, CQC');
  await page.getByLabel('Why it is made').fill('Inspection of 4 March');
  await page.getByLabel('Save it in this folder').fill(packs);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await page.getByRole('button', { name: /Stop|Cancel/ }).click();
  await expect(page.getByText('Stopped. No pack was kept.')).toBeVisible();
  expect(readdirSync(packs)).toEqual([]);

  await page.getByRole('button', { name: 'Make another pack' }).click();
  await page.getByLabel('For whom').fill('Helen Marsh, CQC');
  await page.getByLabel('Why it is made').fill('Inspection of 4 March');
  await page.getByLabel('Save it in this folder').fill(packs);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(page.getByRole('heading', { name: 'The pack is ready' })).toBeVisible();
  const [name = '', ...more] = readdirSync(packs);
  expect(more).toEqual([]);
  const found = await tell(app, 'verify.file', { path: join(packs, name) });
  expect(found).toMatchObject({ holds: true });
});
