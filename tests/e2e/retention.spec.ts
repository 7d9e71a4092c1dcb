import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { homeWithEdith, PIN, signInAs, tell } from './home.ts';

const ANGELA = { name: 'Angela Price', pin: '739416' } as const;
const OWN = 'marmalade bicycle fog';

test.describe('How long a record is kept', () => {
  test('A manager lifts a hold, and erases what is due together with a second opener', async ({
    page,
    app,
    dataFolder,
  }) => {
    const { edith } = await homeWithEdith(app, dataFolder);
    const { staff: angela } = await tell(app, 'staff.add', { ...ANGELA, role: 'nurse' });
    await tell(app, 'residents.changeStatus', {
      resident: edith,
      status: { status: 'died', since: '2016-03-02', reason: null },
    });
    await tell(app, 'home.lock', {});
    await signInAs(page, 'Moira Keane', PIN);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'How long records are kept' }).click();
    await expect(page.getByRole('heading', { name: '8 years after care has ended' })).toBeVisible();
    await expect(page.getByText('Not yet checked by a lawyer')).toBeVisible();
    await page.getByRole('button', { name: 'Look at the record of Edith Hartley' }).click();
    await expect(page.getByText('Nobody else here has a passphrase of their own yet')).toBeVisible();

    await page.getByRole('button', { name: 'Put a legal hold on' }).click();
    await page.getByLabel('Who asks for it').fill('HM Coroner');
    await page.getByLabel('Why', { exact: true }).first().fill('An inquest is open.');
    await page.getByRole('button', { name: 'Put the hold on' }).click();
    await expect(page.getByText('While one stands, nothing of this record can be erased.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Erase it for good' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Lift the hold: An inquest is open.' }).click();
    await page.getByLabel('Why it may be lifted').fill('The inquest closed.');
    await page.getByRole('button', { name: 'Lift the hold', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Erase it for good' })).toBeVisible();

    await tell(app, 'keys.addOpener', { staff: angela, passphrase: OWN, pin: PIN });
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Home board' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'How long records are kept' }).click();
    await page.getByRole('button', { name: 'Look at the record of Edith Hartley' }).click();

    const erase = page.getByRole('button', { name: 'Erase Edith’s record for good' });
    await page.getByLabel('Whose record is it?').fill('Edith');
    await page.getByLabel('Folder for the disposal certificate').fill(join(dataFolder, 'certificates'));
    await page.getByLabel('Who agrees').selectOption('Angela Price');
    await page.getByLabel('Their own passphrase').fill(OWN);
    await page.getByLabel('Your own PIN, to sign this').fill(PIN);
    await erase.click();
    await expect(page.getByText('Type the name as it stands above')).toBeVisible();
    await page.getByLabel('Whose record is it?').fill('Edith Hartley');
    await erase.click();
    await expect(page.getByText('The record is erased')).toBeVisible();
    expect(readdirSync(join(dataFolder, 'certificates'))).toEqual([
      expect.stringMatching(/^Disposal certificate .*\.pdf$/),
    ]);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect(page.getByRole('heading', { name: 'None yet' })).toBeVisible();
    await expect(page.getByText(/entries and 0 photographs, by Moira Keane with Angela Price/)).toBeVisible();
    await expect(page.getByText('Edith')).toHaveCount(0);
  });
});
