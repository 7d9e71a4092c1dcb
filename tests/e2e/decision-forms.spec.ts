import type { Page } from '@playwright/test';
import type { App } from '../../electron/core/app.ts';
import {
  canDecide,
  lacksCapacity,
  missing,
  openBestInterests,
  openTheMove,
  type People,
  QUESTION,
  step,
} from './decision.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, tell } from './home.ts';

const openIt = (page: Page) => page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();
const weigh = (what: string, more: { way?: 'gives' | 'takes'; magnetic?: boolean } = {}) => ({
  sort: 'social' as const,
  way: 'gives' as const,
  what,
  likelihood: null,
  matters: null,
  magnetic: false,
  ...more,
});

/** Two options: the first has one thing said of it, the second five. */
async function weighed(app: Pick<App, 'call'>, { edith }: People, decision: string) {
  const bare = {
    ...{ available: null, limits: 'no new limits' as const, whatLimits: null },
    ...{ restraint: null, notRestraint: null, lifeSustaining: null },
  } as const;
  await tell(app, 'decisions.setOptions', {
    ...{ resident: edith, decision, at: null, changed: null },
    options: {
      options: [
        {
          ...bare,
          key: 'A',
          title: 'Stay',
          noChange: true,
          weighs: [weigh('Her kitchen.', { magnetic: true })],
        },
        {
          ...bare,
          key: 'B',
          title: 'Move to Beech Court',
          noChange: false,
          weighs: ['Susan every day.', 'A garden.', 'A choir.', 'A hairdresser.'].map((what) => weigh(what)),
        },
      ],
      whyNoneLessRestrictive: 'Neither limits her.',
    },
  });
}

test('Options are weighed and never added up: in the order in which they were written, with what decides the rest', async ({
  page,
  app,
  dataFolder,
}) => {
  // Given one thing that speaks for staying, and four for moving
  const people = await homeWithEdith(app, dataFolder);
  const { decision } = await openTheMove(app, people);
  await lacksCapacity(app, people, decision);
  await weighed(app, people, decision);
  await openBestInterests(page);
  await openIt(page);
  await step(page, 'Options and voices').click();

  // Then the order is that of the letters, however much is said of each, and what is of magnetic importance says so
  const grid = page.getByRole('table');
  await expect(grid.getByRole('columnheader')).toContainText(['Stay', 'Move to Beech Court']);
  const row = grid.getByRole('row', { name: /what it gives, what it takes/ });
  await expect(row.getByRole('cell').first()).toContainText('Her kitchen. Decides the rest.');
  await expect(row.getByRole('cell').nth(1)).not.toContainText('Decides the rest.');

  // And nothing is counted, totalled, scored or sorted, and nothing can be
  await expect(grid).toContainText('Weighed, never added up.');
  await expect(grid).not.toContainText(/\btotal|\bscore|\bsum\b|%|\b\d+ (?:for|against|points?|votes?|of)\b/i);
  await expect(grid.getByRole('button')).toHaveCount(0);
  await expect(grid.locator('[aria-sort]')).toHaveCount(0);
  await expect(grid.getByRole('meter')).toHaveCount(0);
});

test('Each line of the thread leads to where its entry was written', async ({ page, app, dataFolder }) => {
  const people = await homeWithEdith(app, dataFolder);
  const { decision } = await openTheMove(app, people);
  await lacksCapacity(app, people, decision);
  await weighed(app, people, decision);
  await openBestInterests(page);
  await openIt(page);
  const { thread } = await tell(app, 'decisions.get', { resident: people.edith, decision, knownOn: null });
  const titles = { decision: '1. The question', capacity: '2. Can Edith decide', options: '5. Options and voices' };
  expect(thread.map(({ step: at }) => at)).toEqual(['decision', 'capacity', 'options']);
  for (const { entrySeq, step: at } of thread) {
    await page.getByRole('button', { name: 'From trigger to review' }).click();
    await page.getByRole('button', { name: `Entry ${entrySeq}: where it was written` }).click();
    await expect(
      page.getByRole('heading', { name: new RegExp(titles[at as keyof typeof titles].replace('.', '\\.')) }),
    ).toBeVisible();
  }
});

test('A new try copies nothing from the last one, and says where one is and what is left', async ({
  page,
  app,
  dataFolder,
}) => {
  // Given an assessment with words in every part of it
  const people = await homeWithEdith(app, dataFolder);
  const { decision } = await openTheMove(app, people);
  await lacksCapacity(app, people, decision);
  await openBestInterests(page);
  await openIt(page);
  await expect(page.getByText(/\d+ things are still missing\./)).toBeVisible();
  await step(page, 'Can Edith decide').click();

  // When another try is begun
  await page.getByRole('button', { name: 'Another try, another time' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of this assessment' });

  // Then every part is empty, and one can say at each whose decision it is, where one is and what is left
  for (const [at, left] of [
    [0, '7 left after this one'],
    [1, '6 left after this one'],
    [2, '5 left after this one'],
    [3, '4 left after this one'],
    [6, '1 left after this one'],
    [7, 'the last'],
  ] as const) {
    await parts.getByRole('button').nth(at).click();
    await expect(page.getByText(`Part ${at + 1} of 8`, { exact: false })).toContainText(left);
    await expect(page.getByText('Someone for Edith: not yet named.', { exact: false })).toBeVisible();
    for (const box of await page.getByRole('textbox').all()) await expect(box).toHaveValue('');
    for (const radio of await page.getByRole('radio', { name: /able|capacity/i }).all())
      await expect(radio).not.toBeChecked();
  }
});

test('An unwise decision is Edith’s own: a tag of the decision, in the list and in the thread', async ({
  page,
  app,
  dataFolder,
}) => {
  const people = await homeWithEdith(app, dataFolder);
  const { decision } = await openTheMove(app, people);
  await canDecide(app, people, decision);
  await openBestInterests(page);
  await openIt(page);
  await step(page, 'Can Edith decide').click();
  await page.getByLabel(/Edith said/).fill('I’m stopping, damp or no damp.');
  await page.getByLabel('So the decision is').fill('She stays in the room with the damp.');
  await page.getByLabel(/Others find it unwise/).check();
  await page.getByRole('button', { name: 'Save what Edith decided' }).click();

  const tag = page.getByText('Unwise decision, capacity not in doubt');
  await expect(tag.first()).toBeVisible();
  await expect(page.getByText('Edith decides.', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'From trigger to review' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Edith decided' })).toContainText(
    'Unwise decision, capacity not in doubt (s.1(4)).',
  );
  await page.getByRole('button', { name: 'All decisions' }).click();
  await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Unwise decision, capacity not in doubt');
});

test('Planned care is agreed in a short record, and raised by one act with its words', async ({
  page,
  app,
  dataFolder,
}) => {
  // Given a matter of planned care at the gate
  await homeWithEdith(app, dataFolder);
  await openBestInterests(page);
  await page.getByRole('button', { name: 'Is there a decision to make?' }).first().click();
  await page.getByLabel('The matter, in one sentence').fill('Shall Edith go on taking the stairs by herself?');
  await page.getByRole('button', { name: 'Care agreed once, then followed' }).click();
  await page.getByRole('button', { name: /An everyday risk/ }).click();

  // When it is saved without Edith, it is not taken in
  await page.getByRole('button', { name: 'Yes: Edith decides' }).click();
  await page.getByLabel('What is done', { exact: true }).fill('The stairs, with the rail kept clear.');
  await page.getByLabel('Why', { exact: true }).fill('She asked for it.');
  await page.getByRole('button', { name: 'Save what was agreed' }).click();
  await expect(page.getByText(/Not saved yet/)).toBeVisible();
  await page.getByLabel(/Edith said/).fill('I’ll take the stairs.');
  await page.getByRole('button', { name: 'Save what was agreed' }).click();

  // Then it stands in its own list as hers, in her words, with none of the nine steps
  const row = page.getByRole('article', { name: 'Shall Edith go on taking the stairs by herself?' });
  await expect(row).toContainText('Edith decides.');
  await expect(row.getByRole('figure')).toContainText('I’ll take the stairs.');
  await expect(page.getByRole('navigation', { name: 'Steps of this decision' })).toHaveCount(0);

  // When Susan asks for a gate and it is raised
  await row.getByRole('button', { name: 'Raise it to a major decision' }).click();
  await page.getByLabel('Which major decision it has become').selectOption('restraint');
  await page.getByLabel('Why: who differs, or what would limit').fill('Susan asks for a stair gate.');
  await page.getByRole('button', { name: 'Raise it, with its words' }).click();

  // Then the decision is open in the same words, and Edith is presumed able again
  await expect(page.getByText('Asked: “Shall Edith go on taking the stairs by herself?”')).toBeVisible();
  await expect(page.getByText('Edith decides, unless shown otherwise.')).toBeVisible();
  await page.getByRole('button', { name: 'From trigger to review' }).click();
  await expect(page.getByRole('heading', { name: 'Planned care, agreed' })).toBeVisible();
  await expect(page.getByRole('figure').filter({ hasText: 'I’ll take the stairs.' }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Raised to a major decision' })).toBeVisible();
});

test('s.20(5): a deputy who would refuse life-sustaining treatment is stopped, with the section, on every page', async ({
  page,
  app,
  dataFolder,
}) => {
  // Given a deputy whose order was seen and checked, and a treatment to be decided
  const people = await homeWithEdith(app, dataFolder);
  const { edith: resident, susan } = people;
  const at = { precision: 'minute', instant: new Date().toISOString() } as const;
  const { decision } = await tell(app, 'decisions.open', {
    resident,
    matter: { question: QUESTION, whyNow: 'The ward asks.', raisedBy: null, told: null },
    gate: { matter: 'life-sustaining-treatment', escalators: [], override: null },
    words: null,
  });
  await lacksCapacity(app, people, decision);
  const { paper } = await tell(app, 'authority.record', {
    resident,
    at,
    says: {
      ...{ type: 'deputy-welfare', holders: [{ person: susan, replacement: false }], act: 'one alone' },
      ...{ covers: 'Health and welfare.', restrictions: null, preferences: null, lifeSustaining: 'no' },
      ...{ registered: 'not known', reference: null, startsOn: null, endsOn: null, form: null },
      ...{ claimedBy: null, heldWhere: null },
    },
  });
  const sighting = { how: 'the original', note: null, scan: null } as const;
  await tell(app, 'authority.see', { resident, paper, at, sighting });
  const verification = { against: 'The sealed order', found: 'As it says.', againOn: null };
  await tell(app, 'authority.verify', { resident, paper, at, verification });
  const on = { resident, decision, at: null, changed: null };
  await tell(app, 'decisions.nameMaker', {
    ...on,
    answers: [{ paper, covers: 'covers this decision', saidBy: null, checks: null, because: null }],
    lookedWhere: 'The order.',
    maker: { who: { type: 'person', id: susan }, reason: null },
  });

  // When the options say which of them is without the treatment, and that one is chosen
  await openBestInterests(page);
  await openIt(page);
  await step(page, 'Options and voices').click();
  await page.getByLabel('Option A, in a few words').fill('The drip goes on');
  await page.getByLabel('Life-sustaining treatment with option A').selectOption('given');
  await page.getByLabel('Option B, in a few words').fill('The drip ends');
  await page.getByLabel('Life-sustaining treatment with option B').selectOption('not given');
  await page.getByRole('button', { name: 'Save the options' }).click();
  await step(page, 'The decision').click();
  await page.getByRole('radio', { name: 'B: The drip ends' }).check();
  await page.getByLabel('Why it beats the others').fill('Option B, as Susan decides.');
  await page.getByRole('button', { name: 'Save the decision' }).click();

  // Then it is a stop on every page, with the section beside it
  for (const name of ['Who decides', 'The decision', 'Sign']) {
    await step(page, name).click();
    await expect(page.getByRole('alert').filter({ hasText: 's.20(5): A deputy may not refuse' })).toBeVisible();
  }
  await expect(missing(page).getByText('s.20(5)', { exact: true })).toBeVisible();
});
