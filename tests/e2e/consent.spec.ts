import { expect, test } from './fixture.ts';
import { homeWithEdith } from './home.ts';

test('Edith is asked for one thing, a nod alone is not taken for a yes, and she takes it back', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Support plan' }).click();
  await page.getByRole('button', { name: 'Consent' }).click();
  await page.getByRole('button', { name: 'Write down what was asked' }).click();
  await page.getByLabel('What for').selectOption({ label: 'A photograph of them' });
  await page.getByLabel('What exactly').fill('A photograph for the hall');
  await page.getByLabel('How it was explained').fill('Held up the frame and the one of Dorothy.');
  await page.getByLabel('Real objects').check();
  await page.getByRole('button', { name: 'Met', exact: true }).click();
  await page.getByRole('group', { name: 'What did Edith answer?' }).getByRole('button', { name: 'Given' }).click();
  await page.getByLabel(/What was seen or heard then/).fill('She nodded.');

  // Whose answer it is has no field for a relative
  await expect(page.getByRole('combobox', { name: 'Whose answer is it?' })).toHaveCount(0);
  await expect(page.getByText('How did you check that it was understood?')).toBeVisible();
  await page.getByRole('button', { name: 'Save what was answered' }).click();
  await expect(page.getByText('A yes needs to be understood.', { exact: false }).first()).toBeVisible();

  // When it is checked, it can be written down
  await page.getByLabel('Said back in own words').check();
  await page.getByLabel(/What was seen or heard then/).fill('“Me, up there, for them coming in.”');
  await page.getByRole('button', { name: 'Save what was answered' }).click();
  const consent = page.getByRole('article', { name: 'A photograph for the hall' });
  await expect(consent).toContainText('Given');

  // And taken back, by any means
  await consent.getByRole('button', { name: 'Edith takes it back' }).click();
  await page.getByText('Showed', { exact: true }).click();
  await page.getByLabel('Edith showed').fill('Turned the frame to the wall.');
  await page.getByLabel('What happens now').fill('Taken down at once; Susan was told.');
  await page.getByRole('button', { name: 'Save that it is taken back' }).click();
  await expect(consent).toContainText('Withdrawn');
  await expect(consent).toContainText('Turned the frame to the wall.');
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Support plan' }).click();
  await page.getByRole('button', { name: 'Consent' }).click();
  await expect(consent).toContainText('Taken down at once; Susan was told.');
});
