import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { readKeyfile } from '../../db/keys/file.ts';
import { openWithPassphrase } from '../../db/keys/keyfile.ts';
import { openDatabase } from '../../db/store/open.ts';
import type { App } from '../../electron/core/app.ts';
import { findChromium } from '../../electron/shell/find-chromium.ts';
import { expect, test } from './fixture.ts';
import { PASSPHRASE, PIN, setUpHome, tell } from './home.ts';

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

/** The built program in a world of its own: its home folder, its temporary folder and its data are all below one folder. */
interface World {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
  readonly app: Pick<App, 'call'>;
  /** What the page asked for and what it wrote to its console, on the way out as on the way in. */
  readonly seen: string[];
}

async function startIn(folder: string): Promise<World> {
  for (const name of ['home', 'tmp', 'data']) mkdirSync(join(folder, name), { recursive: true });
  const child = spawn(process.execPath, [join('out', 'main', 'chromium-shell.js'), '--headless'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: {
      PATH: process.env['PATH'],
      HOME: join(folder, 'home'),
      TMPDIR: join(folder, 'tmp'),
      OWN_WORDS_DATA: join(folder, 'data'),
      OWN_WORDS_CHROMIUM: browserWithADoor(folder),
      OWN_WORDS_PASSPHRASE: PASSPHRASE,
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
  page.setDefaultTimeout(15_000);
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

async function ended({ child, browser }: World, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
  await expect.poll(() => browser.isConnected()).toBe(false);
}

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

const noise = { create: { width: 400, height: 300, channels: 3, background: '#000', noise: { type: 'gaussian' } } };
/** A picture of noise, so that no part of it is found anywhere by chance. */
const picture = await sharp({ ...noise, create: { ...noise.create, noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
  .jpeg()
  .toBuffer();
