import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import type { App } from '../../electron/core/app.ts';
import { findChromium } from '../../electron/shell/find-chromium.ts';

/** The built program in a world of its own: its home folder, its temporary folder and its data are all below one folder. */
export interface World {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
  readonly app: Pick<App, 'call'>;
  /** What the page asked for and what it wrote to its console, on the way out as on the way in. */
  readonly seen: string[];
}

/** Lets the system write down a program that falls over, where it may be told to at all. */
export const DUMPS = 'ulimit -c unlimited 2>/dev/null;';

/** Starts the built Chromium shell as a program of its own, everything that it may write to below one folder. */
export async function startIn(folder: string, passphrase: string): Promise<World> {
  for (const name of ['home', 'tmp', 'data']) mkdirSync(join(folder, name), { recursive: true });
  const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'chromium-shell.js');
  // Where whoever set the PC up wants to be left what was in the memory of programs that fall over, it falls in here.
  const child = spawn('/bin/sh', ['-c', `${DUMPS} exec "$@"`, 'sh', process.execPath, program, '--headless'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: join(folder, 'home'),
      TMPDIR: join(folder, 'tmp'),
      OWN_WORDS_DATA: join(folder, 'data'),
      OWN_WORDS_CHROMIUM: browserWithADoor(folder),
      OWN_WORDS_PASSPHRASE: passphrase,
    },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(String(chunk)));
  await expect.poll(() => printed.join('')).toContain('Own Words is open.');
  child.on('exit', () => writeFileSync(join(folder, 'printed.txt'), printed.join('')));
  const profile = readdirSync(join(folder, 'tmp')).find((name) => name.startsWith('own-words-profile-')) ?? '';
  const [port] = readFileSync(join(folder, 'tmp', profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The window is open.');
  page.setDefaultTimeout(30_000);
  const seen: string[] = [];
  page.on('request', (request) => seen.push(decodeURIComponent(request.url()), request.postData() ?? ''));
  page.on('console', (message) => seen.push(message.text()));
  page.on('framenavigated', (frame) => seen.push(decodeURIComponent(frame.url())));
  const call = (message: string) =>
    page.evaluate((text) => (Reflect.get(window, 'ownWords') as Pick<App, 'call'>).call(text), message);
  return { folder, child, browser, page, app: { call }, seen };
}

/** The installed browser with a port by which a test can look into it, and a log of all that it has to say. */
function browserWithADoor(folder: string): string {
  const script = join(folder, 'browser.sh');
  const flags = '--remote-debugging-port=0 --enable-logging=stderr';
  writeFileSync(script, `#!/bin/sh\nexec '${findChromium()}' "$@" ${flags} 2>>'${join(folder, 'browser.log')}'\n`, {
    mode: 0o755,
  });
  return script;
}

/** Ends the program and waits until its browser has gone too. */
export async function ended({ child, browser }: World, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
  await expect.poll(() => browser.isConnected()).toBe(false);
}
