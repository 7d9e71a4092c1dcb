import type { Page } from '@playwright/test';
import type { Input } from '../../electron/core/contract.ts';
import { lacksCapacity, missing, openBestInterests, openTheMove, QUESTION, step } from './decision.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PIN, tell } from './home.ts';

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of Best interests' }).getByRole('button', { name });
const decision = (page: Page) => page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) });

async function fillDay(page: Page, name: string, [day, month, year]: readonly [string, string, string]) {
  const field = page.getByRole('group', { name, exact: true });
  await field.getByLabel('Day').fill(day);
  await field.getByLabel('Month').fill(month);
  await field.getByLabel('Year').fill(year);
}

test.describe('Who has authority', () => {
  test('An attorney with scope for care: naming the home as decision maker needs a reason, and it shows on every page', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given Susan says that she is her mother's attorney for health and welfare
    const people = await homeWithEdith(app, dataFolder);
    const { decision: id } = await openTheMove(app, people);
    await lacksCapacity(app, people, id);
    await openBestInterests(page);
    await part(page, 'Who has authority').click();
    await page.getByRole('button', { name: 'Write down a power or paper' }).click();
    await page.getByLabel('Choose a name').selectOption({ label: 'Susan Hartley, daughter' });
    await page.getByLabel('What it covers').fill('Health, care and where she lives.');
    await page
      .getByRole('group', { name: 'Is it registered with the Public Guardian?' })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page.getByLabel('Who says so?').selectOption({ label: 'Susan Hartley, daughter' });
    await page.getByRole('button', { name: 'Save it as claimed' }).click();
    const power = page.getByRole('article', { name: 'Lasting power of attorney, health and welfare' });
    await expect(power).toContainText('Nobody here has seen it');

    // When it is seen, and checked against the register
    await power.getByRole('button', { name: 'Somebody has seen it' }).click();
    await page.getByRole('button', { name: 'Save that you saw it' }).click();
    await expect(page.getByText('Please say what you saw.')).toBeVisible();
    await page.getByLabel('What you saw').selectOption({ label: 'A certified copy' });
    await page.getByRole('button', { name: 'Save that you saw it' }).click();
    await power.getByRole('button', { name: 'It was checked' }).click();
    await page.getByLabel('Checked against').fill('The Public Guardian’s register');
    await page.getByLabel('What was found').fill('Registered, not revoked.');
    await page.getByRole('button', { name: 'Save that it was checked' }).click();
    await expect(power).toContainText('Registered, not revoked.');

    // And the manager names herself as who decides, although it covers this decision
    await part(page, 'Decisions').click();
    await decision(page).click();
    await step(page, 'Who decides').click();
    await page
      .getByRole('group', { name: 'Does it cover this decision?' })
      .getByRole('radio', { name: 'Covers this decision' })
      .check();
    await expect(page.getByText('The attorney decides, within the power', { exact: false })).toBeVisible();
    await page.getByLabel('Where you looked for any of these, and when').fill('The register, today.');
    await page.getByLabel('Who decides', { exact: true }).selectOption({ label: 'Moira Keane' });
    await expect(page.getByLabel('An attorney has authority. Why does somebody else decide?')).toBeVisible();
    await page.getByRole('button', { name: 'Save who decides' }).click();

    // Then it is a stop until the reason is written
    await step(page, 'Sign').click();
    await expect(missing(page).getByText('An attorney has authority: why somebody else decides.')).toBeVisible();
    await missing(page)
      .getByRole('button', { name: /An attorney has authority/ })
      .click();
    await page
      .getByLabel('An attorney has authority. Why does somebody else decide?')
      .fill('Susan is in hospital and could not be reached on two days.');
    await page.getByRole('button', { name: 'Save who decides' }).click();

    // And the reason stands on every page about this decision
    for (const name of ['Options and voices', 'The checklist', 'The decision', 'Sign']) {
      await step(page, name).click();
      await expect(
        page.getByText('An attorney has authority over this. Moira Keane decides all the same.'),
      ).toBeVisible();
      await expect(page.getByText('Susan is in hospital and could not be reached on two days.')).toBeVisible();
    }
  });

  test('An advance decision warns as soon as somebody speaks of it, and ends the form once a named person says that it applies', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given a treatment to be decided, and Edith cannot
    const people = await homeWithEdith(app, dataFolder);
    const { decision: id } = await tell(app, 'decisions.open', {
      resident: people.edith,
      matter: { question: QUESTION, whyNow: 'The ward asks.', raisedBy: null, told: null },
      gate: { matter: 'life-sustaining-treatment', escalators: [], override: null },
      words: null,
    });
    await lacksCapacity(app, people, id);

    // When Susan says that there is an advance decision
    await openBestInterests(page);
    await part(page, 'Who has authority').click();
    await page.getByRole('button', { name: 'Write down a power or paper' }).click();
    await page.getByLabel('What is it?').selectOption({ label: 'Advance decision to refuse treatment' });
    await page.getByLabel('Which treatment is refused, in which circumstances').fill('No feeding by tube.');
    await page.getByLabel('Who says so?').selectOption({ label: 'Susan Hartley, daughter' });
    await page.getByRole('button', { name: 'Save it as claimed' }).click();

    // Then every step warns, and so does the front page
    await part(page, 'Decisions').click();
    await decision(page).click();
    for (const name of ['Options and voices', 'The decision', 'Sign']) {
      await step(page, name).click();
      await expect(
        page.getByText('Somebody says that Edith made an advance decision to refuse treatment.', { exact: false }),
      ).toBeVisible();
    }
    await page.reload();
    await expect(page.getByRole('button', { name: /Edith/ }).first()).toContainText(
      'Advance decision to refuse treatment: claimed, nobody here has seen it.',
    );
    await page.getByRole('button', { name: /Edith/ }).first().click();
    await expect(page.getByRole('button', { name: /Advance decision to refuse treatment: claimed/ })).toBeVisible();

    // And the head of every page about her, and the handover
    for (const tab of [/Life history/, /Daily choices/, /Best interests/, /How to ask/]) {
      await page.getByRole('button', { name: tab }).first().click();
      await expect(
        page.getByRole('button', { name: /claimed, nobody here has seen it.*refuse: No feeding by tube/ }),
      ).toBeVisible();
    }
    await fromMenu(page, 'Handover');
    await expect(page.getByRole('article', { name: 'Edith' })).toContainText(
      'Before any treatment. Advance decision to refuse treatment: claimed',
    );
    await page.reload();

    // When Dr Rao has read it and says that it is valid and applies
    await openBestInterests(page);
    await decision(page).click();
    await step(page, 'Who decides').click();
    await page.getByRole('radio', { name: 'Covers this decision' }).check();
    await expect(page.getByText(/look at its form/)).toBeVisible();
    await page.getByLabel('Who says that it is valid and applies to this treatment now').fill('Dr Rao');
    await expect(page.getByText('The person has already refused this treatment.', { exact: false })).toBeVisible();
    await page.getByLabel('Where you looked for any of these, and when').fill('The surgery, today.');
    await page.getByLabel('Who decides', { exact: true }).selectOption({ label: 'Moira Keane' });
    await page.getByRole('button', { name: 'Save who decides' }).click();

    // Then the form is shut: Edith decided in advance
    await expect(page.getByText('Edith decided this in advance.', { exact: false })).toBeVisible();
    await step(page, 'Options and voices').press('Enter');
    await expect(page.getByText('This step is closed for now.')).toBeVisible();
    await expect(page.getByText(/s\.26: An advance decision is recorded as valid/)).toBeVisible();
  });
});

test.describe('Nobody to ask', () => {
  test('A move is not complete until someone has asked about an IMCA; an urgent one is signed with that duty open and stands on the board', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given a move that was made at once, with nobody but staff to ask
    const people = await homeWithEdith(app, dataFolder);
    const { edith, moira } = people;
    const { decision: id } = await openTheMove(app, people);
    await lacksCapacity(app, people, id);
    const on = { resident: edith, decision: id, at: null, changed: null };
    await tell(app, 'decisions.nameMaker', {
      ...on,
      answers: [],
      lookedWhere: 'Her file.',
      maker: { who: { type: 'staff', id: moira }, reason: null },
    });
    await tell(app, 'decisions.recordAttendance', {
      ...on,
      attendance: { held: 'conversations one by one', where: null, present: [], minutesReadBack: null, notAsked: [] },
      person: { tookPart: 'throughout', how: 'In her room.', absent: null, howTried: 'Asked four times, she slept.' },
    });
    const bare: Omit<Input<'decisions.setOptions'>['options']['options'][number], 'key' | 'title'> = {
      noChange: false,
      available: null,
      limits: 'no new limits',
      whatLimits: null,
      restraint: null,
      notRestraint: null,
      lifeSustaining: null,
      weighs: [],
    } as const;
    const { entry } = await tell(app, 'decisions.setOptions', {
      ...on,
      options: {
        options: [
          { ...bare, key: 'A', title: 'Stay', noChange: true },
          { ...bare, key: 'B', title: 'Move' },
        ],
        whyNoneLessRestrictive: 'Neither limits her.',
      },
    });
    await tell(app, 'decisions.make', {
      ...on,
      made: {
        chosen: 'B',
        among: entry,
        why: 'Option B: the ceiling came down.',
        against: null,
        changes: [],
        reviewOn: '2027-05-26',
        reviewIf: [],
      },
      weights: { notes: [] },
      person: { how: 'Told at once.', words: null },
    });

    // When it is to be called complete
    await openBestInterests(page);
    await decision(page).click();
    await step(page, 'Sign').click();
    await expect(missing(page).getByText(/an IMCA may be required: ask the NHS body or local authority/)).toBeVisible();
    await page.getByLabel('Your PIN, again').fill(PIN);
    await page.getByLabel('Why it is signed with this still open').fill('The checklist is being typed.');
    await page.getByRole('button', { name: 'Sign as complete' }).click();
    await expect(page.getByText(/This cannot be called complete yet/)).toBeVisible();

    // Then it is signed as made urgently, and the duty stands on the home board
    await page.getByLabel('It was made urgently, and what is missing stays open').check();
    await page.getByLabel('Why it could not wait').fill('The ceiling came down in the night.');
    await page.getByLabel('Your PIN, again').fill(PIN);
    await page.getByRole('button', { name: 'Sign as made urgently' }).click();
    await page.reload();
    await expect(page.getByText(/Made urgently: \d still open/)).toBeVisible();

    // When the council has been asked, from the line on the board
    await page
      .getByRole('listitem')
      .filter({ hasText: /Made urgently/ })
      .getByRole('button')
      .click();
    await step(page, 'Who took part').click();
    await page.getByRole('button', { name: 'Somebody was asked for an advocate' }).click();
    await page.getByLabel('Which advocate?').selectOption({ label: 'Independent mental capacity advocate (IMCA)' });
    await page.getByLabel('Whose duty it is').selectOption({ label: 'The local authority' });
    await page.getByLabel('Who was asked there').fill('IMCA referrals');
    await page.getByLabel('Why one may be required').fill('Nobody but staff to ask.');
    await page.getByRole('button', { name: 'Save that they were asked' }).click();
    await expect(page.getByRole('article', { name: /IMCA/ })).toContainText('The local authority was asked');

    // Then that duty is done, and the thread tells it
    await step(page, 'Sign').click();
    await expect(missing(page).getByText(/an IMCA may be required/)).toHaveCount(0);
    await page.getByRole('button', { name: 'From trigger to review' }).click();
    await expect(page.getByRole('heading', { name: /Asked for: Independent mental capacity advocate/ })).toBeVisible();
  });
});

test.describe('Disagreement, limits and liberty', () => {
  test('What Edith shows against it stands beside what Susan wants, with the next step and what holds meanwhile', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given Susan presses for bed at seven, and Edith shows otherwise
    const { edith, susan, moira } = await homeWithEdith(app, dataFolder);
    const when = { precision: 'minute', instant: new Date().toISOString() } as const;
    const about = { type: 'general' } as const;
    const heard = { language: null, when, how: null, understood: null };
    await tell(app, 'voices.record', {
      resident: edith,
      about,
      words: {
        ...heard,
        voice: 'person-now',
        mode: 'showed',
        words: 'Got up again and put her shoes on.',
        heardBy: moira,
      },
    });
    await tell(app, 'voices.record', {
      resident: edith,
      about,
      words: { ...heard, voice: 'own-view', words: 'Seven is late enough.', person: susan },
    });
    await openBestInterests(page);
    await part(page, 'Disagreements and advocates').click();

    // When it is written down as a disagreement
    await page.getByRole('button', { name: 'Write down a disagreement' }).click();
    await page.getByLabel('What is it about?').fill('Bed at seven');
    await page.getByLabel('A side: Got up again').check();
    await page.getByLabel('A side: Seven is late enough').check();
    await page.getByLabel('What will be done, and by whom').fill('Moira sits down with Susan.');
    await fillDay(page, 'By when', ['26', 'May', '2027']);
    await page.getByLabel('What holds meanwhile').fill('Edith goes to bed when she likes.');
    await page.getByLabel('On what ground').fill('Her own choice each night.');
    await page.getByRole('button', { name: 'Save the disagreement' }).click();

    // Then her own stand first, in her own voice, and what holds is what she shows
    const row = page.getByRole('article', { name: 'Bed at seven' });
    await expect(row.getByRole('figure').first()).toContainText('Edith showed');
    await expect(row).toContainText('Meanwhile: Edith goes to bed when she likes.');
  });

  test('A limit leads to the decision that it rests on, and back goes where one was', async ({
    page,
    app,
    dataFolder,
  }) => {
    const people = await homeWithEdith(app, dataFolder);
    const { decision: id } = await openTheMove(app, people);
    const at = { precision: 'day', day: new Date().toISOString().slice(0, 10) } as const;
    await tell(app, 'liberty.beginLimit', {
      resident: people.edith,
      at,
      says: {
        ...{
          type: 'locked-doors',
          what: 'A keypad.',
          hours: 'Day and night',
          needed: 'The road.',
          inProportion: 'Lorries.',
        },
        ...{ lessTried: 'A bell.', ordinary: null, effect: null, decision: id, reviewOn: '2027-06-01' },
      },
    });
    await openBestInterests(page);
    await part(page, 'Limits and liberty').click();
    await page.getByRole('button', { name: 'The decision behind it' }).click();
    await expect(step(page, 'The question')).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('heading', { name: 'Limits and liberty', level: 2 })).toBeVisible();
  });

  test('What a resident shows about a locked door is kept in their own words, and an application without an answer is asked again', async ({
    page,
    app,
    dataFolder,
  }) => {
    await homeWithEdith(app, dataFolder);
    await openBestInterests(page);
    await part(page, 'Limits and liberty').click();

    // Given a limit, with why, and what was tried that limits less
    await page.getByRole('button', { name: 'Write down a limit' }).click();
    await page.getByLabel('What kind of limit?').selectOption({ label: 'Locked doors or a keypad' });
    await page.getByLabel('When, and for how long in a day').fill('Day and night');
    await page.getByLabel('What is done').fill('A keypad on the front door.');
    await page.getByLabel(/Why it is needed/).fill('She was found on the road.');
    await page.getByLabel(/Why it is in proportion/).fill('Likely, and lorries.');
    await page.getByLabel(/What was tried that limits less/).fill('A bell, three weeks.');
    await fillDay(page, 'Look at it again on', ['26', 'May', '2027']);
    await page.getByRole('button', { name: 'Save this limit' }).click();
    await expect(page.getByRole('article', { name: 'Locked doors or a keypad' })).toContainText(
      'She was found on the road.',
    );

    // When what Edith says of it is written down
    await page.getByRole('button', { name: 'Write down what Edith says or shows' }).click();
    await page.getByLabel(/Edith said/).fill('Who’s locked that?');
    await page.getByRole('button', { name: 'Just now' }).click();
    await page.getByRole('radio', { name: 'An objection to it' }).check();
    await page.getByRole('button', { name: 'Save what was said or shown' }).click();

    // Then it stands lit, with how it was read beside it, and nothing says whether she is deprived of her liberty
    const said = page.getByRole('figure').filter({ hasText: 'Who’s locked that?' });
    await expect(said).toContainText('Moira Keane read it as an objection to it');
    await expect(page.getByText('is for the supervisory body to say', { exact: false })).toBeVisible();

    // And what was asked of the council stands with the day to ask again
    await page.getByRole('button', { name: 'Write down an application' }).click();
    await page.getByLabel('What was asked for').selectOption({ label: 'A standard authorisation' });
    await page.getByLabel('Of whom').fill('The council’s DoLS team');
    await page.getByLabel('The arrangements, as they are').fill('A keypad, day and night.');
    await page.getByRole('button', { name: 'Save that it was asked' }).click();
    const asked = page.getByRole('article', { name: 'A standard authorisation' });
    await expect(asked).toContainText('No answer yet');
    await asked.getByRole('button', { name: 'What has come of it?' }).click();
    await page.getByLabel('What happened?').selectOption({ label: 'It was granted' });
    await fillDay(page, 'Until', ['1', 'June', '2027']);
    await page.getByLabel('Conditions').fill('A walk each day\nThe garden open');
    await page.getByRole('button', { name: 'Save what happened' }).click();
    await expect(asked).toContainText('Conditions: A walk each day; The garden open');
  });
});
