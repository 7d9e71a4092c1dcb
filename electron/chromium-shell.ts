import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, errors, type Page } from 'playwright-core';
import { Refused } from '../db/words/refused.ts';
import { type App, createApp } from './core/app.ts';
import { asRefusal } from './core/faults.ts';
import type { Ports } from './core/ports.ts';
import { CHROMIUM_ARGUMENTS, launchProblem } from './shell/chromium.ts';
import { openDemoHome } from './shell/demo.ts';
import { findChromium } from './shell/find-chromium.ts';
import { ORIGIN, shutIn } from './shell/guard.ts';
import { onlyOne } from './shell/only-one.ts';
import { openWithSystem } from './shell/open-path.ts';
import { freshProfile, wipeProfile, wipeStaleProfiles } from './shell/profile.ts';
import { programDataFolder } from './shell/program-folder.ts';

const START = `${ORIGIN}/`;
/** A browser now and then hangs at its start. A slow PC's needs some seconds; longer than this, and it is started anew. */
const PATIENCE_MS = 60_000;

export interface ShellOptions {
  dataFolder: string;
  /** A home named by hand, in place of the one last open. */
  home?: string;
  headless: boolean;
  /** Milliseconds after which a browser that has not started is ended and started once more. */
  patience?: number;
  /** What the core does before the page first asks it anything, such as opening a demo home. */
  prepare?(app: App): Promise<void>;
  /** Makes the core; tests of the shell alone put a stand-in here. */
  makeApp?(ports: Ports): App;
}

export interface Shell {
  app: App;
  context: BrowserContext;
  page: Page;
  /** Resolves when the window was closed or the browser ended, by whatever means. */
  ended: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the app in an installed Chromium, driven over a pipe: no port is opened, every request is answered here or
 * aborted, and only the one page that was opened here may call the core. Throws Refused in one plain line.
 */
export async function startShell(options: ShellOptions): Promise<Shell> {
  let page: Page | null = null;
  const letGo = onlyOne(options.dataFolder, () => void page?.bringToFront().catch(() => {}));
  wipeStaleProfiles();
  // One for each try: a browser that hangs may hold its own for a while yet.
  const profiles: string[] = [];
  const newProfile = () => {
    const profile = freshProfile();
    profiles.push(profile);
    return profile;
  };
  let context: BrowserContext | null = null;
  let app: App | null = null;
  const close = async () => {
    await context?.close().catch(() => {}); // already gone where the person closed the window
    await app?.close();
    profiles.forEach(wipeProfile);
    letGo();
  };
  try {
    context = await launch(newProfile, options);
    page = context.pages()[0] ?? (await context.newPage());
    app = (options.makeApp ?? createApp)(portsOf(options, page));
    await shutIn(context, page, app);
    await options.prepare?.(app);
    const ended = whenEnded(context, page);
    // The browser's own first try at the address, from before we answered for it, may end in the middle of ours.
    await page.goto(START).catch(() => page?.goto(START));
    return { app, context, page, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function launch(
  newProfile: () => string,
  { headless, patience = PATIENCE_MS }: ShellOptions,
): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Refused(
      'no-chromium',
      'No Chromium, Chrome or Edge was found. Install one, or name its program in OWN_WORDS_CHROMIUM, then try again.',
    );
  }
  const asRoot = process.getuid?.() === 0;
  const start = (timeout: number) =>
    chromium.launchPersistentContext(newProfile(), {
      executablePath,
      timeout,
      headless,
      viewport: headless ? { width: 1366, height: 768 } : null,
      chromiumSandbox: !asRoot, // Chromium refuses its sandbox to root, which nobody but a test machine should be
      acceptDownloads: false,
      serviceWorkers: 'block',
      // Ended by our own hand, so that the record closes too.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: ['--enable-automation'], // its bar over the window
      args: [...CHROMIUM_ARGUMENTS, `--app=${START}`, ...(asRoot && !headless ? ['--test-type'] : [])],
    });
  try {
    return await start(patience).catch((error) => {
      if (error instanceof errors.TimeoutError) return start(PATIENCE_MS);
      throw error;
    });
  } catch (error) {
    throw launchProblem(executablePath, error);
  }
}

function portsOf({ dataFolder, home }: ShellOptions, page: Page): Ports {
  const out = join(import.meta.dirname, '..');
  return {
    now: () => new Date(),
    rendererRoot: join(out, 'renderer'),
    packWorker: join(out, 'main', 'pack-worker.js'),
    dataFolder,
    ...(home === undefined ? {} : { home }),
    shell: { name: 'chromium', canPickPath: false },
    openPath: openWithSystem,
    freshPage: () => void destroyPage(page),
  };
}

function whenEnded(context: BrowserContext, page: Page): Promise<void> {
  return new Promise((done) => {
    page.on('close', () => done());
    context.on('close', () => done());
  });
}

/** Leaves the document for an empty one and comes back to a new one: nothing of the old one is left to go back to. */
async function destroyPage(page: Page): Promise<void> {
  const gone = () => {}; // the window was closed meanwhile: there is no page to bring back
  await page.goto('about:blank').catch(gone);
  await page.goto(START).catch(gone);
}

/** The command line of the shell: opens the window, and resolves when the record is closed again. */
async function runShell(args: readonly string[]): Promise<void> {
  delete process.env['OWN_WORDS_PASSPHRASE']; // the page asks for it; no browser inherits it
  const { values } = parseArgs({
    args: [...args],
    options: { demo: { type: 'boolean' }, home: { type: 'string' }, headless: { type: 'boolean', default: false } },
  });
  const dataFolder = programDataFolder();
  const shell = await startShell({
    dataFolder,
    headless: values.headless,
    ...(values.home === undefined ? {} : { home: values.home }),
    ...(values.demo ? { prepare: (app) => openDemoHome(app, dataFolder) } : {}),
  });
  const signalled = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => done());
  });
  console.error('Own Words is open.');
  await Promise.race([shell.ended, signalled]);
  await shell.close();
}

if (realpathSync(process.argv[1] ?? '') === import.meta.filename) {
  try {
    await runShell(process.argv.slice(2));
    process.exit(0);
  } catch (error) {
    const wrongUse = error instanceof TypeError && 'code' in error; // parseArgs names the slip in one line
    console.error(wrongUse ? error.message : (asRefusal(error)?.message ?? error));
    process.exit(wrongUse ? 2 : 1);
  }
}
