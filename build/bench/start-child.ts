// One start of the Chromium shell in a process of its own: says "ready" once what is wanted is on screen. Run by start.ts.
import type { App } from '../../electron/core/app.ts';
import type { Ports } from '../../electron/core/ports.ts';
import { builtCore, builtShell } from './built.ts';
import { openHome } from './calls.ts';

const [what = '', dataFolder = '', place = ''] = process.argv.slice(2);
const { startShell } = await builtShell();

/** The shell as people start it, the home opened by its passphrase (made cheap for the bench). */
const own = () => startShell({ dataFolder, headless: true, prepare: (app) => openHome(app, { folder: place }) });

/** The same shell, its page an empty one of Mantine: nothing is asked of the core. */
async function empty() {
  const { createApp } = await builtCore();
  const makeApp = (ports: Ports): App => createApp({ ...ports, rendererRoot: place });
  return startShell({ dataFolder, headless: true, makeApp });
}

const shell = await (what === 'own' ? own() : empty());
await shell.page.evaluate(
  (wanted) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!document.querySelector(wanted)) return false;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
        return true;
      };
      const observer = new MutationObserver(() => void look());
      observer.observe(document, { subtree: true, childList: true });
      look();
    }),
  what === 'own' ? 'ul button[aria-pressed] bdi' : 'button',
);
process.stdout.write('ready\n');
await shell.close();
process.exit(0);
