import { setTimeout } from 'node:timers/promises';
import { createApp } from '../../../electron/core/app.ts';
import type { Input } from '../../../electron/core/contract.ts';

/** A program of its own that brings somebody's record in, and says when it has begun and how far it is: it is to be killed. */
const { home, passphrase, manager, pin, order } = JSON.parse(process.argv[2] ?? '') as {
  home: string;
  passphrase: string;
  manager: string;
  pin: string;
  order: Input<'transfer.bring'>;
};
const app = createApp({
  now: () => new Date('2026-11-24T09:00:00.000Z'),
  rendererRoot: home,
  dataFolder: `${home} of the program`,
  packWorker: new URL('../../../electron/core/packs/worker.ts', import.meta.url),
  shell: { name: 'command-line', canPickPath: false },
  kdfCost: { memoryKiB: 8, passes: 1 },
});
const call = async (method: string, input: unknown) => JSON.parse(await app.call(JSON.stringify({ method, input })));
await call('home.open', { folder: home, passphrase });
await call('home.signIn', { staff: manager, pin });
const started = await call('transfer.bring', order);
process.stdout.write(started.ok ? 'begun\n' : `refused ${started.code}\n`);
for (let state = 'running'; state === 'running'; ) {
  await setTimeout(5);
  const { data } = await call('jobs.progress', { job: started.data.job });
  state = data.state;
  process.stdout.write(`${data.doing}\n`);
}
process.stdout.write('done\n');
await app.close();
