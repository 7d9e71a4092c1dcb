import { existingHome } from '../core/home/folder.ts';
import { openHome } from '../core/home/open.ts';
import type { OpenHome } from '../core/state.ts';
import type { Cli } from './program.ts';

/** Opens a home, does the work, and closes it again whatever happens. */
export async function withHome<T>(cli: Cli, folder: string, work: (home: OpenHome) => Promise<T>): Promise<T> {
  existingHome(folder); // nobody is asked for the passphrase of a home that is not there
  const home = await openHome(folder, await cli.passphrase(), cli.now.toISOString());
  try {
    cli.signal.throwIfAborted();
    return await work(home);
  } finally {
    home.close();
  }
}
