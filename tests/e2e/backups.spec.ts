import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

  // A page of the app says how the home moves to another PC, and whether its last backup is the last word.
  await page.getByRole('button', { name: 'Moving to a new PC' }).click();
  await expect(page.getByText(/Nothing was written since/)).toBeVisible();
  await tell(app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: '605172' });
  await page.getByRole('button', { name: 'Make the backup' }).click();

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

test('A damaged record is told in plain words, and the newest backup takes its place with the gap named', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const stick = join(dataFolder, 'stick');
  mkdirSync(stick);
  const { folder } = await homeWithEdith(app, dataFolder);
  const { job } = await tell(app, 'backups.make', { folder: stick, keep: true });
  await expect.poll(async () => (await tell(app, 'jobs.progress', { job })).state).toBe('done');
  await tell(app, 'home.close', {});
  const record = join(folder, 'record.db');
  const bytes = readFileSync(record);
  writeFileSync(record, bytes.with(5000, (bytes[5000] ?? 0) ^ 1));

  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('The record file is damaged. Nothing was written to it.', { exact: false }),
  ).toBeVisible();
  await expect(page.getByText('Newest good backup')).toBeVisible();
  const damaged = readFileSync(record);
  await page.getByRole('button', { name: 'Put this backup in its place' }).click();
  const kept = page.getByText(/The damaged record is kept: .+ damaged \d{4}-\d\d-\d\d/);
  await expect(kept).toBeVisible();
  const [, aside = ''] = /kept: (.+)$/.exec((await kept.textContent()) ?? '') ?? [];
  expect(readFileSync(join(aside, 'record.db')).equals(damaged), 'kept to the byte').toBe(true);
  await page.getByRole('button', { name: 'Open the record', exact: true }).click();
  await signInAs(page, 'Moira Keane', '482915');
  await expect(page.getByRole('button', { name: /Edith.*room 12/ }).first()).toBeVisible();
});

test('Over a damaged home whose backup this PC does not know, the file is chosen by hand, and the damaged record is kept', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { folder } = await homeWithEdith(app, dataFolder);
  const { job } = await tell(app, 'backups.make', { folder: join(dataFolder, 'stick'), keep: false });
  await expect.poll(async () => (await tell(app, 'jobs.progress', { job })).state).toBe('done');
  const [file = ''] = (await tell(app, 'jobs.progress', { job })).files;
  await tell(app, 'home.close', {});
  const record = join(folder, 'record.db');
  const bytes = readFileSync(record);
  const damaged = bytes.with(5000, (bytes[5000] ?? 0) ^ 1);
  writeFileSync(record, damaged);

  // Given the record does not open, and this PC sees no backup
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText('This PC sees no good backup now.', { exact: false })).toBeVisible();

  // When a file is chosen for the very folder in which the damaged record stands
  await page.getByRole('button', { name: 'Choose a backup' }).click();
  await page.getByLabel('Backup file').fill(file);
  await page.getByLabel('Restore into this folder').fill(folder);
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('There is already a home in this folder.')).toBeVisible();
  expect(readFileSync(record).equals(damaged), 'nothing was written over').toBe(true);
  await page.getByRole('button', { name: 'Put the backup in its place' }).click();

  // Then it is in place, the damaged one is beside it to the byte, and the whole record holds
  const kept = page.getByText(/The record that was there is kept: .+ damaged \d{4}-\d\d-\d\d/);
  await expect(kept).toBeVisible();
  const [, aside = ''] = /kept: (.+)$/.exec((await kept.textContent()) ?? '') ?? [];
  expect(readFileSync(join(aside, 'record.db')).equals(damaged), 'kept to the byte').toBe(true);
  await page.getByRole('button', { name: 'Open the record', exact: true }).click();
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await signInAs(page, 'Moira Keane', '482915');
  await expect(page.getByRole('button', { name: /Edith.*room 12/ }).first()).toBeVisible();
  const { job: check } = await tell(app, 'verify.home', { against: null });
  await expect.poll(async () => (await tell(app, 'jobs.progress', { job: check })).state).toBe('done');
  expect((await tell(app, 'jobs.progress', { job: check })).findings).toMatchObject({ holds: true, problems: [] });
});
