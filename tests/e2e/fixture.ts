import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type Page } from '@playwright/test';
import { electronProgram } from '../../build/steps/electron.ts';
import type { App } from '../../electron/core/app.ts';
import type { Ports } from '../../electron/core/ports.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app as a person meets it: one window, in either shell. */
interface Opened {
  page: Page;
  app: Pick<App, 'call'>;
  /** What the shell gave the core; only the Chromium shell runs in this process and can show it. */
  ports: Ports | null;
  close(): Promise<void>;
}
interface Fixtures {
  /** The program's own data folder, fresh for each test. */
  dataFolder: string;
  opened: Opened;
  page: Page;
  /** The same core that the page calls, one JSON text in and one out. */
  app: Pick<App, 'call'>;
  /** Closes the window and starts the program again on the same data folder. */
  restart(): Promise<Page>;
}

export const test = base.extend<Fixtures, { host: 'chromium' | 'electron' }>({
  host: ['chromium', { option: true, scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'own-words-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  opened: async ({ host, dataFolder }, use) => {
    const program = electronProgram();
    test.skip(
      host === 'electron' && program === null,
      'Electron is not installed here (npx install-electron brings it); the same test ran in the Chromium shell',
    );
    const opened =
      host === 'electron' && program ? await inElectron(program, dataFolder) : await inChromium(dataFolder);
    await use(opened);
    await opened.close();
  },
  page: async ({ opened }, use) => use(opened.page),
  app: async ({ opened }, use) => use({ call: (message) => opened.app.call(message) }),
  restart: async ({ host, dataFolder, opened }, use) => {
    await use(async () => {
      await opened.close();
      const program = electronProgram();
      const again =
        host === 'electron' && program ? await inElectron(program, dataFolder) : await inChromium(dataFolder);
      Object.assign(opened, again);
      return again.page;
    });
  },
});
export { expect } from '@playwright/test';

/** The built Chromium shell, in this very process. */
export async function builtShell(): Promise<typeof import('../../electron/chromium-shell.ts')> {
  return import(join(root, 'out', 'main', 'chromium-shell.js'));
}

async function inChromium(dataFolder: string): Promise<Opened> {
  const [{ startShell }, { createApp }] = await Promise.all([
    builtShell(),
    import(join(root, 'out', 'main', 'app.js')) as Promise<typeof import('../../electron/core/app.ts')>,
  ]);
  let seen: Ports | null = null;
  const shell = await startShell({
    dataFolder,
    headless: process.env['HEADFUL'] !== '1',
    makeApp(ports) {
      seen = ports;
      return createApp(ports);
    },
  });
  return { page: shell.page, app: shell.app, ports: seen, close: () => shell.close() };
}

async function inElectron(executablePath: string, dataFolder: string): Promise<Opened> {
  const program = await _electron.launch({
    executablePath,
    args: [root],
    env: { ...process.env, OWN_WORDS_DATA: dataFolder } as Record<string, string>,
  });
  const page = await program.firstWindow();
  const call = (message: string) =>
    page.evaluate((text) => (Reflect.get(window, 'ownWords') as Pick<App, 'call'>).call(text), message);
  return { page, app: { call }, ports: null, close: () => program.close() };
}
