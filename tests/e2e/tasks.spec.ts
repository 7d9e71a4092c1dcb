import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byGaze } from '../db/communication/sample.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, signInAs, tell } from './home.ts';

const GRACE = { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' } as const;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('A manager sees what is past due, prints it, goes to where it is done, does it, and it is gone; a care worker sees what is theirs to see', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { edith: resident } = await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', GRACE);
  const needs = { ...byGaze.needs, reviewBy: ago(-100) };
  await tell(app, 'communication.describe', { resident, ...byGaze, needs });
  await tell(app, 'communication.tellEvent', { resident, event: { type: 'infection', on: ago(25), words: null } });
  await page.reload();
  const past = page.getByRole('region', { name: /^Past due/ });
  const asked = page.getByRole('listitem').filter({ hasText: 'how do we ask now?' });

  await test.step('Given something changed 25 days ago and nobody has looked since, it is 11 days past', async () => {
    await page.getByRole('button', { name: 'All that is due, by date' }).click();
    await expect(past.getByRole('listitem')).toHaveCount(1);
    await expect(past).toContainText('11 days past');
    await expect(past).toContainText('Edith, room 12');
    await expect(page.getByRole('listitem').filter({ hasText: 'Make the first backup' })).toContainText('The home');
  });

  await test.step('It can be narrowed to a kind, and going back takes that back', async () => {
    await page.getByLabel('What kind').selectOption('Safety of the record');
    await expect(asked).toHaveCount(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(asked).toBeVisible();
    await page.getByText('Names me').click();
    await expect(page.getByRole('heading', { name: 'Nothing of this is due' })).toBeVisible();
    await page.getByRole('button', { name: 'Show everything' }).click();
  });

  await test.step('It is made as paper', async () => {
    const papers = join(dataFolder, 'papers');
    await page.getByRole('button', { name: 'On paper' }).click();
    await page.getByLabel('Save the paper in this folder').fill(papers);
    await page.getByRole('button', { name: 'Make the paper' }).click();
    await expect(page.getByRole('heading', { name: 'The paper is ready' })).toBeVisible();
    expect(readdirSync(papers)).toEqual([expect.stringMatching(/^What is due .*\.pdf$/)]);
  });

  await test.step('When somebody goes there and writes down that it still holds', async () => {
    await asked.getByRole('button', { name: 'How to ask' }).click();
    await page.getByRole('button', { name: 'I asked this way: it still holds' }).click();
    const form = page.getByRole('form', { name: 'It still holds' });
    await form.getByLabel('What did you ask, and what did you see?').fill('Two cups; she looked at the blue one.');
    await form.getByRole('button', { name: 'It still holds' }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('Then it is gone from the list, and the next review stands in it', async () => {
    await fromMenu(page, 'What is due');
    await expect(page.getByText('Look again at what is needed to communicate')).toBeVisible();
    await expect(asked).toHaveCount(0);
  });

  await test.step('And a care worker sees what is due of Edith, and nothing of the home’s', async () => {
    await tell(app, 'home.lock', {});
    await signInAs(page, GRACE.name, GRACE.pin);
    await fromMenu(page, 'What is due');
    await expect(page.getByText('Look again at what is needed to communicate')).toBeVisible();
    await expect(page.getByText('Make the first backup')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'On paper' })).toHaveCount(0);
  });
});
