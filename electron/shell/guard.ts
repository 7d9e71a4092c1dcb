import type { BrowserContext, Page, Route } from 'playwright-core';
import type { App } from '../core/app.ts';

/** `.invalid` never resolves (RFC 2606): the origin exists only by our answering for it. */
export const ORIGIN = 'https://own-words.invalid';

const BINDING = '__ownWordsCall';
const NOT_YOURS = JSON.stringify({ ok: false, code: 'not-allowed', message: 'Only the page of Own Words may ask.' });

/** Shuts a browser in: only our own files are answered, only this page may call the core, and no other page stays open. */
export async function shutIn(context: BrowserContext, page: Page, app: App): Promise<void> {
  await context.route(
    () => true,
    (route) => answer(route, app),
  );
  await context.routeWebSocket(
    () => true,
    (socket) => void socket.close(),
  );
  await context.grantPermissions([]); // Chromium takes this as: these, and no others
  await exposeCore(context, page, app);
  context.on('page', (other) => void other.close());
}

async function answer(route: Route, app: App): Promise<void> {
  const url = URL.parse(route.request().url());
  const ours = url?.origin === ORIGIN && route.request().method() === 'GET';
  try {
    const resource = ours ? await app.resource(url) : null;
    await (resource
      ? route.fulfill({ status: resource.status, headers: resource.headers, body: Buffer.from(resource.body) })
      : route.abort('addressunreachable'));
  } catch {
    await route.abort().catch(() => {}); // the page that asked is gone
  }
}

async function exposeCore(context: BrowserContext, page: Page, app: App): Promise<void> {
  await context.exposeBinding(BINDING, (source, message: unknown) => {
    const trusted =
      source.page === page &&
      source.frame === page.mainFrame() &&
      URL.parse(source.frame.url())?.origin === ORIGIN &&
      typeof message === 'string';
    return trusted ? app.call(message) : NOT_YOURS;
  });
  await context.addInitScript(exposeToPage, BINDING);
}

/** Runs in the page before any of its scripts: the renderer sees `window.ownWords.call` and nothing else. */
function exposeToPage(binding: string): void {
  const call = Reflect.get(window, binding) as (message: string) => Promise<string>;
  Reflect.deleteProperty(window, binding);
  const ownWords = Object.freeze({ call: (message: string) => call(message) });
  Object.defineProperty(window, 'ownWords', { value: ownWords, writable: false, configurable: false });
}
