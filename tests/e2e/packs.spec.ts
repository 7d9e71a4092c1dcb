import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { staffId } from '../../db/words/model.ts';
import { said } from '../db/voices/statements.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PIN, signInAs, tell } from './home.ts';

test('A manager stops a pack half-way: no file is left, nothing is said to be exported, and another can be made', async ({
  page,
  app,
  dataFolder,
}) => {
  page.setDefaultTimeout(30_000);
  await homeWithEdith(app, dataFolder);
  const packs = join(dataFolder, 'packs');
  mkdirSync(packs);
  await page.reload();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Make a pack' }).click();
  await page.getByLabel('For whom').fill('Helen Marsh, CQC');
  await page.getByLabel('Why it is made').fill('Inspection of 4 March');
  await page.getByLabel('Save it in this folder').fill(packs);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await page.getByRole('button', { name: /Stop|Cancel/ }).click();
  await expect(page.getByText('Stopped. No pack was kept.')).toBeVisible();
  expect(readdirSync(packs)).toEqual([]);

  await page.getByRole('button', { name: 'Make another' }).click();
  await page.getByLabel('For whom').fill('Helen Marsh, CQC');
  await page.getByLabel('Why it is made').fill('Inspection of 4 March');
  await page.getByLabel('Save it in this folder').fill(packs);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(page.getByRole('heading', { name: 'The zip is ready' })).toBeVisible();
  const passphrase = (await page.getByText(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/).textContent()) ?? '';
  const zip = readdirSync(packs).find((name) => name.endsWith('.zip')) ?? '';

  await fromMenu(page, 'Check a pack');
  await page.getByLabel('Pack or backup', { exact: true }).fill(join(packs, zip));
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('alert')).toContainText('under a passphrase');
  await page.getByLabel('Passphrase of the packs').fill(passphrase);
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('heading', { name: 'No change found in this set of packs' })).toBeVisible();
  await expect(page.getByText(/^Inspector pack Edith Hartley room 12/)).toBeVisible();
  await page.getByLabel('Put the verifier into this folder').fill(join(dataFolder, 'stick'));
  await page.getByRole('button', { name: 'Put the verifier there' }).click();
  await expect(page.getByText('It is there')).toBeVisible();
  expect(readdirSync(join(dataFolder, 'stick'))).toEqual(['Check a pack of Own Words.html']);
});

test('A plain print is one PDF that anybody can open, and its manager signs for it', async ({
  page,
  app,
  dataFolder,
}) => {
  await homeWithEdith(app, dataFolder);
  const packs = join(dataFolder, 'packs');
  await page.reload();
  await fromMenu(page, 'Make a pack');
  await page.getByLabel('About').selectOption({ index: 1 });
  await page.getByLabel('For whom').fill('Helen Marsh, CQC');
  await page.getByLabel('Why it is made').fill('Inspection of 4 March');
  await page.getByLabel('Save it in this folder').fill(packs);
  await page.getByLabel(/^A plain print/).check();
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(page.getByText('Please type your PIN: a plain print is signed for.')).toBeVisible();
  await page.getByLabel('Your own PIN, to sign this').fill(PIN);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(page.getByRole('heading', { name: 'The pack is ready' })).toBeVisible();
  const [name = '', ...more] = readdirSync(packs);
  expect(more).toEqual([]);
  const found = await tell(app, 'verify.file', { path: join(packs, name) });
  expect(found).toMatchObject({ holds: true });
});

test('A life-story book is made for whom the person wanted to have it, and for nobody else', async ({
  page,
  app,
  dataFolder,
}) => {
  const { moira, edith, susan } = await homeWithEdith(app, dataFolder);
  const sought = {
    language: null,
    when: { precision: 'day', day: '2026-01-12' },
    how: null,
    understood: null,
  } as const;
  await tell(app, 'lifeHistory.add', {
    resident: edith,
    details: {
      story: {
        heading: 'work',
        title: 'Up at four',
        period: { type: 'years', from: 1953, to: 1961 },
        places: [],
        people: [],
        beside: null,
      },
      words: { voice: 'person-now', mode: 'said', words: 'Up at four.', heardBy: staffId.parse(moira), ...sought },
      care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
      photographs: [],
      privacy: { tier: 'all staff' },
    },
  });
  const books = join(dataFolder, 'books');
  await page.reload();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Make a pack' }).click();
  await page.getByLabel('Whose story').selectOption('Edith (Edith Hartley)');
  await page.getByLabel('Who gets it').selectOption('Susan Hartley, daughter');
  await expect(page.getByText('Nobody has asked Edith yet what may be shared with Susan Hartley')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the book' })).toBeDisabled();
  await tell(app, 'people.recordInvolvement', {
    resident: edith,
    person: susan,
    involvement: {
      wanted: 'wanted',
      inWhat: ['life story'],
      mayShare: ['life story'],
      inTheirWords: null,
      askedOn: '2026-01-12',
      askedBy: staffId.parse(moira),
    },
  });
  await page.reload();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Make a pack' }).click();
  await page.getByLabel('Whose story').selectOption('Edith (Edith Hartley)');
  await page.getByLabel('Who gets it').selectOption('Susan Hartley, daughter');
  await page.getByLabel('Why the book is made').fill('Her ninetieth birthday');
  await page.getByLabel('Save the book in this folder').fill(books);
  await page.getByRole('button', { name: 'Make the book' }).click();
  await expect(page.getByRole('heading', { name: 'The book is ready' })).toBeVisible();
  expect(readdirSync(books)).toEqual([expect.stringMatching(/^Life story Edith Hartley .*\.pdf$/)]);
});

test('Edith is shown her know-me card before it hangs in her room; for the hospital it is made in the night', async ({
  page,
  app,
  dataFolder,
}) => {
  const { edith, moira } = await homeWithEdith(app, dataFolder);
  await tell(app, 'lifeHistory.add', {
    resident: edith,
    details: {
      story: { heading: 'work', title: 'The ovens', period: { type: 'always' }, places: [], people: [], beside: null },
      words: said(staffId.parse(moira), 'Up at four.'),
      care: { useInCare: 'Tea at five.', say: null, avoid: null, lastSeenToHold: null },
      photographs: [],
      privacy: { tier: 'all staff' },
    },
  });
  await tell(app, 'staff.add', { name: 'Angela Price', pin: '739416', role: 'nurse' });
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Angela Price', '739416');
  await page.getByRole('main').getByRole('button', { name: /Edith/ }).first().click();
  await page.getByRole('button', { name: 'Know-me card' }).click();
  const form = page.getByRole('form', { name: 'Know-me card' });
  await expect(form.getByLabel('The ovens Said: “Up at four.” Tea at five.')).toBeChecked();
  const [wall, ward] = [join(dataFolder, 'wall'), join(dataFolder, 'ward')];
  await form.getByLabel('Save the paper in this folder').fill(wall);
  await form.getByRole('button', { name: 'Make the paper' }).click();
  await expect(form.getByText('Please write what they said or showed when asked about this card.')).toBeVisible();
  await form.getByLabel('What did Edith say or show when asked about this card?').fill('Read it twice and smiled.');
  await form.getByRole('button', { name: 'Make the paper' }).click();
  await expect(page.getByRole('heading', { name: 'The paper is ready' })).toBeVisible();
  expect(readdirSync(wall)).toEqual([expect.stringMatching(/^Know me Edith .*\.pdf$/)]);

  await page.getByRole('button', { name: 'For a hospital' }).click();
  await form.getByLabel('Save the paper in this folder').fill(ward);
  await form.getByRole('button', { name: 'Make the paper' }).click();
  await expect(page.getByRole('heading', { name: 'The paper is ready' })).toBeVisible();
  expect(readdirSync(ward)).toEqual([expect.stringMatching(/^Know me in hospital Edith .*\.pdf$/)]);
});

test('A nurse prints the paper for a power cut', async ({ page, app, dataFolder }) => {
  await homeWithEdith(app, dataFolder);
  await tell(app, 'staff.add', { name: 'Angela Price', pin: '739416', role: 'nurse' });
  await tell(app, 'home.lock', {});
  await signInAs(page, 'Angela Price', '739416');
  await fromMenu(page, 'Paper for a power cut');
  const paper = join(dataFolder, 'paper');
  await page.getByLabel('Save the paper in this folder').fill(paper);
  await page.getByRole('button', { name: 'Make the paper' }).click();
  await expect(page.getByRole('heading', { name: 'The paper is ready' })).toBeVisible();
  expect(readdirSync(paper)).toEqual([expect.stringMatching(/^For a power cut .*\.pdf$/)]);
});
