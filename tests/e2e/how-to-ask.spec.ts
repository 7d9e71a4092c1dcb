import type { Page } from '@playwright/test';
import type { Tab } from '../../renderer/look/frame/tabs.ts';
import type { Route } from '../../renderer/route.tsx';
import { byGaze } from '../db/communication/sample.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, tell } from './home.ts';

/** Every screen that is about one person: a new one has no place here until it says how it is reached. */
type AboutOne = Extract<Route, { resident?: unknown }>['screen'];

const main = (page: Page) => page.getByRole('main');
async function toFront(page: Page) {
  await page.getByRole('button', { name: /go to the home board/ }).click();
  await main(page).getByRole('button', { name: /Edith/ }).first().click();
  await main(page)
    .getByRole('button', { name: /Daily choices/ })
    .waitFor();
}
const from = (name: string) => async (page: Page) => {
  await toFront(page);
  await main(page).getByRole('button', { name, exact: true }).click();
};
const tab = (name: string) => async (page: Page) => {
  await from('Support plan')(page);
  await page.getByRole('navigation', { name: 'Edith' }).getByRole('button', { name, exact: true }).click();
};
/** Where the page itself says it, and longer. */
const ITSELF = 'itself';
/** Of somebody who has died nobody is asked any more. */
const NOBODY_IS_ASKED = 'nobody is asked';

const screens: Record<AboutOne, ((page: Page) => Promise<void>) | typeof ITSELF | typeof NOBODY_IS_ASKED> = {
  front: ITSELF,
  identity: from('Name, room, photograph'),
  card: from('Know-me card'),
  access: NOBODY_IS_ASKED,
  area: from('Support plan'),
  search: async (page) => {
    await toFront(page);
    await page.getByRole('button', { name: /^Find/ }).click();
    await page.getByRole('textbox', { name: 'Words' }).fill('tea');
    await page
      .getByText(/Nothing|found/)
      .first()
      .waitFor();
  },
  packs: from('Make a pack'),
};
const tabs: Record<Tab, ReturnType<typeof tab> | typeof ITSELF> = {
  'life-history': tab('Life history'),
  'daily-choices': tab('Daily choices'),
  'best-interests': tab('Best interests'),
  'support-plan': tab('Support plan'),
  people: tab('People'),
  'how-to-ask': ITSELF,
};

test('How to ask Edith stands in one line that opens on every screen about her', async ({ app, page, dataFolder }) => {
  page.setDefaultTimeout(30_000);
  const { edith } = await homeWithEdith(app, dataFolder);
  await tell(app, 'communication.describe', {
    resident: edith,
    ...byGaze,
    needs: { ...byGaze.needs, reviewBy: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10) },
  });
  await page.reload();
  for (const [name, open] of [...Object.entries(screens), ...Object.entries(tabs)]) {
    if (typeof open === 'string') continue;
    await test.step(name, async () => {
      await open(page);
      const line = page.getByRole('region', { name: 'How to ask Edith' });
      await expect(line).toHaveCount(1);
      await expect(line).toContainText('Needs: Large print. Glasses on, and clean.');
      await line.getByRole('button').click();
      await expect(line.getByText('Wait 10 seconds. Then wait again.', { exact: true })).toBeVisible();
    });
  }
  await test.step('her front page says it whole', async () => {
    await toFront(page);
    await expect(main(page).getByText('Glasses on, and clean')).toBeVisible();
  });
});
