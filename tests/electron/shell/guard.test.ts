import { describe, expect, test } from 'vitest';
import type { App } from '../../../electron/core/app.ts';
import { CHROMIUM_ARGUMENTS } from '../../../electron/shell/chromium.ts';
import { guardOf, mayHave } from '../../../electron/shell/guard.ts';

/** A core that says what reached it. */
function aCore() {
  const reached: string[] = [];
  const app: App = {
    call: async (message) => {
      reached.push(message);
      return '{"ok":true}';
    },
    resource: async ({ href }) => {
      reached.push(href);
      return { status: 200, headers: {}, body: new Uint8Array() };
    },
    close: async () => {},
  };
  return { app, reached };
}

/** Where each shell's page starts, and addresses that only look like its own. */
const shells = [
  {
    shell: 'Electron',
    start: 'own-words://app/',
    own: ['own-words://app/assets/a.js', 'own-words://app/?a#b'],
    notOwn: ['own-words://app.evil/', 'own-words://evil/app/', 'own-words:app', 'https://app/', 'own-words2://app/'],
  },
  {
    shell: 'Chromium',
    start: 'https://own-words.invalid/',
    own: ['https://own-words.invalid/assets/a.js', 'https://own-words.invalid:443/'],
    notOwn: [
      'https://own-words.invalid.evil.org/',
      'https://evil.org/https://own-words.invalid/',
      'http://own-words.invalid/',
      'https://own-words.invalid:8443/',
      'https://own-words.invalid@evil.org/',
    ],
  },
] as const;
const never = ['about:blank', 'data:text/html,x', 'file:///etc/passwd', 'javascript:1', 'chrome://gpu/', '', '%'];

describe.each(shells)('What the page of the $shell shell is held to', ({ start, own, notOwn }) => {
  test('its own files alone are answered, and read only', async () => {
    const { app, reached } = aCore();
    const guard = guardOf(app, start);
    for (const url of [start, ...own]) expect(await guard.resource(url, 'GET'), url).not.toBeNull();
    expect(reached).toHaveLength(own.length + 1);
    for (const url of [...notOwn, ...never]) expect(await guard.resource(url, 'GET'), url).toBeNull();
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS', 'get'])
      expect(await guard.resource(start, method)).toBeNull();
    expect(reached).toHaveLength(own.length + 1);
  });

  test('it may reach its own origin and its own memory, and nothing else', () => {
    const { mayReach } = guardOf(aCore().app, start);
    expect([...own, start, `blob:${start}1f`].filter((url) => !mayReach(url))).toEqual([]);
    expect([...notOwn, ...never].filter(mayReach)).toEqual([]);
  });

  test('only its own frame at its own address may call, with text', async () => {
    const { app, reached } = aCore();
    const { call } = guardOf(app, start);
    const answered = async (ownFrame: boolean, address: string, message: unknown) =>
      JSON.parse(await call({ ownFrame, address }, message)).ok;
    expect(await answered(true, start, 'status')).toBe(true);
    for (const address of [...notOwn, ...never]) expect(await answered(true, address, 'status'), address).toBe(false);
    expect(await answered(false, start, 'status')).toBe(false);
    for (const message of [null, undefined, 1, {}, ['status']])
      expect(await answered(true, start, message)).toBe(false);
    expect(reached).toEqual(['status']);
  });

  test('locking asks the core for it, in the contract’s own words', async () => {
    const { app, reached } = aCore();
    await guardOf(app, start).lock();
    expect(reached.map((each) => JSON.parse(each))).toEqual([{ method: 'home.lock', input: {} }]);
  });
});

test('Nothing but the choice board’s whole screen may be asked for', () => {
  expect(['fullscreen', 'keyboardLock'].every(mayHave)).toBe(true);
  expect(['media', 'notifications', 'Fullscreen', 'fullscreen ', '', 'automatic-fullscreen'].some(mayHave)).toBe(false);
});

test('An installed browser is given the same dead end for a network as Electron', () => {
  expect(CHROMIUM_ARGUMENTS).toEqual(
    expect.arrayContaining(['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>', '--disable-quic']),
  );
  expect(CHROMIUM_ARGUMENTS.every((each) => /^--[a-z-]+(=\S+)?$/.test(each))).toBe(true);
});
