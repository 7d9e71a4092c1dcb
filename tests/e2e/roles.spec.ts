import type { Page } from '@playwright/test';
import type { App } from '../../electron/core/app.ts';
import { lacksCapacity, missing, openTheMove, QUESTION, step } from './decision.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, signInAs, tell } from './home.ts';

const GRACE = { name: 'Grace Adeyemi', pin: '605172' } as const;
const ANGELA = { name: 'Angela Price', pin: '739416' } as const;

const menuItems = async (page: Page) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  const names = await page.getByRole('menuitem').allTextContents();
  await page.keyboard.press('Escape');
  return names;
};

/** Edith's home with an open decision, a care worker and a nurse; whoever is named sits at the keyboard. */
async function homeFor(page: Page, app: Pick<App, 'call'>, dataFolder: string, who: { name: string; pin: string }) {
  const people = await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { ...GRACE, role: 'care-worker' });
  await tell(app, 'staff.add', { ...ANGELA, role: 'nurse' });
  const { decision } = await openTheMove(app, people);
  await lacksCapacity(app, people, decision);
  await tell(app, 'home.lock', {}); // which brings a fresh page
  await signInAs(page, who.name, who.pin);
}

async function openDecision(page: Page) {
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Best interests/ })
    .click();
  await page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();
}

test('From one person to another takes two taps and a PIN', async ({ page, app, dataFolder }) => {
  await homeFor(page, app, dataFolder, GRACE);
  const taps: string[] = [];
  const tap = async (name: RegExp | string) => {
    taps.push(String(name));
    await page.getByRole('button', { name }).click();
  };
  await tap(/^Lock/);
  await tap(/Angela Price/);
  await page.keyboard.type(ANGELA.pin);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Menu' }).waitFor();
  const { me } = await tell(app, 'home.status', {});
  expect(me?.name).toBe(ANGELA.name);
  expect(taps).toHaveLength(2);
});

test.describe('What each role meets on the screens', () => {
  test('A care worker reads a decision, and finds that a nurse or manager saves who decides', async ({
    page,
    app,
    dataFolder,
  }) => {
    await homeFor(page, app, dataFolder, GRACE);
    const items = await menuItems(page);
    expect(items).toContain('Check a pack');
    expect(items).not.toContain('Make a pack');
    expect(items).not.toContain('Staff');
    await openDecision(page);
    await step(page, 'Who decides').click();
    await expect(page.getByText('A nurse or manager saves this step.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save who decides' })).toHaveCount(0);
    // And the core says the same as the screen.
    await expect(tell(app, 'staff.add', { name: 'Nobody', role: 'manager', pin: '604271' })).rejects.toThrow(
      /manager/i,
    );
  });

  test('A nurse may save who decides, and neither lets people in nor makes packs', async ({
    page,
    app,
    dataFolder,
  }) => {
    await homeFor(page, app, dataFolder, ANGELA);
    const items = await menuItems(page);
    expect(items).not.toContain('Make a pack');
    expect(items).not.toContain('Staff');
    expect(items).toContain('Paper for a power cut');
    await openDecision(page);
    await step(page, 'Who decides').click();
    await expect(page.getByRole('button', { name: 'Save who decides' })).toBeEnabled();
    await step(page, 'Sign').click();
    await expect(missing(page)).toBeVisible();
  });
});
