import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../db/store/open.ts';
import { edith } from '../../record.ts';
import { aFolder, aHome, anOpenHome } from '../core/an-app.ts';

const image = (
  await sharp({ create: { width: 90, height: 60, channels: 3, background: '#7a3b5e' } })
    .png()
    .toBuffer()
).toString('base64');

/** What a page could try whose scripts somebody else had taken over: it may call the contract, as its user, and no more. */
describe('A page that was taken over', () => {
  test('names a picture that was never kept: nothing is written that every later check would miss', async () => {
    const { done, refusal, signIn } = await anOpenHome();
    await signIn('nurse');
    const madeUp = { sha256: 'ab'.repeat(32), width: 10, height: 10 };
    expect(await refusal('residents.admit', { identity: { ...edith, photograph: madeUp } })).toBe('no-picture');
    expect(await done('residents.list', {})).toEqual([]);
    const kept = await done('photographs.keep', { image });
    await done('residents.admit', { identity: { ...edith, photograph: kept } });
  });

  test('asks about people who are not there: no look is written down that nobody took', async () => {
    const { refusal, signIn, sqlite } = await anOpenHome();
    await signIn('care-worker');
    const resident = '0195582e-0000-7000-8000-000000000001';
    expect(await refusal('residents.get', { resident } as never)).toBe('no-such-resident');
    expect(sqlite.prepare('SELECT * FROM look').all()).toEqual([]);
  });

  test('opens a file that somebody else’s work made: the PC’s viewer is not asked', async () => {
    const asked: string[] = [];
    const { done, signIn, signOut, folder } = await anOpenHome({
      openPath: async (path) => asked.push(path) > 0,
    });
    const usb = join(folder, 'usb');
    mkdirSync(usb);
    await signIn('manager');
    const { job } = await done('backups.make', { folder: usb });
    await expect.poll(async () => (await done('jobs.progress', { job })).state).toBe('done');
    const [file = ''] = (await done('jobs.progress', { job })).files;
    await signOut();
    await signIn('care-worker');
    expect(await done('packs.show', { file })).toEqual({ opened: false });
    expect(await done('packs.show', { file: '/etc/passwd' })).toEqual({ opened: false });
    await signOut();
    await signIn('manager');
    expect(await done('packs.show', { file })).toEqual({ opened: true });
    expect(asked).toEqual([file]);
  });
});

describe('A session that is over takes its page with it', () => {
  test('a login that ends while its page stands open: the page is destroyed and no picture is shown', async () => {
    let pages = 0;
    const { done, signIn, refusal, pass, app, staff } = await anOpenHome({ freshPage: () => (pages += 1) });
    await signIn('manager');
    const { sha256 } = await done('photographs.keep', { image });
    await done('staff.changeAccess', { staff: staff.nurse, role: 'nurse', ends: '2026-03-03T09:21:00.000Z' });
    await done('home.lock', {});
    await signIn('nurse');
    const before = pages;
    const shown = () => app.resource(new URL(`https://own-words.invalid/photographs/${sha256}/160`));
    expect(await shown()).toMatchObject({ status: 200 });
    pass(61);
    expect(await shown()).toBeNull();
    expect(pages).toBe(before + 1);
    expect(await refusal('residents.list', {})).toBe('signed-out');
  });

  test('a role that is taken away while signed in counts from the next call on', async () => {
    const { done, signIn, refusal, staff } = await anOpenHome();
    await signIn('manager');
    await done('staff.changeAccess', { staff: staff.nurse, role: 'manager', ends: null });
    await done('staff.changeAccess', { staff: staff.manager, role: 'care-worker', ends: null });
    expect(await refusal('staff.list', {})).toBe('not-allowed');
    await done('residents.list', {});
  });

  test('a clock set back does not keep a page open that nobody touches', async () => {
    const { done, signIn, refusal, pass } = await anOpenHome();
    await signIn('nurse');
    await done('residents.list', {});
    pass(-3600);
    expect(await refusal('residents.list', {})).toBe('signed-out');
  });
});

test('A record that is only looked at is read as warily as one that is written to', async () => {
  const { home, dataKey } = await aHome(aFolder());
  const sqlite = openDatabase(join(home, 'record.db'), { key: dataKey, readonly: true });
  const read = (name: string) => sqlite.pragma(name, { simple: true });
  expect([read('trusted_schema'), read('cell_size_check'), read('temp_store')]).toEqual([0, 1, 2]);
  sqlite.close();
});
