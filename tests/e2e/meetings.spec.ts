import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lacksCapacity, openBestInterests, openTheMove, QUESTION, step } from './decision.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, PASSPHRASE, PIN, signInAs, tell } from './home.ts';

test('A meeting is planned with Edith, who gets an invitation of her own', async ({ page, app, dataFolder }) => {
  // Given a decision for which Edith was found to lack capacity
  const people = await homeWithEdith(app, dataFolder);
  const { decision } = await openTheMove(app, people);
  await lacksCapacity(app, people, decision);
  await openBestInterests(page);
  await page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();
  await step(page, 'Who took part').click();
  await expect(page.getByText('The law asks for no meeting.', { exact: false })).toBeVisible();

  // When a meeting is planned, with what she says about coming
  await page.getByRole('button', { name: 'Plan a meeting' }).click();
  const plan = page.getByRole('region', { name: 'Plan the meeting' });
  const day = plan.getByRole('group', { name: 'On which day?' });
  await day.getByLabel('Day').fill('26');
  await day.getByLabel('Month').fill('May');
  await day.getByLabel('Year').fill('2027');
  await plan.getByLabel('When in the day').fill('after breakfast');
  await plan.getByLabel('Where', { exact: true }).fill('The kitchen');
  await plan.getByRole('button', { name: 'Add who comes' }).click();
  await plan.getByLabel('Who comes, 1').selectOption({ label: 'Susan Hartley, daughter' });
  await plan.getByLabel('What helps Edith to take part').fill('Glasses on. The cups in reach.');
  await plan.getByLabel(/Edith said/).fill('In my kitchen, then.');
  await plan.getByRole('button', { name: 'Save the plan' }).click();

  // Then it stands in her words, and the invitation is a paper of its own
  await expect(page.getByText(/Wednesday 26 May 2027, after breakfast/)).toBeVisible();
  await expect(page.getByRole('figure').filter({ hasText: 'In my kitchen, then.' })).toContainText('Edith said');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const folder = join(dataFolder, 'papers');
  await page.getByLabel('Save the paper in this folder').fill(folder);
  await page.getByRole('button', { name: 'Make the paper' }).click();
  await expect(page.getByText('The paper is ready')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^Invitation Edith .*\.pdf$/)]);
});

test('A meeting about the plan is planned with Edith: its agenda is in pictures, on the screen and on her invitation', async ({
  page,
  app,
  dataFolder,
  restart,
}) => {
  // Given nothing in the plan yet
  await homeWithEdith(app, dataFolder);
  page.setDefaultTimeout(30_000);
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Support plan' }).click();

  // When a first meeting is planned with what Edith says about coming, and nobody of hers was asked
  await page.getByRole('button', { name: 'Plan a meeting' }).click();
  const plan = page.getByRole('region', { name: 'Plan a meeting' });
  await plan.getByLabel(/Edith said/).fill('In the kitchen, then. I’ll bring the biscuits.');
  const day = plan.getByRole('group', { name: 'On which day?' });
  await day.getByLabel('Day').fill('26');
  await day.getByLabel('Month').fill('May');
  await day.getByLabel('Year').fill('2027');
  await plan.getByLabel('When in the day').fill('after the trays');
  await plan.getByLabel('Where', { exact: true }).fill('The kitchen');
  await plan.getByRole('button', { name: 'Save the plan for it' }).click();
  await expect(plan.getByText('Please say what is talked about: one thing at least.', { exact: true })).toBeVisible();
  await plan.getByRole('button', { name: 'Add something else' }).click();
  await plan.getByLabel('Something else, 1').fill('Mornings');
  await plan.getByLabel('Picture on its card').selectOption({ label: 'Bread' });
  await plan.getByRole('button', { name: 'Save the plan for it' }).click();
  await expect(plan.getByText(/^Nobody of Edith’s own comes, and no advocate\./)).toBeVisible();
  await plan.getByRole('button', { name: 'Add who comes' }).click();
  await plan.getByLabel('Who comes, 1').selectOption({ label: 'Susan Hartley, daughter' });
  await expect(plan.getByLabel('Nobody of Edith’s own comes: what was done about it?')).toBeHidden();
  await plan.getByRole('button', { name: 'Save the plan for it' }).click();

  // Then it stands, also after the program was started again, and the invitation is a paper of Edith's own
  const agenda = page.getByRole('list', { name: 'What is talked about' });
  await expect(agenda).toContainText('Mornings');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const folder = join(dataFolder, 'papers');
  await page.getByLabel('Save the paper in this folder').fill(folder);
  await page.getByRole('button', { name: 'Make the paper' }).click();
  await expect(page.getByText('The paper is ready')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^Invitation Edith .*\.pdf$/)]);
  const again = await restart();
  await again.getByRole('textbox', { name: 'Passphrase of the home' }).fill(PASSPHRASE);
  await again.getByRole('button', { name: 'Open the record' }).click();
  await signInAs(again, 'Moira Keane', PIN);
  await again.getByRole('button', { name: /Edith/ }).first().click();
  await again.getByRole('button', { name: 'Support plan' }).click();
  await expect(again.getByRole('list', { name: 'What is talked about' })).toContainText('Mornings');
  await expect(again.getByRole('figure').filter({ hasText: 'I’ll bring the biscuits.' })).toContainText('Edith said');

  // And once it was called off, it is gone
  await again.getByRole('button', { name: 'Call it off' }).click();
  await again.getByLabel('Why, and what Edith was told').fill('She was tired; told at tea that it is next week.');
  await again
    .getByRole('region', { name: 'Call the meeting off' })
    .getByRole('button', { name: 'Call it off' })
    .click();
  await expect(again.getByText('None is planned.', { exact: false })).toBeVisible();
});

test('What a decision changes is on the board until somebody writes that it is done', async ({
  page,
  app,
  dataFolder,
}) => {
  // Given a decision that was signed, with something to be done by tomorrow
  const people = await homeWithEdith(app, dataFolder);
  const { edith, moira } = people;
  const { decision } = await openTheMove(app, people);
  await lacksCapacity(app, people, decision);
  const on = { resident: edith, decision, at: null, changed: null };
  await tell(app, 'decisions.nameMaker', {
    ...on,
    answers: [],
    lookedWhere: 'Her file.',
    maker: { who: { type: 'staff', id: moira }, reason: null },
  });
  const bare = {
    available: null,
    limits: 'no new limits',
    whatLimits: null,
    restraint: null,
    notRestraint: null,
    lifeSustaining: null,
  } as const;
  const { entry } = await tell(app, 'decisions.setOptions', {
    ...on,
    options: {
      options: [
        { ...bare, key: 'A', title: 'Stay', noChange: true, weighs: [] },
        { ...bare, key: 'B', title: 'Move', noChange: false, weighs: [] },
      ],
      whyNoneLessRestrictive: 'Neither limits her.',
    },
  });
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await tell(app, 'decisions.make', {
    ...on,
    made: {
      ...{ chosen: 'A', among: entry, why: 'Option A keeps her kitchen.', against: null },
      changes: [{ what: 'The fare is paid', who: 'Priya Nair', by: tomorrow }],
      ...{ reviewOn: '2027-05-26', reviewIf: [] },
    },
    weights: { notes: [] },
    person: { how: 'Told at once.', words: null },
  });
  await tell(app, 'decisions.complete', {
    resident: edith,
    decision,
    pin: PIN,
    signature: { as: 'decision maker', reached: null, urgent: { reason: 'It could not wait.' }, openBecause: null },
  });
  await page.reload();
  const task = page.getByRole('listitem').filter({ hasText: 'to do: The fare is paid' });
  await expect(task).toBeVisible();

  // When somebody goes there from the board and writes what came of it
  await task.getByRole('button').click();
  await step(page, 'Look again').click();
  const change = page.getByRole('article', { name: 'The fare is paid' });
  await change.getByRole('button', { name: 'What came of it?' }).click();
  await change.getByRole('radio', { name: 'Done', exact: true }).check();
  await change.getByLabel('What was seen, or why not').fill('Susan came by train on Sunday.');
  await change.getByRole('button', { name: 'Save what came of it' }).click();
  await expect(change).toContainText('Susan came by train on Sunday.');

  // Then it is off the board, and the thread tells of it
  await page.getByRole('button', { name: 'From trigger to review' }).click();
  await expect(page.getByRole('heading', { name: 'What was to change: done' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Reviews and duties due')).toBeVisible();
  await expect(task).toHaveCount(0);
});
