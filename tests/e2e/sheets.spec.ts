import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { fromMenu, openDemo, signInAs } from './home.ts';

test('A manager reads what the record says of data security, adds what only the home knows, and makes it as a file', async ({
  page,
  app,
  dataFolder,
}) => {
  const { pin } = await openDemo(app, page, dataFolder);
  await fromMenu(page, 'Evidence sheets');
  await page.getByRole('button', { name: /^Data security/ }).click();
  await expect(page.getByRole('region', { name: 'What this sheet is' })).toContainText(
    'Facts read from the record. No claim of compliance.',
  );

  // Then each question is answered from the record, and what stands open is said
  const own = page.getByRole('article', { name: 'Does everybody sign in as themselves?' });
  await expect(own).toContainText('Shared logins: 0.');
  await expect(own).toContainText('Grace Adeyemi: care worker');
  const copies = page.getByRole('article', { name: 'Is there a copy of the record that can be read?' });
  await expect(copies).toContainText('No backup has been made yet.');
  await expect(copies).toContainText('Stands open');

  // When she writes what only the home knows
  const devices = page.getByRole('article', { name: /^Which PCs/ });
  await expect(devices).toContainText('Not known to this program: the home adds it.');
  await devices.getByRole('button', { name: /^Write it/ }).click();
  await devices.getByRole('button', { name: 'Save the statement' }).click();
  await expect(devices.getByRole('textbox')).toBeFocused();
  await devices.getByRole('textbox').fill('One PC in the office; two sticks in the safe.');
  await devices.getByRole('button', { name: 'Save the statement' }).click();
  await expect(devices).toContainText('One PC in the office; two sticks in the safe.');

  // Then it is there after a lock, with her name
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await signInAs(page, 'Moira Keane', pin);
  await fromMenu(page, 'Evidence sheets');
  await page.getByRole('button', { name: /^Data security/ }).click();
  await expect(devices).toContainText('Moira Keane');

  // And the sheet is made, with its table beside it
  const folder = join(dataFolder, 'sheets');
  await page.getByRole('button', { name: 'Make it as a file' }).click();
  await page.getByLabel('For whom').fill('The provider');
  await page.getByLabel('Why it is made').fill('The yearly return');
  await page.getByLabel('Save the paper in this folder').fill(folder);
  await page.getByRole('button', { name: 'Make the paper' }).click();
  await expect(page.getByRole('heading', { name: '2 files are ready' })).toBeVisible();
  const csv = await page.getByText(/Data security .*\.csv$/).textContent();
  expect(readFileSync(csv ?? '', 'utf8')).toContain('One PC in the office; two sticks in the safe.');
});

test('Who was not asked leads to their page; the hazard log is rated by nobody', async ({ page, app, dataFolder }) => {
  await openDemo(app, page, dataFolder);
  await fromMenu(page, 'Evidence sheets');
  await page.getByRole('button', { name: /^Clinical safety/ }).click();
  await expect(page.getByText('Not assessed by a clinical safety officer.', { exact: false })).toBeVisible();
  const wrong = page.getByRole('article', { name: /^H01 Wrong resident/ });
  await expect(wrong).toContainText('so that two Ediths are told apart');
  await expect(wrong).toContainText('Not rated.');

  await page.getByRole('button', { name: 'All sheets' }).click();
  await page.getByRole('button', { name: /^Accessible information/ }).click();
  const met = page.getByRole('article', { name: 'When it mattered, was it there?' });
  await expect(met).toContainText('of 5 residents who need something');
  await met.getByRole('button', { name: /^Edith, 12: not fully met/ }).click();
  await expect(page.getByRole('main', { name: 'How to ask' })).toBeVisible();
});
