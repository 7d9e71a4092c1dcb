import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { StaffId } from '../../../db/words/model.ts';
import { openArchive, type Packed } from '../../../electron/core/archive/archive.ts';
import type { Input } from '../../../electron/core/contract.ts';
import { makeDemoHome } from '../../../electron/core/demo/index.ts';
import { templateFolder } from '../../templates.ts';
import { aFolder, anApp, anOpenHome, PASSPHRASE, PINS, type TestApp } from '../core/an-app.ts';

const NOW = new Date('2026-11-24T09:00:00.000Z');
export const WHY = { why: 'Moving nearer to her daughter', forWhom: 'Seaview House, Scarborough' };

let demo: Promise<{ folder: string; moira: { name: string; pin: string } }> | undefined;
async function makeDemo() {
  const folder = join(templateFolder(), 'demo');
  const cost = { memoryKiB: 8, passes: 1 };
  const wanted = { folder, passphrase: PASSPHRASE, residents: 12, months: 1, until: '2026-11-20', now: NOW, cost };
  const { staff } = await makeDemoHome(wanted);
  const [moira] = staff;
  if (!moira) throw new Error('A demo home has a manager.');
  return { folder, moira };
}

const watching = (app: TestApp) => async (started: { job: string }) => {
  for (;;) {
    const state = await app.done('jobs.progress', { job: started.job });
    if (state.state !== 'running') return state;
    await setImmediate();
  }
};

/** The demo home with its manager signed in: where somebody moves out. */
export async function theOldHome() {
  demo ??= makeDemo();
  const { folder: template, moira } = await demo;
  const folder = aFolder();
  const home = join(folder, 'demo');
  cpSync(template, home, { recursive: true });
  const app = anApp(folder);
  app.clock.now = new Date(NOW);
  await app.done('home.open', { folder: home, passphrase: PASSPHRASE });
  const { desk } = await app.done('home.status', {});
  const manager = desk.find(({ name }) => name === moira.name)?.id as StaffId;
  await app.done('home.signIn', { staff: manager, pin: moira.pin });
  const residents = await app.done('residents.list', {});
  const called = (name: string) => {
    const found = residents.find(({ preferredName }) => preferredName === name);
    if (!found) throw new Error(`Nobody is called ${name}.`);
    return found;
  };
  const ended = watching(app);
  /** Exports somebody's record, and gives the file and its passphrase. */
  const exported = async (name: string) => {
    const out = aFolder();
    const { job, passphrase } = await app.done('transfer.export', { resident: called(name).id, ...WHY, folder: out });
    const { files, problem, fingerprint } = await ended({ job });
    const [path] = files;
    if (!path) throw new Error(problem ?? 'No file was made.');
    return { path, passphrase, fingerprint: fingerprint ?? '', out };
  };
  return { ...app, folder, home, manager, residents, called, ended, exported, state: app.app.state };
}

/** Another home, where nobody lives yet, with its manager signed in: where somebody moves in. */
export async function theNewHome() {
  const home = await anOpenHome();
  home.clock.now = new Date(NOW);
  await home.signIn('manager');
  const ended = watching(home);
  const look = async (file: Pick<Input<'transfer.look'>, 'path' | 'passphrase'>, fingerprint: string | null = null) =>
    ended(await home.done('transfer.look', { path: file.path, passphrase: file.passphrase, fingerprint }));
  const bring = async (
    file: Pick<Input<'transfer.look'>, 'path' | 'passphrase'>,
    over: Partial<Input<'transfer.bring'>> = {},
  ) => {
    const { looked, problem } = await look(file);
    if (!looked) throw new Error(problem ?? 'Nothing was seen.');
    const vouched = { staff: home.staff['care-worker'], pin: PINS['care-worker'] };
    const order = {
      path: file.path,
      passphrase: file.passphrase,
      fingerprint: null,
      sha256: looked.sha256,
      room: '4',
      movedIn: '2026-11-23',
      voucher: vouched,
      ...over,
    };
    return { looked, state: await ended(await home.done('transfer.bring', order)), order };
  };
  return { ...home, ended, look, bring, state: home.app.state };
}

/** How long one of these tests may take: each makes homes, and a file with every proof. */
export const LONG = 240_000;
const MB = 1024 * 1024;
export type File = { path: string; passphrase: string };
export const opening = ({ path, passphrase }: File) => ({ path, passphrase });

/** Every file of an archive, unpacked. */
export async function unpacked({ path, passphrase }: File): Promise<Packed[]> {
  const archive = await openArchive(path, passphrase, 1000);
  try {
    const files: Packed[] = [];
    for (const name of archive.names) files.push({ name, bytes: await archive.read(name, 50 * MB) });
    return files;
  } finally {
    await archive.close();
  }
}

/** The home that is open in an app, to look behind its calls. */
export const openIn = ({ state }: { readonly state: TestApp['app']['state'] }) => {
  if (!state.home) throw new Error('The home is open.');
  return state.home;
};
