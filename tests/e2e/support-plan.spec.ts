import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PASSPHRASE, PIN, signInAs, tell } from './home.ts';
import { became, begin, openPlan } from './plan.ts';

test.describe('The support plan, made together', () => {
  test('A plan that Edith ranked, whose review shows the one preference that changed the routine', async ({
    page,
    app,
    dataFolder,
    restart,
  }) => {
    test.slow();
    // Given two things in the plan
    await homeWithEdith(app, dataFolder);
    await openPlan(page);
    await page.getByRole('button', { name: 'Begin with one thing' }).click();
    await page.getByRole('button', { name: 'Add it to the plan' }).click();
    await expect(page.getByText(/Not saved yet/)).toBeVisible();
    await begin(page, 'Mornings', 'Woken at half past seven with the others.');
    await expect(page.getByText('Nothing from Edith yet: ask, in the way that works.')).toBeVisible();

    // When Edith says why it does not suit her, and Susan says what she thinks
    await page.getByRole('button', { name: 'Write down a view' }).click();
    await page.getByLabel('Edith said').fill('I can’t be doing with lying in.');
    await page.getByRole('button', { name: 'Just now' }).click();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await expect(page.getByRole('region', { name: 'Edith', exact: true })).toContainText('lying in');
    await page.getByRole('button', { name: 'Write down a view' }).click();
    await page.getByLabel('Whose view is it?').selectOption('own-view');
    await page.getByLabel('Who says it').selectOption({ label: 'Susan Hartley, daughter' });
    await page.getByLabel('What they say, in their words').fill('I worried she was not sleeping.');
    await page.getByRole('button', { name: 'Just now' }).click();
    await page.getByRole('button', { name: 'Save this view' }).click();

    // Then it cannot be called agreed while a view has no answer
    await became(page, 'Edith', 'Used', 'sets the hour');
    await page.getByRole('button', { name: 'Where does it stand?' }).click();
    await page.getByRole('button', { name: 'Agreed' }).click();
    await page.getByLabel('Said back in own words').check();
    await page.getByLabel(/What was seen or heard when it was checked/).fill('Told Grace: “I do the trays.”');
    await page.getByRole('button', { name: 'Save where it stands' }).click();
    await expect(page.getByText('A view in it is neither used nor not used.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Not now' }).click();
    await became(page, 'Family, friend or advocate', 'Used in part', 'rest offered at two');

    // And what is done changes because of what Edith said
    await page.getByRole('button', { name: 'Change what is done' }).click();
    await page
      .getByLabel('What did Edith say or show that changed it?')
      .selectOption({ label: 'I can’t be doing with lying in.' });
    await page.getByLabel('What is different now, and why').fill('Up by five on eleven of fourteen nights.');
    await page.getByLabel('What is done', { exact: true }).fill('Tea at five, the small light, the trays to set.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByRole('button', { name: 'Where does it stand?' }).click();
    await page.getByRole('button', { name: 'Save where it stands' }).click();
    await expect(page.getByText('Agreed').first()).toBeVisible();

    // And Edith lays the cards in her own order
    await page.getByRole('button', { name: 'The whole plan' }).click();
    await page.getByRole('button', { name: 'Add to it' }).click();
    await begin(page, 'Sundays with Susan', 'Tea for two at three. Edith pours.');
    await page.getByRole('button', { name: 'The whole plan' }).click();
    await page.getByRole('button', { name: 'What matters most?' }).click();
    await page.getByRole('button', { name: 'Sundays with Susan' }).click();
    await page.getByRole('button', { name: 'Mornings' }).click();
    await page.getByRole('button', { name: 'Edith laid them' }).click();
    await page.getByLabel('Edith said').fill('That one. Our Susan’s one.');
    await page.getByRole('button', { name: 'Keep Edith’s order' }).click();
    const rows = page.getByRole('rowheader');
    await expect(rows.first()).toContainText('1. Sundays with Susan');

    // And the plan is looked at together
    await page.getByRole('button', { name: 'Look at it together' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'lying in' })).toContainText('Tea at five');
    await page.getByRole('group', { name: 'Did Edith take part?' }).getByRole('button', { name: 'Throughout' }).click();
    await page.getByLabel('What helped Edith to take part').fill('After the trays, glasses on, one card at a time.');
    await page.getByRole('group', { name: 'Why now?' }).getByRole('button', { name: 'Review' }).click();
    await page.getByLabel('Where', { exact: true }).fill('The kitchen');
    await page.getByLabel('What was talked about').fill('Edith: the trays are hers. Susan: a nap after dinner.');
    await page.getByLabel('Whom does Edith want involved, asked again').fill('Asked with the photographs: Susan, yes.');
    const thing = page.getByRole('region', { name: 'Thing by thing' });
    await thing.getByRole('button', { name: 'Add a thing that was talked about' }).click();
    await thing.getByLabel('What it was').fill('The trays');
    const choose = async (field: string, view: RegExp) => {
      await thing.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: view }).click();
      await page.keyboard.press('Escape');
    };
    await choose('Views given on it', /lying in/);
    await thing.getByLabel('How it was found out that Edith had understood').fill('Put the tray card down first.');
    await thing.getByLabel('What was decided, if anything').fill('Tea at five stays.');
    await choose('The views that it rests on', /lying in/);
    await page.getByRole('button', { name: 'Save the meeting' }).click();
    const held = page.getByRole('article', { name: /Looked at together/ }).getByRole('region', { name: 'The trays' });
    await expect(held).toContainText('Put the tray card down first.');
    await expect(held).toContainText('Tea at five stays.');
    await expect(held.getByRole('figure')).toContainText('lying in');
    await expect(page.getByRole('heading', { name: 'From a preference to what we changed' })).toBeVisible();

    // Then all of it is there after a restart, and the front of the life history is untouched
    const again = await restart();
    await again.getByRole('textbox', { name: 'Passphrase of the home' }).fill(PASSPHRASE);
    await again.getByRole('button', { name: 'Open the record' }).click();
    await signInAs(again, 'Moira Keane', PIN);
    await openPlanSignedIn(again);
    const change = again.getByRole('row').filter({ hasText: 'Woken at half past seven' });
    await expect(change).toContainText('I can’t be doing with lying in.');
    await expect(change).toContainText('Tea at five');
    await expect(change).toContainText('Up by five on eleven of fourteen nights.');
    await expect(again.getByRole('rowheader').first()).toContainText('1. Sundays with Susan');
    await expect(again.getByText('Edith was there throughout', { exact: false })).toBeVisible();
  });

  test('What is read as known before the plan shows no plan, and nothing can be written on that day', async ({
    page,
    app,
    dataFolder,
  }) => {
    const { edith } = await homeWithEdith(app, dataFolder);
    const today = new Date().toISOString().slice(0, 10);
    await tell(app, 'plan.begin', {
      resident: edith,
      at: { precision: 'day', day: today },
      wording: {
        title: 'Mornings',
        card: { photograph: null, picture: null },
        canStill: null,
        what: 'Tea at five.',
        doing: [],
        reviewOn: '2099-01-01',
      },
    });
    await openPlan(page);
    await page.getByRole('button', { name: 'As known on another day' }).click();
    const [year = '', month = '', day = ''] = today.split('-');
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByLabel('Month', { exact: true }).fill(month);
    await page.getByLabel('Year', { exact: true }).fill(year);
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.getByRole('button', { name: 'Mornings' }).click();
    await expect(page.getByRole('article', { name: 'Mornings' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Write down a view' })).toHaveCount(0);
    await expect(page.getByText('As the record was known at the end of', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect(page.getByRole('button', { name: 'Write down a view' }).first()).toBeVisible();
  });
});

test.describe('What an inspector would challenge', () => {
  test('Notes pasted, and a file of another program, are looked through; the very words are marked', async ({
    page,
    app,
    dataFolder,
  }) => {
    await homeWithEdith(app, dataFolder);
    await page.reload();
    await fromMenu(page, 'What would be challenged?');
    await page.getByLabel('Notes or a care plan').fill('Family involved in review.\nTook the yellow one.');
    await page.getByRole('button', { name: 'Look through it' }).click();
    await expect(page.getByText('1 of 2 name something particular')).toBeVisible();
    await expect(page.locator('mark')).toHaveText('Family involved');

    const file = join(dataFolder, 'plans.csv');
    writeFileSync(file, 'room,notes\n3,"Lacks capacity."\n4,"Dignity maintained."\n5,"Pushed the spoon away twice."\n');
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByText('1 of 3 name something particular')).toBeVisible();
    await page.getByRole('button', { name: /Capacity for everything/ }).click();
    await expect(
      page.getByRole('list', { name: 'Records that would be asked about' }).getByRole('article'),
    ).toHaveCount(1);
    const other = join(dataFolder, 'rooms.csv');
    writeFileSync(other, 'room,colour\n3,blue\n');
    await page.locator('input[type=file]').setInputFiles(other);
    await expect(page.getByText(/Call that column "text"/)).toBeVisible();
  });

  test('While somebody writes, a quiet line asks what a reader would; it stops nothing', async ({
    page,
    app,
    dataFolder,
  }) => {
    await homeWithEdith(app, dataFolder);
    await openPlan(page);
    await page.getByRole('button', { name: 'Begin with one thing' }).click();
    await page.getByLabel('What is done', { exact: true }).fill('Bed rails in situ.');
    await expect(page.getByText('Why is it needed, what else was tried, and until when?')).toBeVisible();
    await page.getByLabel('What is it about?').fill('The night');
    await page.getByRole('button', { name: 'Add it to the plan' }).click();
    await expect(page.getByRole('article', { name: 'The night' })).toBeVisible();
  });
});

async function openPlanSignedIn(page: Page) {
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Support plan' }).click();
}
