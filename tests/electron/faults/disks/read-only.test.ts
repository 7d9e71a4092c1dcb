import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyHome } from '../../../../electron/core/verify/home.ts';
import { teaOrJuice } from '../../../db/daily-choices/sample.ts';
import { edith } from '../../../record.ts';
import { notTriedHere, shown } from '../../../shown.ts';
import { aFolder, anApp, anOpenHome, filesUnder, PASSPHRASE, PINS } from '../../core/an-app.ts';
import { builtProgram, noDisksHere, startCore } from '../programs.ts';

const row = {
  part: 'Faults',
  property: 'In a folder that can only be read, nothing is written and one line says so',
  how: 'the folder of the home, its record alone, its pictures, and the folder of a backup, a pack, a restore and a new home are mounted to be read only; then each is opened or written to',
} as const;
const why = noDisksHere();
if (why) notTriedHere(row, why);

let program = '';
beforeAll(async () => {
  program = await builtProgram('core-program.ts');
});

const readOnly = (path: string) => `mount --bind '${path}' '${path}' && mount -o remount,bind,ro '${path}'`;
/** All but the locks, which a program that tries to open it takes and lets go. */
const bytesIn = (folder: string) =>
  filesUnder(folder)
    .filter((name) => !/\.lock$|-(wal|shm)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

describe.skipIf(why)('In a folder that can only be read', () => {
  test('a home is not opened, nothing is recorded, backed up, put back or begun; what can be written goes on', async () => {
    const made = await anOpenHome();
    const { staff } = made;
    await made.signIn('manager');
    const { resident } = await made.done('residents.admit', { identity: edith });
    const { job } = await made.done('backups.make', { folder: join(made.folder, 'backups') });
    await expect.poll(async () => (await made.done('jobs.progress', { job })).state).toBe('done');
    const [backup = ''] = (await made.done('jobs.progress', { job })).files;
    await made.app.close();
    const copy = (name: string) => {
      const to = join(made.folder, name);
      cpSync(made.home, to, { recursive: true });
      return to;
    };
    const [whole, record, pictures] = [copy('all of it'), copy('the record'), copy('the pictures')];
    const stick = join(made.folder, 'a stick');
    mkdirSync(stick);

    const mounts = [whole, join(record, 'record.db'), join(pictures, 'photographs'), stick].map(readOnly);
    const { call, done, ended } = await startCore(program, aFolder(), { before: mounts.join(' && ') });
    const before = new Map([whole, record, stick].map((folder) => [folder, bytesIn(folder)]));
    const opening = (folder: string) => ({ folder, passphrase: PASSPHRASE });
    const said: Record<string, string> = {};
    const refusedBy = async (what: string, result: Promise<{ ok: true } | { ok: false; message: string }>) => {
      const answer = await result;
      said[what] = answer.ok ? 'it was done' : answer.message;
    };
    const failedBy = async (what: string, { job }: { job: string }) => {
      said[what] = (await ended(job)).problem ?? 'it was done';
    };

    await refusedBy('opening a home', call('home.open', opening(whole)));
    await refusedBy('opening one whose record cannot be written', call('home.open', opening(record)));
    await refusedBy('putting a backup back', call('home.restore', { ...opening(join(stick, 'home')), file: backup }));
    const sheet = await done('home.prepare', { ...opening(join(stick, 'new')), name: 'Beech Court', country: 'Wales' });
    await done('home.confirmRecovery', { groups: sheet.typeBack.map((at) => sheet.recoveryGroups[at] ?? '') });
    const manager = { name: 'Moira Keane', pin: PINS.manager };
    await refusedBy('setting up a home', call('home.create', { manager }));

    await done('home.open', opening(pictures));
    await done('home.signIn', { staff: staff.manager, pin: PINS.manager });
    const image = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a3b5e' } })
      .jpeg()
      .toBuffer();
    await refusedBy('a picture', call('photographs.keep', { image: image.toString('base64') }));
    await failedBy('a backup', await done('backups.make', { folder: stick }));
    await failedBy('a backup in a folder of its own', await done('backups.make', { folder: join(stick, 'mine') }));
    const visit = { profile: 'inspector', resident, from: null, to: null, why: 'Visit', forWhom: 'Ann' } as const;
    await failedBy('a pack', await done('packs.start', { ...visit, folder: stick }));
    const { choice } = await done('dailyChoices.record', { resident, record: teaOrJuice(staff.manager) });

    const plain = /^[A-Z][^\n/]+ can only be read, so nothing can be saved [^\n/]+\.$/;
    const survivors = Object.entries(said)
      .filter(([, line]) => !plain.test(line))
      .map(([what, line]) => `${what}: ${line}`);
    for (const [folder, bytes] of before) if (!same(bytesIn(folder), bytes)) survivors.push(`a change in ${folder}`);
    shown({ ...row, count: Object.keys(said).length, survivors });
    expect(survivors).toEqual([]);

    await done('home.close', {});
    const again = anApp(aFolder());
    await again.done('home.open', opening(pictures));
    const { home } = again.app.state;
    if (!home) throw new Error('The home is open.');
    expect(home.record.sqlite.prepare('SELECT entry_id FROM daily_choice').pluck().all()).toEqual([choice]);
    expect(await verifyHome(home, { progress: () => {}, signal: new AbortController().signal })).toMatchObject({
      holds: true,
      problems: [],
    });
  });
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
