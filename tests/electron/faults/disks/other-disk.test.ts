import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffId } from '../../../../db/words/model.ts';
import { edith } from '../../../record.ts';
import { notTriedHere, shown } from '../../../shown.ts';
import { aFolder, anApp, anOpenHome, filesUnder, PASSPHRASE, PINS } from '../../core/an-app.ts';
import { builtProgram, type Core, noDisksHere, startCore } from '../programs.ts';

const row = {
  part: 'Backups',
  property: 'A backup goes to another disk and comes back from it',
  how: 'to and from a disk of its own, across which no file can be renamed: a backup made, kept and tried; put back from it, and onto it; a pack made there; and a home that is itself a disk',
} as const;
const why = noDisksHere();
if (why) notTriedHere(row, why);

let program = '';
beforeAll(async () => {
  program = await builtProgram('core-program.ts');
});

/** Opens a home and says what is wrong with it; null where it holds and has its resident. */
async function wrongIn({ done, ended }: Core, folder: string, manager: StaffId): Promise<string | null> {
  await done('home.open', { folder, passphrase: PASSPHRASE });
  await done('home.signIn', { staff: manager, pin: PINS.manager });
  const { findings } = await ended((await done('verify.home', { against: null })).job);
  const there = (await done('residents.list', {})).map(({ preferredName }) => preferredName);
  await done('home.close', {});
  return findings?.holds && there.includes('Edith') ? null : `${findings?.problems[0] ?? 'Edith is not there'}`;
}

describe.skipIf(why)('With a disk of its own for the backups', () => {
  test('all of it goes there and back, and a home that is a disk is told plainly', async () => {
    const { home, staff, app, signIn, done: made, folder } = await anOpenHome();
    await signIn('manager');
    const { resident } = await made('residents.admit', { identity: edith });
    await app.close();
    const [disk, mounted] = [aFolder(), aFolder()];
    const mount = (path: string) => `mount -t tmpfs -o size=64m tmpfs '${path}'`;
    const before = `${mount(disk)} && ${mount(mounted)} && cp -R '${home}/.' '${mounted}'`;
    const core = await startCore(program, aFolder(), { before });
    const { done, ended, call } = core;
    const reader = anApp(aFolder());
    const survivors: string[] = [];
    const is = (what: string, right: boolean) => {
      if (!right) survivors.push(what);
    };

    await done('home.open', { folder: home, passphrase: PASSPHRASE });
    await done('home.signIn', { staff: staff.manager, pin: PINS.manager });
    const usb = join(disk, 'usb');
    const backup = await ended((await done('backups.make', { folder: usb, keep: true })).job);
    is('a backup made', backup.state === 'done' && existsSync(core.seenAt(backup.files[0] ?? '')));
    is('a backup listed', (await done('backups.list', {})).length === 1);
    const drill = await ended((await done('backups.drill', { passphrase: PASSPHRASE })).job);
    is('a backup tried', drill.findings?.holds === true);
    const visit = { profile: 'inspector', resident, from: null, to: null, why: 'Visit', forWhom: 'Ann' } as const;
    const pack = await ended((await done('packs.start', { ...visit, folder: join(disk, 'packs') })).job);
    is('a pack made', pack.state === 'done' && pack.files.length === 1);
    is(
      'a pack that checks',
      (await reader.done('verify.file', { path: core.seenAt(pack.files[0] ?? ''), passphrase: pack.passphrase })).holds,
    );
    await done('home.close', {});
    // Each close makes another, and of one day the newest is kept.
    const newest = () =>
      join(usb, readdirSync(core.seenAt(usb)).find((name) => name.endsWith('.owbackup')) ?? 'no backup');

    const here = join(folder, 'put back here');
    const onIt = join(disk, 'put back there');
    for (const target of [here, onIt]) {
      await done('home.restore', { file: newest(), folder: target, passphrase: PASSPHRASE });
      is(`put back into ${target}`, (await wrongIn(core, target, staff.manager)) === null);
    }

    // A disk cannot be renamed: its damaged home cannot be set aside, and is left as it is.
    const bytes = () => readFileSync(core.seenAt(join(mounted, 'record.db'))).toString('base64');
    const record = bytes();
    const over = await call('home.restore', { file: newest(), folder: mounted, passphrase: PASSPHRASE, over: true });
    is('a home that is a disk, put back over', !over.ok && /it is a drive of its own/.test(over.message));
    is('a home that is a disk, as it was', bytes() === record);
    is(
      'nothing left beside it',
      !filesUnder(core.seenAt(disk)).some((name) => /being-|\.new$|unchecked|copy/.test(name)),
    );
    is('a home that is a disk, opened', (await wrongIn(core, mounted, staff.manager)) === null);
    shown({ ...row, count: 10, survivors });
    expect(survivors).toEqual([]);
    expect(await wrongIn(core, home, staff.manager)).toBeNull();
  });
});
