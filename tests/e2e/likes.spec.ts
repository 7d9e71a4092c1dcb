import { expect, test } from './fixture.ts';
import { homeWithEdith, signInAs, tell } from './home.ts';

const PIN = '739204';

test('Edith lays cards by touch, by dragging and by keyboard; Grace says how it came about; it is drawn again from what was kept', async ({
  app,
  page,
  dataFolder,
}) => {
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

  await test.step('Given three cards about food in the evening', async () => {
    const likes = page.getByRole('region', { name: 'Likes' });
    await likes.getByRole('button', { name: 'Lay cards together' }).click();
    await likes.getByLabel('What are the cards about?').fill('Food in the evening');
    for (const label of ['Soup', 'Fish', 'Sandwich']) {
      await likes.getByLabel('Another card').fill(label);
      await likes.getByLabel('Another card').press('Enter');
    }
    await likes.getByRole('button', { name: 'Give her the cards' }).click();
  });

  const board = page.getByRole('main', { name: 'Likes' });
  const place = (name: string) => board.getByRole('region', { name, exact: true });
  const card = (name: string) => board.getByRole('button', { name, exact: true });
  await test.step('When she touches soup and then “Like”, drags fish to “Don’t like”, and lays the sandwich by keyboard', async () => {
    await expect(board.getByRole('button')).toHaveCount(6);
    await card('Soup').click();
    await place('Like').getByRole('button', { name: 'Like', exact: true }).click();
    await expect(place('Like').getByRole('button', { name: 'Soup' })).toBeVisible();
    await card('Fish').hover();
    await page.mouse.down();
    const to = await place('Don’t like').boundingBox();
    await page.mouse.move((to?.x ?? 0) + 80, (to?.y ?? 0) + 200, { steps: 6 });
    await page.mouse.up();
    await expect(place('Don’t like').getByRole('button', { name: 'Fish' })).toBeVisible();
    await card('Sandwich').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('2');
    await expect(place('Not sure').getByRole('button', { name: 'Sandwich' })).toBeVisible();
  });

  await test.step('Then only the PIN leads back, and it is an answer once Grace says how it came about', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByText('3 of 3 cards laid.')).toBeVisible();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    const likes = page.getByRole('region', { name: 'Likes' });
    const keep = likes.getByRole('button', { name: 'Keep the board' });
    await expect(keep).toBeDisabled();
    expect(await tell(app, 'likes.list', { resident: edith })).toEqual([]);
    await likes.getByRole('button', { name: 'They moved the cards' }).click();
    await likes.getByLabel('What did Edith say?').fill('Fish has bones.');
    await keep.click();
    await expect(likes.getByRole('figure')).toContainText('Fish has bones.');
    await expect(likes.getByRole('region', { name: 'Don’t like' })).toContainText('Fish');
    await expect(likes.getByRole('region', { name: 'Like', exact: true })).toContainText('Soup');
  });

  await test.step('And it is there after a lock', async () => {
    await tell(app, 'home.lock', {});
    await signInAs(page, 'Grace Adeyemi', PIN);
    const [kept] = await tell(app, 'likes.list', { resident: edith });
    expect(kept?.board.cards.map(({ label, place: at }) => [label, at])).toEqual([
      ['Soup', 'like'],
      ['Fish', 'do-not-like'],
      ['Sandwich', 'not-sure'],
    ]);
  });
});
