import { randomInt } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../../db/words/refused.ts';
import type { App } from '../core/app.ts';
import { filesOf } from '../core/home/folder.ts';
import { readSettings, writeSettings } from '../core/home/settings.ts';

/**
 * `--demo`: opens the demo home of this PC, made the first time, so that its people can sign in at once. The one place
 * where a shell asks the core for a demo home; it is loaded only then.
 */
export async function openDemoHome(app: App, dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'demo-home');
  const known = readSettings(dataFolder).demo;
  const ready = known?.folder === folder && existsSync(filesOf(folder).keys);
  const passphrase = ready ? known.passphrase : await makeFresh(folder, dataFolder);
  const opened = JSON.parse(await app.call(JSON.stringify({ method: 'home.open', input: { folder, passphrase } })));
  if (!opened.ok) throw new Refused(String(opened.code), String(opened.message));
  console.error(`Demo home: ${folder}\nIts passphrase: ${passphrase}. Names and PINs stand on its sign-in screen.`);
}

async function makeFresh(folder: string, dataFolder: string): Promise<string> {
  console.error('Making the demo home: some twenty seconds');
  rmSync(folder, { recursive: true, force: true });
  const { makeDemoHome } = await import('../core/demo/index.ts');
  const passphrase = Array.from({ length: 5 }, () =>
    randomInt(36 ** 4)
      .toString(36)
      .padStart(4, '0'),
  ).join('-');
  const { staff } = await makeDemoHome({ folder, passphrase, now: new Date() });
  writeSettings(dataFolder, { demo: { folder, passphrase, staff } });
  return passphrase;
}
