import { Refused } from '../../db/words/refused.ts';

/**
 * A proxy that is not there, for every address: whatever slips past interception goes nowhere. The rest keeps the
 * browser from talking to its maker on its own account. (--host-resolver-rules would do it too, but shows a warning bar.)
 */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disk-cache-size=1',
  '--no-first-run',
  '--no-default-browser-check',
  '--window-size=1366,768',
];

/** Why an installed browser did not start, in one plain line. */
export function launchProblem(program: string, error: unknown): Refused {
  const said = error instanceof Error ? error.message : String(error);
  if (/remote debugging is disallowed/i.test(said)) {
    return new Refused(
      'chromium-policy',
      `A policy of this PC (RemoteDebuggingAllowed) keeps ${program} from being driven by another program. Ask whoever manages the PC to allow it, or name another browser in OWN_WORDS_CHROMIUM.`,
    );
  }
  if (/missing x server|cannot open display|\$DISPLAY/i.test(said)) {
    return new Refused('no-display', 'There is no display here, so no window can open.');
  }
  return new Refused(
    'chromium-start',
    `${program} did not start. Check that it opens by itself, or name another browser in OWN_WORDS_CHROMIUM.`,
  );
}
