import { expect, test } from './fixture.ts';
import { homeWithEdith, PIN, tell } from './home.ts';

test('Susan writes her own view on the home’s PC, sees nothing but what Edith shares, and cannot touch Edith’s words', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const today = new Date().toISOString().slice(0, 10);
  const { edith, susan, moira } = await homeWithEdith(app, dataFolder);
  const { element } = await tell(app, 'plan.begin', {
    resident: edith,
    at: { precision: 'day', day: today },
    wording: {
      title: 'Up before the bread',
      card: { photograph: null, picture: null },
      canStill: null,
      what: 'Tea at five, and the trays to set.',
      doing: [],
      reviewOn: '2099-01-01',
    },
  });
  await tell(app, 'voices.record', {
    resident: edith,
    about: { type: 'plan-element', id: element },
    words: {
      voice: 'person-now',
      mode: 'said',
      words: 'I can’t be doing with lying in.',
      language: null,
      when: { precision: 'day', day: today },
      how: null,
      understood: null,
      heardBy: moira,
    },
  });
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('main').getByRole('button', { name: 'People' }).click();

  // Given Edith has not been asked, Susan cannot be asked for her view
  await expect(page.getByRole('button', { name: 'Their own view' })).toHaveCount(0);
  await tell(app, 'people.recordInvolvement', {
    resident: edith,
    person: susan,
    involvement: {
      wanted: 'wanted',
      inWhat: ['daily life'],
      mayShare: ['daily life'],
      inTheirWords: 'Our Susan can know.',
      askedOn: today,
      askedBy: moira,
    },
  });
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('main').getByRole('button', { name: 'People' }).click();

  // When the PC is handed to Susan
  await page.getByRole('button', { name: 'Their own view' }).click();
  await page.getByLabel(/Up before the bread/).check();
  await page.getByRole('button', { name: 'Hand the PC to Susan Hartley' }).click();
  const screen = page.getByRole('main', { name: 'Your own view' });
  await expect(screen).toContainText('Tea at five, and the trays to set.');
  await expect(page.locator('body')).not.toContainText('lying in');
  await expect(page.getByRole('button', { name: /Menu|Find|Lock/ })).toHaveCount(0);
  await page.getByLabel('What do you think?').fill('I worried she was not sleeping.');
  await page.getByRole('button', { name: 'Save my view' }).click();
  await expect(page.getByText('Saved, as your own view.')).toBeVisible();

  // Then it is left by the PIN of whoever asked, also after the page is loaded anew
  await page.reload();
  await expect(screen).toBeVisible();
  await page.getByRole('button', { name: 'I have finished' }).click();
  await page.keyboard.type('111222');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Menu' }).waitFor();

  // And stands beside Edith's words, in Susan's column
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Support plan' }).click();
  await page.getByRole('button', { name: 'Up before the bread' }).click();
  await expect(page.getByRole('region', { name: 'Family, friend or advocate' })).toContainText(
    'I worried she was not sleeping.',
  );
  await expect(page.getByRole('region', { name: 'Edith', exact: true })).toContainText('lying in');
  await expect(page.getByRole('region', { name: 'Edith', exact: true })).not.toContainText('not sleeping');
});
