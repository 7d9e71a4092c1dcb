import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused } from '../../db/words/refused.ts';
import { existingHome } from '../../electron/core/home/folder.ts';
import { build } from './build.ts';
import { readyChromium } from './chromium.ts';
import { fetchedElectron } from './electron.ts';
import { mainJobWithoutDisplay } from './headless.ts';
import { root, run } from './run.ts';
import { Stop, say } from './say.ts';

const SHELLS = ['electron', 'chromium'] as const;
type ShellName = (typeof SHELLS)[number];

/** `npm start [-- --demo]`: opens the app in the better shell that this machine has. Resolves to the exit code. */
export async function start(args: readonly string[]): Promise<number> {
  const given = asked(args, process.env['INIT_CWD'] ?? process.cwd());
  const byHand = shellByHand(process.env['OWN_WORDS_SHELL']);
  const display = hasDisplay(process.platform, process.env);
  if (!display && given.home !== undefined)
    throw new Stop('There is no display here, so no window can open on that home. Use "npm run own-words" instead.', 2);
  await build();
  if (!display) return mainJobWithoutDisplay();
  const passedOn = [...(given.demo ? ['--demo'] : []), ...(given.home ? ['--home', given.home] : [])];
  const electron = byHand === 'chromium' ? null : await fetchedElectron({ insist: byHand === 'electron' });
  if (electron) {
    const all = [...electronFlags(), root, ...passedOn, ...(given.allowCapture ? ['--allow-capture'] : [])];
    return (await run(electron, all, { output: 'show' })).code;
  }
  if (byHand === 'electron') {
    throw new Stop(
      'Electron is not here and could not be fetched. Type "npx install-electron" to see why, then try again.',
    );
  }
  const chromium = await readyChromium();
  if (byHand === null) say(`Electron is not here and could not be fetched: Own Words opens in ${chromium}.`);
  return (await run(process.execPath, [join(root, 'out/main/chromium-shell.js'), ...passedOn], { output: 'show' }))
    .code;
}

interface Asked {
  readonly demo: boolean;
  /** The folder of a home that is there. */
  readonly home?: string;
  readonly allowCapture: boolean;
}

/** What `npm start` was asked for, a path seen from where it was typed. Throws Stop before anything is built. */
export function asked(args: readonly string[], typedIn: string): Asked {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { demo: { type: 'boolean' }, home: { type: 'string' }, 'allow-capture': { type: 'boolean' } },
    });
    const { demo = false, home, 'allow-capture': allowCapture = false } = values;
    return { demo, allowCapture, ...(home === undefined ? {} : { home: existingHome(resolve(typedIn, home)) }) };
  } catch (error) {
    if (error instanceof Refused) throw new Stop(error.message, 2);
    throw new Stop(
      'npm start takes "-- --demo", "-- --home <folder>" or nothing; in Electron "--allow-capture" too.',
      2,
    );
  }
}

/** The shell that OWN_WORDS_SHELL names, or null where it names none. */
export function shellByHand(name: string | undefined): ShellName | null {
  if (name === undefined || name === '') return null;
  const shell = SHELLS.find((one) => one === name);
  if (!shell) throw new Stop('OWN_WORDS_SHELL is either "electron" or "chromium", or not set at all.', 2);
  return shell;
}

/** Whether a window can be opened: only Linux says when it cannot. */
export function hasDisplay(platform: string, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Electron refuses to start with its sandbox as root on Linux; nobody but a test machine should be root. */
function electronFlags(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('Running as root, so without the browser sandbox.');
  return ['--no-sandbox'];
}
