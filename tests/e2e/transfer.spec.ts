import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, openDemo, PASSPHRASE, PIN, signInAs, tell } from './home.ts';

test('Walter moves: his record goes out as one file, is looked through in the new home, comes in with who vouches, and still says after a restart where it was written', async ({
  app,
  page,
  dataFolder,
  restart,
}) => {
  test.slow();
  await openDemo(app, page, dataFolder);
  const out = join(dataFolder, 'out');
  await fromMenu(page, 'Move a record');
  const leaves = page.getByRole('form', { name: 'Somebody leaves for another home' });
  await expect(leaves.getByRole('button', { name: 'Make the file' })).toBeDisabled();
  const walter = (await tell(app, 'residents.list', {})).find(({ preferredName }) => preferredName === 'Walter');
  await leaves.getByLabel('Whose record').selectOption(walter?.id ?? '');
  await leaves.getByLabel('For whom').fill('Seaview House, Scarborough');
  await leaves.getByLabel('Why it leaves').fill('He moves nearer to his son');
  await leaves.getByLabel('Save the file in this folder').fill(out);
  await leaves.getByRole('button', { name: 'Make the file' }).click();
  const ready = page.getByRole('region', { name: 'The file is ready' });
  await expect(ready).toBeVisible();
  const [passphrase = '', fingerprint = ''] = await ready.locator('b').allTextContents();
  const [zip = ''] = readdirSync(out);
  expect(zip).toMatch(/^Record of .+\.zip$/);
  await page.reload();
  await expect(page.getByText(passphrase)).toHaveCount(0);

  await tell(app, 'home.close', {});
  await homeWithEdith(app, dataFolder);
  await tell(app, 'home.lock', {});
  await page.reload();
  await signInAs(page, 'Moira Keane', PIN);
  await fromMenu(page, 'Move a record');
  await page.getByRole('button', { name: 'Somebody comes from another home' }).click();
  const comes = page.getByRole('form', { name: 'Somebody comes from another home' });
  await comes.getByLabel('The file').fill(join(out, zip));
  await comes.getByLabel('Passphrase').fill('kettle window orchard');
  await comes.getByRole('button', { name: /^Check the file/ }).click();
  await expect(comes.getByText(/That passphrase does not open this file/)).toBeVisible();
  await comes.getByLabel('Passphrase').fill(passphrase);
  await comes.getByLabel(/^Fingerprint/).fill(fingerprint);
  await comes.getByRole('button', { name: /^Check the file/ }).click();
  const come = page.getByRole('region', { name: 'What would come' });
  await expect(come.getByRole('heading', { name: /Walter, from Ashdene House/ })).toBeFocused();
  await expect(come.getByText(/Nothing of the file was changed since/)).toBeVisible();
  await expect(come.getByText(/whose fingerprint you were given another way/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await come.getByLabel('Room here').fill('4');
  await come.getByLabel('Who vouches').selectOption({ label: 'Moira Keane' });
  await come.getByLabel('Their own PIN').fill(PIN);
  await come.getByRole('button', { name: 'Bring in Walter’s record' }).click();
  await expect(come.getByText('Walter’s record is here')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Came from other homes' }).getByRole('listitem')).toHaveCount(1);

  const again = await restart();
  again.setDefaultTimeout(30_000);
  await again.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await again.keyboard.press('Enter');
  await signInAs(again, 'Moira Keane', PIN);
  await again
    .getByRole('button', { name: /Walter/ })
    .first()
    .click();
  await expect(again.getByText(/^Came from Ashdene House on/)).toBeVisible();
  await again
    .getByRole('main')
    .getByRole('button', { name: /Daily choices/ })
    .click();
  await expect(again.getByText(/Ashdene House\)/).first()).toBeVisible();
});

test('A table is saved as it stands: the staff as CSV, and it stands in the record that it was', async ({
  app,
  page,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  const out = join(dataFolder, 'tables');
  await fromMenu(page, 'Staff');
  await page.getByRole('button', { name: 'Save as a table (CSV): Staff' }).click();
  const asked = page.getByRole('group', { name: 'Save as a table: Staff' });
  await expect(asked.getByRole('button', { name: 'Save the table' })).toBeDisabled();
  await asked.getByLabel('For whom').fill('The accountant');
  await asked.getByLabel('Why it leaves').fill('Payroll');
  await asked.getByLabel('Save the table in this folder').fill(out);
  await asked.getByRole('button', { name: 'Save the table' }).click();
  await expect(asked.getByText('Saved')).toBeVisible();
  const [file = ''] = readdirSync(out);
  const lines = readFileSync(join(out, file), 'utf8').trim().split('\r\n');
  expect(lines[0]).toBe('\u{FEFF}"Name","Role","May sign in"');
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.join('\n')).toContain('"Moira Keane","Manager","Yes"');
});
