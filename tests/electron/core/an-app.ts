import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { createKeyfile } from '../../../db/keys/keyfile.ts';
import type { Role } from '../../../db/staff/model.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { createApp } from '../../../electron/core/app.ts';
import type { Input, MethodName, Output, Result } from '../../../electron/core/contract.ts';
import { createHome } from '../../../electron/core/home/create.ts';
import type { Ports } from '../../../electron/core/ports.ts';
import { MORNING } from '../../record.ts';
import { templateFolder } from '../../templates.ts';

export const PASSPHRASE = 'kettle window orchard';
/** When the PC of the tests was started. */
const BOOTED = Date.parse('2026-03-01T00:00:00.000Z');
export const PINS = { manager: '482915', nurse: '581703', 'care-worker': '739204', inspector: '264819' } as const;

/** A folder of the test's own. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'own-words-core-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The core as a shell has it: spoken to in JSON text alone, with a clock that the test sets. */
export function anApp(folder: string, ports: Partial<Ports> = {}) {
  const clock = { now: new Date(MORNING) };
  const app = createApp({
    now: () => clock.now,
    uptime: () => (clock.now.getTime() - BOOTED) / 1000,
    rendererRoot: join(folder, 'no-renderer'),
    dataFolder: join(folder, 'program'),
    packWorker: new URL('../../../electron/core/packs/worker.ts', import.meta.url),
    shell: { name: 'command-line', canPickPath: false },
    // These tests are about the locks, not about their price.
    kdfCost: { memoryKiB: 8, passes: 1 },
    ...ports,
  });
  onTestFinished(() => app.close());
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Result<Output<M>>> =>
    JSON.parse(await app.call(JSON.stringify({ method, input })));
  return {
    app,
    clock,
    call,
    raw: async (message: string): Promise<Result<unknown>> => JSON.parse(await app.call(message)),
    /** The data of a call that has to succeed. */
    async done<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
      const result = await call(method, input);
      if (!result.ok) throw new Error(`${method}: ${result.code}: ${result.message}`);
      return result.data;
    },
    /** The code of a call that has to be refused. */
    async refusal<M extends MethodName>(method: M, input: Input<M>): Promise<string> {
      const result = await call(method, input);
      return result.ok ? 'it was done' : result.code;
    },
    pass(seconds: number) {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
  };
}
export type TestApp = ReturnType<typeof anApp>;

/** A home on disk, its keys made at a cost that only tests may ask for. */
export async function aHome(folder: string, name = 'Ashdene House') {
  const homeId = uuidv7();
  const cost = { memoryKiB: 8, passes: 1 };
  const { keyfile, dataKey, recovery } = await createKeyfile(
    { home: homeId, passphrase: PASSPHRASE },
    { cost, made: MORNING },
  );
  const home = join(folder, 'home');
  const manager = { name: 'Moira Keane', pin: PINS.manager };
  createHome({ folder: home, homeId, name, country: 'England', demo: false, keyfile, dataKey, manager }, MORNING);
  return { home, homeId, dataKey, recovery };
}

/** A home in which one person of each role works, made once a test process: every PIN in it costs a tenth of a second. */
const staffed = lazily(async () => {
  const folder = templateFolder();
  const made = await aHome(folder);
  const app = anApp(folder);
  await app.done('home.open', { folder: made.home, passphrase: PASSPHRASE });
  const manager = (await app.done('home.status', {})).desk[0]?.id as StaffId;
  await app.done('home.signIn', { staff: manager, pin: PINS.manager });
  const add = async (name: string, role: Role, access: Partial<Input<'staff.add'>> = {}) =>
    (await app.done('staff.add', { name, role, pin: PINS[role], ...access })).staff;
  const staff: Record<Role, StaffId> = {
    manager,
    nurse: await add('Tomasz Wilk', 'nurse'),
    'care-worker': await add('Grace Adeyemi', 'care-worker'),
    inspector: await add('Ann Inspector', 'inspector', { ends: '2026-03-05T18:00:00.000Z', sees: 'everyone' }),
  };
  await app.app.close();
  return { ...made, staff };
});

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** An app with an open home in which one person of each role works, nobody signed in. */
export async function anOpenHome(ports: Partial<Ports> = {}) {
  const { home: template, staff, homeId } = await staffed();
  const folder = aFolder();
  const home = join(folder, 'home');
  cpSync(template, home, { recursive: true });
  const app = anApp(folder, ports);
  await app.done('home.open', { folder: home, passphrase: PASSPHRASE });
  return {
    ...app,
    folder,
    home,
    homeId,
    staff,
    signOut: () => app.done('home.lock', {}),
    signIn: (role: Role) => app.done('home.signIn', { staff: staff[role], pin: PINS[role] }),
    /** The open database itself, to look behind the calls. */
    get sqlite() {
      const { sqlite } = app.app.state.home?.record ?? {};
      if (!sqlite) throw new Error('No home is open.');
      return sqlite;
    },
  };
}

/** Every row of every table: what a call must not have changed. */
export function everyRow(sqlite: Awaited<ReturnType<typeof anOpenHome>>['sqlite']) {
  const tables = sqlite.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();
  return tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all()] as const);
}

/** Every file under a folder. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();
