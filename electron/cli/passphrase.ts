import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Refused } from '../../db/words/refused.ts';

/** Asks for the passphrase on the terminal without showing it. Throws Refused('no-passphrase') where there is no terminal. */
export async function askPassphrase(signal: AbortSignal, of: 'home' | 'packs'): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new Refused(
      'no-passphrase',
      'No passphrase was given. Put it in the environment variable OWN_WORDS_PASSPHRASE, or run this in a terminal.',
    );
  }
  process.stderr.write(`Passphrase of the ${of}: `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    // Ctrl+C in raw mode is a key like any other: the terminal hands it on as a signal again.
    terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    return await terminal.question('', { signal });
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
