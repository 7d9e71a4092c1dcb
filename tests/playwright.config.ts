import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const out = join(import.meta.dirname, '..', 'out');

export default defineConfig<object, { host: 'chromium' | 'electron' }>({
  testDir: 'e2e',
  tsconfig: join(import.meta.dirname, '..', 'build', 'tsconfig.playwright.json'),
  outputDir: join(out, 'test-results'),
  // Against screens that hang, not slow ones: the machine may be busy.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 2, // each with a home, a data folder and a browser of its own
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(out, 'reports', 'playwright.json') }]],
  projects: [
    { name: 'chromium', use: { host: 'chromium' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
