import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { staffId } from '../../db/words/model.ts';
import { teaOrJuice, thing } from '../db/daily-choices/sample.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, signInAs, tell } from './home.ts';

type Choice = NonNullable<NonNullable<Parameters<typeof teaOrJuice>[1]>['choice']>;
const NURSE = { name: 'Shazia Hussain', role: 'nurse', pin: '615038' } as const;
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

test('Washing declined again and again is looked at again; toast chosen again and again is confirmed as usual by staff; the next shift is told', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { moira, edith } = await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', NURSE);
  const choose = (hours: number, choice: Choice, said?: string) =>
    tell(app, 'dailyChoices.record', {
      resident: edith,
      at: { precision: 'minute', instant: ago(hours) },
      record: teaOrJuice(staffId.parse(moira), {
        choice,
        ...(said ? { words: { said, language: null }, seen: { expressedBy: ['spoke'] } } : {}),
      }),
    });
  await test.step('Given Edith declined a wash five times in a week, and chose toast each time', async () => {
    for (const day of [1, 2, 3, 4, 5]) {
      await choose(day * 24 - 20, {
        domain: 'washing',
        offered: [thing('A wash')],
        answer: { type: 'declined' },
        delivery: { outcome: { type: 'left-as-wished' }, reaction: null },
      });
      await choose(day * 24 - 21, { domain: 'food', offered: [thing('Toast'), thing('Porridge')] }, 'Toast for me.');
    }
    await tell(app, 'home.lock', {});
  });

  await test.step('When the nurse looks at the home board, it asks for a second look, and says no why', async () => {
    await signInAs(page, NURSE.name, NURSE.pin);
    const look = page.getByRole('listitem').filter({ hasText: 'washing: declined 5 times in seven days.' });
    await expect(look).toContainText('what would she rather have?');
    await look.getByRole('button', { name: /Daily choices/ }).click();
  });

  await test.step('Then the patterns show it with its numbers', async () => {
    await page.getByRole('button', { name: 'Look at the patterns' }).click();
    const patterns = page.getByRole('region', { name: 'Patterns of three months' });
    await expect(patterns.getByText('Toast: chosen 5 of 5 times beside something else.')).toBeVisible();
    const offered = patterns.getByRole('table', { name: 'By what was offered' });
    await expect(offered.getByRole('row', { name: /A wash \(washing\)/ })).toContainText('chosen 0 of 5, declined 5');
  });

  await test.step('And what is usual is written down by staff, with where it comes from filled in', async () => {
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Toast: chosen 5 of 5' })
      .getByRole('button', { name: 'Write it down as usual' })
      .click();
    await expect(page.getByLabel('So many times')).toHaveValue('5');
    await page.getByRole('button', { name: 'Save it as a help to memory' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await tell(app, 'preferences.list', { resident: edith })).toMatchObject([
      { domain: 'food', text: 'Toast', source: { type: 'pattern', counted: { times: 5, outOf: 5 } } },
    ]);
  });

  await test.step('And the handover tells the next shift: her own words, what cannot wait, what was declined, what is usual', async () => {
    await fromMenu(page, 'Handover');
    const note = page.getByRole('article', { name: 'Edith' });
    await expect(note.getByText('Toast for me.').first()).toBeVisible();
    await expect(note).toContainText('Look again. Washing: declined 5 times in seven days.');
    await expect(note).toContainText('Declined. Washing: A wash. Left as wished.');
    await expect(note).toContainText('Changed. Usually, food: Toast.');
    // Written down only now, so the next shift has not heard of them, however long ago they were.
    await expect(note.getByRole('listitem').filter({ hasText: 'Declined.' })).toHaveCount(5);
  });

  await test.step('And it is made as paper for those who were not at the PC', async () => {
    const papers = join(dataFolder, 'papers');
    await page.getByRole('button', { name: 'On paper' }).click();
    await page.getByLabel('Save the paper in this folder').fill(papers);
    await page.getByRole('button', { name: 'Make the paper' }).click();
    await expect(page.getByRole('heading', { name: 'The paper is ready' })).toBeVisible();
    expect(readdirSync(papers)).toEqual([expect.stringMatching(/^Handover .*\.pdf$/)]);
  });
});
