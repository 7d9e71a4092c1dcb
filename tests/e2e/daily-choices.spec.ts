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
  await test.step('Given Grace has poured tea and juice for Edith', async () => {
    await givenEdithAndGrace(app, page, dataFolder);
  });
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
  await test.step('Given Grace holds out porridge and toast', async () => {
    await givenEdithAndGrace(app, page, dataFolder);
    await offer(page, 'Food', 'Porridge', 'Toast');
  });
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
  await test.step('Given Edith smiled at the choir, and Grace promised it for the evening', async () => {
    await givenEdithAndGrace(app, page, dataFolder);
    await offer(page, 'Activity', 'The choir');
    await press(page, 'The choir', 'Smiled, face', 'Probable', 'Later, at a time', 'Evening', 'Save Edith’s choice');
    await expect(page.getByRole('heading', { name: /One thing is still owed/ })).toBeVisible();
  });
  await test.step('When the evening has come, and Edith sits among the singers', async () => {
    await press(page, 'Delivered?', 'Yes, she has it now', 'Save what came of it');
  });
  await test.step('Then nothing is owed any more', async () => {
    await expect(page.getByRole('heading', { name: 'What Edith chose', exact: true })).toBeVisible();
  });
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
  await test.step('Given Grace has tapped milk for Edith, and is called away', async () => {
    await givenEdithAndGrace(app, page, dataFolder);
    await offer(page, 'Drink', 'Tea', 'Milk');
    await press(page, 'Milk');
    await page.getByText('What did you see?').waitFor();
    await page.waitForTimeout(800); // what is tapped is kept after a short pause
  });
  await test.step('When the screen locks, and she signs in again', async () => {
    await press(page, 'Lock');
    await graceSignsIn(page);
  });
  await test.step('Then it is there as she left it, and says that it was not saved', async () => {
    await expect(page.getByText('This was begun earlier and not saved.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Milk/ })).toHaveAttribute('aria-pressed', 'true');
  });
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

/** What was given to the page by finger, mouse and keyboard, counted as it comes. */
const countPresses = (page: Page) =>
  page.evaluate(() => {
    Reflect.set(window, 'presses', 0);
    const one = (event: Event) => {
      const modifier = event instanceof KeyboardEvent && ['Control', 'Shift', 'Alt'].includes(event.key);
      if (event.isTrusted && !modifier) Reflect.set(window, 'presses', Number(Reflect.get(window, 'presses')) + 1);
    };
    for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, one, true);
  });
const presses = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'presses')));

async function givenTeaOrJuiceBefore(page: Page) {
  await offer(page, 'Drink', 'Tea', 'Orange juice');
  await press(page, 'Tea', 'Reached, took', 'Clear', 'Yes, she has it', 'Save Edith’s choice');
  await page.getByText('Ready for the next.').waitFor();
  await page.getByRole('button', { name: /go to the home board/ }).click();
  await page.getByRole('button', { name: /Edith/ }).first().waitFor();
}

test('A usual choice takes eight taps at most, from the home board to saved', async ({ app, page, dataFolder }) => {
  await test.step('Given Edith was offered tea or orange juice before, and Grace is at the home board', async () => {
    await givenEdithAndGrace(app, page, dataFolder);
    await givenTeaOrJuiceBefore(page);
    await countPresses(page);
  });
  await test.step('When Edith reaches for the tea again', async () => {
    await page.getByRole('button', { name: /Edith/ }).first().click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /Daily choices/ })
      .click();
    await press(page, 'Orange juice or Tea', 'Tea', 'Reached, took', 'Clear', 'Yes, she has it', 'Save Edith’s choice');
    await page.getByText('Ready for the next.').waitFor();
  });
  await test.step('Then no more than eight taps were counted', async () => {
    expect(await presses(page)).toBeLessThanOrEqual(8);
    expect(await presses(page)).toBeGreaterThan(0);
    await expect(page.getByRole('article', { name: 'Drink, Chose Tea' })).toHaveCount(2);
  });
});

/** Tab by Tab to a key, as somebody without a mouse goes. */
async function tabTo(page: Page, name: RegExp) {
  const focused = () =>
    page.evaluate(() =>
      document.activeElement instanceof HTMLButtonElement ? document.activeElement.textContent : '',
    );
  for (let at = 0; at < 60 && !name.test(await focused()); at += 1) await page.keyboard.press('Tab');
  expect(await focused()).toMatch(name);
}

test('By keyboard alone, from a name on the desk to saved; on the screen itself in eight key presses at most', async ({
  app,
  page,
  dataFolder,
}) => {
  await test.step('Given Grace signs in and goes to Edith’s choices without a mouse', async () => {
    await givenEdithAndGrace(app, page, dataFolder);
    await givenTeaOrJuiceBefore(page);
    await press(page, 'Lock');
    await page.getByRole('button', { name: /Grace Adeyemi/ }).waitFor();
    await tabTo(page, /Grace Adeyemi/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hello, Grace' }).waitFor();
    await page.keyboard.type('739204');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Menu' }).waitFor();
    await page.getByRole('button', { name: /Edith/ }).first().waitFor();
    await tabTo(page, /Edith/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('main')
      .getByRole('button', { name: /Daily choices/ })
      .waitFor();
    await tabTo(page, /Daily choices/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Orange juice or Tea' }).waitFor();
    await countPresses(page);
  });
  await test.step('When Edith reaches for the tea', async () => {
    await page.keyboard.press('1');
    await page.getByRole('group', { name: /Drink offered/ }).waitFor();
    for (const key of ['2', 'r', 'c', 'y']) await page.keyboard.press(key);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Ready for the next.').waitFor();
  });
  await test.step('Then it is saved, and eight key presses were enough', async () => {
    expect(await presses(page)).toBeLessThanOrEqual(8);
    await expect(page.getByRole('article', { name: 'Drink, Chose Tea' })).toHaveCount(2);
  });
});

test('Without the board Grace marks what stood on the left and what she named first, and the card says so', async ({
  app,
  page,
  dataFolder,
}) => {
  await givenEdithAndGrace(app, page, dataFolder);
  await test.step('Given tea and orange juice were held out', async () => {
    await offer(page, 'Drink', 'Tea', 'Orange juice');
  });
  await test.step('When the juice stood on the left, and tea was named first', async () => {
    await press(page, 'Where each stood');
    const asked = (name: RegExp) => page.getByRole('group', { name });
    await asked(/^On the left/)
      .getByRole('button', { name: 'Orange juice' })
      .click();
    await asked(/^Named first/)
      .getByRole('button', { name: 'Tea' })
      .click();
    await asked(/^Drink offered/)
      .getByRole('button', { name: 'Tea' })
      .click();
    await press(page, 'Pointed', 'Clear', 'Yes, she has it', 'Save Edith’s choice');
  });
  await test.step('Then both places stand with the choice', async () => {
    await expect(page.getByRole('article', { name: 'Drink, Chose Tea' })).toContainText(
      'Tea on the right and named first, Orange juice on the left and named last',
    );
  });
});

test('Porridge declined again and again leads to the plan by one button, and changes nothing there', async ({
  app,
  page,
  dataFolder,
}) => {
  await givenEdithAndGrace(app, page, dataFolder);
  await test.step('Given Edith turned porridge down five times, and her plan says porridge at eight', async () => {
    const [edith] = await tell(app, 'residents.list', {});
    const resident = edith?.id ?? '';
    const me = (await tell(app, 'home.status', {})).me?.id ?? '';
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await tell(app, 'plan.begin', {
      resident,
      at: { precision: 'day', day },
      wording: {
        ...{ title: 'Breakfast', card: { photograph: null, picture: null }, canStill: null },
        ...{ what: 'Porridge with golden syrup at eight.', doing: [] },
        reviewOn: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
      },
    });
    for (let times = 0; times < 5; times += 1)
      await tell(app, 'dailyChoices.record', {
        resident,
        at: { precision: 'day', day },
        record: {
          choice: {
            ...{ domain: 'food', matter: null, howOffered: ['said-aloud'], swap: { check: 'not-done', second: null } },
            offered: [
              { label: 'Porridge', photograph: null, picture: null, place: null, side: null, suggestedIn: null },
            ],
            ...{ answer: { type: 'declined' }, reading: { meaning: null, certainty: 'clear' } },
            delivery: { outcome: { type: 'left-as-wished' }, reaction: null },
            ...{ askAgain: false, offeredBefore: null },
          },
          seen: { expressedBy: ['pushed-away'], observed: null, observer: me },
        },
      });
    await page.reload();
  });
  await test.step('When Grace looks at the patterns', async () => {
    await page.getByRole('button', { name: /Edith/ }).first().click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /Daily choices/ })
      .click();
    await press(page, 'Look at the patterns');
    await expect(page.getByText('Porridge: declined 5 of 5 times.')).toBeVisible();
    await expect(page.getByText('Looking again opens nothing by itself.')).toBeVisible();
    await press(page, 'In the plan: Breakfast');
  });
  await test.step('Then the part of the plan stands open, unchanged, with what was seen above it', async () => {
    const plan = page.getByRole('main', { name: 'Support plan' });
    await expect(plan.getByText('Porridge: declined 5 of 5 times. Ask Edith what she would like')).toBeVisible();
    await expect(plan.getByText('Nothing has been changed here.')).toBeVisible();
    await expect(plan.getByText('Porridge with golden syrup at eight.')).toBeVisible();
    await plan.getByRole('button', { name: 'Change what is done' }).click();
  });
});
