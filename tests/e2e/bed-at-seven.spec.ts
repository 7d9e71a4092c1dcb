import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readText } from '../electron/packs/read-pdf.ts';
import { openBestInterests } from './decision.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, PIN, tell } from './home.ts';
import { became, begin, openPlan } from './plan.ts';

const bare = (text: string) => text.replaceAll(/\s+/g, '');
const press = async (page: Page, ...names: string[]) => {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
};
async function writeView(page: Page, whose: 'Edith' | 'Susan', words: string) {
  await page.getByRole('button', { name: 'Write down a view' }).click();
  if (whose === 'Edith') {
    await page.getByText('Showed', { exact: true }).click();
    await page.getByLabel(/^Edith showed/).fill(words);
  } else {
    await page.getByLabel('Whose view is it?').selectOption('own-view');
    await page.getByLabel('Who says it').selectOption({ label: 'Susan Hartley, daughter' });
    await page.getByLabel('What they say, in their words').fill(words);
  }
  await page.getByRole('button', { name: 'Just now' }).click();
  await page.getByRole('button', { name: 'Save this view' }).click();
  await expect(page.getByText(words).first()).toBeVisible();
}

test('Bed at seven: the family press for it, Edith shows otherwise, the plan follows Edith, and the disagreement is on record', async ({
  page,
  app,
  dataFolder,
}) => {
  test.slow();
  page.setDefaultTimeout(30_000);
  const { edith } = await homeWithEdith(app, dataFolder);

  await test.step('Given Susan presses for bed at seven, and the gate turns it back as a choice of Edith’s', async () => {
    await openBestInterests(page);
    await page.getByRole('button', { name: 'Is there a decision to make?' }).first().click();
    await page.getByLabel('The matter, in one sentence').fill('Susan presses for bed at seven.');
    await page.getByRole('button', { name: 'Something of every day' }).click();
    await page.getByRole('button', { name: 'Getting up, bedtime or a nap' }).click();
    await page.getByRole('button', { name: 'Record this as Edith’s choice' }).click();
  });

  await test.step('When Edith is asked the same evening, and shows that she stays up', async () => {
    const choices = page.getByRole('main', { name: 'Daily choices' });
    await expect(choices).toContainText('Susan presses for bed at seven.');
    await press(page, 'Bed and rest');
    for (const thing of ['Bed now', 'The wireless first']) {
      await page.getByLabel('What was offered?').fill(thing);
      await page.getByLabel('What was offered?').press('Enter');
    }
    await press(page, 'These were offered', 'The wireless first', 'Reached, took', 'Clear', 'Yes, she has it');
    await press(page, 'Save Edith’s choice');
    await expect(page.getByRole('article', { name: 'Bed and rest, Chose The wireless first' })).toBeVisible();
  });

  await test.step('Then the plan follows Edith: her view is used, Susan’s in part, and they differ', async () => {
    await openPlan(page);
    await page.getByRole('button', { name: 'Begin with one thing' }).click();
    await begin(page, 'Bedtime', 'Bed when Edith goes up by herself; the wireless until then.');
    await writeView(page, 'Edith', 'Got up again, put her shoes on and turned the wireless up.');
    await writeView(page, 'Susan', 'Seven is late enough at her age.');
    await became(page, 'Edith', 'Used', 'Edith sets the hour.');
    await became(page, 'Family, friend or advocate', 'Used in part', 'Nobody is put to bed; a rest is offered at two.');
    await page.getByRole('button', { name: 'Where does it stand?' }).click();
    await page.getByRole('button', { name: 'They differ' }).click();
    await page.getByLabel('Watched while it was done').check();
    await page.getByLabel(/What was seen or heard when it was checked/).fill('Three evenings: up by herself at ten.');
    await page.getByLabel(/Who differs from whom/).fill('Susan wants seven; Edith goes up at ten.');
    await page.getByRole('button', { name: 'Save where it stands' }).click();
    await expect(page.getByText('They differ').first()).toBeVisible();
  });

  await test.step('And the disagreement is on record, Edith’s side first, with what holds meanwhile', async () => {
    await openBestInterests(page);
    await page
      .getByRole('navigation', { name: 'Parts of Best interests' })
      .getByRole('button', { name: 'Disagreements and advocates' })
      .click();
    await page.getByRole('button', { name: 'Write down a disagreement' }).click();
    await page.getByLabel('What is it about?').fill('Bed at seven');
    await page.getByLabel('A side: Got up again').check();
    await page.getByLabel('A side: Seven is late enough').check();
    await page.getByLabel('What will be done, and by whom').fill('Moira sits down with Susan.');
    const by = page.getByRole('group', { name: 'By when', exact: true });
    await by.getByLabel('Day').fill('26');
    await by.getByLabel('Month').fill('May');
    await by.getByLabel('Year').fill('2099');
    await page.getByLabel('What holds meanwhile').fill('Edith goes to bed when she likes.');
    await page.getByLabel('On what ground').fill('Her own choice each night.');
    await page.getByRole('button', { name: 'Save the disagreement' }).click();
    const row = page.getByRole('article', { name: 'Bed at seven' });
    await expect(row.getByRole('figure').first()).toContainText('Edith showed');
    await expect(row).toContainText('Seven is late enough at her age.');
    await expect(row).toContainText('Meanwhile: Edith goes to bed when she likes.');
  });

  await test.step('And the pack tells all of it, in the words in which it was written', async () => {
    const folder = join(dataFolder, 'packs');
    mkdirSync(folder);
    const { job } = await tell(app, 'packs.startPlain', {
      ...{ as: 'files', pin: PIN },
      ...{ profile: 'inspector', resident: edith, from: null, to: null, knownOn: null },
      ...{ why: 'Inspection', forWhom: 'Helen Marsh, CQC', folder },
    });
    await expect.poll(async () => (await tell(app, 'jobs.progress', { job })).state, { timeout: 120_000 }).toBe('done');
    const [file = ''] = readdirSync(folder);
    const text = bare(await readText(readFileSync(join(folder, file))));
    for (const words of [
      'Everyday matters, turned back to Daily choices',
      'Susan presses for bed at seven.',
      'The wireless first',
      'Bed when Edith goes up by herself; the wireless until then.',
      'Got up again, put her shoes on and turned the wireless up.',
      'Edith sets the hour.',
      'Nobody is put to bed; a rest is offered at two.',
      'Susan wants seven; Edith goes up at ten.',
      'Disagreement: Bed at seven',
      'Meanwhile: Edith goes to bed when she likes.',
    ])
      expect(text, words).toContain(bare(words));
  });
});
