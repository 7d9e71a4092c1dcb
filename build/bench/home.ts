import { join } from 'node:path';
import { makeDemoHome } from '../../electron/core/demo/index.ts';
import { writeSettings } from '../../electron/core/home/settings.ts';
import { PASSPHRASE } from './calls.ts';

/** The demo home as the measures open it: a data folder that knows it, and who may sign in. */
export interface BenchHome {
  readonly dataFolder: string;
  readonly folder: string;
  readonly manager: { readonly name: string; readonly pin: string };
}
/** The passphrase is slow to try by design, which says nothing about the program: here it costs next to nothing. */
const CHEAP = { memoryKiB: 8, passes: 1 } as const;

/** Makes the demo home of eight residents and a month. */
export async function makeBenchHome(dataFolder: string): Promise<BenchHome> {
  const folder = join(dataFolder, 'demo-home');
  const { staff } = await makeDemoHome({
    ...{ folder, passphrase: PASSPHRASE, residents: 8, months: 1 },
    ...{ now: new Date(), cost: CHEAP },
  });
  writeSettings(dataFolder, { lastHome: folder });
  const [manager] = staff; // the home's first login is its manager's
  if (!manager) throw new Error('The demo home has no staff.');
  return { dataFolder, folder, manager };
}
