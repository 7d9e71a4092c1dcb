import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, signInAs, tell } from './home.ts';

const HEADINGS = ['Full name', 'Known as', 'Pronouns', 'DOB', 'Room', 'First language', 'Date of admission'] as const;
const GOOD = [
  ['Albert Hall', 'Bert', 'he', '4 June 1931', '14', 'English', '1/2/2025'],
  ['Blodwen Rees', 'Blod', 'she', '1934', '15', 'Welsh; English', ''],
] as const;
/** One kind of broken row each, with what the screen says of it. */
const BROKEN: readonly (readonly [cells: readonly string[], says: string])[] = [
  [['', '', 'she', '1/1/1940', '3', 'English', ''], 'Full nameThis is empty, and it is needed.'],
  [['A'.repeat(130), 'Ada', 'she', '1/1/1940', '3', 'English', ''], 'Please keep this to 120 characters.'],
  [['#REF!', 'Ada', 'she', '1/1/1940', '3', 'English', ''], 'The spreadsheet shows an error here.'],
  [['Ada A', 'Ada\u0007', 'she', '1/1/1940', '3', 'English', ''], 'This holds a character that cannot be shown.'],
  [['Ada B', 'A'.repeat(61), 'she', '1/1/1940', '3', 'English', ''], 'Please keep this to 60 characters.'],
  [['Ada C', '', 'Mrs', '1/1/1940', '3', 'English', ''], '“Mrs” is none of ours. Write one of: she, he, they.'],
  [['Ada D', '', '', '1/1/1940', '3', 'English', ''], 'This is empty. Write one of: she, he, they.'],
  [['Ada E', '', 'she', '31/2/1940', '3', 'English', ''], 'That day is not in the calendar.'],
  [['Ada F', '', 'she', '12/25/1940', '3', 'English', ''], 'There is no month 25.'],
  [['Ada G', '', 'she', '1/1/40', '3', 'English', ''], 'Write the year in four figures'],
  [['Ada H', '', 'she', 'spring', '3', 'English', ''], 'This is no date.'],
  [['Ada I', '', 'she', '1736', '3', 'English', ''], 'Give the year in four figures'],
  [['Ada J', '', 'she', '1/1/2190', '3', 'English', ''], 'That day is still to come. Look at the year.'],
  [['Ada K', '', 'she', '1/1/1940', '', 'English', ''], 'RoomThis is empty, and it is needed.'],
  [['Ada L', '', 'she', '1/1/1940', 'R'.repeat(41), 'English', ''], 'Please keep this to 40 characters.'],
  [['Ada M', '', 'she', '1/1/1940', '3', '', ''], 'Please name at least one language.'],
  [['Ada N', '', 'she', '1/1/1940', '3', 'a;b;c;d;e;f;g;h;i', ''], 'Languages'],
  [['Ada O', '', 'she', '1/1/1940', '3', 'English', 'soon'], 'Moved in: soonThis is no date.'],
  [['Ada P', '', 'she', '1/1/1940', '3', 'English', '1/1/1939'], 'They moved in before they were born.'],
  [['Ada Q', '', 'she', '1/1/1940', '3', 'English', '1/1/2190'], 'That day is still to come. Add them on that day.'],
  [['albert  HALL', 'Bert', 'he', '4/6/1931', '14', 'English', ''], 'The same stands in row 2 of this file.'],
  [['Edith Hartley', 'Edith', 'she', '4/6/1936', '12', 'English', ''], 'This is in the record already.'],
];

const csv = (rows: readonly (readonly string[])[]) =>
  [HEADINGS, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');

async function readFile(page: Page, what: string, path: string) {
  const form = page.getByRole('form', { name: 'Choose a file' });
  await form.getByRole('button', { name: what }).click();
  await form.getByLabel('The file').fill(path);
  await form.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByRole('region', { name: 'Columns' })).toBeVisible();
}

test('A home’s list of residents comes in: twenty-two kinds of broken rows are named one by one, the good rows stand, the wrong file is undone', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  await tell(app, 'home.lock', {});
  const path = join(dataFolder, 'residents.csv');
  const outcome = page.getByRole('region', { name: 'What would come of it' });

  await test.step('Given the manager has the list that the home kept until now, with two good rows and twenty-two broken ones', async () => {
    writeFileSync(path, csv([...GOOD, ...BROKEN.map(([cells]) => cells)]));
    await signInAs(page, 'Moira Keane', '482915');
    await fromMenu(page, 'Bring in from a file');
    await readFile(page, 'Residents', path);
  });

  await test.step('When she gives the one column that no heading told, and tries every row', async () => {
    await expect(page.getByLabel('Column for: Full name')).toHaveValue('0');
    await expect(page.getByLabel('Column for: Called')).toHaveValue('1');
    await expect(page.getByLabel('Column for: Moved in')).toHaveValue('6');
    await page.getByLabel('Column for: Languages').selectOption({ label: 'Choose a column' });
    await page.getByRole('button', { name: 'Try every row' }).click();
    await expect(page.getByText('Say which column holds: Languages.')).toBeVisible();
    await page.getByLabel('Column for: Languages').selectOption({ label: 'First language' });
    await page.getByRole('button', { name: 'Try every row' }).click();
  });

  await test.step('Then each broken row is named with its number, the cell and what to do, and nothing stands yet', async () => {
    await expect(outcome.getByRole('heading', { level: 2 })).toHaveText('2 of 24 rows are fit to be brought in');
    await expect(outcome.getByText('Blodwen Rees, called Blod, she; born 1934; room 15; Welsh, English')).toBeVisible();
    for (const [index, [, says]] of BROKEN.entries()) {
      const row = outcome
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: `${index + 4}`, exact: true }) });
      await expect(row).toContainText(says);
    }
    expect(await tell(app, 'residents.list', {})).toHaveLength(1);
  });

  await test.step('And the file changed since is not brought in unseen', async () => {
    writeFileSync(path, csv(GOOD));
    await outcome.getByRole('button', { name: 'Bring in 2 rows' }).click();
    await expect(outcome.getByText('The file has been changed since it was tried.')).toBeVisible();
    await page.getByRole('button', { name: 'Try the file once more' }).click();
    await expect(outcome.getByRole('heading', { level: 2 })).toHaveText('2 of 2 rows are fit to be brought in');
    await outcome.getByRole('button', { name: 'Bring in 2 rows' }).click();
    await expect(page.getByText('2 rows were brought in')).toBeVisible();
    expect((await tell(app, 'residents.list', {})).map(({ fullName }) => fullName)).toContain('Blodwen Rees');
  });

  await test.step('And it is undone as one act, with why', async () => {
    await page.getByRole('button', { name: 'Undo residents.csv' }).click();
    const undo = page.getByRole('form', { name: 'Undo residents.csv' });
    await undo.getByLabel('Why').fill('The list of another home');
    await undo.getByRole('button', { name: 'Undo it' }).click();
    await expect(page.getByText('The list of another home')).toBeVisible();
    expect(await tell(app, 'residents.list', {})).toHaveLength(1);
  });

  await test.step('And its words, which were about nobody here, are deleted for good; that it was brought in stays', async () => {
    await expect(page.getByText('Its words are still in the record', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Delete the words of residents.csv' }).click();
    const form = page.getByRole('form', { name: 'Delete the words of residents.csv' });
    await form.getByLabel('Your own PIN, to sign this').fill('482915');
    await form.getByRole('button', { name: 'Delete them for good' }).click();
    await expect(page.getByText('Its words were deleted')).toBeVisible();
    await expect(page.getByText('The list of another home')).toBeVisible();
  });
});

test('Stories come in from Excel: what Edith said needs somebody who vouches by their own PIN; a daughter’s words never come in as Edith’s', async ({
  app,
  page,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  const { edith } = await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: '739204' });
  await tell(app, 'home.lock', {});
  const path = join(dataFolder, 'stories.xlsx');
  const table = [
    ['Resident', 'Title', 'About', 'Whose words', 'The words', 'Heard by'],
    ['Edith', 'The early ovens', 'Work', 'said', 'Up at four.', 'Grace Adeyemi'],
    ['Edith', 'Tea', 'Food and drink', 'said', 'Her daughter says she likes it weak', ''],
  ];
  const made = writeXlsxFile(
    table.map((row) => row.map((value) => ({ value }))),
    { sheet: 'Stories' },
  );
  writeFileSync(path, await made.toBuffer());

  await signInAs(page, 'Moira Keane', '482915');
  await fromMenu(page, 'Bring in from a file');
  await readFile(page, 'Life history', path);
  await page.getByRole('button', { name: 'Try every row' }).click();
  const outcome = page.getByRole('region', { name: 'What would come of it' });
  await expect(outcome.getByText('reads as someone else’s account')).toBeVisible();
  const write = outcome.getByRole('button', { name: 'Bring in 1 row' });
  await expect(write).toBeDisabled();
  await outcome.getByLabel('Who vouches').selectOption({ label: 'Grace Adeyemi' });
  await outcome.getByLabel('Their own PIN').fill('111999');
  await write.click();
  await expect(outcome.getByText('That PIN is not right.')).toBeVisible();
  expect(await tell(app, 'lifeHistory.list', { resident: edith })).toEqual([]);
  await outcome.getByLabel('Their own PIN').fill('739204');
  await write.click();
  await expect(page.getByText('1 row was brought in')).toBeVisible();
  await expect(page.getByText('Grace Adeyemi vouched for the person’s own words.')).toBeVisible();
  const items = await tell(app, 'lifeHistory.list', { resident: edith });
  expect(items.map(({ words }) => words.words)).toEqual(['Up at four.']);
});
