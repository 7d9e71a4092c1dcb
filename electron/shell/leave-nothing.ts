import { keepNoDumps } from '../core/no-dumps.ts';

/** Before anything is started: no other process inherits the passphrase, and nothing that falls over is written down. */
export function leaveNothing(): void {
  delete process.env['OWN_WORDS_PASSPHRASE']; // the page asks for it
  keepNoDumps();
}
