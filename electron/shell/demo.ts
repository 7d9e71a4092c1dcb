import { Refused } from '../../db/words/refused.ts';
import type { App } from '../core/app.ts';

/**
 * `--demo`: makes a fresh demo home and opens its record, so that its people can sign in at once. The one place where a
 * shell asks the core for a demo home; it is loaded only then.
 */
export async function openDemoHome(_app: App, _dataFolder: string): Promise<void> {
  throw new Refused('no-demo', 'This build cannot make a demo home. Start without --demo.');
}
