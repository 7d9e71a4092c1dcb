import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { readKeyfile } from '../../db/keys/file.ts';
import { openWithPassphrase } from '../../db/keys/keyfile.ts';
import { openDatabase } from '../../db/store/open.ts';
import type { Input, MethodName, Output } from '../../electron/core/contract.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, tell } from './home.ts';
import { processTree } from './processes.ts';
import { ended, startIn, type World } from './world.ts';

const PASSPHRASE = 'four barm cakes before the milkman';
const PIN = '482915';

/** Words that stand nowhere else on any machine: typed or sent, and then looked for. */
const NAME = 'Quillimarker';
const SAID = 'Pomelanthorn';
const HALF_TYPED = 'Brackenwhistle';
const PURPOSE = 'Ferrowhelk';
const ALT = 'Vellumsparrow';
const KEPT = [NAME, SAID, HALF_TYPED, ALT];

/** How long Chromium waits before it writes down what its windows hold, and a margin. */
const BROWSER_WRITES_AFTER = 6000;

test.skip(
  ({ host }) => host === 'electron' || process.platform !== 'linux',
  'The browser is reached through a shell script of its own: the Chromium shell on Linux alone',
);

/** The files below a folder that hold one of these, as UTF-8 or as UTF-16. */
function filesWith(folder: string, wanted: readonly (string | Buffer)[]): string[] {
  const forms = wanted.flatMap((each) =>
    typeof each === 'string' ? [Buffer.from(each), Buffer.from(each, 'utf16le')] : [each],
  );
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const bytes = bytesOf(join(folder, name));
    return wanted.some((each) => name.includes(String(each))) || forms.some((form) => bytes.includes(form));
  });
}
// A browser's own files come and go while they are listed, and some are sockets.
function bytesOf(file: string): Buffer {
  try {
    return statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

/** A picture of noise, so that no part of it is found anywhere by chance. */
const picture = await sharp(randomBytes(400 * 300 * 3), { raw: { width: 400, height: 300, channels: 3 } })
  .jpeg({ quality: 95 })
  .toBuffer();
/** From the middle of a file: bytes that are in it alone. */
const partOf = (file: Buffer) => file.subarray(file.length / 2, file.length / 2 + 32);

/** Somebody with an unmistakable name, by the form, and by calls her story with a picture; gives a part of what is shown of it. */
async function someoneWithAStory({ page, app }: World): Promise<Buffer> {
  const { moira } = await homeWithEdith(app, '');
  await page.reload();
  await fromMenu(page, 'Add a resident');
  await page.getByLabel('What to call them').fill(NAME);
  await page.getByLabel('Full name').fill(`${NAME} Hartley`);
  for (const [box, typed] of Object.entries({ Day: '4', Month: '6', Year: '1936' }))
    await page.getByRole('textbox', { name: box }).first().fill(typed);
  await page.getByLabel('Room').fill('21');
  await page.getByRole('button', { name: 'Add this person' }).click();
  await page.getByRole('heading', { name: `${NAME} Hartley` }).waitFor();
  const row = (await tell(app, 'residents.list', {})).find(({ room }) => room === '21');
  if (!row) throw new Error('She was added.');
  const photo = await tell(app, 'photographs.keep', { image: picture.toString('base64') });
  await tell(app, 'residents.changeIdentity', { resident: row.id, identity: identityOf(row, photo) });
  await tell(app, 'lifeHistory.add', { resident: row.id, details: story(moira, photo) });
  const shown = page.waitForResponse(/photographs/);
  await openStory(page);
  return partOf(await (await shown).body());
}

type Given<M extends MethodName, K extends keyof Input<M>> = Input<M>[K];
const identityOf = (
  { preferredName, fullName, pronouns, dateOfBirth, room, languages, movedIn }: Output<'residents.get'>,
  photograph: Output<'photographs.keep'>,
): Given<'residents.changeIdentity', 'identity'> => ({
  preferredName,
  fullName,
  pronouns,
  dateOfBirth,
  room,
  languages,
  movedIn,
  photograph,
});
const story = (heardBy: string, photo: Output<'photographs.keep'>): Given<'lifeHistory.add', 'details'> => ({
  story: {
    heading: 'work',
    title: 'The gloves',
    period: { type: 'years', from: 1953, to: 1961 },
    places: [],
    people: [],
    beside: null,
  },
  words: {
    voice: 'person-now',
    mode: 'said',
    words: `${SAID} and lace.`,
    language: null,
    when: { precision: 'unknown' },
    how: null,
    understood: null,
    heardBy,
  },
  care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
  photographs: [{ photo, alt: ALT }],
  privacy: { tier: 'all staff' },
});

async function openStory(page: Page) {
  await page.reload();
  await page
    .getByRole('button', { name: new RegExp(NAME) })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Life history/ })
    .click();
  await page.getByRole('main', { name: 'Life history' }).waitFor();
}

/** A pack that is refused, because a file stands where its folder should be. */
async function askForAPackInVain(page: Page, inTheWay: string) {
  await fromMenu(page, 'Make a pack');
  await page.getByLabel('For whom').fill(PURPOSE);
  await page.getByLabel('Why it is made').fill(PURPOSE);
  await page.getByLabel('Save it in this folder').fill(inTheWay);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await page.getByText('a file, not a folder').waitFor();
}

/** Opens the sheet on which something for the story is written down. */
async function openSheet(page: Page) {
  await openStory(page);
  await page.getByRole('button', { name: 'Add to the story' }).click();
  return page.getByRole('form', { name: /story/ });
}
const saidIn = (sheet: Locator) => sheet.getByLabel(new RegExp(`${NAME} said`));

/** What a page can leave behind in its browser, as one text. */
const storedBy = (page: Page) =>
  page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      await caches.keys(),
      await navigator.serviceWorker.getRegistrations(),
      document.cookie,
      document.title,
      history.state,
    ]),
  );

test('Nothing of the record, no key of it and no word half typed lies anywhere outside of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-words-secrets-'));
  const wanted: (string | Buffer)[] = [
    ...KEPT,
    PURPOSE,
    PASSPHRASE,
    partOf(picture),
    picture.toString('base64', 3000, 3030),
  ];
  const found = () => filesWith(folder, wanted);
  const worlds: World[] = [];
  const start = async () => {
    worlds.push(await startIn(folder, PASSPHRASE));
    return worlds.at(-1) as World;
  };
  try {
    let world = await start();
    await test.step('Given somebody with a story and a picture, a pack that was refused, and a form half typed', async () => {
      wanted.push(await someoneWithAStory(world));
      await askForAPackInVain(world.page, join(folder, 'browser.log'));
      const sheet = await openSheet(world.page);
      await sheet.getByRole('button', { name: new RegExp(`${NAME} said it`) }).click();
      await saidIn(sheet).fill(`${HALF_TYPED} and then`);
      await world.page.waitForTimeout(BROWSER_WRITES_AFTER);
    });
    await test.step('Then nothing is found while it is open: not in files, addresses, the console, or what a page can store', async () => {
      expect(found()).toEqual([]);
      const said = [...world.seen, await storedBy(world.page)];
      expect(said.length, 'addresses were seen').toBeGreaterThan(10);
      expect(said.filter((text) => [...KEPT, PURPOSE, PASSPHRASE].some((word) => text.includes(word)))).toEqual([]);
      const below = processTree(world.child.pid ?? 0).slice(1);
      expect(below.length).toBeGreaterThan(3);
      expect(below.filter((pid) => bytesOf(`/proc/${pid}/environ`).includes(PASSPHRASE))).toEqual([]);
    });
    await test.step('Nor when it is locked, nor in what is left of it when it is killed outright', async () => {
      await tell(world.app, 'home.lock', {}).catch(() => {}); // the answer goes to a page that is destroyed
      await world.page.getByRole('button', { name: /Moira Keane/ }).waitFor();
      expect(found()).toEqual([]);
      await ended(world, 'SIGKILL');
      expect(readdirSync(join(folder, 'tmp')), 'the profile was left').not.toEqual([]);
      expect(found()).toEqual([]);
    });
    await test.step('Nor after the passphrase and a PIN were typed, the half of a sentence found again, and all was closed', async () => {
      world = await start();
      await world.page.getByLabel('Passphrase').first().fill(PASSPHRASE);
      await world.page.keyboard.press('Enter');
      await world.page.getByRole('button', { name: /Moira Keane/ }).click();
      await world.page.keyboard.type(PIN);
      await world.page.keyboard.press('Enter');
      await world.page.getByRole('button', { name: 'Menu' }).waitFor();
      await expect(saidIn(await openSheet(world.page))).toHaveValue(`${HALF_TYPED} and then`);
      await world.page.waitForTimeout(BROWSER_WRITES_AFTER);
      expect(found()).toEqual([]);
      await ended(world, 'SIGTERM');
      expect(found()).toEqual([]);
      expect(world.seen.filter((text) => wanted.some((word) => text.includes(String(word))))).toEqual([]);
    });
    await test.step('And the search would have found it: in the record laid open, in either spelling, in a file or in its name', async () => {
      const open = await laidOpen(join(folder, 'data', 'home'));
      expect(KEPT.filter((word) => !open.includes(word))).toEqual([]);
      writeFileSync(join(folder, 'tmp', 'a.log'), `… ${SAID} …`, 'utf16le');
      writeFileSync(join(folder, 'home', 'b.db'), open);
      writeFileSync(join(folder, 'data', `${NAME}.tmp`), '');
      expect(found().sort()).toEqual([join('data', `${NAME}.tmp`), join('home', 'b.db'), join('tmp', 'a.log')]);
    });
  } finally {
    for (const { child } of worlds) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The record as it would be without its encryption. */
async function laidOpen(home: string): Promise<Buffer> {
  const { dataKey } = await openWithPassphrase(readKeyfile(join(home, 'keys.json')), PASSPHRASE);
  const sqlite = openDatabase(join(home, 'record.db'), { key: dataKey, readonly: true });
  try {
    return sqlite.serialize();
  } finally {
    sqlite.close();
  }
}
