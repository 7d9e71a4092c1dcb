import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { londonDay } from '../../db/time/model.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, openDemo, PASSPHRASE, tell } from './home.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands, one line a rule. Nothing is the only good answer. */
async function found(page: Page, where: string): Promise<string[]> {
  // The shell closes every page but its own, so axe may not open one.
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const toBoard = (page: Page) => page.getByRole('button', { name: /go to the home board/ }).click();
async function toFront(page: Page, name: RegExp) {
  await toBoard(page);
  await page.getByRole('main').getByRole('button', { name }).first().click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Daily choices/ })
    .waitFor();
}
async function toArea(page: Page, name: RegExp, area: string) {
  await toFront(page, name);
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(area) })
    .click();
  await page.getByRole('main', { name: area }).waitFor();
}
test('axe finds nothing on any screen of a home that is in use', async ({ app, page, dataFolder }) => {
  test.slow(); // some sixty screens, one after the other
  const { pin } = await openDemo(app, page, dataFolder);
  const edith = /Edith.*room 12/;
  const step = (name: string) =>
    page.getByRole('navigation', { name: 'Steps of this decision' }).getByRole('button', { name: new RegExp(name) });
  const part = (name: string) =>
    page.getByRole('navigation', { name: 'Parts of Best interests' }).getByRole('button', { name }).click();
  const openDecision = async () => {
    await toArea(page, edith, 'Best interests');
    await page.getByRole('list', { name: 'Decisions' }).getByRole('button').first().click();
    await step('The question').waitFor();
  };
  const screens: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['home board', () => toBoard(page)],
    [
      'who asks for a living person’s record',
      async () => {
        await toFront(page, edith);
        await page.getByRole('button', { name: 'Who asks for Edith’s record' }).click();
        await page.getByRole('button', { name: 'Write down who asks' }).click();
      },
    ],
    ['front page', () => toFront(page, edith)],
    [
      'a know-me card',
      async () => {
        await page.getByRole('button', { name: 'Know-me card' }).click();
        await page.getByRole('form', { name: 'Know-me card' }).waitFor();
      },
    ],
    ['how to ask', () => page.getByRole('button', { name: /^How to ask/ }).click()],
    ['something changed', () => page.getByRole('button', { name: 'Something changed' }).click()],
    [
      'writing down how to ask',
      async () => {
        await page.getByRole('button', { name: 'Leave without saving' }).click();
        await page.getByRole('button', { name: 'Write it anew' }).click();
      },
    ],
    ['life history', () => toArea(page, edith, 'Life history')],
    [
      'words searched for',
      async () => {
        await page.getByRole('button', { name: 'Search', exact: true }).click();
        await page.getByRole('textbox', { name: 'Words' }).fill('tea');
        await page.getByRole('region', { name: 'Daily choices' }).waitFor();
      },
    ],
    [
      'the circle of people',
      async () => {
        await toArea(page, edith, 'Life history');
        await page.getByRole('button', { name: 'Circle of people' }).click();
        await page.getByRole('button', { name: /Susan Hartley/ }).click();
      },
    ],
    ['life history again', () => toArea(page, edith, 'Life history')],
    [
      'a part of the story',
      () =>
        page
          .getByRole('button', { name: /The early ovens/ })
          .first()
          .click(),
    ],
    ['the story once more', () => page.getByRole('button', { name: 'Back to the story' }).click()],
    ['how to ask, in one line that opens', () => page.getByRole('button', { name: /^To hear her well/ }).click()],
    ['adding to the story', () => page.getByRole('button', { name: 'Add to the story' }).click()],
    ['words in another script', () => toArea(page, /Samira/, 'Life history')],
    ['daily choices', () => toArea(page, edith, 'Daily choices')],
    ['a choice half recorded', () => page.getByRole('button', { name: 'Drink', exact: true }).click()],
    [
      'where each stood, and what asks for a second look',
      async () => {
        for (const thing of ['Tea', 'Milk']) {
          await page.getByLabel('What was offered?').fill(thing);
          await page.getByLabel('What was offered?').press('Enter');
        }
        for (const name of ['These were offered', 'Where each stood', 'Raise a worry'])
          await page.getByRole('button', { name, exact: true }).click();
      },
    ],
    [
      'a choice begun again',
      async () => {
        await page.getByRole('button', { name: 'Start again', exact: true }).click();
        await page.getByRole('button', { name: 'Drink', exact: true }).click();
      },
    ],
    [
      'a choice that was saved',
      async () => {
        for (const name of ['Tea', 'Only this was offered', 'Tea', 'Pointed', 'Clear', 'Yes, she has it'])
          await page.getByRole('button', { name, exact: true }).first().click();
        await page.getByRole('button', { name: 'Save Edith’s choice' }).click();
        await page.getByText('Ready for the next.').waitFor();
      },
    ],
    ['a suggestion to write down', () => page.getByRole('button', { name: 'Write down a suggestion' }).click()],
    [
      'a suggestion that is offered no more',
      async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Offer it no more' }).first().click();
      },
    ],
    [
      'a recording that is played',
      async () => {
        await page.keyboard.press('Escape');
        await toArea(page, edith, 'Life history');
        await page.getByRole('button', { name: 'A hymn on Sunday' }).first().click();
        await page.getByRole('button', { name: /Listen/ }).click();
        await page.locator('audio').waitFor();
      },
    ],
    ['daily choices once more', () => toArea(page, edith, 'Daily choices')],
    ['patterns', () => page.getByRole('button', { name: 'Look at the patterns' }).click()],
    [
      'before the cards are laid',
      async () => {
        await toArea(page, edith, 'Daily choices');
        const likes = page.getByRole('region', { name: 'Likes' });
        await likes.getByRole('button', { name: 'Lay cards together' }).click();
        await likes.getByLabel('What are the cards about?').fill('Afternoons');
        await likes.getByLabel('Another card').fill('The kitchen');
        await likes.getByLabel('Another card').press('Enter');
      },
    ],
    [
      'cards to lay',
      async () => {
        await page.getByRole('button', { name: 'Give her the cards' }).click();
        await page.getByRole('button', { name: 'The kitchen' }).click();
        await page.getByRole('button', { name: 'Not sure', exact: true }).click();
      },
    ],
    ['cards to lay, for staff', () => page.keyboard.press('Escape')],
    [
      'what was laid',
      async () => {
        await page.keyboard.type(pin);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'They moved the cards' }).click();
        await page.getByRole('button', { name: 'Keep the board' }).click();
        await page.getByRole('region', { name: 'Likes' }).getByText('Edith moved the cards; with').first().waitFor();
      },
    ],
    [
      'before the choice board',
      async () => {
        await page.getByRole('button', { name: 'Drink', exact: true }).click();
        for (const thing of ['Tea', 'Orange juice']) {
          await page.getByLabel('What was offered?').fill(thing);
          await page.getByLabel('What was offered?').press('Enter');
        }
        await page.getByRole('button', { name: 'These were offered' }).click();
        await page.getByRole('button', { name: 'On the choice board' }).click();
        await page.getByRole('button', { name: 'Give her the screen' }).waitFor();
      },
    ],
    ['the choice board', () => page.getByRole('button', { name: 'Give her the screen' }).click()],
    [
      'the choice board, for staff',
      async () => {
        await page.mouse.move(12, 12);
        await page.mouse.down();
        await page.getByRole('heading', { name: 'For staff' }).waitFor();
        await page.mouse.up();
      },
    ],
    [
      'a choice after the board',
      async () => {
        await page.keyboard.type(pin);
        await page.keyboard.press('Enter');
        await page.getByRole('main', { name: 'Daily choices' }).waitFor();
      },
    ],
    [
      'a meal for several people',
      async () => {
        await toBoard(page);
        await page.getByRole('button', { name: 'A meal, several people' }).click();
      },
    ],
    [
      'one of several people',
      async () => {
        await page.getByLabel('What is offered?').fill('Soup');
        await page.getByLabel('What is offered?').press('Enter');
        await page.getByRole('button', { name: 'Everyone who is here' }).click();
        await page.getByRole('button', { name: /^Begin with/ }).click();
      },
    ],
    ['a round that has ended', () => page.getByRole('button', { name: 'End the round' }).click()],
    ['handover', () => fromMenu(page, 'Handover')],
    ['handover on paper', () => page.getByRole('button', { name: 'On paper' }).click()],
    [
      'what is due',
      async () => {
        await fromMenu(page, 'What is due');
        await page.getByRole('region', { name: /^Past due/ }).waitFor();
      },
    ],
    ['what is due, on paper', () => page.getByRole('button', { name: 'On paper' }).click()],
    ['nothing of this is due', () => page.getByText('Names me').click()],
    [
      'the support plan',
      async () => {
        await toFront(page, edith);
        await page.getByRole('button', { name: 'Support plan' }).click();
        await page.getByRole('rowheader').first().waitFor();
      },
    ],
    [
      'routines by the clock',
      async () => {
        await page.getByRole('button', { name: 'Routines' }).click();
        await page.getByRole('article', { name: 'A wash' }).waitFor();
        await page.getByText('Every day in words').first().click();
      },
    ],
    [
      'a routine that is wanted otherwise',
      async () => {
        const wash = page.getByRole('article', { name: 'A wash' });
        await wash.getByRole('button', { name: 'Edith wants it otherwise now' }).click();
        await wash.getByLabel('Not before').waitFor();
      },
    ],
    [
      'how it goes',
      async () => {
        await page.getByRole('button', { name: 'How it goes' }).click();
        await page.getByRole('article', { name: 'Changed: A wash' }).waitFor();
      },
    ],
    [
      'how help was taken',
      async () => {
        await page.getByRole('button', { name: 'Write down how help was taken' }).click();
        await page.getByLabel('What help it was').waitFor();
      },
    ],
    [
      'consent',
      async () => {
        await page.getByRole('button', { name: 'Consent' }).click();
        await page.getByRole('list', { name: 'Consents' }).waitFor();
        await page.getByRole('button', { name: 'Write down what was asked' }).click();
        await page.getByLabel('What exactly').waitFor();
      },
    ],
    [
      'assessments and reviews',
      async () => {
        await page.getByRole('button', { name: 'The whole plan' }).click();
        await page.getByRole('button', { name: 'Reviews' }).click();
        await page.getByRole('list', { name: 'Assessments and reviews' }).waitFor();
      },
    ],
    [
      'what changed since the review before',
      () => page.getByRole('list', { name: 'Assessments and reviews' }).getByRole('button').first().click(),
    ],
    [
      'a review that is held',
      async () => {
        await page.getByRole('button', { name: 'All reviews' }).click();
        await page.getByRole('button', { name: 'Sit down with Edith' }).click();
        await page.getByRole('navigation', { name: 'Points of this review' }).waitFor();
        await page.getByRole('button', { name: 'Write down what Edith said or showed' }).click();
      },
    ],
    [
      'what a review still lacks',
      () =>
        page.getByRole('navigation', { name: 'Points of this review' }).getByRole('button', { name: /Sign/ }).click(),
    ],
    ['the plan again', () => page.getByRole('button', { name: 'The whole plan' }).click()],
    ['a part of the plan', () => page.getByRole('button', { name: /Wash, not bath/ }).click()],
    ['a view on the plan', () => page.getByRole('button', { name: 'Write down a view' }).click()],
    [
      'where it stands',
      async () => {
        await page.getByRole('button', { name: 'Not now' }).click();
        await page.getByRole('button', { name: 'Where does it stand?' }).click();
      },
    ],
    [
      'what changes in the plan',
      async () => {
        await page.getByRole('button', { name: 'Not now' }).click();
        await page.getByRole('button', { name: 'Change what is done' }).click();
      },
    ],
    [
      'what matters most',
      async () => {
        await page.getByRole('button', { name: 'The whole plan' }).click();
        await page.getByRole('button', { name: 'What matters most?' }).click();
        await page.getByRole('button', { name: /Up before the bread/ }).click();
      },
    ],
    [
      'the plan looked at together',
      async () => {
        await page.getByRole('button', { name: 'The whole plan' }).click();
        await page.getByRole('button', { name: 'Look at it together' }).click();
        await page.getByRole('region', { name: 'Thing by thing' }).waitFor();
        await page.getByRole('button', { name: 'Not there', exact: true }).click();
      },
    ],
    [
      'in numbers',
      async () => {
        await fromMenu(page, 'In numbers');
        await page.getByRole('heading', { name: 'Major decisions' }).waitFor();
        await page.getByRole('button', { name: 'Which', exact: true }).first().click();
      },
    ],
    ['evidence sheets', () => fromMenu(page, 'Evidence sheets')],
    [
      'data security, and a statement being written',
      async () => {
        await page.getByRole('button', { name: /^Data security/ }).click();
        await page.getByRole('button', { name: /^Write it: Which PCs/ }).click();
      },
    ],
    [
      'a sheet to be made as a file',
      async () => {
        await page.getByRole('button', { name: 'Make it as a file' }).click();
        await page.getByRole('form', { name: 'Data security as a file' }).waitFor();
      },
    ],
    [
      'accessible information',
      async () => {
        await page.getByRole('button', { name: 'All sheets' }).click();
        await page.getByRole('button', { name: /^Accessible information/ }).click();
        await page.getByRole('table').waitFor();
      },
    ],
    [
      'clinical safety',
      async () => {
        await page.getByRole('button', { name: 'All sheets' }).click();
        await page.getByRole('button', { name: /^Clinical safety/ }).click();
        await page.getByRole('heading', { name: /^H01/ }).waitFor();
      },
    ],
    [
      'complaints',
      async () => {
        await fromMenu(page, 'Complaints');
        await page.getByRole('heading', { name: 'What changed because of complaints' }).waitFor();
        await page.getByRole('button', { name: 'Set other days' }).click();
      },
    ],
    [
      'a complaint',
      async () => {
        await page.getByRole('button', { name: 'The letter about the move went to number 9' }).first().click();
        await page.getByRole('list', { name: 'What was done' }).waitFor();
      },
    ],
    [
      'what was found about a complaint',
      async () => {
        await page.getByRole('button', { name: 'What was found' }).click();
        await page.getByRole('button', { name: 'Add an account' }).click();
      },
    ],
    [
      'an answer',
      async () => {
        await page.getByRole('button', { name: 'Not now' }).click();
        await page.getByRole('button', { name: 'Write down the answer' }).click();
      },
    ],
    [
      'a complaint to take down',
      async () => {
        await page.getByRole('button', { name: 'All complaints' }).click();
        await page.getByRole('button', { name: 'Take down a complaint' }).click();
        await page.getByLabel('Whose care is it about?').selectOption({ index: 1 });
      },
    ],
    ['an audit to begin', () => fromMenu(page, 'Audit of what is written')],
    [
      'everything looked through',
      async () => {
        await page.getByRole('button', { name: 'Look through everything' }).click();
        await page.getByRole('heading', { name: /A reader would ask/ }).waitFor();
        await page.getByRole('button', { name: /D6 / }).click();
      },
    ],
    [
      'a flag to dismiss',
      async () => {
        await page.getByRole('button', { name: 'Leave it as it is, and say why' }).first().click();
      },
    ],
    [
      'an audit',
      async () => {
        await page.getByRole('button', { name: 'Draw ten to read' }).click();
        await page.getByRole('list', { name: 'The sample' }).waitFor();
        await page.getByRole('button', { name: 'Say what is to change' }).click();
        await page.getByRole('button', { name: 'Close the audit' }).click();
      },
    ],
    [
      'the audits so far',
      async () => {
        await page.getByRole('button', { name: 'All audits' }).click();
        await page.getByRole('heading', { name: 'Audits so far' }).waitFor();
      },
    ],
    [
      'a supervision',
      async () => {
        await fromMenu(page, 'Staff');
        await page.getByRole('button', { name: 'Supervision of Grace Adeyemi' }).click();
        await page.getByRole('button', { name: 'Write down a supervision' }).click();
        await page.getByRole('button', { name: 'Say what is to change' }).click();
      },
    ],
    [
      'what would be challenged',
      async () => {
        await fromMenu(page, 'What would be challenged?');
        await page.getByLabel('Notes or a care plan').fill('Family involved in review.');
        await page.getByRole('button', { name: 'Look through it' }).click();
        await page.locator('mark').waitFor();
      },
    ],
    ['list of decisions', () => toArea(page, edith, 'Best interests')],
    ['the gate', () => page.getByRole('button', { name: 'Is there a decision to make?' }).first().click()],
    ['the question', openDecision],
    ...[
      'Can Edith decide',
      'Who decides',
      'Who took part',
      'Options and voices',
      'The checklist',
      'The decision',
      'Sign',
      'Look again',
    ].map((name) => [name, () => step(name).click()] as const),
    ['the thread', () => page.getByRole('button', { name: 'From trigger to review' }).click()],
    ['a day to turn back to', () => page.getByRole('button', { name: 'As known on another day' }).click()],
    [
      'the thread as it was known',
      async () => {
        const then = new Date(Date.now() - 22 * 86_400_000);
        await page.getByLabel('Day', { exact: true }).fill(String(then.getDate()));
        await page.getByLabel('Month', { exact: true }).fill(String(then.getMonth() + 1));
        await page.getByLabel('Year', { exact: true }).fill(String(then.getFullYear()));
        const lines = page.getByRole('main').getByRole('listitem');
        const now = await lines.count();
        await page.getByRole('button', { name: 'Show it' }).click();
        await page.getByText(/As the record was known at the end of/).waitFor();
        expect(await lines.count()).toBeLessThan(now);
      },
    ],
    [
      'a draft with what is missing',
      async () => {
        await toArea(page, /Gurdev/, 'Best interests');
        await page.getByRole('list', { name: 'Decisions' }).getByRole('button').first().click();
        await step('Sign').click();
      },
    ],
    [
      'a view in another language',
      async () => {
        await step('Options and voices').click();
        await page.getByRole('button', { name: 'Write down a view' }).click();
        await page.getByLabel('Whose view is it?').selectOption('own-view');
        await page.getByLabel('In another language').check();
        await page.getByLabel('Which language').waitFor();
      },
    ],
    [
      'a meeting to plan',
      async () => {
        await step('Who took part').click();
        await page.getByRole('button', { name: 'Plan a meeting' }).click();
        await page.getByRole('button', { name: 'Add who comes' }).click();
      },
    ],
    ...(
      [
        ['Who has authority', 'Write down a power or paper', 'A power or paper'],
        ['Disagreements and advocates', 'Write down a disagreement', 'A disagreement'],
        ['Limits and liberty', 'Write down a limit', 'A limit'],
      ] as const
    ).flatMap(([name, button, form]) => [
      [
        name.toLowerCase(),
        async () => {
          await toArea(page, name === 'Limits and liberty' ? /Frank/ : /Gurdev/, 'Best interests');
          await part(name);
          await page.getByRole('heading', { name, level: 2 }).waitFor();
        },
      ] as const,
      [
        form.toLowerCase(),
        async () => {
          await page.getByRole('button', { name: button }).click();
          await page.getByRole('region', { name: form }).waitFor();
        },
      ] as const,
    ]),
    [
      'a limit on the wrong person',
      async () => {
        await page.getByRole('button', { name: 'Not now' }).click();
        await page
          .getByRole('article')
          .getByRole('button', { name: /^Not Frank/ })
          .first()
          .click();
        await page.getByRole('dialog').getByLabel('Whom was it about?').selectOption({ index: 1 });
      },
    ],
    ['and left here', () => page.getByRole('dialog').getByRole('button', { name: 'Leave it here' }).click()],
    [
      'planned care',
      async () => {
        await toArea(page, /Hyacinth/, 'Best interests');
        await part('Planned care');
        await page.getByRole('article').first().waitFor();
      },
    ],
    ['planned care asked about again', () => page.getByRole('button', { name: 'Ask Hyacinth again' }).click()],
    [
      'planned care raised',
      async () => {
        await page.getByRole('button', { name: 'Not now' }).click();
        await page.getByRole('button', { name: 'Raise it to a major decision' }).click();
      },
    ],
    [
      'planned care agreed',
      async () => {
        await page.getByRole('button', { name: 'Is there a decision to make?' }).click();
        await page.getByLabel('The matter, in one sentence').fill('A key of her own.');
        await page.getByRole('button', { name: 'Care agreed once, then followed' }).click();
        await page.getByRole('button', { name: 'A key to the room' }).click();
        await page.getByRole('button', { name: 'No, not this one' }).click();
      },
    ],
    [
      'the law',
      async () => {
        await page.getByRole('button', { name: 'All decisions' }).click();
        await part('The law here');
      },
    ],
    [
      'people',
      async () => {
        await toFront(page, edith);
        await page.getByRole('main').getByRole('button', { name: 'People' }).click();
      },
    ],
    [
      'what a daughter needed, at a contact',
      () => page.getByRole('button', { name: 'Did they have it?' }).first().click(),
    ],
    ['people again', () => page.getByRole('button', { name: 'Leave without saving' }).click()],
    ['someone in a life', () => page.getByRole('button', { name: 'Add someone' }).click()],
    [
      'name, room, photograph',
      async () => {
        await toFront(page, edith);
        await page.getByRole('button', { name: 'Name, room, photograph' }).click();
      },
    ],
    ['templates of reviews', () => fromMenu(page, 'Templates of reviews')],
    [
      'a template that is changed',
      async () => {
        await page.getByRole('button', { name: 'Change this template' }).click();
        await page.getByRole('button', { name: 'Reword 1', exact: true }).click();
        await page.getByLabel('What is asked of the person').waitFor();
      },
    ],
    ['everyone', () => fromMenu(page, 'Everyone, also who left or died')],
    ['a new resident', () => fromMenu(page, 'Add a resident')],
    ['packs', () => fromMenu(page, 'Make a pack')],
    ['paper for a power cut', () => fromMenu(page, 'Paper for a power cut')],
    ['bringing in', () => fromMenu(page, 'Bring in from a file')],
    [
      'columns of a file',
      async () => {
        const path = join(dataFolder, 'rows.csv');
        writeFileSync(
          path,
          'Resident,Title,About,Whose words,The words\nEdith,Ovens,Work,said,Up at four.\nNobody,,,,\n',
        );
        await page.getByRole('button', { name: 'Life history' }).click();
        await page.getByLabel('The file').fill(path);
        await page.getByRole('button', { name: 'Read the file' }).click();
        await page.getByRole('region', { name: 'Columns' }).waitFor();
      },
    ],
    [
      'what would come of it',
      async () => {
        await page.getByRole('button', { name: 'Try every row' }).click();
        await page.getByRole('region', { name: 'What would come of it' }).waitFor();
      },
    ],
    ['checking', () => fromMenu(page, 'Check a pack')],
    ['staff', () => fromMenu(page, 'Staff')],
    ['who may do what', () => page.getByRole('button', { name: 'Who may do what' }).click()],
    [
      'who looked at whom',
      async () => {
        await fromMenu(page, 'Staff');
        await page.getByRole('button', { name: 'Who looked at whom' }).click();
      },
    ],
    ['staff again', () => fromMenu(page, 'Staff')],
    ['a table to be saved', () => page.getByRole('button', { name: 'Save as a table (CSV): Staff' }).click()],
    ['someone new on the staff', () => page.getByRole('button', { name: 'Add someone' }).click()],
    ['somebody who leaves for another home', () => fromMenu(page, 'Move a record')],
    [
      'somebody who comes from another home',
      () => page.getByRole('button', { name: 'Somebody comes from another home' }).click(),
    ],
    ['About Me for another system', () => page.getByRole('button', { name: 'About Me, for another system' }).click()],
    ['keys', () => fromMenu(page, 'Keys of the record')],
    [
      'a passphrase of somebody’s own',
      () => page.getByRole('button', { name: 'Give somebody a passphrase of their own' }).click(),
    ],
    ['how long records are kept', () => fromMenu(page, 'How long records are kept')],
    ['settings', () => fromMenu(page, 'Settings and backup')],
    ['moving to a new PC', () => page.getByRole('button', { name: 'Moving to a new PC' }).click()],
    ['the menu', () => page.getByRole('button', { name: 'Menu' }).click()],
    [
      'finding',
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await page.getByPlaceholder(/A name, a room/).waitFor();
      },
    ],
    [
      'who asks for the record of somebody who has died',
      async () => {
        await page.keyboard.press('Escape');
        const nesta = (await tell(app, 'residents.list', {})).find(({ preferredName }) => preferredName === 'Nesta');
        const since = londonDay(new Date().toISOString());
        if (nesta)
          await tell(app, 'residents.changeStatus', {
            resident: nesta.id,
            status: { status: 'died', since, reason: null },
          });
        await fromMenu(page, 'Everyone');
        await page.reload();
        await fromMenu(page, 'Everyone');
        await page.getByRole('main').getByRole('button', { name: /Nesta/ }).click();
        await page.getByRole('button', { name: 'Who asks for Nesta’s record' }).click();
        await page.getByRole('button', { name: 'Write down who asks' }).click();
        await page.getByRole('button', { name: /^May have a claim/ }).click();
      },
    ],
    [
      'what is decided on somebody who asks',
      async () => {
        await page.getByLabel('Their name').fill('Gwen Pritchard');
        await page.getByLabel('What the claim is').fill('The fall in the hall');
        await page.getByLabel('What they ask for').fill('What was written that week');
        await page.getByLabel('How it was checked who they are').fill('Passport');
        await page.getByRole('button', { name: 'Save who asks' }).click();
        await page.getByRole('button', { name: 'Decide' }).click();
        await page.getByRole('button', { name: 'Given in part' }).click();
      },
    ],
  ];
  const all: string[] = [];
  for (const [name, go] of screens) {
    await go();
    await page.waitForTimeout(250); // a menu or a sheet that opens softly is judged when it stands
    all.push(...(await found(page, name)));
  }
  expect(all).toEqual([]);
});

test('axe finds nothing on the screens of a home that begins, nor on what they say of a slip', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const all = await found(page, 'naming the home');
  await page.getByRole('button', { name: 'Next: the passphrase' }).click();
  all.push(...(await found(page, 'a home without a name')));
  await page.getByLabel('Name of the home').fill('Ashdene House');
  await page.getByRole('button', { name: 'Next: the passphrase' }).click();
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  all.push(...(await found(page, 'the passphrase')));
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Next: the recovery sheet' }).click();
  await page.getByText('Group 8').waitFor();
  all.push(...(await found(page, 'the recovery sheet')));
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  all.push(...(await found(page, 'typing the sheet back')));
  const { folder } = await homeWithEdith(app, dataFolder);
  const { job } = await tell(app, 'backups.make', { folder: join(dataFolder, 'stick'), keep: true });
  await expect.poll(async () => (await tell(app, 'jobs.progress', { job })).state).toBe('done');
  await tell(app, 'home.lock', {});
  await page.getByRole('button', { name: /Moira Keane/ }).click();
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await page.getByText(/That PIN is not right/).waitFor();
  all.push(...(await found(page, 'a wrong PIN')));
  await page.getByRole('button', { name: 'I forgot my PIN' }).click();
  await page.getByLabel('Recovery key').waitFor();
  all.push(...(await found(page, 'a forgotten PIN')));
  await page.getByRole('button', { name: 'Back to the names' }).click();
  await page.getByRole('button', { name: /Moira Keane/ }).click();
  await page.keyboard.type('482915');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Menu' }).waitFor();
  for (const area of ['Life history', 'Daily choices', 'Best interests']) {
    await toArea(page, /Edith.*room 12/, area);
    all.push(...(await found(page, `${area}, with nothing in it`)));
  }
  await page.getByRole('button', { name: 'Life history' }).first().click();
  await page.getByRole('main', { name: 'Life history' }).waitFor();
  await tell(app, 'home.close', {});
  await page
    .getByLabel(/Passphrase/)
    .first()
    .waitFor();
  all.push(...(await found(page, 'a closed record')));
  await page
    .getByLabel(/Passphrase/)
    .first()
    .fill('not the passphrase of this home');
  await page.keyboard.press('Enter');
  await page.getByText(/That passphrase does not open this record/).waitFor();
  all.push(...(await found(page, 'a wrong passphrase')));

  const record = join(folder, 'record.db');
  const bytes = readFileSync(record);
  writeFileSync(record, bytes.with(5000, (bytes[5000] ?? 0) ^ 1));
  const [backup = ''] = readdirSync(join(dataFolder, 'stick')).filter((name) => name.endsWith('.owbackup'));
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText('Newest good backup').waitFor();
  all.push(...(await found(page, 'a damaged record')));
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await page.getByLabel('Backup file').fill(join(dataFolder, 'stick', backup));
  await page.getByLabel('Restore into this folder').fill(folder);
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('There is already a home in this folder.').waitFor();
  all.push(...(await found(page, 'a backup for a folder that is taken')));
  await page.getByRole('button', { name: 'Put the backup in its place' }).click();
  await page.getByRole('heading', { name: 'The backup is put back' }).waitFor();
  all.push(...(await found(page, 'a backup that is put back')));
  expect(all).toEqual([]);
});

test('Every screen can be reached at twice the size without scrolling sideways', async ({ app, page, dataFolder }) => {
  await openDemo(app, page, dataFolder);
  await page.setViewportSize({ width: 683, height: 384 });
  const wide: string[] = [];
  const check = async (name: string) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 1) wide.push(`${name}: ${over} px too wide`);
  };
  await check('home board');
  for (const area of ['Life history', 'Daily choices', 'Best interests']) {
    await toArea(page, /Edith.*room 12/, area);
    await check(area);
  }
  for (const item of ['Handover', 'Make a pack', 'Check a pack', 'Staff', 'Settings and backup', 'Add a resident']) {
    await fromMenu(page, item);
    await check(item);
  }
  await fromMenu(page, 'Evidence sheets');
  await page.getByRole('button', { name: /^Accessible information/ }).click();
  await page.getByRole('table').waitFor();
  await check('an evidence sheet with a table');
  expect(wide).toEqual([]);
});

test('Whoever works by keyboard always has a place on the page, and comes back to where they were', async ({
  app,
  page,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  const lost: string[] = [];
  const check = async (name: string) => {
    await page.waitForTimeout(250);
    if (await page.evaluate(() => document.activeElement === document.body)) lost.push(name);
  };
  /** Focus and Enter, never the mouse. */
  const press = async (name: string | RegExp, exact = false) => {
    await page.getByRole('main').getByRole('button', { name, exact }).first().press('Enter');
    await check(String(name));
  };
  await check('home board');
  await press(/Edith.*room 12/);
  await press(/Life history/);
  await press('Add to the story');
  await press('Leave without saving');
  for (const area of ['Daily choices', 'Best interests']) {
    await page.getByRole('navigation', { name: 'Edith' }).getByRole('button', { name: area }).press('Enter');
    await check(area);
  }
  await press('Is there a decision to make?');
  await press('All decisions');
  await press(/Would you like to carry on living here/);
  await press('From trigger to review');
  expect(lost).toEqual([]);

  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Home board' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/A name, a room/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
});
