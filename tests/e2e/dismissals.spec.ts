import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PIN, signInAs, tell } from './home.ts';

const nurse = { name: 'Tomasz Wilk', role: 'nurse', pin: '617038' } as const;
const reason = 'The therapist asked for three tries; each stands above with what he showed.';

test('A nurse is asked after saving, says why the words stay, and the manager sees how often that is so', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', nurse);
  await tell(app, 'home.lock', {});
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const openChoices = async () => {
    await page.getByRole('button', { name: /Edith/ }).first().click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /Daily choices/ })
      .click();
  };

  await test.step('Given Tomasz records a choice with a note that a reader would ask about', async () => {
    await signInAs(page, nurse.name, nurse.pin);
    await openChoices();
    await press('Drink');
    for (const thing of ['Tea', 'Orange juice']) {
      await page.getByLabel('What was offered?').fill(thing);
      await page.getByLabel('What was offered?').press('Enter');
    }
    for (const name of ['These were offered', 'Tea', 'Looked at it', 'Clear', 'Yes, she has it']) await press(name);
    await page.getByRole('button', { name: /seen by Tomasz Wilk/ }).click();
    await page.getByLabel('A note').fill('Eventually agreed after much encouragement.');
    // The prompt while typing stops nothing.
    await expect(
      page.getByText('Was no an answer that would have been taken?', { exact: false }).first(),
    ).toBeVisible();
    await press('Save Edith’s choice');
    await expect(page.getByText('Ready for the next.')).toBeVisible();
  });

  const told = page.getByRole('region', { name: 'What you just wrote' });
  const choice = page.getByRole('article', { name: 'Drink, Chose Tea' });
  await test.step('Then he is told once, with the very words, and the next choice can begin at once', async () => {
    await expect(told).toContainText('Eventually agreed');
    await expect(told).toContainText('Was no an answer that would have been taken?');
    await press('Drink');
  });

  await test.step('When he says why they stay, nothing is asked any more, and it stands beside the record', async () => {
    await told.getByRole('button', { name: 'Look at it' }).click();
    await told.getByRole('button', { name: 'Leave it as it is, and say why' }).click();
    await expect(told.getByRole('button', { name: 'Save the reason' })).toBeDisabled();
    await told.getByRole('textbox', { name: 'Why these words stay as they are' }).fill(reason);
    await told.getByRole('button', { name: 'Save the reason' }).click();
    await expect(told).toBeHidden();
    await choice.getByRole('button', { name: 'Asked about, and dismissed' }).click();
    await expect(choice).toContainText('Dismissed by Tomasz Wilk');
    await expect(choice).toContainText(reason);
  });

  await test.step('And Moira sees it as dismissed, out of how many, in the audit and in numbers', async () => {
    await page.getByRole('button', { name: 'Lock' }).click();
    await signInAs(page, 'Moira Keane', PIN);
    await fromMenu(page, 'Audit of what is written');
    await press('Look through everything');
    await expect(page.getByRole('heading', { name: 'A reader would ask about 0 of 1 records' })).toBeVisible();
    const row = page.getByRole('row', { name: /Pressed/ });
    await expect(row.getByRole('cell')).toHaveText(['0', '0', '1', '100.0']);
    const record = page.getByRole('article', { name: 'Edith, Drink' });
    await expect(record).toContainText(reason);

    await fromMenu(page, 'In numbers');
    const dismissed = page.getByRole('article', { name: 'Dismissed with a reason' });
    await expect(dismissed).toContainText('1 of 1 flags of a rule');
  });

  await test.step('And what she does not accept is asked about again', async () => {
    await fromMenu(page, 'Audit of what is written');
    await press('Look through everything');
    const record = page.getByRole('article', { name: 'Edith, Drink' });
    await record.getByRole('button', { name: 'Ask about it again' }).click();
    await record.getByRole('textbox', { name: 'Why it is asked about again' }).fill('The tries are not written down.');
    await record.getByRole('button', { name: 'Save the reason' }).click();
    await expect(page.getByRole('heading', { name: 'A reader would ask about 1 of 1 records' })).toBeVisible();
  });
});
