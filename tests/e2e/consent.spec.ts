import { expect, test } from './fixture.ts';
import { homeWithEdith, openDemo } from './home.ts';

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
  await page.getByLabel(/What was seen or heard when it was checked/).fill('She nodded.');

  // Whose answer it is has no field for a relative
  await expect(page.getByRole('combobox', { name: 'Whose answer is it?' })).toHaveCount(0);
  await expect(page.getByText('How did you check that it was understood?')).toBeVisible();
  await page.getByRole('button', { name: 'Save what was answered' }).click();
  await expect(page.getByText('A yes needs to be understood.', { exact: false }).first()).toBeVisible();

  // When it is checked, it can be written down
  await page.getByLabel('Said back in own words').check();
  await page.getByLabel(/What was seen or heard when it was checked/).fill('“Me, up there, for them coming in.”');
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

  // And it is found by a word of it, on the page where it stands
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find' }).fill('wall');
  await page.getByRole('button', { name: 'Search the words of Edith’s record' }).click();
  const found = page.getByRole('region', { name: 'Support plan' });
  await expect(found.getByRole('figure')).toContainText('Turned the frame to the wall.');
  await found.getByRole('button', { name: 'Consent', exact: true }).click();
  await expect(consent).toBeVisible();
});

test('What Frank agreed to is read as it stood before he took it back, and nothing is written on that page', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await openDemo(app, page, dataFolder);
  await page
    .getByRole('main')
    .getByRole('button', { name: /Frank.*room/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Support plan' }).click();
  await page.getByRole('button', { name: 'Consent' }).click();
  const consent = page.getByRole('article', { name: 'Telling Keith how the night rounds go' });
  await expect(consent).toContainText('Withdrawn');

  await page.getByRole('button', { name: 'As known on another day' }).click();
  const then = new Date(Date.now() - 10 * 86_400_000);
  await page.getByLabel('Day', { exact: true }).fill(String(then.getDate()));
  await page.getByLabel('Month', { exact: true }).fill(String(then.getMonth() + 1));
  await page.getByLabel('Year', { exact: true }).fill(String(then.getFullYear()));
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('heading', { name: 'Consent' }).first()).toBeFocused();
  await expect(page.getByText('As the record was known at the end of', { exact: false })).toBeInViewport();
  await expect(consent).toContainText('Given');
  await expect(consent).not.toContainText('Withdrawn');
  await expect(page.getByRole('button', { name: 'Write down what was asked' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /takes it back/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(consent).toContainText('Withdrawn');
});
