import { test } from './fixture.ts';
import { fromMenu, openDemo } from './home.ts';

const S = '/tmp/shots/complaints';
test('shots', async ({ app, page, dataFolder }) => {
  test.slow();
  await page.setViewportSize({ width: 1366, height: 768 });
  await openDemo(app, page, dataFolder);
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${S}/0-board.png` });
  await fromMenu(page, 'Complaints');
  await page.getByRole('list', { name: 'Complaints' }).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${S}/1-list.png` });
  await page.getByRole('heading', { name: 'What changed because of complaints' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 2000);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${S}/2-changed.png` });
  await page.getByRole('button', { name: 'The letter about the move went to number 9' }).first().click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${S}/3-letter.png` });
  await page.getByRole('button', { name: 'Write down the answer' }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${S}/4-answer.png` });
  await page.getByRole('button', { name: 'All complaints' }).click();
  await page.getByRole('button', { name: 'His turban was left off at breakfast' }).first().click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${S}/5-turban.png` });
  await page.mouse.wheel(0, 700);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${S}/5b-turban.png` });
  await page.getByRole('button', { name: 'All complaints' }).click();
  await page.getByRole('button', { name: 'Take down a complaint' }).click();
  await page.getByLabel('Whose care is it about?').selectOption({ index: 1 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${S}/6-who.png` });
  await page
    .getByRole('group', { name: /Who complains/ })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${S}/7-words.png` });
  await page.getByRole('textbox').first().fill('x');
  await page.getByLabel(/ said/).first().fill('Take it away.');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${S}/8-about.png` });
});
