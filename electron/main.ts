import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  protocol,
  type Session,
  session,
  shell,
  type WebContents,
} from 'electron';
import { type App, createApp } from './core/app.ts';
import type { Ports } from './core/ports.ts';
import { openDemoHome } from './shell/demo.ts';
import { programDataFolder } from './shell/program-folder.ts';

const SCHEME = 'own-words';
const START = `${SCHEME}://app/`;
const out = join(import.meta.dirname, '..');
const dataFolder = programDataFolder();
const { values: asked } = parseArgs({
  args: process.argv.slice(1),
  strict: false, // the rest is Electron's own
  options: { home: { type: 'string' }, demo: { type: 'boolean' } },
});

delete process.env['OWN_WORDS_PASSPHRASE']; // the page asks for it; no other process inherits it
app.setPath('userData', join(dataFolder, 'electron'));
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
app.on('web-contents-created', (_, contents) => keepInside(contents));

if (!app.requestSingleInstanceLock()) {
  console.error('Own Words is already open: its window has been asked to come forward.');
  app.quit();
} else {
  await app.whenReady();
  await open().catch((error: Error) => {
    dialog.showErrorBox('Own Words could not start', error.message);
    app.exit(1);
  });
}

async function open(): Promise<void> {
  // Not a "persist:" partition: it lives in memory, so nothing of a page is ever written to the disk.
  const ours = session.fromPartition('own-words');
  const window = newWindow(ours);
  const core = createApp(portsOf(window));
  shutIn(ours, core);
  ipcMain.handle('own-words:call', (event, message: unknown) =>
    typeof message === 'string' && event.senderFrame === window.webContents.mainFrame && isOurs(event.senderFrame.url)
      ? core.call(message)
      : JSON.stringify({ ok: false, code: 'not-allowed', message: 'Only the page of Own Words may ask.' }),
  );
  app.on('second-instance', () => window.show());
  closeInOrder(core);
  if (asked.demo) await openDemoHome(core, dataFolder);
  await window.loadURL(START);
  window.show();
}

function newWindow(ours: Session): BrowserWindow {
  return new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    autoHideMenuBar: true,
    title: 'Own Words',
    webPreferences: {
      session: ours,
      preload: join(out, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false, // it fetches its dictionaries from the network
      devTools: !app.isPackaged,
    },
  });
}

function portsOf(window: BrowserWindow): Ports {
  return {
    now: () => new Date(),
    rendererRoot: join(out, 'renderer'),
    packWorker: join(out, 'main', 'pack-worker.js'),
    dataFolder,
    ...(typeof asked.home === 'string' ? { home: asked.home } : {}),
    shell: { name: 'electron', canPickPath: true },
    async pickPath(what) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: what === 'file' ? ['openFile'] : ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
    },
    openPath: async (path) => (await shell.openPath(path)) === '',
    freshPage: () => void destroyPage(window).catch(() => {}), // a second one begun meanwhile goes on in its place
  };
}

/** Leaves the document for an empty one and comes back to a new one: nothing of the old one is left to go back to. */
async function destroyPage(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  await window.loadURL('about:blank');
  await window.loadURL(START);
  window.webContents.navigationHistory.clear();
}

/** Only our own scheme is answered; every other request, permission and device is refused. */
function shutIn(ours: Session, core: App): void {
  ours.protocol.handle(SCHEME, async (request) => {
    const resource = isOurs(request.url) && request.method === 'GET' ? await core.resource(new URL(request.url)) : null;
    if (!resource) return Response.error();
    return new Response(Buffer.from(resource.body), { status: resource.status, headers: resource.headers });
  });
  ours.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol: scheme } = new URL(url);
    answer({ cancel: !(isOurs(url) || scheme === 'blob:' || (scheme === 'devtools:' && !app.isPackaged)) });
  });
  ours.setPermissionRequestHandler((_contents, permission, answer) => answer(forTheBoard(permission)));
  ours.setPermissionCheckHandler((_contents, permission) => forTheBoard(permission));
  ours.setDevicePermissionHandler(() => false);
  ours.on('will-download', (event) => event.preventDefault());
}

/** The choice board fills the screen and hears Esc; the page may ask for nothing else. */
const forTheBoard = (permission: string) => permission === 'fullscreen' || permission === 'keyboardLock';

function keepInside(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Node gives a scheme of our own no origin ("null"), so its two parts are compared. */
function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${SCHEME}:` && url.host === 'app';
}

/** The record is closed before the program ends, once. */
function closeInOrder(core: App): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void core.close().finally(() => app.quit());
  });
}
