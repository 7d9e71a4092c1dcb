import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Input, MethodName } from '../../electron/core/contract.ts';
import { filesOf } from '../../electron/core/home/folder.ts';
import { holdHome } from '../../electron/core/home/lock.ts';
import { shown } from '../shown.ts';
import { aFolder, aHome, PASSPHRASE, PINS } from './core/an-app.ts';
import { freshWorld, world } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

const MAIN = '../../electron/main.ts';
const START = 'own-words://app/';
let starts = 0;

interface Start {
  readonly packaged?: boolean;
  readonly first?: boolean;
  readonly args?: readonly string[];
  readonly folder?: string;
}

/** Starts main.ts as Electron would, on a fresh machine; everything below it is the real program. */
async function startMain({ packaged = true, first = true, args = [], folder = aFolder() }: Start = {}) {
  const app = freshWorld({ isPackaged: packaged, first });
  const { argv } = process;
  const before = process.listeners('uncaughtException');
  process.argv = ['own-words', ...args];
  vi.stubEnv('OWN_WORDS_DATA', join(folder, 'data'));
  vi.stubEnv('OWN_WORDS_PASSPHRASE', PASSPHRASE);
  starts += 1;
  await import(/* @vite-ignore */ `${MAIN}?start=${starts}`);
  process.argv = argv;
  const faults = process.listeners('uncaughtException').filter((each) => !before.includes(each));
  for (const each of faults) process.off('uncaughtException', each);
  onTestFinished(async () => {
    await quits();
    vi.unstubAllEnvs();
  });
  return { app, folder, faults };
}

/** What the page of the window is told, or what somebody else is who asks in its place. */
async function call<M extends MethodName>(method: M, input: Input<M>, as: object = {}) {
  const contents = theWindow().webContents;
  const message = JSON.stringify({ method, input });
  const event = { sender: contents, senderFrame: contents.mainFrame, ...as };
  return JSON.parse((await world.handlers['own-words:call']?.(event, message)) ?? 'null');
}

function theWindow() {
  if (!world.window) throw new Error('No window was opened.');
  return world.window;
}

/** An event of Electron's that may be kept from happening. */
const anEvent = () => {
  const event = { prevented: false, preventDefault: () => void Object.assign(event, { prevented: true }) };
  return event;
};

/** Quits as Electron does: asks first, and again when the record is closed. */
async function quits() {
  const asked = anEvent();
  world.app.emit('before-quit', asked);
  if (asked.prevented) await expect.poll(() => world.app.done.filter((each) => each === 'quit')).not.toEqual([]);
  return asked.prevented;
}

/** A program with a home open and its manager signed in. */
async function signedIn(start: Start = {}) {
  const started = await startMain(start);
  const { home } = await aHome(started.folder);
  expect(await call('home.open', { folder: home, passphrase: PASSPHRASE, goOn: false })).toMatchObject({ ok: true });
  const { desk } = (await call('home.status', {})).data;
  expect(await call('home.signIn', { staff: desk[0].id, pin: PINS.manager })).toMatchObject({ ok: true });
  theWindow().done.length = 0;
  return { ...started, home };
}
const state = async () => (await call('home.status', {})).data.state;

// Every name that Electron 45 gives a permission.
const PERMISSIONS = `ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read
  clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation
  geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access
  loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler
  periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection
  storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management
  unknown`.split(/\s+/);

const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'will-prevent-unload'];

describe('The Electron shell is shut in, by all that it asks of Electron', () => {
  test('the page has no Node, a sandbox, a memory of its own, and in an installed program no tools for programmers', async () => {
    const { app, folder } = await startMain();
    expect(app.done).toEqual(['sandbox']);
    expect(app.paths).toEqual({ userData: join(folder, 'data', 'electron') });
    expect(theWindow().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      session: { partition: 'own-words' }, // "persist:" would be kept on the disk
    });
    expect(world.schemes).toEqual([{ scheme: 'own-words', privileges: { standard: true, secure: true } }]);
    expect(JSON.stringify(world.menu)).not.toMatch(/devtools|reload|help|about|url/i);
    await startMain({ packaged: false });
    expect(theWindow().options.webPreferences).toMatchObject({ devTools: true });
  });

  test('the passphrase is gone from the environment, and nothing that reports, updates or fetches is asked for', async () => {
    const { app } = await startMain();
    expect(process.env['OWN_WORDS_PASSPHRASE']).toBeUndefined();
    expect(app.switches).toMatchObject({
      'proxy-server': 'http://127.0.0.1:9',
      'proxy-bypass-list': '<-loopback>',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-background-networking': undefined,
    });
    const source = readFileSync(join(import.meta.dirname, '../../electron/main.ts'), 'utf8');
    const [, names = ''] = /import \{([^}]*)\} from 'electron'/.exec(source) ?? [];
    expect(names).toContain('powerMonitor');
    expect(names).not.toMatch(/crashReporter|autoUpdater|net\b|desktopCapturer|clipboard/);
    expect(source).not.toMatch(/openExternal|executeJavaScript|webSecurity|allowRunningInsecureContent|http:/);
    expect(source.split('\n').length, 'it stays short enough to be read at once').toBeLessThanOrEqual(151);
  });

  test('its own files come with their content security policy, and nothing else is answered', async () => {
    await startMain();
    const serve = theWindow().webContents.session.served['own-words'];
    const given = await serve?.({ url: START, method: 'GET' });
    expect([given?.status, given?.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(given?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(await given?.text()).toContain('<div id="root">');
    for (const [url, method] of [
      [START, 'POST'],
      ['own-words://app/..%2fpackage.json', 'GET'],
      ['own-words://app/no-such-file.js', 'GET'],
      ['own-words://other/', 'GET'],
      ['https://own-words.invalid/', 'GET'],
    ] as const)
      expect((await serve?.({ url, method }))?.type, `${method} ${url}`).toBe('error');
  });

  test('no request, permission, device, download, window or navigation of a page that was taken over gets through', async () => {
    await startMain();
    const { webContents } = theWindow();
    const { session } = webContents;
    const through: string[] = [];
    const cases = (name: string, passed: boolean) => {
      tried += 1;
      if (passed) through.push(name);
    };
    let tried = 0;
    const addresses = [
      'https://example.org/',
      'http://127.0.0.1:80/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'devtools://devtools/bundled/inspector.html',
      'own-words://other/',
      'data:text/html,hello',
      'chrome://gpu/',
      'not an address',
    ];
    for (const url of addresses) session.before({ url }, ({ cancel }) => cases(`a request to ${url}`, cancel !== true));
    for (const permission of PERMISSIONS) {
      session.request(webContents, permission, (allowed) => cases(`a request for ${permission}`, allowed));
      cases(`the check of ${permission}`, session.check(webContents, permission));
    }
    cases('a device', session.device({ deviceType: 'usb' }));
    for (const way of ways) {
      const event = anEvent();
      webContents.emit(way, event);
      cases(way, !event.prevented);
    }
    const download = anEvent();
    session.emit('will-download', download);
    cases('a download', !download.prevented);
    cases('a window', JSON.stringify(webContents.opening({ url: START })) !== '{"action":"deny"}');
    const board = ['fullscreen', 'keyboardLock'].flatMap((name) => [`a request for ${name}`, `the check of ${name}`]);
    const [part, property] = ['The page', 'Nothing leads out of the page'] as const;
    const how =
      'what main.ts answers Electron, of which a recording double stands in: each request, permission and way out';
    shown({ part, property, how, count: tried, survivors: through });
    expect(through).toEqual(board);
    for (const url of [START, 'own-words://app/photographs/00/160', 'blob:own-words://app/1f'])
      session.before({ url }, ({ cancel }) => expect(cancel, url).toBe(false));
  });

  test('only the main frame of its own page in its own window is answered', async () => {
    await startMain();
    const { webContents } = theWindow();
    const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } });
    expect(await call('home.status', {})).toMatchObject({ ok: true });
    for (const [who, as] of [
      ['a frame in the page', frame(START, webContents.mainFrame)],
      ['another page in its place', frame('about:blank')],
      ['an address that only begins like it', frame('own-words://app.example.org/')],
      ['another host of the scheme', frame('own-words://other/')],
      ['the same address of another scheme', frame('https://app/')],
      ['another window', { sender: {}, ...frame(START) }],
      ['a frame that is gone', { senderFrame: null }],
    ] as const)
      expect(await call('home.status', {}, as), who).toMatchObject({ ok: false, code: 'not-allowed' });
    const event = { sender: webContents, senderFrame: webContents.mainFrame };
    const reply = await world.handlers['own-words:call']?.(event, { method: 'home.status', input: {} });
    expect(JSON.parse(reply ?? ''), 'an object in place of text').toMatchObject({ code: 'not-allowed' });
    expect(Object.keys(world.handlers)).toEqual(['own-words:call']);
  });

  test('the page is handed one function, which takes text to the core and brings text back', async () => {
    await startMain();
    await import(/* @vite-ignore */ `../../electron/preload.ts?start=${starts}`);
    expect(Object.entries(world.bridge).map(([name, given]) => [name, Object.keys(given)])).toEqual([
      ['ownWords', ['call']],
    ]);
    const asked = JSON.stringify({ method: 'home.status', input: {} });
    expect(JSON.parse((await world.bridge['ownWords']?.['call']?.(asked)) ?? '')).toMatchObject({ ok: true });
  });

  test('the window is kept out of pictures of the screen, unless this PC was told otherwise', async () => {
    await startMain();
    expect(theWindow().protection).toBe(true);
    await startMain({ args: ['--allow-capture'] });
    expect(theWindow().protection).toBe(false);
  });

  test('folders are chosen in the system’s own dialog', async () => {
    await startMain();
    expect((await call('home.pickPath', { what: 'folder' })).data).toEqual({ path: 'openDirectory createDirectory' });
    expect((await call('home.pickPath', { what: 'file' })).data).toEqual({ path: 'openFile' });
  });
});

describe('Who walks away from the PC has locked the record', () => {
  test.each(['lock-screen', 'suspend', 'user-did-resign-active'])(
    '%s: the session ends and the page is destroyed',
    async (event) => {
      await signedIn();
      world.power.emit(event);
      await expect.poll(() => theWindow().done).toEqual(['about:blank', START]);
      await expect.poll(() => theWindow().webContents.done).toContain('history cleared');
      expect(await state()).toBe('signed-out');
      expect(await call('residents.list', {})).toMatchObject({ ok: false, code: 'signed-out' });
    },
  );

  test('a page that hangs is ended rather than waited for', async () => {
    await signedIn();
    const window = theWindow();
    window.hangs = true;
    world.power.emit('lock-screen');
    await expect.poll(() => window.done.at(-1), { timeout: 10_000 }).toBe(START);
    expect(window.webContents.done).toContain('ended');
    expect(await state()).toBe('signed-out');
  });

  test('a window that does not answer is ended, and comes back locked', async () => {
    await signedIn();
    const window = theWindow();
    window.emit('unresponsive');
    expect(window.webContents.done).toEqual(['ended']);
    await expect.poll(() => window.done.at(-1)).toBe(START);
    expect(await state()).toBe('signed-out');
  });
});

describe('A page that fails', () => {
  test('comes back locked, and the record stays open', async () => {
    await signedIn();
    theWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await expect.poll(() => theWindow().done.at(-1)).toBe(START);
    expect(await state()).toBe('signed-out');
    expect(world.errors).toEqual([]);
  });

  test('and fails again and again ends the program with one plain line', async () => {
    const { app } = await signedIn();
    for (let time = 0; time < 4; time += 1) theWindow().webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(world.errors).toEqual([expect.stringMatching(/^Own Words has to stop: [^\n]+start it again\.$/)]);
    expect(app.done).toContain('exit 1');
  });

  test('a fault of the program itself is one plain line, with no word of what it was at', async () => {
    const { app, faults } = await startMain();
    expect(faults).toHaveLength(1);
    faults[0]?.(new Error('Edith Hartley at /home/ann/record.db'), 'uncaughtException');
    expect(world.errors).toEqual([expect.stringMatching(/^Own Words has to stop: [^\n]+$/)]);
    expect(world.errors.join()).not.toMatch(/Edith|record\.db/);
    expect(app.done).toContain('exit 1');
  });
});

describe('The Electron shell starts once and ends cleanly', () => {
  test('a second start opens nothing, and the window of the first comes forward', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { app } = await startMain({ first: false });
    expect([world.window, app.done]).toEqual([null, ['sandbox', 'quit']]);
    expect(told.mock.calls).toEqual([[expect.stringMatching(/already open/)]]);
    told.mockRestore();
    const started = await startMain();
    const window = theWindow();
    window.minimized = true;
    window.done.length = 0;
    started.app.emit('second-instance');
    expect(window.done).toEqual(['restored', 'shown']);
    window.destroyed = true;
    started.app.emit('second-instance'); // while the record is being closed behind a closed window
    expect(window.done).toEqual(['restored', 'shown']);
  });

  test('a start beside the other shell on the same data is refused in one plain line', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'data'));
    const letGo = holdHome(join(folder, 'data', 'window.lock'));
    const { app } = await startMain({ folder });
    expect(world.errors).toEqual([expect.stringMatching(/already open: its window has been asked to come forward/)]);
    expect(app.done).toEqual(['sandbox', 'exit 1']);
    letGo();
  });

  test('what keeps it from starting is told in one plain line', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'data'), 'a letter in the way');
    await startMain({ folder });
    expect(world.errors).toEqual([expect.stringMatching(/^Own Words has to stop: [^\n]*file[^\n]*$/)]);
  });

  test('the record is closed before the program ends, once, however often it is asked to end', async () => {
    const { app, home } = await signedIn();
    const { lock } = filesOf(home);
    expect(() => holdHome(lock)).toThrow(/already open/);
    const asked = [anEvent(), anEvent(), anEvent()];
    theWindow().emit('closed');
    app.emit('window-all-closed');
    for (const event of asked) app.emit('before-quit', event);
    expect(asked.map(({ prevented }) => prevented)).toEqual([true, true, true]);
    await expect.poll(() => app.done.filter((each) => each === 'quit').length).toBe(2);
    expect(await state()).toBe('closed');
    holdHome(lock)();
    const last = anEvent();
    app.emit('before-quit', last);
    expect(last.prevented, 'now it may go').toBe(false);
  });

  test('a PC that shuts down, or a login that ends, ends it in order', async () => {
    const { app } = await startMain();
    world.power.emit('shutdown');
    theWindow().emit('session-end');
    expect(app.done.filter((each) => each === 'quit')).toHaveLength(2);
  });
});
