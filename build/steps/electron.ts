import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runPackage } from './run.ts';
import { say } from './say.ts';

const home = join(root, 'node_modules', 'electron');
const tried = join(root, 'node_modules', '.electron-tried');
const FETCH_LIMIT_MS = 20_000;
/** For whoever will have Electron or nothing, over a slow line. */
const INSIST_LIMIT_MS = 600_000;

/** Electron's program file where it is installed, or null. Never require('electron') for this: that starts a download. */
export function electronProgram(): string | null {
  const pathFile = join(home, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const file = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist'), name);
  return existsSync(file) ? file : null;
}

/** Electron's program file, fetched where it is missing: once for each version, unless it is insisted upon. */
export async function fetchedElectron({ insist }: { insist: boolean }): Promise<string | null> {
  const here = electronProgram();
  if (here) return here;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  if (!insist && existsSync(tried) && readFileSync(tried, 'utf8') === version) return null;
  const limit = insist ? INSIST_LIMIT_MS : FETCH_LIMIT_MS;
  say(`Fetching Electron ${version} (tried once, for at most ${limit / 1000} seconds)`);
  writeFileSync(tried, version);
  await runPackage('electron/install.js', [], { output: 'hold', limit });
  return electronProgram();
}
