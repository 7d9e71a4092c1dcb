import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, errors, type Page } from 'playwright-core';
import { Refused } from '../db/words/refused.ts';
import { type App, createApp } from './core/app.ts';
import { asRefusal } from './core/faults.ts';
import type { Ports } from './core/ports.ts';
import { CHROMIUM_ARGUMENTS, chromiumEnvironment, launchProblem } from './shell/chromium.ts';
import { openDemoHome } from './shell/demo.ts';
import { findChromium } from './shell/find-chromium.ts';
import { freshPage } from './shell/fresh-page.ts';
import { guardOf } from './shell/guard.ts';
import { leaveNothing } from './shell/leave-nothing.ts';
import { onlyOne } from './shell/only-one.ts';
import { openWithSystem } from './shell/open-path.ts';
import { freshProfile, wipeProfile, wipeStaleProfiles } from './shell/profile.ts';
import { programDataFolder } from './shell/program-folder.ts';
import { shutIn } from './shell/shut-in.ts';

/** `.invalid` never resolves (RFC 2606): the origin exists only by our answering for it. */
const START = 'https://own-words.invalid/';
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
  /** Resolves when the window was closed, or its page or the browser ended, by whatever means. */
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
    await shutIn(context, page, guardOf(app, START));
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
      env: chromiumEnvironment(),
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
    freshPage: () => void freshPage({ leave: () => page.goto('about:blank'), come: () => page.goto(START) }),
  };
}

function whenEnded(context: BrowserContext, page: Page): Promise<void> {
  return new Promise((done) => {
    page.on('close', () => done());
    // Its process was killed or ran out of memory: what stands there answers nobody any more.
    page.on('crash', () => done());
    context.on('close', () => done());
  });
}

/** The command line of the shell: opens the window, and resolves when the record is closed again. */
async function runShell(args: readonly string[]): Promise<void> {
  leaveNothing();
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
