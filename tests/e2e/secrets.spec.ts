import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { readKeyfile } from '../../db/keys/file.ts';
import { openWithPassphrase } from '../../db/keys/keyfile.ts';
import { openDatabase } from '../../db/store/open.ts';
import type { Input, MethodName, Output } from '../../electron/core/contract.ts';
import { notTriedHere, shown } from '../shown.ts';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, tell } from './home.ts';
import { processTree } from './processes.ts';
import { DUMPS, ended, startIn, type World } from './world.ts';

const PASSPHRASE = 'four barm cakes before the milkman';
const PIN = '482915';

/** Words that stand nowhere else on any machine: typed or sent, and then looked for. */
const NAME = 'Quillimarker';
const SAID = 'Pomelanthorn';
const HALF_TYPED = 'Brackenwhistle';
const PURPOSE = 'Ferrowhelk';
const ALT = 'Vellumsparrow';
const KEPT = [NAME, SAID, HALF_TYPED, ALT];

const nowhere = (how: string) =>
  ({ part: 'The page', property: 'No word of the record is found on the disk outside of it', how }) as const;
const SEARCHED =
  'words, names, pictures and the passphrase are typed, shown, refused, locked and killed; then every file, log, profile and address is searched, and the record, where they are';

/** The parts of the program that can fall over by themselves, and how each is told among its processes. */
const PARTS = {
  'the page': (command: string) => command.includes('--type=renderer'),
  'the browser': (command: string) => command.includes('own-words-profile-') && !command.includes('--type='),
  'the program that holds the record': (command: string) => command.includes('chromium-shell.js'),
} as const;
const asFelled = (part: string) => `${part} falls over, and the system is asked to write down its memory`;

/** How long Chromium waits before it writes down what its windows hold, and a margin. */
const BROWSER_WRITES_AFTER = 6000;

test.skip(
  ({ host }) => host === 'electron' || process.platform !== 'linux',
  'The browser is reached through a shell script of its own: the Chromium shell on Linux alone',
);

if (process.platform !== 'linux')
  for (const how of [SEARCHED, ...Object.keys(PARTS).map(asFelled)])
    notTriedHere(nowhere(how), 'only Linux lets a test stand between the program and its browser');

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
      shown({ ...nowhere(SEARCHED), count: wanted.length, survivors: [] });
    });
  } finally {
    for (const { child } of worlds) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

const dumps = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)core(\.\d+)?$|\.dmp$/.test(name));

for (const [part, isIt] of Object.entries(PARTS)) {
  test(`Nothing of the record is written down when ${part} falls over`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-words-crash-'));
    let world: World | undefined;
    try {
      world = await startIn(folder, PASSPHRASE);
      const { child, page } = world;
      await someoneWithAStory(world);
      await page.getByText(SAID).first().waitFor();
      const victims = processTree(child.pid ?? 0).filter((pid) => isIt(bytesOf(`/proc/${pid}/cmdline`).toString()));
      expect(victims.length).toBeGreaterThan(0);
      for (const victim of victims) process.kill(victim, part === 'the page' ? 'SIGSEGV' : 'SIGABRT');
      await expect.poll(() => victims.filter((pid) => /^State:\s+[^ZX]/m.test(stateOf(pid)))).toEqual([]);
      await page.waitForTimeout(BROWSER_WRITES_AFTER).catch(() => {}); // the page may be gone
      expect(dumps(folder)).toEqual([]);
      expect(filesWith(folder, [...KEPT, PASSPHRASE])).toEqual([]);
      expect(wouldHaveBeenFound(folder), 'another program, felled in the same way').toBe(true);
      shown({ ...nowhere(asFelled(part)), count: 1, survivors: [] });
    } finally {
      await gone(world);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
async function gone(world: World | undefined) {
  const { child } = world ?? {};
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
const stateOf = (pid: number) => bytesOf(`/proc/${pid}/status`).toString();

/** Whether a program without our safeguard leaves its words behind here; true too where the system keeps such files elsewhere. */
function wouldHaveBeenFound(folder: string): boolean {
  const pattern = bytesOf('/proc/sys/kernel/core_pattern').toString();
  if (/^[|/]/.test(pattern)) return true;
  const felled = `globalThis.said = ['${SAID.slice(0, 6)}', '${SAID.slice(6)}'].join(''); Buffer.from(said); process.abort()`;
  spawnSync('/bin/sh', ['-c', `${DUMPS} exec "$@"`, 'sh', process.execPath, '-e', felled], { cwd: folder });
  return dumps(folder).length === 1 && filesWith(folder, [SAID]).length === 1;
}

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
