import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PIN, signInAs, tell } from './home.ts';

test('What Edith shows is her complaint: Grace takes it down, Moira answers it, and what changed is kept', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' });
  await tell(app, 'staff.add', { name: 'Joel Mensah', role: 'care-worker', pin: '351796' });
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Grace Adeyemi', '739204');

  // Given a gesture that Grace takes seriously, about somebody who works there
  await fromMenu(page, 'Complaints');
  await page.getByRole('button', { name: 'Take down a complaint' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Please say who complains.')).toBeVisible();
  await page.getByLabel('Whose care is it about?').selectOption({ label: 'Edith, room 12' });
  await page
    .getByRole('group', { name: /Who complains/ })
    .getByRole('button', { name: 'Edith', exact: true })
    .click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('How it came').selectOption({ label: 'Shown, without words' });
  // Her own complaint has no field for anybody else's words.
  await expect(page.getByLabel('What they say, in their words')).toHaveCount(0);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'anyone there would have seen' })).toBeVisible();
  await page.getByLabel('Edith showed').fill('Shut the bathroom door on Joel, three mornings.');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('In a few words').fill('She shuts the door on Joel');
  await page.getByRole('checkbox', { name: 'A member of staff' }).check();
  await page.getByRole('checkbox', { name: 'Joel Mensah' }).check();
  await page.getByRole('button', { name: 'Save the complaint' }).click();
  await expect(page.getByText('One manager can read it.', { exact: false })).toBeVisible();

  // Then nobody on the floor reads it, not even who wrote it down
  await expect(page.getByText('She shuts the door on Joel')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lock' }).click();

  // When Moira comes, it stands on her board and its first words are Edith's
  await signInAs(page, 'Moira Keane', PIN);
  const owed = page.getByRole('complementary', { name: 'What asks for attention' });
  const came = owed.getByRole('listitem').filter({ hasText: 'Say that it came: a complaint about the care here' });
  await came.getByRole('button', { name: 'Complaints' }).click();
  await expect(page.getByRole('figure').first()).toContainText('Shut the bathroom door on Joel');
  await expect(page.getByText('Joel Mensah, whom it is about')).toBeVisible();

  // Nothing is closed unanswered
  await page.getByRole('button', { name: 'Close it' }).click();
  await page.getByLabel('Who was told that it is closed').fill('Nobody yet.');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('Nobody was answered yet.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();

  await page.getByRole('button', { name: 'Write down the answer' }).click();
  const answer = page.getByRole('form', { name: 'Answered' });
  await answer.getByRole('button', { name: 'Upheld', exact: true }).click();
  await answer.getByRole('textbox', { name: 'The answer', exact: true }).fill('Shazia or Grace comes in the morning.');
  await answer.getByLabel('In a form that they can use').fill('Said at the door, with Shazia there');
  await answer.getByText('Showed', { exact: true }).click();
  await answer.getByLabel('Edith showed').fill('Let go of the handle.');
  await answer.getByRole('button', { name: 'Save the answer' }).click();
  const thread = page.getByRole('list', { name: 'What was done' });
  await expect(thread).toContainText('Let go of the handle.');

  await page.getByRole('button', { name: 'Say what is to change' }).click();
  await page.getByLabel('What is to change').fill('The rota has Shazia or Grace on every morning.');
  await page.getByRole('button', { name: 'Save what is to change' }).click();
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await page.getByLabel('Who does it').selectOption({ label: 'Moira Keane' });
  await page.getByRole('button', { name: 'Save what is to change' }).click();
  await page.getByRole('button', { name: 'A change is done' }).click();
  await page.getByLabel('Which change').selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'What was done' }).fill('It hangs in the office.');
  await page.getByRole('button', { name: 'It is done' }).click();
  await page.getByRole('button', { name: 'Close it' }).click();
  await page.getByLabel('Who was told that it is closed').fill('Edith, with Shazia.');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByRole('heading', { name: 'Closed' }).first()).toBeVisible();

  // And after a restart of the page what changed stands in the table
  await page.reload();
  await fromMenu(page, 'Complaints');
  await expect(page.getByRole('row', { name: /The rota has Shazia or Grace/ })).toContainText(
    'It hangs in the office.',
  );
});

test('Susan complains about data: Edith is asked too, and the last day in law stands beside it', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await page.reload();
  await fromMenu(page, 'Complaints');
  await page.getByRole('button', { name: 'Take down a complaint' }).click();
  await page.getByLabel('Whose care is it about?').selectOption({ label: 'Edith, room 12' });
  await page.getByRole('button', { name: /One of Edith’s people/ }).click();
  await page.getByLabel('Which of them?').selectOption({ label: 'Susan Hartley, daughter' });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('What they say, in their words').fill('The letter went to number 9.');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'asked about it themselves' })).toBeVisible();
  await page.getByLabel('How Edith was asked about it, or why not').fill('With the envelope on the table.');
  await page.getByLabel(/Edith said/).fill('That’s my name on it.');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('In a few words').fill('A letter went astray');
  await page.getByRole('checkbox', { name: /Personal data/ }).check();
  await page.getByRole('button', { name: 'Save the complaint' }).click();
  await page.getByRole('button', { name: 'A letter went astray' }).first().click();
  const figures = page.getByRole('figure');
  await expect(figures.nth(0)).toContainText('That’s my name on it.');
  await expect(figures.nth(1)).toContainText('Susan Hartley');
  await expect(page.getByText('s.164A(3).')).toBeVisible();
  await expect(page.getByText('Information Commissioner').first()).toBeVisible();

  // And the empty form is one page to be laid out
  await page.getByRole('button', { name: 'All complaints' }).click();
  await page.getByRole('button', { name: 'A form on paper' }).click();
  const folder = join(dataFolder, 'paper');
  mkdirSync(folder);
  await page.getByLabel('Save the paper in this folder').fill(folder);
  await page.getByRole('button', { name: 'Make the paper' }).click();
  await expect.poll(() => readdirSync(folder).filter((name) => name.startsWith('Complaints form')).length).toBe(1);
});
