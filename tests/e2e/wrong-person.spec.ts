import { lacksCapacity, openBestInterests, openTheMove, step } from './decision.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, tell } from './home.ts';

test('A decision written under Edith was Walter’s: it is moved, Edith’s shows a line, Walter’s is unsigned and asks again', async ({
  page,
  app,
  dataFolder,
}) => {
  // Given a decision with an assessment and a daughter named in it, written on Edith's record
  const people = await homeWithEdith(app, dataFolder);
  const { decision } = await openTheMove(app, people);
  await lacksCapacity(app, people, decision);
  const on = { resident: people.edith, decision, at: null, changed: null };
  await tell(app, 'decisions.nameMaker', {
    ...on,
    answers: [],
    lookedWhere: 'Her file.',
    maker: { who: { type: 'staff', id: people.moira }, reason: null },
  });
  const { resident: walter } = await tell(app, 'residents.admit', {
    identity: {
      ...{ preferredName: 'Walter', fullName: 'Walter Holt', pronouns: 'he', room: '7', languages: ['English'] },
      ...{ dateOfBirth: { known: 'day', day: '1938-02-01' }, photograph: null, movedIn: null },
    },
  });
  const joan = { name: 'Joan Holt', relation: 'daughter', standing: 'family', contact: null } as const;
  await tell(app, 'people.add', { resident: walter, details: joan });

  // When whoever looks at it sees that it was Walter's
  await openBestInterests(page);
  await page.getByRole('button', { name: /near Susan/ }).click();
  await step(page, 'The question').click();
  await page.getByRole('button', { name: 'Not Edith?' }).click();
  const dialog = page.getByRole('dialog', { name: /Not Edith\?/ });
  const move = dialog.getByRole('button', { name: /^Move it/ });
  await expect(dialog.getByRole('region', { name: 'What does not go along' })).toContainText('Who decides');
  await expect(move).toBeDisabled();
  await dialog.getByLabel('Whom was it about?').selectOption({ label: 'Walter, room 7' });
  await dialog.getByLabel('Susan Hartley, daughter').selectOption({ label: 'Joan Holt, daughter' });
  await expect(move, 'nothing is found of Walter that was found of Edith, unsaid').toBeDisabled();
  await dialog.getByRole('radio', { name: /It was Walter who was asked/ }).check();
  await move.click();

  // Then Edith's record holds a line and no words
  await expect(page.getByText('No major decision has come up for Edith.')).toBeVisible();
  await page.getByText('Written on the wrong person: 1').click();
  await expect(page.getByText(/A decision with all its steps stood here that was not Edith’s/)).toBeVisible();
  expect(JSON.stringify(await tell(app, 'search.inHome', { text: 'Beech' }))).not.toContain(people.edith);

  // And Walter's is open again, and says why
  await page.reload();
  await page
    .getByRole('button', { name: /Walter/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /Best interests/ })
    .first()
    .click();
  await page.getByRole('button', { name: /near Susan/ }).click();
  await expect(page.getByText('This was first written on another person’s record, and moved here.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /3\. / })).toBeVisible();
  await step(page, 'The question').click();
  await expect(page.getByText('Joan Holt').first()).toBeAttached();
});
