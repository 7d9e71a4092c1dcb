import { expect, test } from './fixture.ts';
import { homeWithEdith, openDemo, PIN, signInAs, tell } from './home.ts';

test('A level that falls after hospital: the board asks how we ask now, and pictures take the place of talking', async ({
  app,
  page,
  dataFolder,
  restart,
}) => {
  page.setDefaultTimeout(30_000);
  // Given: Edith answers in words, and nobody has written down how she is asked.
  const { edith } = await homeWithEdith(app, dataFolder);
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await expect(page.getByText('Nobody has written down yet how Edith is best asked.')).toBeVisible();
  await page.getByRole('button', { name: /^How to ask/ }).click();
  await page.getByRole('button', { name: 'Write down how to ask' }).click();
  const form = page.getByRole('form', { name: 'How to ask Edith' });
  const tap = (...names: string[]) =>
    names.reduce(
      (before, name) => before.then(() => form.getByRole('button', { name, exact: true }).click()),
      Promise.resolve(),
    );
  await form.getByRole('button', { name: 'Save how to ask Edith' }).click();
  await expect(form.getByRole('alert')).toHaveText('Please tap what the person shows now, at the top.');
  await tap('Tells details and opinions', 'Glasses on, and clean', 'Said aloud', 'Large print', 'She said yes');
  await form.getByLabel('No looks like this').fill('Shakes her head');
  await form.getByRole('button', { name: 'Save how to ask Edith' }).click();
  await expect(form.getByRole('alert')).toHaveText('Please say how this is known.');
  await tap('Seen by staff over several days');
  await form.getByRole('button', { name: 'Save how to ask Edith' }).click();
  await expect(page.getByRole('heading', { name: 'Tells details and opinions' })).toBeVisible();

  // When: she comes back from hospital.
  const status = (to: 'away' | 'resident') => ({
    resident: edith,
    status: {
      status: to,
      since: new Date().toISOString().slice(0, 10),
      reason: to === 'away' ? 'hospital' : null,
    } as const,
  });
  await tell(app, 'residents.changeStatus', status('away'));
  await tell(app, 'residents.changeStatus', status('resident'));
  await page.getByRole('button', { name: /go to the home board/ }).click();
  const due = page.getByRole('listitem').filter({ hasText: 'how do we ask now?' });
  await expect(due).toContainText('Edith');
  await due.getByRole('button', { name: 'How to ask' }).click();
  await expect(page.getByText('Came back from hospital')).toHaveCount(2);

  // Then: whoever looked writes it anew; what was half written outlives the program.
  await page.getByRole('button', { name: 'Write it anew' }).click();
  await tap('Shows what is liked and what is not', 'Said aloud', 'Pictures', 'Two things only');
  await expect
    .poll(async () => (await tell(app, 'drafts.get', { resident: edith, form: 'communication' }))?.value)
    .toContain('two-only');
  await page.waitForTimeout(600);
  const again = await restart();
  again.setDefaultTimeout(30_000);
  await again.getByLabel('Passphrase of the home').fill('four barm cakes before the milkman');
  await again.keyboard.press('Enter');
  await signInAs(again, 'Moira Keane', PIN);
  await again.getByRole('button', { name: /Edith/ }).first().click();
  await again.getByRole('button', { name: /^How to ask/ }).click();
  await again.getByRole('button', { name: 'Write it anew' }).click();
  const formAgain = again.getByRole('form', { name: 'How to ask Edith' });
  await expect(formAgain.getByRole('button', { name: 'Two things only' })).toHaveAttribute('aria-pressed', 'true');
  await formAgain.getByRole('button', { name: 'Seen by staff over several days' }).click();
  await formAgain.getByRole('button', { name: 'Save how to ask Edith' }).click();
  await expect(again.getByRole('heading', { name: 'Shows what is liked and what is not' })).toBeVisible();
  await expect(again.getByText('How do we ask Edith now?')).toHaveCount(0);
  await expect(again.getByRole('heading', { name: 'Before that' })).toBeVisible();

  // And every page about her says it in one line that opens.
  await again.getByRole('button', { name: 'Daily choices' }).click();
  const line = again.getByRole('region', { name: 'How to ask Edith' });
  await expect(line).toContainText(
    'Needs: Large print. Glasses on, and clean. Pictures, two things only. No: Shakes her head.',
  );
  await line.getByRole('button').click();
  await expect(line.getByRole('listitem')).toHaveCount(3);
});

test('Something changed, and it still holds: whether the needs were met is kept with what was missing', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { edith } = await homeWithEdith(app, dataFolder);
  const reviewBy = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await tell(app, 'communication.describe', {
    resident: edith,
    profile: {
      ...{ level: 2, aids: ['hearing-aids'], ways: ['two-only'], languages: null, bestTime: null, wait: 10 },
      ...{ yes: 'smiles', no: 'looks away', content: null, upset: null, avoid: null },
    },
    needs: { formats: [], support: ['hearing-loop'], other: null, share: 'not asked', reviewBy },
    because: { learned: ['staff'], words: null },
  });
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: /^How to ask/ }).click();
  await page.getByRole('button', { name: 'Something changed' }).click();
  await page.getByLabel('What changed').selectOption('Infection');
  await page.getByRole('button', { name: 'Ask again within 14 days' }).click();
  await expect(page.getByText('How do we ask Edith now?')).toBeVisible();
  await page.getByRole('button', { name: 'I asked this way: it still holds' }).click();
  await page
    .getByLabel('What did you ask, and what did you see?')
    .fill('Tea or juice, both in sight: she smiled at the tea.');
  await page.getByRole('button', { name: 'It still holds', exact: true }).click();
  await expect(page.getByText('How do we ask Edith now?')).toHaveCount(0);
  await expect(page.getByText('she smiled at the tea')).toBeVisible();

  await page.getByRole('button', { name: 'Were the needs met?' }).click();
  await page.getByLabel('With whom, about what').fill('Audiology');
  await page.getByLabel('The needs were').selectOption('Not met');
  const keep = page.getByRole('button', { name: 'Keep it' });
  await expect(keep).toBeDisabled();
  await page.getByLabel('What was missing').fill('The loop in the waiting room was switched off.');
  await keep.click();
  await expect(page.getByText('Not met, ', { exact: false })).toBeVisible();
  await expect(page.getByText('The loop in the waiting room was switched off.')).toBeVisible();
});

test('A daughter who needs large print: it stands beside her name', async ({ app, page, dataFolder }) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await page.reload();
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('main').getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: 'What they need to read and hear' }).click();
  const form = page.getByRole('form', { name: 'What Susan Hartley needs to read and hear' });
  await form.getByRole('button', { name: 'Large print' }).click();
  await form.getByRole('button', { name: 'Save what Susan Hartley needs' }).click();
  await expect(page.getByText('Needs: Large print')).toBeVisible();
});

test('How Samira was asked before the infection is read as it was known then, and nothing is written on that page', async ({
  app,
  page,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  await page
    .getByRole('main')
    .getByRole('button', { name: /Samira.*room/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^How to ask/ })
    .first()
    .click();
  const screen = page.getByRole('main', { name: 'How to ask Samira' });
  await expect(screen.getByText('Shows what is liked and what is not').first()).toBeVisible();
  await expect(screen.getByRole('button', { name: 'Write it anew' })).toBeVisible();

  await screen.getByRole('button', { name: 'As known on another day' }).click();
  const then = new Date(Date.now() - 20 * 86_400_000);
  await screen.getByLabel('Day', { exact: true }).fill(String(then.getDate()));
  await screen.getByLabel('Month', { exact: true }).fill(String(then.getMonth() + 1));
  await screen.getByLabel('Year', { exact: true }).fill(String(then.getFullYear()));
  await screen.getByRole('button', { name: 'Show it' }).click();
  await expect(screen.getByText(/As the record was known at the end of/)).toBeVisible();
  await expect(screen.getByText('Knows what comes next, and gets ready for it').first()).toBeVisible();
  await expect(screen.getByText('Water infection')).toHaveCount(0);
  for (const name of ['Write it anew', 'Something changed', 'I asked this way: it still holds'])
    await expect(screen.getByRole('button', { name })).toHaveCount(0);

  await screen.getByRole('button', { name: 'Back to now' }).click();
  await expect(screen.getByText('Shows what is liked and what is not').first()).toBeVisible();
});
