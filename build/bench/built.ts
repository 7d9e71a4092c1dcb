import { join } from 'node:path';

/** The built program: what people run, so what is timed. */
export const out = join(import.meta.dirname, '..', '..', 'out');

export const builtShell = (): Promise<typeof import('../../electron/chromium-shell.ts')> =>
  import(join(out, 'main', 'chromium-shell.js'));

export const builtCore = (): Promise<typeof import('../../electron/core/app.ts')> =>
  import(join(out, 'main', 'app.js'));
