import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runPackage } from './run.ts';
import { Stop, say } from './say.ts';
import { contentHash, unlessStamped } from './stale.ts';

const FOLDERS = ['db', 'electron', 'renderer'];
const FILES = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'build/verifier.config.ts',
  'tsconfig.json',
];

/** Builds out/ where a source changed since it was last built. Refuses with what the builder said where that fails. */
export async function build(): Promise<void> {
  await unlessStamped(join(root, 'out', '.built'), sourcesHash(), async () => {
    say('Building');
    const { code, output } = await runPackage('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], {
      output: 'hold',
    });
    if (code !== 0) throw new Stop(`${output.trim()}\nThe build failed: the reason is above.`);
    const verifier = ['build', '--config', join(root, 'build', 'verifier.config.ts'), '--logLevel', 'warn'];
    const page = await runPackage('vite/bin/vite.js', verifier, { output: 'hold' });
    if (page.code !== 0) throw new Stop(`${page.output.trim()}\nThe verifier could not be built: the reason is above.`);
  });
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(contentHash(root, FOLDERS));
  for (const file of FILES) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
