import { expect, test } from './fixture.ts';
import { fromMenu, openDemo, signInAs } from './home.ts';

test('An audit looks through everything, draws a sample that a manager reads, and keeps what is to change', async ({
  page,
  app,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  await fromMenu(page, 'Audit of what is written');
  await expect(page.getByText('No audit has been kept yet.', { exact: false })).toBeVisible();

  // When everything of the last month is looked through
  await page.getByRole('button', { name: 'Look through everything' }).click();
  await expect(page.getByRole('heading', { name: /A reader would ask about \d+ of \d+ records/ })).toBeVisible();

  // And ten are drawn, and the first is read
  await page.getByRole('button', { name: 'Draw ten to read' }).click();
  const sample = page.getByRole('list', { name: 'The sample' });
  await expect(sample.getByRole('article')).toHaveCount(10);
  const first = sample.getByRole('article').first();
  await expect(first.getByRole('button', { name: 'Save what you read' })).toBeDisabled();
  for (const question of [/how it was asked/, /what the person said or showed/, /what came of it/])
    await first.getByRole('group', { name: question }).getByRole('button', { name: 'Yes' }).click();
  await first.getByLabel('What you would say to whoever wrote it').fill('The two cups are named. Good.');
  await first.getByRole('button', { name: 'Save what you read' }).click();
  await expect(page.getByText('1 of 10 are read.', { exact: false })).toBeVisible();
  await expect(first).toContainText('The two cups are named. Good.');

  // And what is to change has an owner and a day
  await page.getByRole('button', { name: 'Say what is to change' }).click();
  await page.getByRole('textbox', { name: 'What is to change' }).fill('Two things on every tray, not one.');
  await page.getByLabel('Who does it').selectOption({ label: 'Grace Adeyemi' });
  await page.getByRole('button', { name: 'Save what is to change' }).click();
  const action = page.getByRole('article', { name: 'Two things on every tray, not one.' });
  await expect(action).toContainText('Grace Adeyemi');
  await action.getByLabel('What was done').fill('Shown at handover; trays changed.');
  await action.getByRole('button', { name: 'It is done' }).click();
  await expect(action).toContainText('Shown at handover');
  await page.getByRole('button', { name: 'Close the audit' }).click();
  await page.getByLabel('What it found').fill('How people are asked is written well; what came of it is not.');
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page.getByText('How people are asked is written well', { exact: false })).toBeVisible();

  // Then it stands in the list with its figures
  await page.getByRole('button', { name: 'All audits' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Closed; again by' });
  await expect(row).toContainText('1 of 1');
});

test('Supervision begins with Grace’s own records: what she writes well, what a reader would ask, and how she balances voices', async ({
  page,
  app,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  await fromMenu(page, 'Staff');
  await page.getByRole('button', { name: 'Supervision of Grace Adeyemi' }).click();
  const well = page.getByRole('region', { name: 'Written well: the person is heard in it' });
  await expect(well.getByRole('article').first()).toContainText('written by Grace Adeyemi');
  await expect(page.getByText('No supervision of Grace Adeyemi is written down yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Write down a supervision' }).click();
  await page
    .getByLabel('Balancing voices')
    .fill('She asks Edith first and Susan afterwards; at night she asks nobody.');
  await page.getByLabel('What Grace Adeyemi says').fill('At night I am alone and I guess.');
  await page.getByRole('button', { name: 'Say what is to change' }).click();
  await page.getByLabel('What is to change, 1').fill('Two cups in sight at five, also at night.');
  await page.getByRole('button', { name: 'Save the supervision' }).click();
  await page.reload();
  await fromMenu(page, 'Staff');
  await page.getByRole('button', { name: 'Supervision of Grace Adeyemi' }).click();
  await expect(page.getByRole('heading', { name: 'Supervisions so far' })).toBeVisible();
  await expect(page.getByText('At night I am alone and I guess.')).toBeVisible();
  await expect(page.getByText('Two cups in sight at five, also at night.')).toBeVisible();

  // And Grace reads it again herself
  await page.getByRole('button', { name: 'Lock' }).click();
  await signInAs(page, 'Grace Adeyemi', '739204');
  await fromMenu(page, 'My supervision');
  await expect(page.getByText('At night I am alone and I guess.')).toBeVisible();
});

test('In numbers: where co-production goes wrong, out of what, and who; each leads to the person', async ({
  page,
  app,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  await fromMenu(page, 'In numbers');
  const family = page.getByRole('article', { name: /Family relied on too early/ });
  await expect(family).toContainText(/\d+ of \d+ parts of a plan in which family is heard/);
  await family.getByRole('button', { name: 'Which' }).click();
  await family.getByRole('button', { name: /Welsh first/ }).click();
  await expect(page.getByRole('article', { name: 'Welsh first' })).toBeVisible();
});
