import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundled, namesItsPackages } from './build/bundled.ts';

const root = import.meta.dirname;
const source = (file: string) => join(root, 'electron', file);
const present = (input: Record<string, string>) =>
  Object.fromEntries(Object.entries(input).filter(([, file]) => existsSync(file)));

export default defineConfig({
  main: {
    plugins: [namesItsPackages()],
    build: {
      externalizeDeps: { exclude: bundled },
      outDir: 'out/main',
      target: 'node24',
      sourcemap: true,
      rollupOptions: {
        input: present({
          main: source('main.ts'),
          'chromium-shell': source('chromium-shell.ts'),
          cli: source('cli.ts'),
          app: source('core/app.ts'),
          'pack-worker': source('core/packs/worker.ts'),
          'check-worker': source('core/verify/worker.ts'),
          'stranger-worker': source('core/verify/stranger-worker.ts'),
        }),
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node24',
      rollupOptions: {
        input: { preload: source('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload cannot be a module
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    build: {
      outDir: join(root, 'out/renderer'),
      minify: true,
      assetsInlineLimit: 0, // the CSP allows no data: fonts
      chunkSizeWarningLimit: 3000,
      target: 'chrome120', // any Chromium, Chrome or Edge that a home is likely to have
      rollupOptions: { input: { index: join(root, 'renderer/index.html') } },
    },
    plugins: [react(), namesItsPackages()],
  },
});
