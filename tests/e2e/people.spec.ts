import type { Page } from '@playwright/test';
import type { Input } from '../../electron/core/contract.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PIN, signInAs, tell } from './home.ts';

const ANN_PIN = '264819';
const GRACE = { name: 'Grace Adeyemi', pin: '605172' } as const;
const frank: Input<'residents.admit'>['identity'] = {
  preferredName: 'Frank',
  fullName: 'Francis Tattersall',
  pronouns: 'he',
  dateOfBirth: { known: 'not' },
  room: '11',
  languages: ['English'],
  photograph: null,
  movedIn: null,
};

async function fillDate(page: Page, day: Date) {
  await page.getByLabel('Day', { exact: true }).fill(String(day.getDate()));
  await page.getByLabel('Month', { exact: true }).fill(String(day.getMonth() + 1));
  await page.getByLabel('Year', { exact: true }).fill(String(day.getFullYear()));
}

test('An inspector sees the residents that they asked for, writes nothing, ends at a time, and the manager sees where they looked', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  const { resident: francis } = await tell(app, 'residents.admit', { identity: frank });
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Moira Keane', PIN);

  await test.step('Given a manager who lets an inspector in for Edith, until tomorrow', async () => {
    await fromMenu(page, 'Staff');
    await page.getByRole('button', { name: 'Add someone' }).click();
    await page.getByLabel('Name').fill('Ann Lee');
    await page.getByLabel('Role').selectOption({ label: 'Inspector, read only' });
    await fillDate(page, new Date(Date.now() + 86_400_000));
    await page.getByRole('checkbox', { name: /Edith Hartley/ }).check();
    await page.getByLabel('PIN', { exact: true }).fill(ANN_PIN);
    await page.getByLabel('The same PIN again').fill(ANN_PIN);
    await page.getByRole('button', { name: 'Add to staff' }).click();
    await expect(page.getByRole('row', { name: /Ann Lee.*sees 1 resident/ })).toBeVisible();
  });

  await test.step('When she signs in, Edith is there, Frank is not, and nothing can be written', async () => {
    await page.getByRole('button', { name: 'Lock' }).click();
    await signInAs(page, 'Ann Lee', ANN_PIN);
    await expect(page.getByRole('button', { name: /Edith.*room 12/ }).first()).toBeVisible();
    await expect(page.getByText('Frank')).toHaveCount(0);
    await page.getByRole('button', { name: 'Menu' }).click();
    const items = await page.getByRole('menuitem').allTextContents();
    await page.keyboard.press('Escape');
    for (const none of ['Make a pack', 'Staff', 'Add a resident', 'Keys of the record'])
      expect(items).not.toContain(none);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/A name, a room/).fill('Frank');
    await expect(page.getByText('Francis Tattersall')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /Edith.*room 12/ })
      .first()
      .click();
    await expect(page.getByText('Record a choice')).toHaveCount(0);
    await page
      .getByRole('main')
      .getByRole('button', { name: /Life history/ })
      .click();
    await expect(page.getByRole('button', { name: 'Write down what you heard' })).toHaveCount(0);
    await expect(tell(app, 'residents.get', { resident: francis })).rejects.toThrow(/not one of them/);
    await expect(tell(app, 'residents.admit', { identity: frank })).rejects.toThrow(/role does not allow/);
  });

  await test.step('Then her login ends at its time, and her name stands at the desk no more', async () => {
    await tell(app, 'home.lock', {});
    await signInAs(page, 'Moira Keane', PIN);
    const ann = (await tell(app, 'staff.list', {})).find(({ name }) => name === 'Ann Lee');
    const ends = new Date(Date.now() + 9000).toISOString();
    await tell(app, 'staff.changeAccess', { staff: ann?.id ?? '', role: 'inspector', ends, sees: ann?.sees ?? [] });
    await tell(app, 'home.lock', {});
    await signInAs(page, 'Ann Lee', ANN_PIN);
    await expect(page.getByRole('heading', { name: 'Who is at the keyboard?' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Ann Lee/ })).toHaveCount(0);
  });

  await test.step('And the manager reads where she looked, and what she was refused', async () => {
    await signInAs(page, 'Moira Keane', PIN);
    await fromMenu(page, 'Staff');
    await page.getByRole('button', { name: 'Who looked at whom' }).click();
    await page.getByLabel('Who looked', { exact: true }).selectOption({ label: 'Ann Lee' });
    await expect(page.getByRole('listitem').filter({ hasText: 'Edith Hartley, room 12' })).toBeVisible();
    await expect(page.getByText(/not a resident that they asked for: Francis Tattersall, room 11/)).toBeVisible();
    await expect(page.getByText('Add residents, and say who is away, left or died: not for their role')).toBeVisible();
  });
});

test('Agency staff end at a time, a leaver is closed, and what they wrote stays theirs', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { ...GRACE, role: 'care-worker', ends: new Date(Date.now() + 3_600_000).toISOString() });
  await tell(app, 'home.lock', {});
  await expect(page.getByRole('button', { name: /Grace Adeyemi.*Care worker, to / })).toBeVisible();
  await signInAs(page, 'Grace Adeyemi', GRACE.pin);
  await page
    .getByRole('button', { name: /Edith.*room 12/ })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Life history/ })
    .click();
  await page.getByRole('button', { name: 'Write down what you heard' }).click();
  const sheet = page.getByRole('form', { name: /story/ });
  await sheet.getByRole('button', { name: /Edith said it/ }).click();
  await sheet.getByLabel(/Edith said/).fill('Up at four, before the milkman.');
  await sheet.getByLabel('Who heard it').selectOption({ label: 'Grace Adeyemi' });
  await sheet.getByRole('button', { name: 'Just now' }).click();
  await sheet.getByLabel('What it is about').selectOption({ label: 'Work' });
  await sheet.getByLabel('In a few words').fill('The early ovens');
  await sheet.getByLabel('When in the life').selectOption({ label: 'From one year to another' });
  await sheet.getByLabel('From').fill('1953');
  await sheet.getByLabel('To', { exact: true }).fill('1961');
  await sheet.getByRole('button', { name: 'Add it to the story' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'The early ovens' })).toBeVisible();

  await page.getByRole('button', { name: 'Lock' }).click();
  await signInAs(page, 'Moira Keane', PIN);
  await fromMenu(page, 'Staff');
  await page.getByRole('button', { name: 'Change Grace Adeyemi' }).click();
  await page.getByRole('button', { name: 'Grace Adeyemi no longer works here' }).click();
  await page.getByRole('button', { name: 'Yes, close Grace Adeyemi’s login' }).click();
  await expect(page.getByRole('row', { name: /Grace Adeyemi.*Closed on/ })).toBeVisible();
  await page.getByRole('button', { name: 'Who may do what' }).click();
  await expect(page.getByRole('row', { name: 'Check the whole record no no yes no' })).toBeVisible();
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('button', { name: /Grace Adeyemi/ })).toHaveCount(0);
  await signInAs(page, 'Moira Keane', PIN);
  await page
    .getByRole('button', { name: /Edith.*room 12/ })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Life history/ })
    .click();
  await expect(page.getByText(/to Grace Adeyemi/)).toBeVisible();
});
