import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from '../../electron/shell/find-chromium.ts';
import { cleanEnv, run } from './run.ts';
import { Stop, say } from './say.ts';

const CHROMIUM_MISSING =
  'No Chromium, Chrome or Edge was found. Install one (Debian: sudo apt-get install chromium), or name its program in OWN_WORDS_CHROMIUM, then try again.';

/** The program file of an installed Chromium; on Debian as root it is installed first where there is none. */
export async function readyChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const byHand = process.env['OWN_WORDS_CHROMIUM'];
  if (byHand) throw new Stop(`OWN_WORDS_CHROMIUM names ${byHand}, and there is no such file.`);
  if (!isDebian() || process.getuid?.() !== 0) throw new Stop(CHROMIUM_MISSING);
  say('Installing Chromium with apt (a minute or two)');
  await apt('update', '-qq');
  await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  const installed = findChromium();
  if (!installed) throw new Stop(CHROMIUM_MISSING);
  return installed;
}

async function apt(...args: string[]): Promise<void> {
  const env = { ...cleanEnv(), DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', args, { env, output: 'hold' });
  if (code !== 0) throw new Stop(`${output.trim()}\nChromium could not be installed with apt: it says why above.`);
}

function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync('/usr/bin/apt-get') && existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}
