import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fromMenu, homeWithEdith, PASSPHRASE, PIN, signInAs, tell } from './home.ts';
import { ended, startIn, type World } from './world.ts';

const NEW = 'seven herons over the canal bridge';
const ROUNDS = 6;

test.skip(
  ({ host }) => host === 'electron' || process.platform !== 'linux',
  'The program is killed as a process of its own: the Chromium shell on Linux alone',
);

const sign = (page: Page, form: string) =>
  page.getByRole('form', { name: form }).getByLabel('Your own PIN, to sign this').fill(PIN);

/** Fills in the change on its screen, all but the last button. */
async function aNewPassphrase(page: Page, passphrase: string) {
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Passphrase of the home', { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await sign(page, 'A new passphrase of the home');
  return page.getByRole('button', { name: 'Change the passphrase' });
}
async function anotherDataKey(page: Page) {
  await sign(page, 'Encrypt the record anew');
  return page.getByRole('button', { name: 'Encrypt the record anew' });
}

/** Kills the program when a file of that name has come or gone so many times, and waits until it is dead. */
async function killedAt(world: World, home: string, { file, times }: { file: string; times: number }) {
  let seen = 0;
  const watcher = watch(home, (_, name) => {
    if (name !== file) return;
    seen += 1;
    if (seen === times) world.child.kill('SIGKILL');
  });
  const exit = once(world.child, 'exit');
  return async () => {
    await exit;
    watcher.close();
    await expect.poll(() => world.browser.isConnected()).toBe(false);
  };
}

/** Opens the home with whichever of the two passphrases opens it, and says which. */
async function opened({ page }: World, tries: readonly string[]): Promise<string> {
  for (const passphrase of tries) {
    await page.getByLabel('Passphrase of the home').fill(passphrase);
    await page.keyboard.press('Enter');
    const name = page.getByRole('button', { name: /Moira Keane/ });
    const refused = page.getByText(/That passphrase does not open this record/);
    await name.or(refused).waitFor();
    if (await name.isVisible()) return passphrase;
  }
  throw new Error('Neither passphrase opens the home.');
}

test('Killed while the passphrase or the data key is changed at the window, the home opens with the one or the other, and nothing is lost', async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'own-words-killed-'));
  const home = join(folder, 'data', 'home');
  const worlds: World[] = [];
  const start = async () => {
    const world = await startIn(folder, 'not asked for');
    worlds.push(world);
    return world;
  };
  const steps = [
    { what: 'passphrase', file: 'keys.json.new', times: 1 },
    { what: 'passphrase', file: 'keys.json', times: 1 },
    { what: 'data key', file: 'photographs.next', times: 1 },
    { what: 'data key', file: 'record.db.next', times: 1 },
    { what: 'data key', file: 'record.db', times: 1 },
  ] as const;
  try {
    let world = await start();
    const { edith } = await homeWithEdith(world.app, join(folder, 'data'));
    await tell(world.app, 'home.lock', {}).catch(() => {}); // the answer goes to a page that is destroyed
    let standing = PASSPHRASE;
    for (const step of steps) {
      const { page } = world;
      await signInAs(page, 'Moira Keane', PIN);
      await fromMenu(page, 'Keys of the record');
      const other = standing === NEW ? PASSPHRASE : NEW;
      const button = await (step.what === 'passphrase' ? aNewPassphrase(page, other) : anotherDataKey(page));
      const dead = await killedAt(world, home, step);
      await button.click().catch(() => {}); // the window goes with the program
      await dead();

      world = await start();
      standing = await opened(world, step.what === 'passphrase' ? [other, standing] : [standing]);
      expect(
        readdirSync(home).filter((name) => /next|old/.test(name)),
        step.file,
      ).toEqual([]);
    }
    await signInAs(world.page, 'Moira Keane', PIN);
    await expect(world.page.getByRole('button', { name: /Edith.*room 12/ }).first()).toBeVisible();
    expect((await tell(world.app, 'people.list', { resident: edith })).map(({ name }) => name)).toEqual([
      'Susan Hartley',
    ]);
    const { job } = await tell(world.app, 'verify.home', { against: null });
    await expect.poll(async () => (await tell(world.app, 'jobs.progress', { job })).state).toBe('done');
    expect((await tell(world.app, 'jobs.progress', { job })).findings).toMatchObject({ holds: true, problems: [] });
    expect(worlds).toHaveLength(ROUNDS);
    await ended(world, 'SIGTERM');
  } finally {
    for (const { child } of worlds) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
