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
  toBestInterests,
} from './decision.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, PASSPHRASE, PIN, signInAs, tell } from './home.ts';

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this assessment' }).getByRole('button', { name: new RegExp(name) });

async function theDecision(app: Pick<App, 'call'>, { edith }: People) {
  return (await tell(app, 'decisions.list', { resident: edith }))[0]?.decision;
}
test.describe('A major decision, made properly', () => {
  test('Bed at seven is turned back to Daily choices, with its words carried over', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given Susan asks that her mother goes to bed at seven
    await homeWithEdith(app, dataFolder);
    await openBestInterests(page);
    await page.getByRole('button', { name: 'Is there a decision to make?' }).first().click();

    // When it is put to the gate as what it is
    await page.getByLabel('The matter, in one sentence').fill('Susan asks that Mum goes to bed at seven.');
    await page.getByRole('button', { name: 'Something of every day' }).click();
    await page.getByRole('button', { name: 'Getting up, bedtime or a nap' }).click();

    // Then one sentence turns it back, and the matter stands in Daily choices in the words in which it came
    await expect(page.getByText('This is Edith’s own choice, today and every day', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Record this as Edith’s choice' }).click();
    await expect(page.getByRole('main', { name: 'Daily choices' })).toContainText(
      'Susan asks that Mum goes to bed at seven.',
    );
    await openBestInterests(page);
    await expect(page.getByRole('heading', { name: 'Turned back to Daily choices' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Decisions' })).toHaveCount(0);
  });

  test('Ability comes first and the cause after; what was half written is there after closing the program', async ({
    page,
    app,
    dataFolder,
    restart,
  }) => {
    // Given a major decision opened through the gate
    const people = await homeWithEdith(app, dataFolder);
    await openBestInterests(page);
    await page.getByRole('button', { name: 'Is there a decision to make?' }).first().click();
    await page.getByLabel('The matter, in one sentence').fill('Susan asks for a move, by letter.');
    await page.getByRole('button', { name: 'A major decision' }).click();
    await page.getByRole('button', { name: 'Where to live, a move, leaving' }).click();
    await page.getByLabel('The question, as it was put to Edith').fill(QUESTION);
    await page.getByLabel('Why now?').fill('A letter of 23 January.');
    await page.getByRole('button', { name: 'Open this decision' }).click();
    await expect(page.getByText('Edith decides, unless shown otherwise.')).toBeVisible();

    // When the later steps are tried before anybody has asked what Edith can do
    await step(page, 'Options and voices').press('Enter');
    await expect(page.getByText(/s\.2\(1\): A capacity assessment for this same decision/)).toBeVisible();
    await page.getByRole('button', { name: 'Go to Can Edith decide?' }).click();
    await page.getByRole('button', { name: 'Assess whether Edith can decide this' }).click();

    // Then the cause stays shut until an ability is answered "not able"
    await part(page, 'Why, if she cannot').press('Enter');
    await expect(page.getByText('This opens once an ability is answered “not able”.')).toBeVisible();
    await part(page, 'What Edith can do').click();
    await page.getByRole('group', { name: 'Use it or weigh it' }).getByRole('radio', { name: 'Not able' }).check();
    await page.getByLabel(/Edith said.*weigh it/).fill('I’d not know a soul.');
    await part(page, 'Why, if she cannot').click();
    await page.getByLabel('The impairment or disturbance of mind or brain').fill('Dementia of the Alzheimer type');
    await expect
      .poll(
        async () =>
          (
            await tell(app, 'drafts.get', {
              resident: people.edith,
              form: `capacity:${await theDecision(app, people)}`,
            })
          )?.value,
      )
      .toContain('Alzheimer');

    // When the program is closed and opened again
    const again = await restart();
    await again.getByLabel('Passphrase').first().fill(PASSPHRASE);
    await again.keyboard.press('Enter');
    await again
      .getByRole('button', { name: /Moira Keane/ })
      .first()
      .click();
    await again.keyboard.type(PIN);
    await again.keyboard.press('Enter');
    await again.getByRole('button', { name: /Edith/ }).first().click();
    await again
      .getByRole('button', { name: /Best interests/ })
      .first()
      .click();
    await again.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();
    await again.getByRole('button', { name: 'Assess whether Edith can decide this' }).click();

    // Then Edith's words and the rest stand where they were left
    await expect(again.getByText('Picked up where you left it', { exact: false })).toBeVisible();
    await part(again, 'What Edith can do').click();
    await expect(again.getByLabel(/Edith said.*weigh it/)).toHaveValue('I’d not know a soul.');
  });

  test('What is missing is named with the law behind it, each leads to its step, then it is signed as complete', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given a decision for which Edith was found to lack capacity
    const people = await homeWithEdith(app, dataFolder);
    const { decision } = await openTheMove(app, people);
    await lacksCapacity(app, people, decision);
    await tell(app, 'voices.record', {
      resident: people.edith,
      about: { type: 'decision', id: decision },
      words: {
        voice: 'own-view',
        words: 'I would see her every day.',
        language: null,
        person: people.susan,
        when: { precision: 'minute', instant: new Date().toISOString() },
        how: null,
        understood: null,
      },
    });
    await openBestInterests(page);
    await page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();

    // When one looks at what signing would need
    await step(page, 'Sign').click();
    for (const cite of ['NICE NG108', 's.4(6)(a)', 's.4(4)', 's.1(6)', 's.4'])
      await expect(missing(page).getByText(cite, { exact: true }).first()).toBeVisible();

    // Then each line leads to its step: who decides
    await missing(page)
      .getByRole('button', { name: /Who decides\./ })
      .click();
    await page.getByLabel('Where you looked for any of these, and when').fill('Her file and the register, 2 March.');
    await page.getByLabel('Who decides', { exact: true }).selectOption({ label: 'Moira Keane' });
    await page.getByRole('button', { name: 'Save who decides' }).click();
    await expect(page.getByText('Moira Keane decides, for Edith.')).toBeVisible();

    // And who took part
    await page
      .getByLabel('How Edith was let and encouraged to take part')
      .fill('In the kitchen with both photographs, ten minutes.');
    await page.getByRole('button', { name: 'Save who took part' }).click();

    // And the options, with what each voice says
    await page.getByLabel('Option A, in a few words').fill('Stay, visits made easier');
    await page.getByLabel('Option B, in a few words').fill('Move to Beech Court');
    await page.getByLabel('Limits on Edith with option B').selectOption({ label: 'Some new limits' });
    await page.getByLabel('Option B would restrain Edith').check();
    await page.getByRole('button', { name: 'Save the options' }).click();
    await expect(page.getByText(/Not saved yet: 3 answers need another look/)).toBeVisible();
    await page.getByLabel('Why restraint is needed, option B').fill('Their front door is locked at night.');
    await page.getByLabel('Why it is in proportion, option B').fill('Doubtful: she does not go out at night.');
    await page.getByLabel('Until when, and how it ends, option B').fill('Not settled.');
    await page.getByRole('button', { name: 'Save the options' }).click();
    await expect(page.getByText('Nobody has written down yet what Edith says or shows about this.')).toBeVisible();
    await expect(page.getByRole('row', { name: /New limits\?/ })).toContainText('Their front door is locked at night.');
    await page.getByRole('button', { name: 'Write down a view' }).click();
    await page.getByLabel(/Edith said/).fill('I know where the cups go.');
    await page.getByRole('button', { name: 'Just now' }).click();
    await page.getByRole('radiogroup', { name: 'Where it stands on option A' }).getByText('Supports').click();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await expect(page.getByRole('rowheader', { name: /Edith, now/ })).toBeVisible();

    // And the decision with a reason that names an option, what became of Edith's view, and a review date
    await step(page, 'The decision').click();
    await page.getByRole('radio', { name: 'A: Stay, visits made easier' }).check();
    await page.getByLabel('Why it beats the others').fill('It was felt to be right.');
    await expect(page.getByText('This names no option and no view yet.', { exact: false })).toBeVisible();
    await page
      .getByLabel('Why it beats the others')
      .fill('Option A keeps what Edith names first: her kitchen and chapel.');
    await page
      .getByRole('group', { name: 'How it was used: Edith, now' })
      .getByRole('radio', { name: 'Used', exact: true })
      .check();
    await page.getByLabel('How, or why not: Edith, now').fill('It decided between A and B.');
    await page
      .getByRole('group', { name: 'How it was used: Susan Hartley, daughter' })
      .getByRole('radio', { name: 'In part' })
      .check();
    await page.getByLabel('How, or why not: Susan Hartley, daughter').fill('Her fare is paid instead.');
    await page.getByRole('button', { name: 'Save the decision' }).click();
    await expect(missing(page).getByText('A review date.', { exact: false })).toBeVisible();
    await missing(page)
      .getByRole('button', { name: /A review date/ })
      .click();
    const review = page.getByRole('group', { name: 'Look at it again on' });
    await review.getByLabel('Day').fill('26');
    await review.getByLabel('Month').fill('May');
    await review.getByLabel('Year').fill('2027');
    await page.getByRole('button', { name: 'Save the decision' }).click();

    // When it is signed with the wrong PIN, then with the right one
    await page
      .getByLabel('Why it is signed with this still open')
      .fill('The checklist is being typed from the notes of the meeting.');
    await page.getByLabel('Your PIN, again').fill('111222');
    await page.getByRole('button', { name: 'Sign as complete' }).click();
    await expect(page.getByText('That PIN is not right.', { exact: false })).toBeVisible();
    await page.getByLabel('Your PIN, again').fill(PIN);
    await page.getByRole('button', { name: 'Sign as complete' }).click();

    // Then it is complete, and its thread runs from trigger to review
    await expect(page.getByText('To be looked at again by 26 May 2027.')).toBeVisible();
    await page.getByRole('button', { name: 'From trigger to review' }).click();
    await expect(page.getByRole('heading', { name: 'Signed as complete' })).toBeVisible();
    await expect(page.getByRole('figure').filter({ hasText: 'I know where the cups go.' })).toContainText('Edith said');
    await expect(page.getByRole('heading', { name: 'Review: did it hold for Edith?' })).toBeVisible();
    await page.getByRole('button', { name: 'All decisions' }).click();
    await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Signed as complete');
  });

  test('Capacity was doubted and found: Edith decides, and best interests does not open', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given a decision about which somebody doubted that Edith could make it
    const people = await homeWithEdith(app, dataFolder);
    const { decision } = await openTheMove(app, people);
    await canDecide(app, people, decision);
    await openBestInterests(page);
    await page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();

    // When what she decided is written down, in her own words
    await step(page, 'Can Edith decide').click();
    await page.getByLabel(/Edith said/).fill('Here. I know where the cups go.');
    await page.getByLabel('So the decision is').fill('She stays.');
    await page.getByLabel('What helped Edith to decide').fill('Both front doors in photographs, after breakfast.');
    await page.getByRole('button', { name: 'Save what Edith decided' }).click();

    // Then it is hers on every page, and the steps of best interests stay shut
    await expect(page.getByText('Edith decides.', { exact: false }).first()).toBeVisible();
    await step(page, 'Options and voices').press('Enter');
    await expect(
      page.getByText(/record it as a supported decision. Best interests does not open/).last(),
    ).toBeVisible();
    await page.getByRole('button', { name: 'All decisions' }).click();
    await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Supported decision');
  });

  test('A decision against what Edith wants is not complete until it says why, what softens it and how it was explained', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given options, and Edith who opposes the one that will be chosen
    const people = await homeWithEdith(app, dataFolder);
    const { decision } = await openTheMove(app, people);
    await lacksCapacity(app, people, decision);
    const bare = {
      available: null,
      limits: 'no new limits',
      whatLimits: null,
      restraint: null,
      notRestraint: null,
      lifeSustaining: null,
    } as const;
    const on = { resident: people.edith, decision, at: null, changed: null };
    await tell(app, 'decisions.setOptions', {
      ...on,
      options: {
        options: [
          { ...bare, key: 'A', title: 'Stay', noChange: true, weighs: [] },
          { ...bare, key: 'B', title: 'Move to Beech Court', noChange: false, weighs: [] },
        ],
        whyNoneLessRestrictive: 'Neither limits her.',
      },
    });
    await openBestInterests(page);
    await page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();
    await step(page, 'Options and voices').click();
    await page.getByRole('button', { name: 'Write down a view' }).click();
    await page.getByLabel(/Edith said/).fill('I’d not know a soul.');
    await page.getByRole('button', { name: 'Just now' }).click();
    await page.getByRole('radiogroup', { name: 'Where it stands on option B' }).getByText('Opposes').click();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await expect(page.getByRole('rowheader', { name: /Edith, now/ })).toBeVisible();

    // When the move is chosen all the same
    await step(page, 'The decision').click();
    await page.getByRole('radio', { name: 'B: Move to Beech Court' }).check();
    await expect(page.getByText('Edith opposes what is chosen here.')).toBeVisible();
    await page.getByLabel('Why it beats the others').fill('Option B: this home closes in May.');
    await page
      .getByRole('group', { name: 'How it was used: Edith, now' })
      .getByRole('radio', { name: 'In part' })
      .check();
    await page.getByLabel('How, or why not: Edith, now').fill('She will know Susan there.');
    await page.getByRole('button', { name: 'Save the decision' }).click();

    // Then it is named as missing, and a half-filled answer is not taken in
    await step(page, 'Sign').click();
    await missing(page)
      .getByRole('button', { name: /The person opposes what was chosen/ })
      .click();
    await page.getByLabel('It goes against what Edith wants').check();
    await page.getByLabel('Why all the same').fill('The home closes in May.');
    await page.getByRole('button', { name: 'Save the decision' }).click();
    await expect(page.getByText(/Not saved yet: 2 answers need another look/)).toBeVisible();
    await page.getByLabel('What softens it').fill('Her own furniture goes with her; Shazia goes along for a week.');
    await page.getByLabel('How it was explained to Edith').fill('By Shazia, with both front doors in photographs.');
    await page.getByRole('button', { name: 'Save the decision' }).click();
    await step(page, 'Sign').click();
    await expect(missing(page).getByRole('button', { name: /The person opposes what was chosen/ })).toHaveCount(0);
  });

  test('Who is asked begins with whom Edith wants involved; each is asked two questions, apart from each other', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given Susan, whom Edith wants involved in big decisions, and a neighbour nobody has asked about
    const people = await homeWithEdith(app, dataFolder);
    await tell(app, 'people.add', {
      resident: people.edith,
      details: { name: 'Alf Pye', relation: 'neighbour', standing: 'neighbour or community', contact: null },
    });
    await tell(app, 'people.recordInvolvement', {
      resident: people.edith,
      person: people.susan,
      involvement: {
        wanted: 'wanted',
        inWhat: ['big decisions'],
        mayShare: [],
        inTheirWords: 'Our Susan.',
        askedOn: '2026-01-05',
        askedBy: people.moira,
      },
    });
    const { decision } = await openTheMove(app, people);
    await lacksCapacity(app, people, decision);
    await openBestInterests(page);
    await page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();
    await step(page, 'Who took part').click();

    // Then Susan stands first, with what Edith wants of her
    const rows = page.getByRole('table').getByRole('row');
    await expect(rows.nth(1)).toContainText('Susan Hartley, daughter');
    await expect(rows.nth(1)).toContainText('Wanted: big decisions');
    await expect(rows.nth(2)).toContainText('Nobody has asked yet whether they are wanted');

    // When she is asked what is best, that alone is answered
    await page.getByRole('button', { name: 'Write down what Susan Hartley says of what is best' }).click();
    await page.getByLabel('Their words').fill('I would see her every day.');
    await page.getByRole('button', { name: 'Just now' }).first().click();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await expect(page.getByRole('button', { name: 'Write down what Susan Hartley says of what is best' })).toHaveCount(
      0,
    );
    await expect(
      page.getByRole('button', { name: 'Write down what Susan Hartley says of what Edith would have wanted' }),
    ).toBeVisible();
  });

  test('What somebody left half written is taken over by the manager with a reason, and goes on where it was', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given a nurse who began to say who decides, and went home
    const people = await homeWithEdith(app, dataFolder);
    const { decision } = await openTheMove(app, people);
    await lacksCapacity(app, people, decision);
    const { staff: nurse } = await tell(app, 'staff.add', { name: 'Tomasz Wilk', role: 'nurse', pin: '617038' });
    await tell(app, 'home.lock', {});
    await tell(app, 'home.signIn', { staff: nurse, pin: '617038' });
    const half = { answers: {}, lookedWhere: 'The register, on the second try.', who: null, reason: '', changed: '' };
    await tell(app, 'drafts.save', {
      resident: people.edith,
      form: `decision:${decision}:who-decides`,
      value: JSON.stringify(half),
    });
    await tell(app, 'home.lock', {});

    // When the manager opens the same step
    await signInAs(page, 'Moira Keane', PIN);
    await toBestInterests(page);
    await page.getByRole('button', { name: new RegExp(QUESTION.slice(0, 30)) }).click();
    await step(page, 'Who decides').click();
    await expect(page.getByText(/Tomasz Wilk left this half written/)).toBeVisible();
    await expect(page.getByLabel('Where you looked for any of these, and when')).toHaveValue('');

    // Then it goes on where it was left, once a reason is given
    await page.getByLabel('To go on with it, say why').fill('Tomasz is on leave.');
    await page.getByRole('button', { name: 'Take it over' }).click();
    await expect(page.getByLabel('Where you looked for any of these, and when')).toHaveValue(
      'The register, on the second try.',
    );
    await expect(page.getByText(/left this half written/)).toHaveCount(0);
  });
});
