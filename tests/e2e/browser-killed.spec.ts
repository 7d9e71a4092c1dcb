import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shown } from '../shown.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, openLifeHistory, PASSPHRASE, PIN, signInAs, tell } from './home.ts';
import { processTree } from './processes.ts';
import { ended, startIn, type World } from './world.ts';

const GRACE = '605172';
const WORDS = [
  'We were up at four, the ovens first.',
  'Two hundred barm cakes before the milkman.',
  'Mother sang.',
] as const;

test.skip(
  ({ host }) => host === 'electron' || process.platform !== 'linux',
  'The browser is killed as a process of its own: the Chromium shell on Linux alone',
);

/** The browser itself, or the process that draws the page: the ids of it among those of the program. */
function pidOf(world: World, which: 'browser' | 'page'): number {
  const found = processTree(world.child.pid ?? 0).filter((pid) => {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return which === 'page' ? line.includes('--type=renderer') : line.includes('--app=') && !line.includes('--type=');
  });
  const [pid] = found;
  if (pid === undefined) throw new Error(`There is no process of the ${which}.`);
  return pid;
}

/** Opens the record after it was shut, and gives what is half written about Edith's life. */
async function halfWritten({ page }: World, name: string, pin: string) {
  page.setDefaultTimeout(30_000);
  await page.getByLabel('Passphrase of the home').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await signInAs(page, name, pin);
  await openLifeHistory(page);
  await page.getByRole('button', { name: 'Add to the story' }).click();
  return page.getByRole('form', { name: 'Add to the story' });
}

test('The browser is killed while a form is half filled: its author finds the words again, nobody else does, nothing is lost', async () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'own-words-browser-killed-'));
  const worlds: World[] = [];
  const start = async () => {
    const world = await startIn(folder, 'not asked for');
    worlds.push(world);
    return world;
  };
  const survivors: string[] = [];
  try {
    let world = await start();
    const { edith } = await homeWithEdith(world.app, join(folder, 'data'));
    await tell(world.app, 'staff.add', { name: 'Grace Adeyemi', role: 'care-worker', pin: GRACE });
    const kept = async () =>
      (await tell(world.app, 'drafts.get', { resident: edith, form: 'life-history.add' }))?.value;
    await openLifeHistory(world.page);
    await world.page.getByRole('button', { name: 'Add to the story' }).click();
    await world.page.getByRole('button', { name: /Edith said it/ }).click();

    let written = '';
    for (const [round, words] of WORDS.entries()) {
      const which = round === 1 ? 'page' : 'browser';
      written = [written, words].filter(Boolean).join(' ');
      await world.page.getByLabel(/Edith said/).fill(written);
      await expect.poll(kept).toContain(words);
      const exit = once(world.child, 'exit');
      process.kill(pidOf(world, which), 'SIGKILL');
      const [code] = await exit;
      if (code !== 0) survivors.push(`the ${which} killed: the program did not end in order`);

      world = await start();
      const sheet = await halfWritten(world, 'Moira Keane', PIN);
      await expect(sheet.getByText('This was half written before and kept for you.')).toBeVisible();
      const found = await sheet.getByLabel(/Edith said/).inputValue();
      if (found !== written) survivors.push(`the ${which} killed: “${found}” of “${written}”`);
    }

    const { job } = await tell(world.app, 'verify.home', { against: null });
    await expect.poll(async () => (await tell(world.app, 'jobs.progress', { job })).state).toBe('done');
    expect((await tell(world.app, 'jobs.progress', { job })).findings).toMatchObject({ holds: true, problems: [] });
    expect((await tell(world.app, 'people.list', { resident: edith })).map(({ name }) => name)).toEqual([
      'Susan Hartley',
    ]);
    await ended(world, 'SIGTERM');

    world = await start();
    const sheet = await halfWritten(world, 'Grace Adeyemi', GRACE);
    await expect(sheet.getByText('This was half written before and kept for you.')).toHaveCount(0);
    await ended(world, 'SIGTERM');
    shown({
      part: 'The page',
      property: 'A form half filled outlives the browser, for its author alone',
      how: 'the browser, or the process that draws the page, is killed outright while a form is half filled; the program ends in order, is started again, and the words are looked for',
      count: WORDS.length,
      survivors,
    });
    expect(survivors).toEqual([]);
  } finally {
    for (const { child } of worlds) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
