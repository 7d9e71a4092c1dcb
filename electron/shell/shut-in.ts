import type { BrowserContext, Page, Route } from 'playwright-core';
import type { Guard } from './guard.ts';

const BINDING = '__ownWordsCall';

/** Shuts a browser in: only our own files are answered, only this page may call the core, and no other page stays open. */
export async function shutIn(context: BrowserContext, page: Page, guard: Guard): Promise<void> {
  await context.route(
    () => true,
    (route) => answer(route, guard),
  );
  await context.routeWebSocket(
    () => true,
    (socket) => void socket.close(),
  );
  await context.grantPermissions([]); // Chromium takes this as: these, and no others
  await exposeCore(context, page, guard);
  context.on('page', (other) => void other.close());
}

async function answer(route: Route, guard: Guard): Promise<void> {
  try {
    const resource = await guard.resource(route.request().url(), route.request().method());
    await (resource
      ? route.fulfill({ status: resource.status, headers: resource.headers, body: Buffer.from(resource.body) })
      : route.abort('addressunreachable'));
  } catch {
    await route.abort().catch(() => {}); // the page that asked is gone
  }
}

async function exposeCore(context: BrowserContext, page: Page, guard: Guard): Promise<void> {
  await context.exposeBinding(BINDING, ({ page: from, frame }, message: unknown) =>
    guard.call({ ownFrame: from === page && frame === page.mainFrame(), address: frame.url() }, message),
  );
  await context.addInitScript(exposeToPage, BINDING);
}

/** Runs in the page before any of its scripts: the renderer sees `window.ownWords.call` and nothing else. */
function exposeToPage(binding: string): void {
  const call = Reflect.get(window, binding) as (message: string) => Promise<string>;
  Reflect.deleteProperty(window, binding);
  const ownWords = Object.freeze({ call: (message: string) => call(message) });
  Object.defineProperty(window, 'ownWords', { value: ownWords, writable: false, configurable: false });
}
