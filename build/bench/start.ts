import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type Figure, median, quantile } from './figures.ts';
import type { BenchHome } from './home.ts';

const ROUNDS = 12;
const child = join(import.meta.dirname, 'start-child.ts');

/** From the start of the process to names on the sign-in screen, against an empty Mantine page in the same shell. */
export async function startFigures(home: BenchHome, folder: string): Promise<Figure[]> {
  const page = join(folder, 'empty');
  const emptyData = join(folder, 'data');
  mkdirSync(emptyData);
  await build({
    root: join(import.meta.dirname, 'empty'),
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: page, emptyOutDir: true, target: 'chrome120', assetsInlineLimit: 0 },
  });
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const own = await timeToReady(['own', home.dataFolder, home.folder]);
    const empty = await timeToReady(['empty', emptyData, page]);
    if (round === 0) continue; // the files are in the system's cache from here on, for both
    ours.push(own);
    peers.push(empty);
  }
  return [
    {
      measure: 'Start to names on the sign-in screen',
      ours: median(ours),
      peer: median(peers),
      unit: 'ms',
      limit: { of: 'ratio', is: 'at-most', value: 1.5 },
      method:
        'Chromium shell, headless, from the start of its process to the second frame after the staff of the demo home stand, its record opened on the way (the passphrase made cheap: it is slow by design), against the same shell with one button of Mantine and no home; in turn, files warm; medians',
      detail: { starts: ROUNDS, 'ours p95': quantile(ours, 0.95), 'peer p95': quantile(peers, 0.95) },
    },
  ];
}

function timeToReady(args: readonly string[]): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    let ready: number | null = null;
    const shell = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    shell.stdout.on('data', () => {
      ready ??= performance.now() - start;
    });
    shell.on('error', reject);
    // The next start waits until this one is wholly gone.
    shell.on('close', () => (ready === null ? reject(new Error('The shell did not come up.')) : resolve(ready)));
  });
}
