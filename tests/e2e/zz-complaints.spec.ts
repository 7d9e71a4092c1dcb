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
  
  await page.getByLabel(/ said/).first().fill('Take it away.');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${S}/8-about.png` });
});
test('narrow and paper', async ({ app, page, dataFolder }) => {
  test.slow();
  await page.setViewportSize({ width: 683, height: 384 });
  await openDemo(app, page, dataFolder);
  await fromMenu(page, 'Complaints');
  await page.getByRole('list', { name: 'Complaints' }).waitFor();
  await page.screenshot({ path: `${S}/n1-list.png`, fullPage: true });
  await page.getByRole('button', { name: 'His turban was left off at breakfast' }).first().click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${S}/n2-one.png` });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'All complaints' }).click();
  await page.getByRole('button', { name: 'A form on paper' }).click();
  await page.getByLabel('Save the paper in this folder').fill(`${S}/paper`);
  await page.getByRole('button', { name: 'Make the paper' }).click();
  await page.waitForTimeout(8000);
  await page.screenshot({ path: `${S}/9-paper.png` });
});
