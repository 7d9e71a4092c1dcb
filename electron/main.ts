import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { createApp } from './core/app.ts';
import { asRefusal } from './core/faults.ts';
import type { Ports } from './core/ports.ts';
import { closesFirst } from './shell/closing.ts';
import { openDemoHome } from './shell/demo.ts';
import { freshPage, tooOften } from './shell/fresh-page.ts';
import { type Guard, guardOf, mayHave, NO_NETWORK } from './shell/guard.ts';
import { leaveNothing } from './shell/leave-nothing.ts';
import { onlyOne } from './shell/only-one.ts';
import { programDataFolder } from './shell/program-folder.ts';
import { menu, picking, windowOptions } from './shell/window.ts';

const SCHEME = 'own-words';
const START = `${SCHEME}://app/`;
const out = join(import.meta.dirname, '..');
const dataFolder = programDataFolder();
const { values: asked } = parseArgs({
  args: process.argv.slice(1),
  strict: false, // the rest is Electron's own
  options: { home: { type: 'string' }, demo: { type: 'boolean' }, 'allow-capture': { type: 'boolean' } },
});
leaveNothing();
process.on('uncaughtException', stopFor); // Electron's own way shows the stack and goes on
app.setPath('userData', join(dataFolder, 'electron'));
app.enableSandbox();
for (const [name, value] of NO_NETWORK) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
app.on('web-contents-created', (_, contents) => keepInside(contents));
const quit = () => app.quit();

if (app.requestSingleInstanceLock()) await app.whenReady().then(open).catch(stopFor);
else {
  console.error('Own Words is already open: its window has been asked to come forward.');
  app.quit();
}

async function open(): Promise<void> {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  const window = newWindow();
  const comeForward = () => {
    if (window.isDestroyed()) return; // closed, and the record is being closed behind it
    if (window.isMinimized()) window.restore();
    window.show();
  };
  const letGo = onlyOne(dataFolder, comeForward); // the Chromium shell keeps to it too
  app.on('second-instance', comeForward);
  const core = createApp(portsOf(window));
  const guard = guardOf(core, START);
  shutIn(window.webContents.session, guard);
  ipcMain.handle('own-words:call', ({ sender, senderFrame: frame }, message: unknown) =>
    guard.call({ ownFrame: sender === window.webContents && !frame?.parent, address: frame?.url ?? '' }, message),
  );
  app.on('window-all-closed', quit);
  const closing = closesFirst(quit, () => core.close().finally(letGo));
  app.on('before-quit', closing);
  keepThePage(window, guard);
  lockWithThePc(window, guard);
  if (asked.demo) await openDemoHome(core, dataFolder);
  await window.loadURL(START);
  window.show();
}

function newWindow(): BrowserWindow {
  const options = windowOptions({ preload: join(out, 'preload', 'preload.cjs'), devTools: !app.isPackaged });
  // Not a "persist:" partition: it lives in memory, so nothing of a page is ever written to the disk.
  const ours = session.fromPartition('own-words');
  const window = new BrowserWindow({ ...options, webPreferences: { ...options.webPreferences, session: ours } });
  // Keeps the record out of the pictures that Windows takes by itself; some magnifiers need this off.
  window.setContentProtection(asked['allow-capture'] !== true);
  return window;
}

function portsOf(window: BrowserWindow): Ports {
  return {
    now: () => new Date(),
    rendererRoot: join(out, 'renderer'),
    packWorker: join(out, 'main', 'pack-worker.js'),
    dataFolder,
    ...(typeof asked.home === 'string' ? { home: asked.home } : {}),
    shell: { name: 'electron', canPickPath: true },
    pickPath: async (what) => (await dialog.showOpenDialog(window, picking[what])).filePaths[0] ?? null,
    openPath: async (path) => (await shell.openPath(path)) === '',
    freshPage: () => void newPage(window),
  };
}

async function newPage(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  await freshPage({
    leave: () => window.loadURL('about:blank'),
    end: () => window.webContents.forcefullyCrashRenderer(),
    come: () => window.loadURL(START),
  });
  if (!window.isDestroyed()) window.webContents.navigationHistory.clear();
}

/** Only our own scheme is answered; every other request, permission and device is refused. */
function shutIn(ours: Electron.Session, guard: Guard): void {
  ours.protocol.handle(SCHEME, async ({ url, method }) => {
    const given = await guard.resource(url, method);
    return given ? new Response(Buffer.from(given.body), given) : Response.error();
  });
  ours.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !guard.mayReach(url) && (app.isPackaged || !url.startsWith('devtools:')) }),
  );
  ours.setPermissionRequestHandler((_contents, permission, answer) => answer(mayHave(permission)));
  ours.setPermissionCheckHandler((_contents, permission) => mayHave(permission));
  ours.setDevicePermissionHandler(() => false);
  ours.on('will-download', (event) => event.preventDefault());
}

/** No page leaves its place, opens another, or keeps itself open. */
function keepInside(contents: Electron.WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-prevent-unload', (event) => event.preventDefault()); // what stays is not the page's to say
}

/** A page that hangs is ended, and one that is gone comes back locked; one that keeps failing ends the program. */
function keepThePage(window: BrowserWindow, guard: Guard): void {
  const failing = tooOften(3);
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    if (failing()) stopFor(null);
    else void guard.lock().then(() => newPage(window));
  });
}

/** Who walks away from the PC and locks it, or lets it sleep, has locked the record. */
function lockWithThePc(window: BrowserWindow, guard: Guard): void {
  powerMonitor.on('lock-screen', () => void guard.lock());
  powerMonitor.on('suspend', () => void guard.lock());
  powerMonitor.on('user-did-resign-active', () => void guard.lock());
  powerMonitor.on('shutdown', quit);
  window.on('session-end', quit);
}

/** One plain line, never a stack. What was saved is on the disk already; nothing more is done in a program that failed. */
function stopFor(error: unknown): void {
  const plain = 'Something went wrong inside it. What was saved is there: start it again.';
  dialog.showErrorBox('Own Words has to stop', asRefusal(error)?.message ?? plain);
  app.exit(1);
}
