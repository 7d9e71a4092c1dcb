import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PASSPHRASE, signInAs, tell } from './home.ts';

const TOMASZ = '617038';

async function openReviews(page: Page) {
  page.setDefaultTimeout(30_000);
  await page.getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Support plan' }).click();
  await page.getByRole('button', { name: 'Reviews' }).click();
  await page.getByRole('heading', { name: 'Assessments and reviews' }).last().waitFor();
}

/** Says of a voice in the open point why there is nothing. */
async function nothingFrom(page: Page, column: string, verb: string, why: string) {
  await page.getByRole('region', { name: column }).getByRole('button', { name: verb }).click();
  await page.getByLabel('Why there is nothing').fill(why);
  await page.getByRole('button', { name: 'Save this' }).click();
  await expect(page.getByRole('region', { name: column })).toContainText(why);
}

test('A manager rewords a template, a nurse holds a review with it, and Edith’s own word changes the hour of her bath', async ({
  page,
  app,
  dataFolder,
  restart,
}) => {
  test.slow();
  // Given a bath in the plan, a nurse, and the template as it came
  const { edith } = await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { name: 'Tomasz Wilk', role: 'nurse', pin: TOMASZ });
  await tell(app, 'plan.begin', {
    resident: edith,
    at: { precision: 'day', day: new Date().toISOString().slice(0, 10) },
    wording: {
      ...{ title: 'Bath', card: { photograph: null, picture: null }, canStill: null },
      ...{ what: 'Bath on Tuesdays at ten.', doing: [], reviewOn: '2099-01-01' },
    },
  });
  await page.reload();
  await fromMenu(page, 'Templates of reviews');
  await page.getByRole('button', { name: 'Regular review' }).click();
  await page.getByRole('button', { name: 'Change this template' }).click();

  // When Moira takes points out, the one about whom to involve cannot be, and the person’s question cannot be emptied
  for (const place of [10, 9, 8, 7, 6, 4, 3, 1])
    await page.getByRole('button', { name: `Take ${place} out`, exact: true }).click();
  const involving = page.getByRole('article', { name: 'Whom do you want involved?' });
  await expect(involving.getByRole('button', { name: /Take/ })).toHaveCount(0);
  await expect(involving).toContainText('It stays: whom to consult is the person’s choice');
  await page.getByRole('button', { name: 'Reword 2' }).click();
  await page.getByLabel('What is asked of the person').fill('');
  await page.getByLabel('Why it is changed').fill('Nobody answers “how”. Two points at one table.');
  await page.getByRole('button', { name: 'Save as version 1' }).click();
  await expect(page.getByText('Every point asks the person first', { exact: false }).first()).toBeVisible();
  await page.getByLabel('What is asked of the person').fill('Bath, shower or basin? When?');
  await page.getByRole('button', { name: 'Save as version 1' }).click();
  const versions = page.getByRole('region', { name: 'Versions' });
  await expect(versions).toContainText('Nobody answers “how”. Two points at one table.');
  await expect(versions).toContainText('How do you like to wash? What do you do yourself?');
  await expect(versions).toContainText('Bath, shower or basin? When?');

  // And Tomasz sits down with Edith
  await page.getByRole('button', { name: 'Lock' }).click();
  await signInAs(page, 'Tomasz Wilk', TOMASZ);
  await openReviews(page);
  await page.getByRole('button', { name: 'Regular review' }).click();
  await page.getByRole('button', { name: 'Sit down with Edith' }).click();
  const rail = page.getByRole('navigation', { name: 'Points of this review' });
  await rail.getByRole('button', { name: /Sign/ }).click();
  const missing = page.getByRole('region', { name: 'What is still missing' });
  await expect(missing).toContainText('What Edith said or showed, or why not');
  await missing.getByRole('button', { name: 'Washing and dressing' }).click();
  await expect(page.getByText('Bath, shower or basin? When?')).toBeVisible();
  await rail.getByRole('button', { name: /Whom do you want involved/ }).click();

  // Then whom she wants involved is asked of her, on the form that stands under People
  await page.getByRole('button', { name: 'Ask Edith about Susan Hartley' }).click();
  await page.getByLabel('Edith said').fill('Our Susan can know. Not the money.');
  await page.getByRole('button', { name: 'Save what Edith wants' }).click();
  await expect(page.getByText('Asked about the people above.')).toBeVisible();
  await nothingFrom(page, 'Family, friend or advocate', 'Nobody was asked', 'Asked of Edith alone.');
  await nothingFrom(page, 'Staff', 'Nothing was seen', 'It was the first time.');
  await page.getByRole('button', { name: 'Nothing changes' }).click();
  await page.getByLabel('Why nothing changes').fill('Her wishes stand under People.');
  await page.getByRole('button', { name: 'Save that nothing changes' }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();

  // And what she says about washing changes the plan
  await page.getByRole('button', { name: 'Write down what Edith said or showed' }).click();
  await page.getByLabel('Edith said').fill('Of an evening. Mornings I’ve the trays.');
  await page.getByLabel('Which part of the plan is it about?').selectOption({ label: 'Bath' });
  await page.getByRole('button', { name: 'Just now' }).click();
  await page.getByRole('button', { name: 'Save this view' }).click();
  await expect(page.getByRole('region', { name: 'Edith', exact: true })).toContainText('Mornings I’ve the trays.');
  await nothingFrom(page, 'Family, friend or advocate', 'Nobody was asked', 'Susan comes on Sunday.');
  await nothingFrom(page, 'Staff', 'Nothing was seen', 'No bath since Tuesday.');
  const came = page.getByRole('region', { name: 'What came of it' });
  await came.getByRole('button', { name: 'Change a part of the plan' }).click();
  await came
    .getByLabel('What did Edith say or show that changed it?')
    .selectOption({ label: 'Of an evening. Mornings I’ve the trays.' });
  await came.getByLabel('What is different now, and why').fill('Ten in the morning is when the trays are.');
  await came.getByLabel('What is done', { exact: true }).fill('Bath on Tuesdays after tea.');
  await came.getByRole('button', { name: 'Save the change' }).click();
  await expect(came).toContainText('Bath on Tuesdays after tea.');

  // Then the review shows what changed and which preference changed it, and is signed
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  const change = page.getByRole('row').filter({ hasText: 'Bath on Tuesdays at ten.' });
  await expect(change).toContainText('Mornings I’ve the trays.');
  await expect(change).toContainText('Bath on Tuesdays after tea.');
  await page.getByRole('button', { name: 'Next: sign' }).click();
  await page.getByLabel('Your own PIN, to sign this').fill(TOMASZ);
  await page.getByRole('button', { name: 'Sign as complete' }).click();
  await expect(page.getByText(/Signed by Tomasz Wilk/).first()).toBeVisible();

  // And all of it is there after a restart, with the version that it was held with
  const again = await restart();
  await again.getByRole('textbox', { name: 'Passphrase of the home' }).fill(PASSPHRASE);
  await again.getByRole('button', { name: 'Open the record' }).click();
  await signInAs(again, 'Tomasz Wilk', TOMASZ);
  await openReviews(again);
  await again.getByRole('list', { name: 'Assessments and reviews' }).getByRole('button').first().click();
  await expect(again.getByText('From our version 1 of the template.')).toBeVisible();
  await expect(again.getByRole('row').filter({ hasText: 'Bath on Tuesdays at ten.' })).toContainText(
    'Mornings I’ve the trays.',
  );
  await expect(again.getByRole('row').filter({ hasText: 'Susan Hartley' })).toContainText('Wanted');
});
