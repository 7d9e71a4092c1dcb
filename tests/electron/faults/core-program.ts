import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from '../../../electron/core/app.ts';

/*
 * A program of its own with the core in it, for what cannot be done to the program that tests it: to be killed, or to
 * live on a disk that is full. Each line in is a call of the contract, each line out its answer.
 */
const [, , root = '', dataFolder = ''] = process.argv;
const say = (line: string): void => void writeSync(1, `${line}\n`);

const app = createApp({
  now: () => new Date(),
  rendererRoot: dataFolder,
  dataFolder,
  packWorker: join(root, 'electron', 'core', 'packs', 'worker.ts'),
  shell: { name: 'command-line', canPickPath: false },
  kdfCost: { memoryKiB: 8, passes: 1 },
});
say('ready');
for await (const line of createInterface({ input: process.stdin })) say(await app.call(line));
await app.close();
