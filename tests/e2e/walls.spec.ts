import { expect, test } from './fixture.ts';
import { ask, asksStatus, listen, stop } from './outside.ts';

test.describe('A page is shut in, whichever shell it is in', () => {
  test('The page may call the core, and sees one function of it', async ({ page }) => {
    expect(JSON.parse(await ask(page))).toMatchObject({ ok: true });
    const seen = await page.evaluate(() => {
      const given = Reflect.get(window, 'ownWords') as object;
      return {
        names: Object.getOwnPropertyNames(given),
        frozen: Object.isFrozen(given),
        binding: '__ownWordsCall' in window,
      };
    });
    expect(seen).toEqual({ names: ['call'], frozen: true, binding: false });
  });

  test('Nothing outside its own files is reached, by any way a page has', async ({ page }) => {
    const { server, address, seen } = await listen();
    await fetch(`${address}/proof`);
    expect(seen, 'the server is there').toEqual(['/proof']);
    await page.evaluate(async (there) => {
      await fetch(`${there}/fetch`).catch(() => {});
      navigator.sendBeacon(`${there}/beacon`);
      for (const tag of ['img', 'script', 'iframe'] as const) {
        document.body.append(Object.assign(document.createElement(tag), { src: `${there}/${tag}` }));
      }
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${there}/prefetch` }),
      );
    }, address);
    await expect(page.goto(`${address}/navigation`)).rejects.toThrow(/ERR_/);
    await expect(page).toHaveURL('chrome-error://chromewebdata/');
    await page.goto('about:blank'); // where no CSP is in force, interception alone has to hold
    const failed = await page.evaluate(async (there) => {
      const socket = new WebSocket(there.replace('http', 'ws'));
      const closed = new Promise((done) => socket.addEventListener('close', done));
      const fetched = await fetch(`${there}/bare-fetch`, { mode: 'no-cors' }).catch(() => 'refused');
      await closed;
      return fetched;
    }, address);
    expect(failed).toBe('refused');
    expect(seen).toEqual(['/proof']);
    await stop(server);
  });

  test('Its content security policy stops scripts that are not its own', async ({ page }) => {
    const outcome = await page.evaluate(async () => {
      const violations = new Set<string>();
      document.addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective));
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ranInline = true' }));
      // In a task of its own: what Playwright itself evaluates is exempt.
      const evaluated = await new Promise((done) =>
        setTimeout(() => {
          try {
            done(new Function('return true')());
          } catch {
            setTimeout(() => done(false), 100); // after the report of the violation
          }
        }),
      );
      return { ranInline: 'ranInline' in window, evaluated, violations: [...violations] };
    });
    expect(outcome).toEqual({ ranInline: false, evaluated: false, violations: ['script-src-elem', 'script-src'] });
  });

  test('A frame in the page gets no answer', async ({ page }) => {
    const reply = await page.evaluate(async (message) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const given = Reflect.get(frame.contentWindow as object, 'ownWords') as { call(text: string): Promise<string> };
      return given ? given.call(message) : null; // Electron does not so much as give it the function
    }, asksStatus);
    expect(reply === null || JSON.parse(reply).code === 'not-allowed').toBe(true);
  });

  test('Another page in its place gets no answer', async ({ page }) => {
    await page.goto('about:blank');
    expect(JSON.parse(await ask(page))).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  test('A window that it opens is closed at once, or never opened', async ({ page }) => {
    const gone = await page.evaluate(async () => {
      const other = window.open('/');
      for (let wait = 0; other && !other.closed && wait < 200; wait += 1)
        await new Promise((done) => setTimeout(done, 100));
      return other === null || other.closed;
    });
    expect(gone).toBe(true);
    expect(page.context().pages()).toEqual([page]);
  });

  test('It is given no permission and downloads nothing', async ({ page }) => {
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });
});
