import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from '../electron/shell/find-chromium.ts';

const root = join(import.meta.dirname, '..');
const executablePath = findChromium();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  root,
  test: {
    root,
    // As many as there are cores; left to itself it keeps one of them free.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'record',
          environment: 'node',
          globalSetup: ['tests/templates.ts'],
          // The files of one process share its modules: no test changes them, and reading them anew took half the time.
          isolate: false,
          include: ['tests/{db,electron,checks}/**/*.test.ts'],
          // Against tests that hang, not slow ones: many start programs of their own, and the machine may be busy.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        plugins: [react()],
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom/client',
            '@mantine/core',
            '@mantine/form',
            '@mantine/hooks',
            '@mantine/spotlight',
            '@tabler/icons-react',
            '@tanstack/react-query',
            'vitest-browser-react',
            'zod',
          ],
        },
        test: {
          name: 'screens',
          include: ['tests/renderer/**/*.test.tsx'],
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1366, height: 768 },
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                chromiumSandbox: !asRoot, // Chromium refuses its sandbox to root
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
