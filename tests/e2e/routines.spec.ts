import type { Page } from '@playwright/test';
import { dayPlus, londonDay, londonInstant } from '../../db/time/model.ts';
import { teaOrJuice } from '../db/daily-choices/sample.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, openDemo, tell } from './home.ts';

const toPlan = async (page: Page, name: string | RegExp, tab: string) => {
  await page.getByRole('main').getByRole('button', { name }).first().click();
  await page.getByRole('button', { name: 'Support plan' }).click();
  await page.getByRole('navigation', { name: 'Pages of the plan' }).getByRole('button', { name: tab }).click();
};

test('Edith wants her tea before the bread; it has come later for a week; she is asked, and only her word moves it', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { edith: resident, moira } = await homeWithEdith(app, dataFolder);
  const today = londonDay(new Date().toISOString());
  const at = { precision: 'day', day: today } as const;
  await tell(app, 'plan.begin', {
    resident,
    at,
    wording: {
      title: 'Up before the bread',
      card: { photograph: null, picture: 'bread' },
      canStill: null,
      what: 'Tea, and the trays.',
      doing: [],
      reviewOn: dayPlus(today, 60),
    },
  });
  for (const back of [1, 2, 3, 4, 5, 6])
    await tell(app, 'dailyChoices.record', {
      resident,
      at: { precision: 'minute', instant: londonInstant(dayPlus(today, -back), '06:35') },
      record: teaOrJuice(moira as never),
    });
  await page.reload();
  await toPlan(page, /Edith/, 'Routines');

  // What she wants, in her words
  await page.getByRole('button', { name: 'Write down a routine' }).click();
  await page.getByRole('textbox', { name: 'What Edith wants' }).fill('Tea before the bread');
  await page.getByLabel('Not before').fill('5am');
  await page.getByLabel('Not after').fill('quarter to six');
  await page.getByLabel('The thing itself, where the kind would not tell').fill('Tea');
  await page.getByRole('textbox', { name: 'Edith said' }).fill('Tea at five, then the trays.');
  await page.getByRole('button', { name: 'Just now' }).click();
  await page.getByRole('button', { name: 'Save this routine' }).click();
  await expect(page.getByText('Please write a time, such as 7.30 am.').first()).toBeVisible();
  await page.getByLabel('Not after').fill('5.45 am');
  await page.getByRole('button', { name: 'Save this routine' }).click();
  const card = page.getByRole('article', { name: 'Tea before the bread' });
  await expect(card).toContainText('5.00 am to 5.45 am, every day');
  await expect(card.getByRole('figure').first()).toContainText('Tea at five, then the trays.');

  // Against what happened: numbers with what they are out of, and a question
  await expect(card.getByRole('region', { name: 'The last four weeks' })).toContainText(
    'Within the window on 0 of 6 days with a time.',
  );
  const asks = card.getByRole('region', { name: 'Worth asking' });
  await expect(asks).toContainText('Usually about 50 minutes later since');
  await expect(asks).toContainText('Has Edith changed her mind, or has the home’s day moved?');
  await card.getByText('Every day in words').click();
  await expect(card.getByRole('row').nth(1)).toContainText('Happened, 6.35 am');

  // The night staff's view is kept as theirs, and moves nothing
  await card.getByRole('button', { name: 'Write down a word about it' }).click();
  await card.getByLabel('Whose view is it?').selectOption('staff');
  await card.getByLabel('Who says it').selectOption({ label: 'Moira Keane' });
  await card
    .getByLabel(/^The words|^What they say|words/i)
    .last()
    .fill('The handover is at half past five now.');
  await card.getByRole('button', { name: 'Just now' }).click();
  await card.getByRole('button', { name: 'Save this word' }).click();
  await expect(card).toContainText('The handover is at half past five now.');
  await expect(card).toContainText('5.00 am to 5.45 am, every day');

  // She wants it otherwise: there is no field for anybody else's word
  await card.getByRole('button', { name: 'Edith wants it otherwise now' }).click();
  await expect(card.getByLabel('Whose view is it?')).toHaveCount(0);
  await card.getByLabel('Not before').fill('6.15 am');
  await card.getByLabel('Not after').fill('6.45 am');
  await card
    .getByLabel('Why it changes, and what is done otherwise from now on')
    .fill('She sleeps till six these days.');
  await card.getByRole('button', { name: 'Save what is wanted now' }).click();
  await expect(card.getByText('Please write what she said or showed.')).toBeVisible();
  await card.getByRole('textbox', { name: 'Edith said' }).fill('Six will do. I’m not as young as I was.');
  await card.getByRole('button', { name: 'Save what is wanted now' }).click();
  await expect(card).toContainText('6.15 am to 6.45 am, every day');
  await expect(card.getByRole('figure').first()).toContainText('Six will do.');
  await expect(card.getByRole('list', { name: 'What was wanted before' })).toContainText('5.00 am to 5.45 am');

  // It is all there after a restart, and found by a word of hers
  await page.reload();
  await toPlan(page, /Edith/, 'Routines');
  await expect(card).toContainText('6.15 am to 6.45 am, every day');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find' }).fill('young');
  await page.getByRole('button', { name: 'Search the words of Edith’s record' }).click();
  const found = page.getByRole('region', { name: 'Support plan' });
  await found.getByRole('button', { name: 'Routines', exact: true }).click();
  await expect(card).toBeVisible();
});

test('How it goes: Edith’s own word first, help turned down before and after a change, and a slip withdrawn', async ({
  page,
  app,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  await toPlan(page, /Edith.*room 12/, 'How it goes');
  await page.getByRole('button', { name: 'Ask Edith how it goes' }).click();
  await page.getByLabel('What it is about').selectOption({ label: 'Wash, not bath' });
  await page.getByText('Showed', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Edith showed' }).fill('Took the flannel and shut the door behind her.');
  await page.getByRole('button', { name: 'Just now' }).click();
  await page.getByRole('button', { name: 'Save Edith’s word' }).click();
  await expect(page.getByText('Please say how you took it', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'It suits', exact: true }).click();
  await page.getByRole('button', { name: 'Save Edith’s word' }).click();
  const own = page.getByRole('list', { name: 'Edith’s own word on it' }).getByRole('listitem');
  await expect(own.first()).toContainText('Took the flannel and shut the door behind her.');
  await expect(own.first()).toContainText('Moira Keane took it to mean: it suits');

  // Before the change and after it, each out of what was offered
  const change = page.getByRole('article', { name: 'Changed: A wash' });
  await expect(change).toContainText(/Help turned down: \d+ of \d+ in the \d+ days before, \d+ of \d+ in the \d+ days/);
  await expect(change.getByRole('figure')).toContainText('Top and tail');
  await expect(page.getByRole('row', { name: /^Changed .*A wash/ })).toBeVisible();

  // Staff say what was seen
  await page.getByRole('button', { name: 'Write down how help was taken' }).click();
  await page.getByLabel('What help it was').fill('Help with her stockings');
  await page.getByLabel('Accepted it', { exact: true }).check();
  await page.getByLabel('Declined it', { exact: true }).check();
  await page.getByRole('button', { name: 'Just now' }).click();
  await page.getByRole('button', { name: 'Save what was seen' }).click();
  await expect(page.getByText('Accepted and declined at one time cannot be.', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Accepted it', { exact: true }).uncheck();
  await page.getByLabel('Accepted it when asked again').check();
  await page.getByRole('button', { name: 'Save what was seen' }).click();
  const seen = page.getByRole('list', { name: 'What staff saw' }).getByRole('listitem');
  await expect(seen.first()).toContainText('Edith declined it and accepted it when asked again.');

  // A slip is taken back, and stays readable
  await seen.first().getByRole('button', { name: 'Withdraw it' }).click();
  await seen.first().getByLabel('Why it does not stand').fill('That was Halina.');
  await seen.first().getByRole('button', { name: 'Save that it does not stand' }).click();
  await expect(seen.first()).toContainText('Withdrawn');
  await expect(seen.first()).toContainText('Help with her stockings');
});

test('Gurdev’s turban comes after breakfast now: the plan asks, changes nothing, and reads as it was known', async ({
  page,
  app,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  await toPlan(page, /Gurdev.*room/, 'Routines');
  const card = page.getByRole('article', { name: 'The turban is tied' });
  await expect(card.getByRole('region', { name: 'Worth asking' })).toContainText('later since');
  await expect(card).toContainText('7.45 am to 8.20 am, every day');
  await page.getByRole('button', { name: 'As known on another day' }).click();
  const then = new Date(Date.now() - 18 * 86_400_000);
  await page.getByLabel('Day', { exact: true }).fill(String(then.getDate()));
  await page.getByLabel('Month', { exact: true }).fill(String(then.getMonth() + 1));
  await page.getByLabel('Year', { exact: true }).fill(String(then.getFullYear()));
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByText('As the record was known at the end of', { exact: false })).toBeInViewport();
  await expect(card).toBeVisible();
  await expect(card.getByRole('region', { name: 'Worth asking' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Write down a routine' })).toHaveCount(0);
  await expect(card.getByRole('button', { name: /wants it otherwise/ })).toHaveCount(0);
});
