import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../electron/shell/find-chromium.ts';
import { builtShell, expect, test } from './fixture.ts';
import { ask, listen, stop } from './outside.ts';
import { listeningPorts, processTree } from './processes.ts';

const ORIGIN = 'https://own-words.invalid';
const linuxOnly = process.platform !== 'linux';

const profilesOf = (pid: number) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`own-words-profile-${pid}-`));

test.skip(
  ({ host }) => host === 'electron',
  'This is about the Chromium shell alone; Electron has its own walls in main.ts',
);

test.describe('The Chromium shell is shut in', () => {
  test('No part of it listens on a network port', async ({ page }) => {
    test.skip(linuxOnly, 'Only Linux tells which process listens');
    await expect(page).toHaveTitle(/.+/);
    const server = await listen();
    expect(listeningPorts([process.pid]), 'a port of our own is seen').toBe(1);
    await stop(server.server);
    const tree = processTree(process.pid);
    expect(tree.length, 'Chromium runs below this process').toBeGreaterThan(3);
    expect(listeningPorts(tree)).toBe(0);
  });

  test('A path that leads out of its folder, or to no file, is not answered', async ({ page }) => {
    for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/main/app.js', '/no-such-file.js', '/%00', '/%']) {
      await expect(page.goto(ORIGIN + path), path).rejects.toThrow(/ERR_ADDRESS_UNREACHABLE/);
    }
  });

  test('Locking destroys the page: nothing of it is left, and no way back leads to it', async ({ page, opened }) => {
    await page.evaluate(() => Reflect.set(window, 'marker', 'half-written words'));
    const left = page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank');
    opened.ports?.freshPage?.();
    await left;
    await page.waitForURL(`${ORIGIN}/`);
    const marker = () => page.evaluate(() => Reflect.get(window, 'marker') ?? null);
    expect(await marker()).toBeNull();
    await page.goBack();
    expect(await marker()).toBeNull();
    await page.goBack();
    expect(await marker()).toBeNull();
  });
});

test.describe('A page that will not leave', () => {
  test('is destroyed all the same: its "beforeunload" is not asked', async ({ page, opened }) => {
    await page.mouse.click(5, 5); // Chromium asks only pages that somebody has touched
    await page.evaluate(() => {
      Reflect.set(window, 'marker', 'half-written words');
      window.addEventListener('beforeunload', (event) => event.preventDefault());
    });
    const left = page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank');
    opened.ports?.freshPage?.();
    await left;
    await page.waitForURL(`${ORIGIN}/`);
    expect(await page.evaluate(() => Reflect.get(window, 'marker') ?? null)).toBeNull();
  });
});

test.describe('The Chromium shell starts and ends cleanly', () => {
  test('A second start on the same data folder is refused in one plain line', async ({ page, dataFolder }) => {
    await expect(page).toHaveTitle(/.+/);
    const { startShell } = await builtShell();
    await expect(startShell({ dataFolder, headless: true })).rejects.toThrow(/^Own Words is already open: [^\n]+$/);
    expect(JSON.parse(await ask(page)), 'the first goes on').toMatchObject({ ok: true });
  });

  test('A browser that hangs at its start is ended and started once more', async ({ dataFolder }) => {
    test.skip(linuxOnly, 'The browser that hangs is a shell script');
    const [{ startShell }, real] = [await builtShell(), findChromium()];
    const [hung, program] = [join(dataFolder, 'hung'), join(dataFolder, 'hangs-once')];
    writeFileSync(
      program,
      `#!/bin/sh\nif [ ! -e '${hung}' ]; then echo $$ > '${hung}'; exec sleep 600; fi\nexec '${real}' "$@"\n`,
      { mode: 0o755 },
    );
    const named = process.env['OWN_WORDS_CHROMIUM'];
    process.env['OWN_WORDS_CHROMIUM'] = program;
    try {
      const shell = await startShell({ dataFolder, headless: true, patience: 2000 });
      expect(JSON.parse(await ask(shell.page))).toMatchObject({ ok: true });
      // Playwright gives a browser half a minute to end by itself.
      await expect.poll(() => isAlive(Number(readFileSync(hung, 'utf8'))), { timeout: 90_000 }).toBe(false);
      await shell.close();
    } finally {
      if (named === undefined) delete process.env['OWN_WORDS_CHROMIUM'];
      else process.env['OWN_WORDS_CHROMIUM'] = named;
    }
  });

  test('Asked to end, it closes everything, leaves no profile and ends well', async ({ dataFolder }) => {
    const shell = await startedProgram(dataFolder);
    expect(profilesOf(shell.pid)).toHaveLength(1);
    shell.child.kill('SIGTERM');
    expect((await once(shell.child, 'exit'))[0]).toBe(0);
    expect(profilesOf(shell.pid)).toEqual([]);
  });

  test('Killed outright, it takes the browser with it, and the next start clears what it left', async ({
    dataFolder,
  }) => {
    test.skip(linuxOnly, 'Only Linux tells which process is whose');
    const shell = await startedProgram(dataFolder);
    const browser = processTree(shell.pid).filter((pid) => pid !== shell.pid);
    expect(browser.length).toBeGreaterThan(3);
    shell.child.kill('SIGKILL');
    await once(shell.child, 'exit');
    await expect.poll(() => browser.filter(isAlive)).toEqual([]);
    expect(profilesOf(shell.pid), 'left behind').toHaveLength(1);
    const next = await startedProgram(dataFolder);
    expect(profilesOf(shell.pid)).toEqual([]);
    next.child.kill('SIGTERM');
    await once(next.child, 'exit');
  });
});

async function startedProgram(dataFolder: string) {
  const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'chromium-shell.js');
  const child = spawn(process.execPath, [program, '--headless'], {
    env: { ...process.env, OWN_WORDS_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said] = await once(child.stderr, 'data');
  expect(String(said)).toBe('Own Words is open.\n');
  return { child, pid: child.pid ?? 0 };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
