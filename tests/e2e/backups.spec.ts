import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { homeWithEdith, PASSPHRASE, signInAs, tell } from './home.ts';

test('A manager keeps backups on a stick, puts the newest back for trial, and the board says how they stand', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const stick = join(dataFolder, 'stick');
  mkdirSync(stick);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Moira Keane', '482915');

  await expect(page.getByText('No backup yet')).toBeVisible();
  await page.getByRole('button', { name: 'Make a backup' }).click();
  await page.getByLabel('Folder for the backups').fill(stick);
  await expect(page.getByLabel('Make one here each day, and when the record is closed')).toBeChecked();
  await page.getByRole('button', { name: 'Make a backup now' }).click();
  await expect(page.getByText('The backup is made, read back and checked')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Backups that are kept' })).toBeVisible();
  await expect(page.getByText(/^\d+ entries, [\d.]+ MB$/)).toBeVisible();

  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Try it now' }).click();
  await expect(page.getByRole('heading', { name: 'No change found in this record' })).toBeVisible();
  await expect(page.getByText(/^Last tried .+: it held\./)).toBeVisible();

  // The stick is in a pocket when the record is closed: it closes, and the board says so next time.
  renameSync(stick, `${stick} in a pocket`);
  await page.getByRole('button', { name: 'Close the record' }).click();
  await page.getByLabel('Passphrase of the home').first().fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await signInAs(page, 'Moira Keane', '482915');
  await expect(page.getByText(/The folder for the backups is not there\. Plug the memory stick in/)).toBeVisible();
  await page.getByRole('button', { name: 'See to the backups' }).click();
  await expect(page.getByText('None can be seen there now. Is the memory stick plugged in?')).toBeVisible();
});
