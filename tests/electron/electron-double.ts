import { EventEmitter } from 'node:events';

/**
 * Stands in for Electron's own module, which is nowhere to be had here: it keeps what main.ts hands it, so that a test can
 * ask each wall what it answers. It proves what main.ts asks of Electron, not that Electron does it.
 */
class Contents extends EventEmitter {
  readonly session: Session;
  readonly mainFrame = { url: '', parent: null };
  readonly navigationHistory = { clear: () => void this.done.push('history cleared') };
  readonly done: string[] = [];
  opening: (details: { url: string }) => unknown = () => ({ action: 'allow' });
  constructor(session: Session) {
    super();
    this.session = session;
  }
  setWindowOpenHandler(handler: typeof this.opening) {
    this.opening = handler;
  }
  forcefullyCrashRenderer() {
    this.done.push('ended');
    this.emit('render-process-gone', {}, { reason: 'killed' });
  }
}

type Answer = (allowed: boolean) => void;
class Session extends EventEmitter {
  readonly partition: string;
  served: Record<string, (request: { url: string; method: string }) => Promise<Response>> = {};
  before: (details: { url: string }, answer: (reply: { cancel?: boolean }) => void) => void = (_, answer) => answer({});
  request: (contents: unknown, permission: string, answer: Answer) => void = (_contents, _permission, answer) =>
    answer(true);
  check: (contents: unknown, permission: string) => boolean = () => true;
  device: (details: unknown) => boolean = () => true;
  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  readonly protocol = {
    handle: (scheme: string, answer: (typeof this.served)[string]) => {
      this.served[scheme] = answer;
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: typeof this.before) => {
      this.before = listener;
    },
  };
  setPermissionRequestHandler(handler: typeof this.request) {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: typeof this.check) {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: typeof this.device) {
    this.device = handler;
  }
}

interface Options {
  webPreferences: { session: Session } & Record<string, unknown>;
}
class BrowserWindow extends EventEmitter {
  readonly options: Options;
  readonly webContents: Contents;
  readonly done: string[] = [];
  protection: boolean | null = null;
  minimized = false;
  destroyed = false;
  /** Whether its page hangs: then it goes nowhere until its process is ended. */
  hangs = false;
  constructor(options: Options) {
    super();
    this.options = options;
    this.webContents = new Contents(options.webPreferences.session);
    world.window = this;
    world.app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    if (this.destroyed) throw new Error('Object has been destroyed');
    this.done.push(url);
    if (this.hangs && !this.webContents.done.includes('ended')) await new Promise(() => {});
    this.webContents.mainFrame.url = url;
  }
  show = () => void this.done.push('shown');
  restore = () => void this.done.push('restored');
  isMinimized = () => this.minimized;
  isDestroyed = () => this.destroyed;
  setContentProtection(on: boolean) {
    this.protection = on;
  }
}

class App extends EventEmitter {
  isPackaged = true;
  first = true;
  readonly done: string[] = [];
  readonly paths: Record<string, string> = {};
  readonly switches: Record<string, string | undefined> = {};
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches[name] = value;
    },
  };
  setPath(name: string, path: string) {
    this.paths[name] = path;
  }
  enableSandbox = () => void this.done.push('sandbox');
  requestSingleInstanceLock = () => this.first;
  whenReady = async () => {};
  quit: () => void = () => this.done.push('quit');
  exit = (code: number) => void this.done.push(`exit ${code}`);
}

type Handler = (event: { sender: unknown; senderFrame: unknown }, message: unknown) => Promise<string>;
const newWorld = () => ({
  app: new App(),
  power: new EventEmitter(),
  window: null as BrowserWindow | null,
  handlers: {} as Record<string, Handler>,
  schemes: [] as unknown[],
  menu: [] as unknown[],
  errors: [] as string[],
  bridge: {} as Record<string, Record<string, (message: string) => Promise<string>>>,
});

/** What main.ts has asked of Electron so far. */
export const world = newWorld();

/** A machine on which nothing has been started yet. */
export function freshWorld(given: Partial<Pick<App, 'isPackaged' | 'first'>> = {}): App {
  Object.assign(world, newWorld());
  app = Object.assign(world.app, given);
  powerMonitor = world.power;
  return app;
}

// From here on the module `electron`, as far as main.ts and preload.ts may ask for it: another name is not there.
export let app = world.app;
export let powerMonitor = world.power;
export { BrowserWindow };
export const session = { fromPartition: (name: string) => new Session(name) };
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void world.schemes.push(...schemes),
};
export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    world.handlers[channel] = handler;
  },
};
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => void world.menu.push(menu),
};
export const dialog = {
  showErrorBox: (title: string, text: string) => void world.errors.push(`${title}: ${text}`),
  showOpenDialog: async (_window: unknown, { properties }: { properties: string[] }) => ({
    filePaths: [properties.join(' ')],
  }),
};
export const shell = { openPath: async (path: string) => (path.includes('missing') ? 'not there' : '') };

export const contextBridge = {
  exposeInMainWorld: (name: string, given: (typeof world.bridge)[string]) => {
    world.bridge[name] = given;
  },
};
export const ipcRenderer = {
  invoke: async (channel: string, message: unknown) => {
    const sender = world.window?.webContents;
    return world.handlers[channel]?.({ sender, senderFrame: sender?.mainFrame }, message);
  },
};
