import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fromMenu } from './home.ts';

const PASSPHRASE = 'four barm cakes before the milkman';
const PIN = '482915';

/** First run, through its four steps, the recovery sheet typed back from the screen that shows it. */
async function setUp(page: Page, stick: string) {
  await page.getByLabel('Name of the home').fill('Ashdene House');
  await page.getByRole('button', { name: 'Next: the passphrase' }).click();
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Next: the recovery sheet' }).click();
  await page.getByText('Group 8').waitFor();
  const shown = (await page.getByRole('main').textContent())?.matchAll(/Group (\d)\s*([0-9A-Z]{5})/g);
  const groups = new Map([...(shown ?? [])].map(([, place, group]) => [place, group ?? '']));
  await page.getByLabel('Save the sheet as a PDF in this folder').fill(stick);
  await page.getByRole('button', { name: 'Save the sheet' }).click();
  await expect(page.getByText('Own Words recovery sheet.pdf')).toBeVisible();
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  for (const field of await page.getByRole('textbox', { name: /Group \d/ }).all()) {
    const label = await field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(groups.get(/\d/.exec(label)?.[0] ?? '') ?? '');
  }
  await page.getByRole('button', { name: 'Next: the first manager' }).click();
  await page.getByLabel('Your name').fill('Moira Keane');
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.getByLabel('The same PIN again').fill(PIN);
  await page.getByRole('button', { name: 'Make the home' }).click();
}

async function signIn(page: Page) {
  await page.getByRole('button', { name: /Moira Keane/ }).click();
  await page.getByRole('heading', { name: 'Hello, Moira' }).waitFor();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Menu' }).waitFor();
}

async function admitEdith(page: Page) {
  await page.getByRole('button', { name: 'Add the first resident' }).click();
  await page.getByLabel('What to call them').fill('Edith');
  await page.getByLabel('Full name').fill('Edith “Edie” Hartley <script>alert(1)</script> #1 $x$');
  await page.getByRole('textbox', { name: 'Day' }).first().fill('4');
  await page.getByRole('textbox', { name: 'Month' }).first().fill('6');
  await page.getByRole('textbox', { name: 'Year' }).first().fill('1936');
  await page.getByLabel('Room').fill('12');
  await page.getByRole('button', { name: 'Add this person' }).click();
  await page.getByRole('heading', { name: /Edith “Edie” Hartley <script>/ }).waitFor();
}

/** To an area of Edith's by her tile on the home board and the door on her front page. */
async function openArea(page: Page, name: RegExp) {
  await page.getByRole('button', { name: /go to the home board/ }).click();
  await page
    .getByRole('button', { name: /^.*Edith.*room 12/ })
    .first()
    .click();
  await page.getByRole('main').getByRole('button', { name }).click();
}

test('The whole main job by hand, from nothing to a checked pack, a backup and back', async ({
  page,
  dataFolder,
  restart,
}) => {
  page.setDefaultTimeout(30_000);
  const stick = join(dataFolder, 'stick');
  mkdirSync(stick);

  await test.step('Given a home set up in four steps, its recovery sheet on paper', async () => {
    await setUp(page, stick);
    expect(readdirSync(stick)).toEqual(['Own Words recovery sheet.pdf']);
    await signIn(page);
    await admitEdith(page);
  });

  await test.step('When something of her life is written down as she said it', async () => {
    await openArea(page, /Life history/);
    await page.getByRole('button', { name: 'Write down what you heard' }).click();
    const sheet = page.getByRole('form', { name: /story/ });
    await sheet.getByRole('button', { name: /Edith said it/ }).click();
    await sheet.getByLabel(/Edith said/).fill('Up at four, before the milkman.');
    await sheet.getByLabel('Who heard it').selectOption({ label: 'Moira Keane' });
    await sheet.getByRole('button', { name: 'Just now' }).click();
    await sheet.getByLabel('What it is about').selectOption({ label: 'Work' });
    await sheet.getByLabel('In a few words').fill('The early ovens');
    await sheet.getByLabel('When in the life').selectOption({ label: 'From one year to another' });
    await sheet.getByLabel('From').fill('1953');
    await sheet.getByLabel('To', { exact: true }).fill('1961');
    await sheet.getByRole('button', { name: 'Add it to the story' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'The early ovens' })).toBeVisible();
  });

  await test.step('And an everyday matter brought to Best interests is turned back, and becomes her own choice', async () => {
    await openArea(page, /Best interests/);
    await page.getByRole('button', { name: 'Is there a decision to make?' }).first().click();
    await page.getByLabel('The matter, in one sentence').fill('Susan asks that Mum goes to bed at seven.');
    await page.getByRole('button', { name: 'Something of every day' }).click();
    await page.getByRole('button', { name: 'Getting up, bedtime or a nap' }).click();
    await page.getByRole('button', { name: 'Record this as Edith’s choice' }).click();
    await expect(page.getByRole('main', { name: 'Daily choices' })).toContainText(
      'Susan asks that Mum goes to bed at seven.',
    );
    await page
      .getByRole('button', { name: 'Bed and rest', exact: true })
      .click()
      .catch(() => {});
    for (const thing of ['Bed now', 'Stay by the fire']) {
      await page.getByLabel('What was offered?').fill(thing);
      await page.getByLabel('What was offered?').press('Enter');
    }
    await page.getByRole('button', { name: 'These were offered', exact: true }).click();
    for (const key of ['Stay by the fire', 'Pointed', 'Clear', 'Yes, she has it']) {
      await page.getByRole('button', { name: key, exact: true }).click();
    }
    await page.getByRole('button', { name: /^Save Edith.s choice$/ }).click();
    await expect(page.getByRole('article', { name: /Chose Stay by the fire/ })).toBeVisible();
  });

  await test.step('And a major decision is opened, and left as a draft', async () => {
    await openArea(page, /Best interests/);
    await page.getByRole('button', { name: 'Is there a decision to make?' }).first().click();
    await page.getByLabel('The matter, in one sentence').fill('Susan asks for a move, by letter.');
    await page.getByRole('button', { name: 'A major decision' }).click();
    await page.getByRole('button', { name: 'Where to live, a move, leaving' }).click();
    await page.getByLabel('The question, as it was put to Edith').fill('Stay here, or move to Beech Court?');
    await page.getByLabel('Why now?').fill('A letter of 23 January.');
    await page.getByRole('button', { name: 'Open this decision' }).click();
    await expect(page.getByText('Edith decides, unless shown otherwise.')).toBeVisible();
  });

  let again = page;
  await test.step('When the program is closed and opened again, everything is there', async () => {
    again = await restart();
    again.setDefaultTimeout(30_000);
    await again.getByLabel('Passphrase').first().fill(PASSPHRASE);
    await again.keyboard.press('Enter');
    await signIn(again);
    await expect(again.getByRole('button', { name: /Edith.*room 12/ }).first()).toContainText(
      'Stay by the fire: pointed.',
    );
    await openArea(again, /Life history/);
    await expect(again.getByText('Up at four, before the milkman.')).toBeVisible();
  });

  const packs = join(dataFolder, 'packs');
  mkdirSync(packs);
  await test.step('Then a pack is made that checks out, and fails when one byte of a page is changed', async () => {
    await fromMenu(again, 'Make a pack');
    await again.getByLabel('For whom').fill('Helen Marsh, CQC');
    await again.getByLabel('Why it is made').fill('Inspection of 4 March');
    await again.getByLabel('About').selectOption({ index: 1 });
    await again.getByLabel('Save it in this folder').fill(packs);
    await again.getByLabel(/^A plain print/).check();
    await again.getByLabel('Your own PIN, to sign this').fill(PIN);
    await again.getByRole('button', { name: 'Make the pack' }).click();
    await expect
      .poll(() => readdirSync(packs, { recursive: true }).filter((file) => String(file).endsWith('.pdf')).length)
      .toBe(1);
    const [name = ''] = readdirSync(packs);
    await fromMenu(again, 'Check a pack');
    await again.getByLabel('Pack or backup', { exact: true }).fill(join(packs, name));
    await again.getByRole('button', { name: 'Check it' }).click();
    await expect(
      again.getByText('The whole file is unchanged since it was sealed with this key', { exact: false }),
    ).toBeVisible();

    const changed = readFileSync(join(packs, name));
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    writeFileSync(join(packs, 'changed.pdf'), changed);
    await again.getByLabel('Pack or backup', { exact: true }).fill(join(packs, 'changed.pdf'));
    await again.getByRole('button', { name: 'Check it' }).click();
    await expect(again.getByText(/bytes 4096 to 8191/)).toBeVisible();
    await again.getByRole('button', { name: 'Check the whole record' }).click();
    await expect(again.getByText('each in its place in the ledger', { exact: false })).toBeVisible();
  });

  await test.step('And a backup is made, read back, and restored in another folder with all that was written', async () => {
    const usb = join(dataFolder, 'usb');
    mkdirSync(usb);
    await fromMenu(again, 'Settings and backup');
    await again.getByLabel('Folder for the backup').fill(usb);
    await again.getByRole('button', { name: 'Make a backup now' }).click();
    const backups = () => readdirSync(usb).filter((file) => file.endsWith('.owbackup'));
    await expect.poll(backups).toHaveLength(1);
    await again.getByRole('button', { name: 'Close the record' }).click();
    await again.getByRole('button', { name: 'Restore a backup' }).click();
    await again
      .getByLabel('Backup', { exact: false })
      .first()
      .fill(join(usb, backups()[0] ?? ''));
    await again
      .getByLabel(/folder/i)
      .last()
      .fill(join(dataFolder, 'restored'));
    await again.getByLabel(/Passphrase/).fill(PASSPHRASE);
    await again.getByRole('button', { name: /Restore/ }).click();
    await again.getByText(/entries/).waitFor();
  });
});
