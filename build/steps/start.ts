import { join } from 'node:path';
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
  const byHand = shellByHand(process.env['OWN_WORDS_SHELL']);
  await build();
  if (!hasDisplay(process.platform, process.env)) return mainJobWithoutDisplay();
  const electron = byHand === 'chromium' ? null : await fetchedElectron({ insist: byHand === 'electron' });
  if (electron) return (await run(electron, [...electronFlags(), root, ...args], { output: 'show' })).code;
  if (byHand === 'electron') {
    throw new Stop(
      'Electron is not here and could not be fetched. Type "npx install-electron" to see why, then try again.',
    );
  }
  const chromium = await readyChromium();
  if (byHand === null) say(`Electron is not here and could not be fetched: Own Words opens in ${chromium}.`);
  return (await run(process.execPath, [join(root, 'out/main/chromium-shell.js'), ...args], { output: 'show' })).code;
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
