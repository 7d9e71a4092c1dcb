import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findChromium } from '../../electron/shell/find-chromium.ts';
import { builtShell, expect, test } from './fixture.ts';
import { listeningPorts, processTree } from './processes.ts';

const ORIGIN = 'https://own-words.invalid';
const asksStatus = JSON.stringify({ method: 'home.status', input: {} });
const linuxOnly = process.platform !== 'linux';

const ask = (page: Page) =>
  page.evaluate(
    (message) => (Reflect.get(window, 'ownWords') as { call(text: string): Promise<string> }).call(message),
    asksStatus,
  );
const profilesOf = (pid: number) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`own-words-profile-${pid}-`));

test.skip(
  ({ host }) => host === 'electron',
  'This is about the Chromium shell alone; Electron has its own walls in main.ts',
);

test.describe('The Chromium shell is shut in', () => {
  test('The page may call the core, and sees one function of it', async ({ page }) => {
    expect(JSON.parse(await ask(page))).toMatchObject({ ok: true });
    const seen = await page.evaluate(() => {
      const given = Reflect.get(window, 'ownWords') as object;
      return {
        names: Object.getOwnPropertyNames(given),
        frozen: Object.isFrozen(given),
        binding: '__ownWordsCall' in window,
      };
    });
    expect(seen).toEqual({ names: ['call'], frozen: true, binding: false });
  });

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

  test('Nothing outside its own files is reached, by any way a page has', async ({ page }) => {
    const { server, address, seen } = await listen();
    await fetch(`${address}/proof`);
    expect(seen, 'the server is there').toEqual(['/proof']);
    await page.evaluate(async (there) => {
      await fetch(`${there}/fetch`).catch(() => {});
      navigator.sendBeacon(`${there}/beacon`);
      for (const tag of ['img', 'script', 'iframe'] as const) {
        document.body.append(Object.assign(document.createElement(tag), { src: `${there}/${tag}` }));
      }
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${there}/prefetch` }),
      );
    }, address);
    await expect(page.goto(`${address}/navigation`)).rejects.toThrow(/ERR_/);
    await expect(page).toHaveURL('chrome-error://chromewebdata/');
    await page.goto('about:blank'); // where no CSP is in force, interception alone has to hold
    const failed = await page.evaluate(async (there) => {
      const socket = new WebSocket(there.replace('http', 'ws'));
      const closed = new Promise((done) => socket.addEventListener('close', done));
      const fetched = await fetch(`${there}/bare-fetch`, { mode: 'no-cors' }).catch(() => 'refused');
      await closed;
      return fetched;
    }, address);
    expect(failed).toBe('refused');
    expect(seen).toEqual(['/proof']);
    await stop(server);
  });

  test('A path that leads out of its folder, or to no file, is not answered', async ({ page }) => {
    for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/main/app.js', '/no-such-file.js', '/%00', '/%']) {
      await expect(page.goto(ORIGIN + path), path).rejects.toThrow(/ERR_ADDRESS_UNREACHABLE/);
    }
  });

  test('Its content security policy stops scripts that are not its own', async ({ page }) => {
    const outcome = await page.evaluate(async () => {
      const violations = new Set<string>();
      document.addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective));
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ranInline = true' }));
      // In a task of its own: what Playwright itself evaluates is exempt.
      const evaluated = await new Promise((done) =>
        setTimeout(() => {
          try {
            done(new Function('return true')());
          } catch {
            setTimeout(() => done(false), 100); // after the report of the violation
          }
        }),
      );
      return { ranInline: 'ranInline' in window, evaluated, violations: [...violations] };
    });
    expect(outcome).toEqual({ ranInline: false, evaluated: false, violations: ['script-src-elem', 'script-src'] });
  });

  test('A frame in the page gets no answer', async ({ page }) => {
    const reply = await page.evaluate((message) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return (Reflect.get(frame.contentWindow as object, 'ownWords') as { call(text: string): Promise<string> }).call(
        message,
      );
    }, asksStatus);
    expect(JSON.parse(reply)).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  test('Another page in its place gets no answer', async ({ page }) => {
    await page.goto('about:blank');
    expect(JSON.parse(await ask(page))).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  test('A window that it opens is closed at once', async ({ page }) => {
    const opened = page.context().waitForEvent('page');
    await page.evaluate(() => void window.open('/'));
    const other = await opened;
    if (!other.isClosed()) await other.waitForEvent('close');
    expect(page.context().pages()).toEqual([page]);
  });

  test('It is given no permission and downloads nothing', async ({ page }) => {
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
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

async function listen(): Promise<{ server: Server; address: string; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  server.on('upgrade', (request, socket) => {
    seen.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
