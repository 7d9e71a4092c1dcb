import { devNull } from 'node:os';
import { Refused } from '../../db/words/refused.ts';
import { NO_NETWORK } from './guard.ts';

/** What an installed browser is started with, so that it shows this program and reaches nothing. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  ...NO_NETWORK.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
  '--no-first-run',
  '--no-default-browser-check',
  '--window-size=1366,768',
];

/**
 * What an installed browser finds around it. Whatever it is told, it writes what a page that falls over had in memory
 * below its settings' folder, the user's own, and not into the profile that we wipe: so there is no such folder.
 */
export const chromiumEnvironment = (): Record<string, string> => ({
  ...(process.env as Record<string, string>), // one that is not set is not there
  CHROME_CONFIG_HOME: devNull,
});

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
