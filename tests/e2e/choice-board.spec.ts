import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { homeWithEdith, PASSPHRASE, signInAs, tell } from './home.ts';

const PIN = '739204';

/** Grace has named tea and orange juice for Edith and looks at what will stand on the board. */
async function givenTwoDrinks(app: Parameters<typeof homeWithEdith>[0], page: Page, dataFolder: string) {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: PIN });
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Grace Adeyemi', PIN);
  await openDailyChoices(page);
  await page.getByRole('button', { name: 'Drink', exact: true }).click();
  for (const thing of ['Tea', 'Orange juice']) {
    await page.getByLabel('What was offered?').fill(thing);
    await page.getByLabel('What was offered?').press('Enter');
  }
  await page.getByRole('button', { name: 'These were offered' }).click();
  await page.getByRole('button', { name: 'On the choice board' }).click();
}

async function openDailyChoices(page: Page) {
  await page.getByRole('button', { name: /Edith/ }).first().click();
  const door = page.getByRole('main').getByRole('button', { name: /Daily choices/ });
  await door.click();
  await page.getByRole('main', { name: 'Daily choices' }).waitFor();
}

async function giveTheScreen(page: Page) {
  await page.getByRole('button', { name: 'Give her the screen' }).click();
  await page.getByRole('main', { name: 'Choice board' }).waitFor();
}

const thing = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const namesFromLeft = (page: Page) =>
  page.getByRole('main', { name: 'Choice board' }).getByRole('button').allInnerTexts();

async function holdACorner(page: Page) {
  await page.mouse.move(12, 12);
  await page.mouse.down();
  await page.getByRole('heading', { name: 'For staff' }).waitFor();
  await page.mouse.up();
}

async function leave(page: Page) {
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: 'Daily choices' }).waitFor();
}

test('By touch: tea, and tea again with the sides swapped; Grace saw it, and it is recorded as it was', async ({
  app,
  page,
  dataFolder,
}) => {
  await test.step('Given the board is in Edith’s hands, and nothing else is on the screen', async () => {
    await givenTwoDrinks(app, page, dataFolder);
    await giveTheScreen(page);
    await expect(page.getByRole('button')).toHaveCount(2);
    expect(await namesFromLeft(page)).toEqual(['Tea', 'Orange juice']);
    // Set alike, so that neither stands out.
    const sizes = ['Tea', 'Orange juice'].map((name) =>
      page.getByText(name, { exact: true }).evaluate((word) => getComputedStyle(word).fontSize),
    );
    expect(new Set(await Promise.all(sizes)).size).toBe(1);
  });
  await test.step('When she touches tea, Grace swaps the sides, and she touches tea there', async () => {
    await thing(page, 'Tea').click();
    await expect(thing(page, 'Tea')).toHaveAttribute('aria-pressed', 'true');
    await holdACorner(page);
    await page.getByRole('button', { name: 'Swap sides and ask again' }).click();
    expect(await namesFromLeft(page)).toEqual(['Orange juice', 'Tea']);
    await thing(page, 'Tea').click();
    await holdACorner(page);
    await leave(page);
  });
  await test.step('Then nothing is chosen for her until Grace says that she saw it', async () => {
    await expect(page.getByText('2. Sides swapped: touched Tea (right).')).toBeVisible();
    await expect(thing(page, 'Tea')).toHaveAttribute('aria-pressed', 'false');
    await page.getByRole('button', { name: 'I saw her choose it' }).click();
    await thing(page, 'Clear').click();
    await thing(page, 'Yes, she has it').click();
    await thing(page, 'Save Edith’s choice').click();
    const choice = page.getByRole('article', { name: 'Drink, Chose Tea' });
    await expect(choice).toContainText('choice board, sides swapped, same answer');
    await expect(choice).toContainText('Pointed');
  });
  await test.step('And where each stood is kept, so that a habit of one side can be told from a choice', async () => {
    const [edith] = await tell(app, 'residents.list', {});
    const [row] = edith ? await tell(app, 'dailyChoices.list', { resident: edith.id }) : [];
    expect(row?.choice.offered.map(({ label, side }) => [label, side])).toEqual([
      ['Tea', 'left'],
      ['Orange juice', 'right'],
    ]);
  });
});

test('By keyboard alone, from the board to the way out of it', async ({ app, page, dataFolder }) => {
  await givenTwoDrinks(app, page, dataFolder);
  await giveTheScreen(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(thing(page, 'Orange juice')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('1');
  await expect(thing(page, 'Tea')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByText('touched Orange juice (right), then Tea (left)')).toBeVisible();
  await leave(page);
});

test('Another answer with the sides swapped is no clear answer, and is not taken for one', async ({
  app,
  page,
  dataFolder,
}) => {
  await test.step('Given Edith touched tea on the board', async () => {
    await givenTwoDrinks(app, page, dataFolder);
    await giveTheScreen(page);
    await thing(page, 'Tea').click();
  });
  await test.step('When Grace swaps the sides, and Edith touches what stands there now', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Swap sides and ask again' }).click();
    await thing(page, 'Orange juice').click();
    await page.keyboard.press('Escape');
    await leave(page);
  });
  await test.step('Then nobody can take it for a choice: it may have been the side', async () => {
    await expect(page.getByText('The answer changed with the sides')).toBeVisible();
    await expect(page.getByRole('button', { name: 'I saw her choose it' })).toHaveCount(0);
  });
});

test('A page that is loaded anew, and a program that is started anew, lose no touch and let nobody in', async ({
  app,
  page,
  dataFolder,
  restart,
}) => {
  await givenTwoDrinks(app, page, dataFolder);
  await giveTheScreen(page);
  await thing(page, 'Orange juice').click();
  await expect(thing(page, 'Orange juice')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(thing(page, 'Orange juice')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button')).toHaveCount(2);
  await expect.poll(async () => (await tell(app, 'home.status', {})).atChoiceBoard).toBe(true);
  const again = await restart();
  again.setDefaultTimeout(30_000);
  await again.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await again.keyboard.press('Enter');
  await signInAs(again, 'Grace Adeyemi', PIN);
  await openDailyChoices(again);
  await expect(again.getByText('On the board: touched Orange juice (right).')).toBeVisible();
});
