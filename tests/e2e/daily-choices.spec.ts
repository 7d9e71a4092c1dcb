import type { Page } from '@playwright/test';
import type { App } from '../../electron/core/app.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, signInAs, tell } from './home.ts';

/** A home where Edith lives and Grace, a care worker, has signed in and opened Edith's daily choices. */
async function givenEdithAndGrace(app: Pick<App, 'call'>, page: Page, dataFolder: string) {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' });
  await tell(app, 'home.lock', {});
  await graceSignsIn(page);
}

async function graceSignsIn(page: Page) {
  await page.getByRole('button', { name: /Grace Adeyemi/ }).click();
  await page.getByRole('heading', { name: 'Hello, Grace' }).waitFor();
  await page.keyboard.type('739204');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Daily choices/ })
    .click();
  await page.getByRole('main', { name: 'Daily choices' }).waitFor();
}

const press = (page: Page, ...names: string[]) =>
  names.reduce(
    (before, name) => before.then(() => page.getByRole('button', { name, exact: true }).click()),
    Promise.resolve(),
  );

/** The keys show what they are about to be, as the careful way to offer two things the first time. */
async function offer(page: Page, about: string, ...things: string[]) {
  await press(page, about);
  for (const thing of things) {
    await page.getByLabel('What was offered?').fill(thing);
    await page.getByLabel('What was offered?').press('Enter');
  }
  await press(page, things.length > 1 ? 'These were offered' : 'Only this was offered');
}

test('A cardigan by gaze, sides swapped and the same, and she has it on', async ({ app, page, dataFolder }) => {
  await test.step('Given Grace sits with Edith, who is choosing what to wear', async () => {
    await givenEdithAndGrace(app, page, dataFolder);
    await offer(page, 'Clothes', 'Blue cardigan', 'Green cardigan');
  });
  await test.step('When Edith looks at the blue one and keeps looking, on whichever side it is held', async () => {
    await press(page, 'Blue cardigan', 'Swapped sides: same', 'Looked at it', 'Clear', 'Yes, she has it');
    await expect(page.getByText('Blue cardigan, offered with Green cardigan')).toBeVisible();
    await press(page, 'Save Edith’s choice');
  });
  await test.step('Then it stands among her choices as she showed it, and the keys are ready for the next', async () => {
    await expect(page.getByText('Ready for the next.')).toBeVisible();
    const choice = page.getByRole('article', { name: 'Clothes, Chose Blue cardigan' });
    await expect(choice.getByText('Looked at it and stayed looking.')).toBeVisible();
    await expect(choice.getByText('sides swapped, same answer')).toBeVisible();
    await expect(page.locator('fieldset [aria-pressed="true"]')).toHaveCount(0);
  });
});

test('A drink declined, asked again, and taken', async ({ app, page, dataFolder }) => {
  await givenEdithAndGrace(app, page, dataFolder);
  await test.step('When Edith pushes both cups away, Grace is told to tell the nurse', async () => {
    await offer(page, 'Drink', 'Tea', 'Orange juice');
    await press(page, 'Declined both', 'Pushed away', 'Clear');
    await expect(page.getByText('This is no fluid chart.')).toBeVisible();
    await press(page, 'Left, as she wished', 'Save Edith’s choice');
    await expect(page.getByText('Tell the nurse now. This is no fluid chart.')).toBeVisible();
  });
  await test.step('And Grace offers the same again later, and Edith takes the tea with a word', async () => {
    await press(page, 'Offer again', 'Tea');
    await page.getByRole('textbox', { name: /^Edith said/ }).fill('Oh, go on then.');
    await press(page, 'Clear', 'Yes, she has it', 'Save Edith’s choice');
  });
  await test.step('Then both stand, the second linked to the first, the decline as full an answer as the tea', async () => {
    const taken = page.getByRole('article', { name: 'Drink, Chose Tea' });
    await expect(taken.getByText('Oh, go on then.')).toBeVisible();
    await expect(taken.getByText('it had been offered before')).toBeVisible();
    await expect(page.getByRole('article', { name: 'Drink, Declined all that was offered' })).toBeVisible();
  });
});

test('A daughter suggests warm milk: it is offered, Edith turns it down, and the view and the answer stand apart', async ({
  app,
  page,
  dataFolder,
}) => {
  await givenEdithAndGrace(app, page, dataFolder);
  const suggested = page.getByRole('region', { name: 'What family and friends suggest' });
  await test.step('Given Susan Hartley says what her mother might like at night', async () => {
    await suggested.getByRole('button', { name: 'Write down a suggestion' }).click();
    const form = page.getByRole('dialog', { name: 'A suggestion for Edith' });
    await form.getByLabel('Who suggests it?').selectOption({ label: 'Susan Hartley, daughter' });
    await form.getByLabel('Their view, in their words').fill('Dad always warmed it with nutmeg. It would settle her.');
    await form.getByLabel('About').selectOption({ label: 'Drink' });
    await form.getByLabel('What could Edith be offered?').fill('Warm milk');
    await form.getByRole('button', { name: 'Save it as their view' }).click();
    await expect(form).toBeHidden();
    const card = suggested.getByRole('article', { name: 'Drink: Warm milk' });
    await expect(card.getByText('Dad always warmed it with nutmeg.')).toBeVisible();
    await expect(card.getByText('Susan Hartley', { exact: false }).first()).toBeVisible();
    await expect(card.getByText('Not offered yet.')).toBeVisible();
  });
  await test.step('When Grace offers it beside tea, with nothing chosen before Edith answers', async () => {
    await press(page, 'Drink');
    const ideas = page.getByRole('group', { name: /Suggested by family or friends/ });
    await ideas.getByRole('button', { name: 'Warm milk' }).click();
    await page.getByLabel('What was offered?').fill('Tea');
    await page.getByLabel('What was offered?').press('Enter');
    await press(page, 'These were offered');
    await expect(page.locator('fieldset [aria-pressed="true"]')).toHaveCount(0);
    await press(page, 'Declined both', 'Turned away', 'Clear', 'Left, as she wished', 'Save Edith’s choice');
  });
  await test.step('Then the decline is Edith’s, the idea is Susan’s, and neither stands in the other’s place', async () => {
    const choice = page.getByRole('article', { name: 'Drink, Declined all that was offered' });
    await expect(choice.getByText('Warm milk was suggested by Susan Hartley.')).toBeVisible();
    await expect(choice.getByText('nutmeg')).toHaveCount(0);
    await expect(suggested.getByText('Offered once: declined once.')).toBeVisible();
  });
  await test.step('And once staff say why, it is offered no more, and stays to be read after a lock', async () => {
    await suggested.getByRole('button', { name: 'Offer it no more' }).click();
    await page.getByLabel('Why?').fill('She turned to the wall, and asked for her tea.');
    await page.getByRole('button', { name: 'Save that it is offered no more' }).click();
    await expect(suggested.getByText('She turned to the wall')).toBeVisible();
    await press(page, 'Lock');
    await graceSignsIn(page);
    await expect(suggested.getByText('She turned to the wall')).toBeVisible();
    await press(page, 'Drink');
    await expect(page.getByRole('group', { name: /Suggested by family/ })).toHaveCount(0);
  });
});

test('A silence is no yes: what was tried and what was gone by is written down', async ({ app, page, dataFolder }) => {
  await givenEdithAndGrace(app, page, dataFolder);
  await offer(page, 'Food', 'Porridge', 'Toast');
  await test.step('When Edith gives no response, the dish that Grace had tapped is taken off', async () => {
    await press(page, 'Porridge', 'No response');
    await expect(page.getByRole('button', { name: 'Porridge', exact: true })).toHaveAttribute('aria-pressed', 'false');
    await press(page, 'Save Edith’s choice');
    await expect(page.getByRole('listitem').filter({ hasText: 'What did you try?' })).toBeVisible();
  });
  await test.step('And Grace says what she tried, went by and did, and how Edith took it', async () => {
    await page.getByLabel('What I tried').fill('Held both bowls out, twice, after a rest.');
    await press(page, 'Nothing was known to go by');
    await page.getByLabel('What I did').fill('Left the porridge by her for a while');
    await press(page, 'Content', 'Done', 'Save Edith’s choice');
  });
  await test.step('Then the record says that no choice could be seen', async () => {
    await expect(page.getByRole('article', { name: 'Food, No choice could be seen' })).toBeVisible();
  });
});

test('What was promised for later is owed until it is delivered', async ({ app, page, dataFolder }) => {
  await givenEdithAndGrace(app, page, dataFolder);
  await offer(page, 'Activity', 'The choir');
  await press(page, 'The choir', 'Smiled, face', 'Probable', 'Later, at a time', 'Evening', 'Save Edith’s choice');
  await expect(page.getByRole('heading', { name: /One thing is still owed/ })).toBeVisible();
  await press(page, 'Delivered?', 'Yes, she has it now', 'Save what came of it');
  await expect(page.getByRole('heading', { name: 'What Edith chose', exact: true })).toBeVisible();
});

test('What is usually wanted stands beside the form and fills in nothing', async ({ app, page, dataFolder }) => {
  await givenEdithAndGrace(app, page, dataFolder);
  await test.step('Given Grace wrote down how Edith takes her tea, in her words', async () => {
    await press(page, 'Add what is usually wanted');
    await page.getByLabel('What is usually wanted').fill('Tea, weak, no sugar');
    await press(page, 'Edith said it');
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Edith said/ })
      .fill('Weak, and no sugar.');
    await press(page, 'Save it as a help to memory');
  });
  await test.step('When Grace begins a choice about a drink', async () => {
    await press(page, 'Drink');
  });
  await test.step('Then she is reminded of it, and nothing is chosen', async () => {
    await expect(page.getByRole('complementary')).toContainText('Usually: Tea, weak, no sugar');
    await expect(page.locator('fieldset [aria-pressed="true"]')).toHaveCount(0);
  });
});

test('A half-tapped choice is there again after a lock, for its author', async ({ app, page, dataFolder }) => {
  await givenEdithAndGrace(app, page, dataFolder);
  await offer(page, 'Drink', 'Tea', 'Milk');
  await press(page, 'Milk');
  await page.getByText('What did you see?').waitFor();
  await page.waitForTimeout(800); // what is tapped is kept after a short pause
  await press(page, 'Lock');
  await graceSignsIn(page);
  await expect(page.getByText('This was begun earlier and not saved.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Milk/ })).toHaveAttribute('aria-pressed', 'true');
});

test('Two people at one meal, one after the other, without leaving the screen', async ({ app, page, dataFolder }) => {
  await test.step('Given Edith and Walter sit down to lunch, and Grace names the two dishes once', async () => {
    page.setDefaultTimeout(30_000);
    await homeWithEdith(app, dataFolder);
    await tell(app, 'residents.admit', {
      identity: {
        ...{ preferredName: 'Walter', fullName: 'Walter Brook', pronouns: 'he', room: '4', photograph: null },
        ...{ dateOfBirth: { known: 'year', year: 1939 }, languages: ['English'], movedIn: '2025-02-01' },
      },
    });
    await tell(app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' });
    await tell(app, 'home.lock', {});
    await signInAs(page, 'Grace Adeyemi', '739204');
    await press(page, 'A meal, several people');
    for (const thing of ['Fish pie', 'Cheese salad']) {
      await page.getByLabel('What is offered?').fill(thing);
      await page.getByLabel('What is offered?').press('Enter');
    }
    await press(page, 'Everyone who is here', 'Begin with Edith');
  });
  await test.step('When Edith pushes both away, Grace reads beside Walter’s keys what is to be done for Edith', async () => {
    await expect(page.locator('fieldset [aria-pressed="true"]')).toHaveCount(0);
    await press(page, 'Declined both', 'Pushed away', 'Clear', 'Left, as she wished', 'Save Edith’s choice');
    await expect(page.getByText('Saved for Edith at')).toBeVisible();
    await expect(page.getByText('Tell the nurse now. This is no fluid chart.')).toBeVisible();
  });
  await test.step('Then Walter is asked, with nothing chosen for him, and the round says who was asked', async () => {
    await expect(page.locator('fieldset [aria-pressed="true"]')).toHaveCount(0);
    await press(page, 'Fish pie', 'Reached, took', 'Clear', 'Yes, he has it', 'Save Walter’s choice');
    await page.getByRole('heading', { name: 'Everyone was asked' }).waitFor();
    await press(page, 'Another round');
    await expect(page.getByRole('button', { name: /^Edith, room 12. Written at/ })).toBeVisible();
  });
});

test('A round that is broken off says whom nobody has asked yet', async ({ app, page, dataFolder }) => {
  await givenEdithAndGrace(app, page, dataFolder);
  await tell(app, 'residents.admit', {
    identity: {
      ...{ preferredName: 'Walter', fullName: 'Walter Brook', pronouns: 'he', room: '4', photograph: null },
      ...{ dateOfBirth: { known: 'year', year: 1939 }, languages: ['English'], movedIn: '2025-02-01' },
    },
  });
  await page.getByRole('button', { name: /go to the home board/ }).click();
  await page.reload();
  await press(page, 'A meal, several people');
  await page.getByLabel('What is offered?').fill('Soup');
  await page.getByLabel('What is offered?').press('Enter');
  await press(page, 'Everyone who is here', 'Begin with Edith', 'End the round');
  await expect(page.getByRole('heading', { name: 'The round has ended' })).toBeVisible();
  await press(page, 'Ask Walter');
  await expect(page.getByRole('button', { name: 'Save Walter’s choice' })).toBeVisible();
});
