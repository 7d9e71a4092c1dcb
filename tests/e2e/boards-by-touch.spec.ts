import type { Page } from '@playwright/test';
import { type Finger, fingerOn } from './finger.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, signInAs, tell } from './home.ts';

const PIN = '739204';
/** One red and one green pixel: as pictures that were taken of two things. */
const RED = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const GREEN = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function givenEdithsChoices(app: Parameters<typeof homeWithEdith>[0], page: Page, dataFolder: string) {
  page.setDefaultTimeout(30_000);
  const { edith } = await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: PIN });
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Grace Adeyemi', PIN);
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Daily choices/ })
    .click();
  return edith;
}

/** Every pointer event that the page is given from now on, by the kind of pointer. */
const watchPointers = (page: Page) =>
  page.evaluate(() => {
    const kinds: string[] = [];
    Reflect.set(window, 'pointers', kinds);
    window.addEventListener('pointerdown', ({ pointerType }) => kinds.push(pointerType), true);
  });
const pointers = (page: Page) => page.evaluate(() => [...new Set(Reflect.get(window, 'pointers') as string[])]);
const fillsTheScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

async function leave(page: Page, finger: Finger) {
  await finger.hold({ x: 12, y: 12 }, () => page.getByRole('heading', { name: 'For staff' }).waitFor());
  for (const figure of PIN) await finger.tap(page.getByRole('button', { name: figure, exact: true }));
  await finger.tap(page.getByRole('button', { name: 'Leave the board' }));
}

test('Three photographs by a finger alone: the screen is filled, the middle one is touched, and a corner held leads out', async ({
  app,
  page,
  dataFolder,
}) => {
  const edith = await givenEdithsChoices(app, page, dataFolder);
  await test.step('Given three scarves, two of them photographed, and the screen given to Edith', async () => {
    await page.getByRole('button', { name: 'Clothes', exact: true }).click();
    for (const thing of ['Red scarf', 'Green scarf', 'No scarf']) {
      await page.getByLabel('What was offered?').fill(thing);
      await page.getByLabel('What was offered?').press('Enter');
    }
    await page.getByRole('button', { name: 'These were offered' }).click();
    await page.getByRole('button', { name: 'On the choice board' }).click();
    for (const [thing, picture] of [
      ['Red scarf', RED],
      ['Green scarf', GREEN],
    ] as const) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: `Photograph of ${thing}` }).click();
      await (await chooser).setFiles({
        name: 'scarf.png',
        mimeType: 'image/png',
        buffer: Buffer.from(picture, 'base64'),
      });
      await expect(page.getByRole('button', { name: `Photograph of ${thing}` })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Give her the screen' }).click();
    await page.getByRole('main', { name: 'Choice board' }).waitFor();
  });
  const finger = await fingerOn(page);
  await watchPointers(page);
  const board = page.getByRole('main', { name: 'Choice board' });
  const thing = (name: string) => board.getByRole('button', { name, exact: true });
  await test.step('When Edith touches the green one, in the middle', async () => {
    expect(await board.getByRole('button').allInnerTexts()).toEqual(['Red scarf', 'Green scarf', 'No scarf']);
    const photographs = board.locator('img').filter({ visible: true });
    await expect
      .poll(() =>
        photographs.evaluateAll((all) => all.filter((each) => (each as HTMLImageElement).naturalWidth > 0).length),
      )
      .toBeGreaterThanOrEqual(2);
    await finger.tap(thing('Green scarf'));
    await expect(thing('Green scarf')).toHaveAttribute('aria-pressed', 'true');
  });
  await test.step('Then the screen is filled, no mouse was used, and each stands where it stood', async () => {
    await expect.poll(() => fillsTheScreen(page)).toBe(true);
    await leave(page, finger);
    await page.getByText('On the board: touched Green scarf (middle).').waitFor();
    expect(await pointers(page)).toEqual(['touch']);
    await expect.poll(() => fillsTheScreen(page)).toBe(false);
    for (const name of ['I saw her choose it', 'Clear', 'Yes, she has it', 'Save Edith’s choice'])
      await finger.tap(page.getByRole('button', { name, exact: true }));
    await page.getByText('Ready for the next.').waitFor();
    const [row] = await tell(app, 'dailyChoices.list', { resident: edith });
    expect(row?.choice.offered.map(({ label, side, photograph }) => [label, side, photograph !== null])).toEqual([
      ['Red scarf', 'left', true],
      ['Green scarf', 'middle', true],
      ['No scarf', 'right', false],
    ]);
  });
});

test('Likes by a finger alone: touched and laid, dragged, laid back, and the way out by a corner', async ({
  app,
  page,
  dataFolder,
}) => {
  const edith = await givenEdithsChoices(app, page, dataFolder);
  const likes = page.getByRole('region', { name: 'Likes' });
  await test.step('Given two cards in Edith’s hands', async () => {
    await likes.getByRole('button', { name: 'Lay cards together' }).click();
    await likes.getByLabel('What are the cards about?').fill('Evenings');
    for (const label of ['Dominoes', 'Bingo']) {
      await likes.getByLabel('Another card').fill(label);
      await likes.getByLabel('Another card').press('Enter');
    }
    await likes.getByRole('button', { name: 'Give her the cards' }).click();
  });
  const finger = await fingerOn(page);
  await watchPointers(page);
  const board = page.getByRole('main', { name: 'Likes' });
  const place = (name: string) => board.getByRole('region', { name, exact: true });
  const card = (name: string) => board.getByRole('button', { name, exact: true });
  await test.step('When she touches dominoes and then “Like”, and drags bingo to “Don’t like”', async () => {
    await finger.tap(card('Dominoes'));
    await finger.tap(place('Like').getByRole('button', { name: 'Like', exact: true }));
    await expect(place('Like').getByRole('button', { name: 'Dominoes' })).toBeVisible();
    const to = await place('Don’t like').boundingBox();
    await finger.drag(card('Bingo'), { x: (to?.x ?? 0) + 80, y: (to?.y ?? 0) + 200 });
    await expect(place('Don’t like').getByRole('button', { name: 'Bingo' })).toBeVisible();
  });
  await test.step('Then it lies so once Grace has left the board and kept it, and no mouse was used', async () => {
    await expect.poll(() => fillsTheScreen(page)).toBe(true);
    await leave(page, finger);
    expect(await pointers(page)).toEqual(['touch']);
    await likes.getByRole('button', { name: 'They moved the cards' }).click();
    await likes.getByRole('button', { name: 'Keep the board' }).click();
    await expect(likes.getByRole('figure')).toContainText('Dominoes');
    const [kept] = await tell(app, 'likes.list', { resident: edith });
    expect(kept?.board.cards.map(({ label, place: at }) => [label, at])).toEqual([
      ['Dominoes', 'like'],
      ['Bingo', 'do-not-like'],
    ]);
  });
});

test('Likes by keyboard alone, from the first card to the way out', async ({ app, page, dataFolder }) => {
  await givenEdithsChoices(app, page, dataFolder);
  const likes = page.getByRole('region', { name: 'Likes' });
  await likes.getByRole('button', { name: 'Lay cards together' }).click();
  await likes.getByLabel('What are the cards about?').fill('Evenings');
  for (const label of ['Dominoes', 'Bingo']) {
    await likes.getByLabel('Another card').fill(label);
    await likes.getByLabel('Another card').press('Enter');
  }
  await likes.getByRole('button', { name: 'Give her the cards' }).press('Enter');
  const board = page.getByRole('main', { name: 'Likes' });
  const inPlace = (name: string) => board.getByRole('region', { name, exact: true });
  await board.waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const tabTo = async (label: string) => {
    for (let presses = 0; presses < 12 && (await focused()) !== label; presses += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(label);
  };
  await tabTo('Dominoes');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await expect(inPlace('Like').getByRole('button', { name: 'Dominoes' })).toBeVisible();
  await tabTo('Bingo');
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(inPlace('Don’t like').getByRole('button', { name: 'Bingo' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(likes.getByRole('button', { name: 'Keep the board' })).toBeVisible();
});
