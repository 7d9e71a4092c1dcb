import { staffId } from '../../db/words/model.ts';
import { teaOrJuice, thing } from '../db/daily-choices/sample.ts';
import { said } from '../db/voices/statements.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, signInAs, tell } from './home.ts';

test('A care worker looks for a word: who Edith is and what she chose stand apart, each in its voice, and nothing kept from her is found', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { moira, edith } = await homeWithEdith(app, dataFolder);
  const manager = staffId.parse(moira);
  const tellOf = (title: string, tier: 'all staff' | 'private') =>
    tell(app, 'lifeHistory.add', {
      resident: edith,
      details: {
        story: { heading: 'food', title, period: { type: 'always' }, places: [], people: [], beside: null },
        words: said(manager, `A marmalade cat sat by the ovens: ${title}.`),
        care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
        photographs: [],
        privacy: { tier },
      },
    });
  await tellOf('The bakery cat', 'all staff');
  await tellOf('Not for everyone', 'private');
  await tell(app, 'dailyChoices.record', {
    resident: edith,
    record: teaOrJuice(manager, {
      choice: { domain: 'food', offered: [thing('Marmalade on toast'), thing('Porridge')] },
    }),
  });
  await tell(app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' });
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Grace Adeyemi', '739204');

  await test.step('When she types the word where she finds everything else', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find' }).fill('marmal');
    await page.getByRole('button', { name: 'Search the words of the record' }).click();
  });
  const life = page.getByRole('region', { name: 'Life history' });
  const choices = page.getByRole('region', { name: 'Daily choices' });
  await test.step('Then each area has its own list, the word marked, and the private story is nowhere', async () => {
    await expect(life.getByRole('listitem')).toHaveCount(1);
    await expect(life.getByRole('figure')).toContainText('Edith said');
    await expect(life.locator('mark')).toHaveText('marmalade');
    await expect(choices.getByText('Marmalade on toast')).toBeVisible();
    await expect(page.getByText('Not for everyone')).toHaveCount(0);
  });

  await test.step('And from a hit she gets to where it stands', async () => {
    await life.getByRole('button', { name: 'Edith, room 12: The bakery cat' }).click();
    await expect(
      page.getByRole('main', { name: 'Life history' }).getByText('A marmalade cat sat by the ovens'),
    ).toBeVisible();
  });

  await test.step('And from there she searches Edith’s record alone; what is not there is said to be not there', async () => {
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('textbox', { name: 'Words' }).fill('unicorn');
    await expect(page.getByText('“unicorn” is not found in Edith’s record')).toBeVisible();
  });
});
