import { lacksCapacity, missing, openBestInterests, openTheMove, QUESTION, step } from './decision.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, tell } from './home.ts';

const today = () => new Date().toISOString().slice(0, 10);
const at = () => ({ precision: 'day', day: today() }) as const;

test('Two attorneys who act together: each answers by name, and while they disagree the power decides nothing', async ({
  page,
  app,
  dataFolder,
}) => {
  // Given a power for health and welfare that Susan and Peter hold together, seen and checked
  const people = await homeWithEdith(app, dataFolder);
  const { edith, susan } = people;
  const { decision } = await openTheMove(app, people);
  await lacksCapacity(app, people, decision);
  const details = { name: 'Peter Hartley', relation: 'son', standing: 'family', contact: null } as const;
  const { person: peter } = await tell(app, 'people.add', { resident: edith, details });
  const { paper } = await tell(app, 'authority.record', {
    ...{ resident: edith, at: at() },
    says: {
      ...{ type: 'lpa-health-welfare', act: 'together only', covers: 'Health and care.', restrictions: null },
      holders: [susan, peter].map((person) => ({ person, replacement: false })),
      ...{ preferences: null, lifeSustaining: 'yes', registered: 'yes', reference: null, startsOn: null, endsOn: null },
      ...{ form: null, claimedBy: null, heldWhere: null },
    },
  });
  const one = { resident: edith, paper, at: at() };
  await tell(app, 'authority.see', { ...one, sighting: { how: 'the original', note: null, scan: null } });
  await tell(app, 'authority.verify', {
    ...one,
    verification: { against: 'The register', found: 'Registered.', againOn: null },
  });

  // When who decides is looked at, and Peter says no
  await openBestInterests(page);
  await page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();
  await step(page, 'Who decides').click();
  await page.getByRole('radio', { name: 'Covers this decision' }).check();
  await expect(page.getByText('They act: together only.')).toBeVisible();
  await expect(page.getByText('Not yet checked by a lawyer.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Write down what each of them answers' }).click();
  await page.getByLabel('What Susan Hartley answers').selectOption('Agrees');
  await page.getByLabel('What Peter Hartley answers').selectOption('Disagrees');
  await page.getByLabel('As Peter Hartley put it').fill('She would hate it there.');
  await page.getByRole('button', { name: 'Save what they answered' }).click();

  // Then it says so with what follows, and naming one of them does not make it complete
  const answers = page.getByRole('list', { name: 'What each of them answered' });
  await expect(answers.getByRole('listitem')).toHaveCount(2);
  await expect(answers).toContainText('She would hate it there.');
  await expect(page.getByText(/The power cannot decide while they differ/).first()).toBeVisible();
  await page.getByLabel('Where you looked for any of these, and when').fill('The register, today.');
  await page.getByLabel('Who decides', { exact: true }).selectOption({ label: 'Susan Hartley, daughter' });
  await page.getByRole('button', { name: 'Save who decides' }).click();
  await expect(page.getByText('Lasting power of attorney, health and welfare: they disagree.')).toBeVisible();
  await step(page, 'Sign').click();
  await expect(missing(page)).toContainText('They act together: all of them must agree');
});

test('Covert medicine says which medicine, who agreed and until when; what Edith showed stands first, and gaps are named', async ({
  page,
  app,
  dataFolder,
}) => {
  // Given a limit that is covert medicine, of which nothing more is known
  const { edith } = await homeWithEdith(app, dataFolder);
  const year = new Date().getFullYear() + 1;
  await tell(app, 'liberty.beginLimit', {
    ...{ resident: edith, at: at() },
    says: {
      ...{ type: 'covert-medicine', what: 'Her tablet in jam', hours: 'Mornings', needed: 'Seizures.' },
      ...{ inProportion: 'Two last month.', lessTried: 'A liquid.', ordinary: null, effect: null, decision: null },
      reviewOn: `${year}-01-10`,
    },
  });
  await openBestInterests(page);
  await page
    .getByRole('navigation', { name: 'Parts of Best interests' })
    .getByRole('button', { name: 'Limits and liberty' })
    .click();
  const card = page.getByRole('article', { name: 'Medicine given covertly' });
  await expect(card).toContainText('Which medicine it is, who prescribed it');

  // When the nurse writes it down, without having asked Edith
  await card.getByRole('button', { name: 'Which medicine, and who agreed' }).click();
  await page.getByLabel('Which medicine, by its name').fill('Levetiracetam');
  await page.getByLabel('What it is for').fill('So that she has no seizure.');
  await page.getByLabel('How it is offered openly first, each time').fill('On a spoon, named.');
  await page.getByLabel('Who prescribed it').fill('Dr Aziz');
  await page.getByLabel('As what').fill('GP');
  await page.getByLabel('How it was decided, and by whom').fill('At the table on Friday.');
  const until = page.getByRole('group', { name: 'Until which day, at the longest' });
  await until.getByLabel('Day').fill('10');
  await until.getByLabel('Month').fill('1');
  await until.getByLabel('Year').fill(String(year));
  await page.getByRole('button', { name: 'Save the medicine' }).click();

  // Then she is to be asked; and what she shows stands as hers
  await expect(page.getByText(/Please write what they said or showed/).first()).toBeVisible();
  const form = page.getByRole('region', { name: 'The medicine: Medicine given covertly' });
  await form.getByText('Showed', { exact: true }).click();
  await form.getByLabel('Edith showed').fill('Turned her head from the spoon.');
  await page.getByRole('button', { name: 'Save the medicine' }).click();
  await expect(card).toContainText('Turned her head from the spoon.');
  await expect(card).toContainText('Dr Aziz, GP');
  await expect(card).toContainText('What a pharmacist says of giving it so.');
});
