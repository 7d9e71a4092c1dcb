import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PASSPHRASE, PIN, signInAs, tell } from './home.ts';

const NEW = 'seven herons over the canal bridge';
const OWN = 'grapefruit ladder october tin';
const ANGELA = { name: 'Angela Price', pin: '739416' } as const;
const PRIYA = { name: 'Priya Shah', pin: '581703' } as const;

const sign = (page: Page, form: string | RegExp) =>
  page.getByRole('form', { name: form }).getByLabel('Your own PIN, to sign this').fill(PIN);
const newPassphrase = async (page: Page, label: string, passphrase: string) => {
  await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
};
/** The groups of a recovery key as the screen shows them, typed back where it asks for two of them. */
async function typeBackTheSheet(page: Page) {
  const shown = page.getByRole('list', { name: 'Recovery key' }).locator('b');
  await expect(shown).not.toHaveCount(0);
  const groups = await shown.allTextContents();
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  const fields = page.getByRole('textbox', { name: /^Group \d$/ });
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const label = await field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  return groups;
}

test('A nurse is given a passphrase of her own, opens the record with it, and it is taken away again', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { ...ANGELA, role: 'nurse' });
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Moira Keane', PIN);
  await fromMenu(page, 'Keys of the record');
  await page.getByRole('button', { name: 'Give somebody a passphrase of their own' }).click();
  await page.getByLabel('Who may open the record').selectOption({ label: 'Angela Price, nurse' });
  await newPassphrase(page, 'Their own passphrase', OWN);
  await sign(page, 'A passphrase of somebody’s own');
  await page.getByRole('button', { name: 'Let them open the record' }).click();
  await expect(page.getByText('Angela Price: a passphrase of their own')).toBeVisible();
  await expect(page.getByText('Angela Price was given a passphrase of their own, by Moira Keane')).toBeVisible();

  const open = async (passphrase: string) => {
    await tell(app, 'home.close', {});
    await page.getByLabel('Passphrase of the home').fill(passphrase);
    await page.keyboard.press('Enter');
  };
  await open(OWN);
  await signInAs(page, 'Moira Keane', PIN);
  await fromMenu(page, 'Keys of the record');
  await page.getByRole('button', { name: 'Take it away' }).click();
  await sign(page, /^Take the passphrase of Angela/);
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByText('The passphrase of Angela Price was taken away, by Moira Keane')).toBeVisible();
  await open(OWN);
  await expect(page.getByText(/That passphrase does not open this record/)).toBeVisible();
});

test('A manager leaves: what she knew is changed step by step, and the copies that she may hold are listed', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { ...PRIYA, role: 'manager' });
  const { job } = await tell(app, 'backups.make', { folder: `${dataFolder}/stick` });
  await expect.poll(async () => (await tell(app, 'jobs.progress', { job })).state).toBe('done');
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Moira Keane', PIN);
  await fromMenu(page, 'Staff');
  await page.getByRole('button', { name: 'Change Priya Shah' }).click();
  await page.getByRole('button', { name: 'Priya Shah no longer works here' }).click();
  await page.getByRole('button', { name: 'Yes, close Priya Shah’s login' }).click();

  await expect(page.getByRole('heading', { name: 'Priya Shah has left' })).toBeVisible();
  await expect(page.getByText(/Own Words backup Ashdene House .+\.owbackup/)).toBeVisible();
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await newPassphrase(page, 'Passphrase of the home', NEW);
  await sign(page, 'A new passphrase of the home');
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  await typeBackTheSheet(page);
  await sign(page, 'A new recovery sheet, typed back');
  await page.getByRole('button', { name: 'Put it in the place of the old one' }).click();
  await sign(page, 'Encrypt the record anew');
  await page.getByRole('button', { name: 'Encrypt the record anew' }).click();
  const done = page.getByRole('listitem').filter({ hasText: ': done' });
  await expect(done).toHaveCount(5);

  await tell(app, 'home.close', {});
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/That passphrase does not open this record/)).toBeVisible();
  await page.getByLabel('Passphrase of the home').fill(NEW);
  await page.keyboard.press('Enter');
  await signInAs(page, 'Moira Keane', PIN);
});

test('The only manager forgot her PIN: the recovery sheet sets a new one, and the record says so', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { recoveryGroups } = await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { ...ANGELA, role: 'nurse' });
  await tell(app, 'home.lock', {});
  await page.getByRole('button', { name: /Angela Price/ }).click();
  await page.getByRole('button', { name: 'I forgot my PIN' }).click();
  await expect(page.getByText('Ask a manager for a new PIN.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the names' }).click();

  await page.getByRole('button', { name: /Moira Keane/ }).click();
  await page.getByRole('button', { name: 'I forgot my PIN' }).click();
  await page.getByLabel('Recovery key').fill(recoveryGroups.join(' '));
  await page.getByLabel('New PIN', { exact: true }).fill('852973');
  await page.getByLabel('The same PIN again').fill('852973');
  await page.getByRole('button', { name: 'Set the new PIN' }).click();
  await expect(page.getByText('Moira Keane has a new PIN.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the names' }).click();
  await signInAs(page, 'Moira Keane', '852973');
  await fromMenu(page, 'Keys of the record');
  await expect(page.getByText('The recovery sheet was used to set Moira Keane a new PIN')).toBeVisible();
});
