import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { londonDay } from '../../db/time/model.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, tell } from './home.ts';

test('After Edith’s death her daughter asks, shows the grant, and is given part of the record; a nephew without one is not', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { edith, susan, moira } = await homeWithEdith(app, dataFolder);
  const today = londonDay(new Date().toISOString());
  await tell(app, 'people.recordInvolvement', {
    resident: edith,
    person: susan,
    involvement: {
      ...{ wanted: 'wanted', inWhat: ['health'], mayShare: ['health'], askedOn: today, askedBy: moira },
      inTheirWords: 'Our Susan can know. Not the rest of them.',
    },
  });
  await tell(app, 'residents.changeStatus', {
    resident: edith,
    status: { status: 'died', since: today, reason: null },
  });
  await page.reload();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: /Everyone/ }).click();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Who asks for Edith’s record' }).click();

  // What Edith said about it comes first, and that a relative has no right is said kindly
  await expect(page.getByText('Our Susan can know. Not the rest of them.')).toBeVisible();
  await expect(page.getByText('Being a relative gives nobody a right to the record.')).toBeVisible();

  await page.getByRole('button', { name: 'Write down who asks' }).click();
  await page.getByLabel('One of Edith’s people?').selectOption({ label: 'Susan Hartley, daughter' });
  await page.getByRole('button', { name: /^Personal representative/ }).click();
  await page.getByLabel('What they ask for').fill('What the nurses wrote');
  await page.getByRole('button', { name: 'Save who asks' }).click();
  const request = page.getByRole('article', { name: 'Susan Hartley' }).filter({ hasText: 'What the nurses wrote' });
  await expect(request).toContainText('No grant seen yet');
  await expect(request).toContainText('Check first who they are');

  // Without the grant nothing can be given
  await request.getByRole('button', { name: 'Decide' }).click();
  await expect(request.getByRole('button', { name: 'Given in full' })).toHaveCount(0);
  await request.getByRole('button', { name: 'Not now' }).click();
  await request.getByRole('button', { name: 'Write down what was shown' }).click();
  await request.getByLabel('How it was checked who they are').fill('Passport');
  await request.getByLabel('Paper seen').selectOption('Grant of probate');
  const granted = request.getByRole('group', { name: 'Granted on' });
  await granted.getByLabel('Day').fill(today.slice(8));
  await granted.getByLabel('Month').fill(today.slice(5, 7));
  await granted.getByLabel('Year').fill(today.slice(0, 4));
  await request.getByRole('button', { name: 'Save what was shown' }).click();
  await expect(request).toContainText('Grant of probate,');

  await request.getByRole('button', { name: 'Decide' }).click();
  await request.getByRole('button', { name: 'No such note' }).click();
  await request.getByRole('button', { name: 'Given in part' }).click();
  await request.getByLabel('Daily choices').check();
  await request.getByLabel('Why', { exact: true }).fill('She is the executor; the rest is no health record.');
  await request.getByRole('button', { name: 'Save what is decided' }).click();
  await expect(request).toContainText('Given in part.');

  await request.getByRole('button', { name: 'Make the pack for them' }).click();
  const folder = join(dataFolder, 'packs');
  await request.getByLabel('Save the paper in this folder').fill(folder);
  await request.getByRole('button', { name: 'Make the paper' }).click();
  await expect(request.getByText(/ready/)).toBeVisible({ timeout: 60_000 });
  expect(
    readdirSync(folder).filter((name) => /^Record after death under a passphrase .*\.zip$/.test(name)),
  ).toHaveLength(1);

  // A relative without a grant is written down too, and can only be told no
  await page.getByRole('button', { name: 'Write down who asks' }).click();
  await page.getByLabel('Their name').fill('Colin Hartley');
  await page.getByRole('button', { name: /^Neither/ }).click();
  await page.getByLabel('What they ask for').fill('Everything');
  await page.getByRole('button', { name: 'Save who asks' }).click();
  const nephew = page.getByRole('article', { name: 'Colin Hartley' });
  await expect(nephew).toContainText('They may be given the life-story book');
  await nephew.getByRole('button', { name: 'Decide' }).click();
  await expect(nephew.getByRole('button', { name: 'Not given' })).toBeVisible();
  await expect(nephew.getByRole('button', { name: 'Given in full' })).toHaveCount(0);
});
