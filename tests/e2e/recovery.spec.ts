import { expect, test } from './fixture.ts';
import { homeWithEdith, PIN, signInAs } from './home.ts';

const NEW = 'a kettle two wrens and the ferry';

test('A manager who lost the passphrase opens the home with the recovery sheet, and sets a new one', async ({
  app,
  dataFolder,
  restart,
}) => {
  const { recoveryGroups } = await homeWithEdith(app, dataFolder);
  const page = await restart();
  page.setDefaultTimeout(30_000);

  await page.getByRole('button', { name: 'Use the recovery sheet' }).click();
  const sheet = page.getByLabel('Recovery key');
  // One wrong letter is refused, and says what to do.
  const wrong = recoveryGroups.with(2, 'AAAAA');
  await sheet.fill(wrong.join(' '));
  await page.getByLabel('Passphrase of the home').fill(NEW);
  await page.getByLabel('The same passphrase again').fill(NEW);
  await page.getByRole('button', { name: 'Open and set the new passphrase' }).click();
  await expect(page.getByRole('alert')).toBeVisible();

  // In small letters and without spaces, as somebody types it in a hurry.
  await sheet.fill(recoveryGroups.join('').toLowerCase());
  await page.getByRole('button', { name: 'Open and set the new passphrase' }).click();
  await signInAs(page, 'Moira Keane', PIN);
  await expect(page.getByRole('button', { name: /Edith.*room 12/ }).first()).toBeVisible();

  const again = await restart();
  again.setDefaultTimeout(30_000);
  await again.getByLabel('Passphrase of the home').fill('four barm cakes before the milkman');
  await again.getByRole('button', { name: 'Open the record' }).click();
  await expect(again.getByRole('alert')).toBeVisible();
  await again.getByLabel('Passphrase of the home').fill(NEW);
  await again.getByRole('button', { name: 'Open the record' }).click();
  await signInAs(again, 'Moira Keane', PIN);
});
