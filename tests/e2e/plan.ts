import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** Goes to Edith's support plan from the home board, loaded anew. */
export async function openPlan(page: Page) {
  page.setDefaultTimeout(30_000);
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Support plan' }).click();
  await page.getByRole('main', { name: 'Support plan' }).waitFor();
}

/** Adds one thing to the plan. */
export async function begin(page: Page, title: string, what: string) {
  await page.getByLabel('What is it about?').fill(title);
  await page.getByLabel('What is done', { exact: true }).fill(what);
  await page.getByRole('button', { name: 'Add it to the plan' }).click();
  await page.getByRole('article', { name: title }).waitFor();
}

/** Says what became of the view that waits for its answer. */
export async function became(page: Page, column: string, used: string, how: string) {
  await page.getByRole('region', { name: column }).getByRole('button', { name: 'What became of it?' }).click();
  await page.getByRole('button', { name: 'Save what became of it' }).click();
  await expect(page.getByText('Please say whether it was used.')).toBeVisible();
  await page
    .getByRole('group', { name: 'What became of it?' })
    .getByRole('button', { name: used, exact: true })
    .click();
  await page.getByLabel('How it shapes what is done').fill(how);
  await page.getByRole('button', { name: 'Save what became of it' }).click();
  await expect(page.getByText(how)).toBeVisible();
}
