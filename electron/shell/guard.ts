import type { App } from '../core/app.ts';
import type { Resource } from '../core/assets.ts';

/**
 * Switches of Chromium's own that leave a page no way to a network, in either shell: a proxy that is not there, for
 * every address and every protocol, so that whatever slips past interception goes nowhere, and nothing that a browser
 * asks its maker on its own account, or keeps for it when it falls over. (--host-resolver-rules would do it too, but
 * shows a warning bar.)
 */
export const NO_NETWORK: readonly (readonly [name: string, value?: string])[] = [
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-quic'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['disable-crash-reporter'],
  ['disk-cache-size', '1'],
];

/** The choice board fills the screen and hears Esc; the page may ask for nothing else. */
export const mayHave = (permission: string): boolean => permission === 'fullscreen' || permission === 'keyboardLock';

/** Who sent a message over a shell's bridge, as far as the shell can tell. */
export interface Sender {
  /** The main frame of the window that the shell opened: no other page, popup or frame. */
  readonly ownFrame: boolean;
  readonly address: string;
}

/** What a shell holds its page to, whatever the page asks: the same in both. */
export interface Guard {
  /** Whether an address is of our own origin. */
  isOurs(address: string): boolean;
  /** Whether the page may load from an address at all: its own origin, and what it holds in its own memory. */
  mayReach(address: string): boolean;
  /** The file or picture at an address, with its headers; null for all that is not ours, and for anything but GET. */
  resource(address: string, method: string): Promise<Resource | null>;
  /** One call of the page to the core; refused to everybody but our own page in our own frame. */
  call(sender: Sender, message: unknown): Promise<string>;
  /** Ends the session of whoever is signed in and destroys the page: the PC itself was locked, or the page is gone. */
  lock(): Promise<void>;
}

/** The guard before a core, for the page that starts at this address. */
export function guardOf(app: App, start: string): Guard {
  const own = new URL(start);
  // Node gives a scheme of our own no origin ("null"), so its two parts are compared, after parsing.
  const isOurs = (address: string) => {
    const url = URL.parse(address);
    return url?.protocol === own.protocol && url.host === own.host;
  };
  return {
    isOurs,
    mayReach: (address) => isOurs(address) || URL.parse(address)?.protocol === 'blob:',
    resource: async (address, method) => (method === 'GET' && isOurs(address) ? app.resource(new URL(address)) : null),
    call: async ({ ownFrame, address }, message) =>
      ownFrame && isOurs(address) && typeof message === 'string' ? app.call(message) : NOT_YOURS,
    async lock() {
      await app.call(JSON.stringify({ method: 'home.lock', input: {} }));
    },
  };
}

const NOT_YOURS = JSON.stringify({ ok: false, code: 'not-allowed', message: 'Only the page of Own Words may ask.' });
