import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createKeyfile, openWithPassphrase, readKeyfile, writeKeyfile } from '../../../db/keys/keyfile.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { restoreBackup } from '../../../electron/core/backup/restore.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { edith, MORNING } from '../../record.ts';
import { aFolder, aHome, anApp, anOpenHome, everyRow, PASSPHRASE, PINS, type TestApp } from './an-app.ts';

const OTHER = 'lantern harbour thimble';
const OWN = 'marmalade bicycle fog';
const pin = PINS.manager;

/** What opens the folder from outside: each tried in a program of its own, on a copy. */
async function opens(home: string, passphrase: string): Promise<boolean> {
  const folder = aFolder();
  cpSync(home, join(folder, 'home'), { recursive: true });
  const app = anApp(folder);
  const result = await app.call('home.open', { folder: join(folder, 'home'), passphrase });
  if (!result.ok && result.code !== 'wrong-passphrase') throw new Error(result.code);
  return result.ok;
}
async function sheetOpens(home: string, groups: readonly string[]): Promise<string> {
  const folder = aFolder();
  cpSync(home, join(folder, 'home'), { recursive: true });
  const input = { folder: join(folder, 'home'), recovery: groups.join(' '), newPassphrase: 'gravel umbrella sonnet' };
  return anApp(folder).refusal('home.openWithRecovery', input);
}
async function whenDone({ done }: TestApp, job: string) {
  for (;;) {
    const state = await done('jobs.progress', { job });
    if (state.state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
const rotate = async (app: TestApp) => whenDone(app, (await app.done('keys.rotate', { pin })).job);
const aPicture = async () =>
  (
    await sharp({ create: { width: 200, height: 100, channels: 3, background: '#7a3b5e' } })
      .jpeg()
      .toBuffer()
  ).toString('base64');
async function problems({ app }: Pick<TestApp, 'app'>): Promise<string[]> {
  if (!app.state.home) throw new Error('No home is open.');
  return (await verifyHome(app.state.home, { progress: () => {}, signal: new AbortController().signal })).problems;
}
async function aNewSheet({ done }: TestApp): Promise<readonly string[]> {
  const { groups, typeBack } = await done('keys.prepareSheet', {});
  await done('keys.replaceSheet', { groups: typeBack.map((place) => groups[place] ?? ''), pin });
  return groups;
}
const kindsOf = async ({ done }: TestApp) => (await done('keys.list', {})).events.map(({ what }) => what);

describe('Who can open the home', () => {
  test('a new passphrase opens it and the old one does not; the ledger says who set it', async () => {
    const opened = await anOpenHome();
    const { done, signIn, home, staff } = opened;
    await signIn('manager');
    await done('keys.changePassphrase', { passphrase: OTHER, pin });
    expect([await opens(home, PASSPHRASE), await opens(home, OTHER)]).toEqual([false, true]);
    const { events } = await done('keys.list', {});
    expect(events).toEqual([{ what: 'passphrase-changed', at: MORNING, by: staff.manager, about: null }]);
    expect(await problems(opened)).toEqual([]);
  });

  test('somebody senior gets a passphrase of their own, and is listed by name until it is taken away', async () => {
    const opened = await anOpenHome();
    const { done, refusal, signIn, home, staff } = opened;
    await signIn('manager');
    await done('keys.addOpener', { staff: staff.nurse, passphrase: OWN, pin });
    const { ways } = await done('keys.list', {});
    const opener = ways.find(({ kind }) => kind === 'opener');
    expect(opener).toMatchObject({ holder: staff.nurse, state: 'sound', made: MORNING });
    expect([await opens(home, OWN), await opens(home, PASSPHRASE)]).toEqual([true, true]);
    expect(await refusal('keys.addOpener', { staff: staff.nurse, passphrase: OTHER, pin })).toBe('opener-there');
    await done('keys.removeOpener', { slot: opener?.slot ?? '', pin });
    expect(await opens(home, OWN)).toBe(false);
    expect((await done('keys.list', {})).events).toMatchObject([
      { what: 'opener-removed', about: staff.nurse },
      { what: 'opener-added', about: staff.nurse },
    ]);
    expect(await problems(opened)).toEqual([]);
  });

  test('not somebody who left, an inspector, or with a passphrase that opens it already', async () => {
    const { done, refusal, signIn, staff } = await anOpenHome();
    await signIn('manager');
    const add = (who: StaffId, passphrase: string) => refusal('keys.addOpener', { staff: who, passphrase, pin });
    expect(await add(staff.inspector, OWN)).toBe('not-working-here');
    expect(await add(staff.nurse, PASSPHRASE)).toBe('passphrase-taken');
    expect(await add(staff.nurse, 'teapot')).toBe('invalid');
    await done('staff.close', { staff: staff['care-worker'] });
    expect(await add(staff['care-worker'], OWN)).toBe('not-working-here');
  });

  test('the passphrase of the home is never taken away, nor a way that is not there', async () => {
    const { done, refusal, signIn, homeId } = await anOpenHome();
    await signIn('manager');
    const door = (await done('keys.list', {})).ways.find(({ kind }) => kind === 'passphrase');
    expect(await refusal('keys.removeOpener', { slot: door?.slot ?? '', pin })).toBe('last-passphrase');
    expect(await refusal('keys.removeOpener', { slot: homeId, pin })).toBe('no-such-slot');
  });

  test('a new recovery sheet counts once two groups are typed back; until then the old one does', async () => {
    const opened = await anOpenHome();
    const { done, refusal, signIn, home } = opened;
    await signIn('manager');
    const first = await aNewSheet(opened);
    const { groups, typeBack } = await done('keys.prepareSheet', {});
    expect([await sheetOpens(home, first), await sheetOpens(home, groups)]).toEqual([
      'it was done',
      'wrong-recovery-key',
    ]);
    expect(await refusal('keys.replaceSheet', { groups: ['00000', '11111'], pin })).toBe('wrong-group');
    const folder = aFolder();
    await done('keys.saveSheet', { folder });
    expect(readdirSync(folder)).toEqual(['Own Words recovery sheet.pdf']);
    await done('keys.replaceSheet', { groups: typeBack.map((place) => groups[place] ?? ''), pin });
    expect([await sheetOpens(home, first), await sheetOpens(home, groups)]).toEqual([
      'wrong-recovery-key',
      'it was done',
    ]);
    expect(await refusal('keys.saveSheet', { folder })).toBe('no-sheet');
  });

  test('a sheet that was begun is forgotten when its manager locks the page', async () => {
    const { done, refusal, signIn, signOut } = await anOpenHome();
    await signIn('manager');
    const { groups, typeBack } = await done('keys.prepareSheet', {});
    await signOut();
    await signIn('manager');
    const typed = typeBack.map((place) => groups[place] ?? '');
    expect(await refusal('keys.replaceSheet', { groups: typed, pin })).toBe('no-sheet');
  });

  test('each change is signed: without the manager’s own PIN nothing is changed', async () => {
    const { refusal, signIn, home, staff, homeId, sqlite } = await anOpenHome();
    await signIn('manager');
    const file = join(home, 'keys.json');
    const before = [readKeyfile(file), sqlite.prepare('SELECT count(*) FROM entry').get()];
    const wrong = '111222';
    expect(await refusal('keys.changePassphrase', { passphrase: OTHER, pin: wrong })).toBe('wrong-pin');
    expect(await refusal('keys.addOpener', { staff: staff.nurse, passphrase: OWN, pin: wrong })).toBe('wrong-pin');
    expect(await refusal('keys.removeOpener', { slot: homeId, pin: wrong })).toBe('wrong-pin');
    expect(await refusal('keys.rotate', { pin: wrong })).toBe('pin-wait');
    expect([readKeyfile(file), sqlite.prepare('SELECT count(*) FROM entry').get()]).toEqual(before);
  });

  test('two changes at the same moment: one is made, the other says so', async () => {
    const { call, signIn, staff } = await anOpenHome();
    await signIn('manager');
    const results = await Promise.all([
      call('keys.addOpener', { staff: staff.nurse, passphrase: OWN, pin }),
      call('keys.changePassphrase', { passphrase: OTHER, pin }),
    ]);
    expect(results.map((result) => (result.ok ? 'done' : result.code))).toEqual(['done', 'keys-busy']);
  });

  test('a home that is closed in the middle of a change stays as it was, its keys not sealed as zeros', async () => {
    const { call, done, signIn, home } = await anOpenHome();
    await signIn('manager');
    const changing = call('keys.changePassphrase', { passphrase: OTHER, pin });
    await done('home.close', {});
    expect(await changing).toMatchObject({ ok: false, code: 'closed' });
    expect([await opens(home, PASSPHRASE), await opens(home, OTHER)]).toEqual([true, false]);
  });
});

describe('The record encrypted anew', () => {
  test('the same record, its pictures included, under a key that no earlier copy of the key file leads to', async () => {
    const opened = await anOpenHome();
    const { done, signIn, home, app, staff } = opened;
    await signIn('manager');
    const photograph = await done('photographs.keep', { image: await aPicture() });
    const { resident } = await done('residents.admit', { identity: { ...edith, photograph } });
    const [before, oldKey] = [readKeyfile(join(home, 'keys.json')), Uint8Array.from(app.state.home?.dataKey ?? [])];
    const rows = everyRow(opened.sqlite).filter(([table]) => table === 'resident' || table === 'staff');
    expect(await rotate(opened)).toMatchObject({ state: 'done' });
    expect(Buffer.compare(app.state.home?.dataKey ?? oldKey, oldKey)).not.toBe(0);
    expect(everyRow(opened.sqlite).filter(([table]) => table === 'resident' || table === 'staff')).toEqual(rows);
    expect(await problems(opened)).toEqual([]);
    expect((await done('keys.list', {})).events).toMatchObject([{ what: 'rotated', by: staff.manager }]);
    // Signed in still, and recording goes on.
    await done('residents.get', { resident });
    await done('residents.admit', { identity: edith });
    expect(readdirSync(home).filter((name) => /next|old/.test(name))).toEqual([]);
    await app.close();
    expect(await opens(home, PASSPHRASE)).toBe(true);
    const { dataKey } = await openWithPassphrase(before, PASSPHRASE);
    expect(Buffer.compare(dataKey, oldKey)).toBe(0);
    writeKeyfile(join(home, 'keys.json'), before);
    expect(await anApp(aFolder()).refusal('home.open', { folder: home, passphrase: PASSPHRASE })).toBe('damaged');
  });

  test('openers and the sheet open it afterwards, though nobody typed theirs', async () => {
    const opened = await anOpenHome();
    const { done, signIn, home, staff } = opened;
    await signIn('manager');
    await done('keys.addOpener', { staff: staff.nurse, passphrase: OWN, pin });
    const sheet = await aNewSheet(opened);
    expect(await rotate(opened)).toMatchObject({ state: 'done' });
    expect(await opens(home, OWN)).toBe(true);
    expect(await sheetOpens(home, sheet)).toBe('it was done');
    expect((await done('keys.list', {})).ways.map(({ state }) => state)).toEqual(['sound', 'sound', 'sound']);
  });

  test('a picture that cannot be read stays as it is, and is counted', async () => {
    const opened = await anOpenHome();
    const { done, signIn, home } = opened;
    await signIn('manager');
    const photograph = await done('photographs.keep', { image: await aPicture() });
    await done('residents.admit', { identity: { ...edith, photograph } });
    const [shelf = ''] = readdirSync(join(home, 'photographs'));
    const [file = ''] = readdirSync(join(home, 'photographs', shelf));
    const path = join(home, 'photographs', shelf, file);
    rmSync(path);
    cpSync(join(home, 'keys.json'), path);
    expect(await rotate(opened)).toMatchObject({ state: 'done' });
    expect(readdirSync(join(home, 'photographs', shelf))).toEqual([file]);
    expect(await problems(opened)).toEqual([expect.stringContaining('1 of 1 photographs')]);
  });

  test('an old backup opens with the passphrase of its time, and the new one with the new', async () => {
    const opened = await anOpenHome();
    const { done, signIn } = opened;
    await signIn('manager');
    const backup = async () => {
      const { job } = await done('backups.make', { folder: aFolder() });
      return (await whenDone(opened, job)).files[0] ?? '';
    };
    const old = await backup();
    await done('keys.changePassphrase', { passphrase: OTHER, pin });
    await rotate(opened);
    const fresh = await backup();
    await restoreBackup(old, join(aFolder(), 'home'), PASSPHRASE, MORNING);
    await restoreBackup(fresh, join(aFolder(), 'home'), OTHER, MORNING);
    await expect(restoreBackup(fresh, join(aFolder(), 'home'), PASSPHRASE, MORNING)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });

  test('it is not begun while a pack or a backup is made, and none is begun meanwhile', async () => {
    const opened = await anOpenHome();
    const { app, done, refusal, signIn } = opened;
    await signIn('manager');
    let end = () => {};
    app.state.jobs.start(null, () => new Promise((resolve) => (end = () => resolve({}))));
    expect(await refusal('keys.rotate', { pin })).toBe('busy');
    end();
    await new Promise(setImmediate);
    const [begun, ...meanwhile] = await Promise.all([
      done('keys.rotate', { pin }),
      refusal('backups.make', { folder: aFolder() }),
      refusal('keys.changePassphrase', { passphrase: OTHER, pin }),
      refusal('keys.rotate', { pin }),
    ]);
    expect(meanwhile).toEqual(['busy', 'keys-busy', 'keys-busy']);
    expect(await whenDone(opened, begun.job)).toMatchObject({ state: 'done' });
    await done('keys.changePassphrase', { passphrase: OTHER, pin });
  });

  test('stopped half-way, the old keys stand and nothing is left beside the record', async () => {
    const opened = await anOpenHome();
    const { done, signIn, home } = opened;
    await signIn('manager');
    const photograph = await done('photographs.keep', { image: await aPicture() });
    await done('residents.admit', { identity: { ...edith, photograph } });
    const before = readKeyfile(join(home, 'keys.json'));
    const { job } = await done('keys.rotate', { pin });
    await done('jobs.cancel', { job });
    expect(await whenDone(opened, job)).toMatchObject({ state: 'cancelled' });
    expect(readKeyfile(join(home, 'keys.json'))).toEqual(before);
    expect(readdirSync(home).filter((name) => /next|old/.test(name))).toEqual([]);
    expect(await kindsOf(opened)).toEqual([]);
    expect(await problems(opened)).toEqual([]);
  });

  test('a way in that somebody slipped into the key file is listed as such, and is given no new key', async () => {
    const opened = await anOpenHome();
    const { done, signIn, home, homeId } = opened;
    await signIn('manager');
    const file = join(home, 'keys.json');
    const cost = { memoryKiB: 8, passes: 1 };
    const thief = await createKeyfile({ home: homeId, passphrase: OTHER }, { cost });
    const slipped = thief.keyfile.slots.filter(({ kind }) => kind === 'recovery');
    writeKeyfile(file, { ...readKeyfile(file), slots: [...readKeyfile(file).slots, ...slipped] });
    expect((await done('keys.list', {})).ways.map(({ state }) => state)).toEqual(['sound', 'sound', 'changed']);
    expect(await rotate(opened)).toMatchObject({ state: 'failed', problem: expect.stringMatching(/recovery sheet/) });
    await aNewSheet(opened);
    expect(await rotate(opened)).toMatchObject({ state: 'done' });
  });
});

describe('A manager who forgot their PIN', () => {
  async function aHomeWithItsSheet() {
    const folder = aFolder();
    const made = await aHome(folder);
    const app = anApp(folder);
    await app.done('home.open', { folder: made.home, passphrase: PASSPHRASE });
    const manager = (await app.done('home.status', {})).desk[0]?.id as StaffId;
    return { ...app, ...made, manager, sheet: made.recovery.join(' ') };
  }
  const newPin = '618203';

  test('sets a new one with the recovery sheet, and every manager can see that it was so', async () => {
    const opened = await aHomeWithItsSheet();
    const { done, refusal, manager, sheet } = opened;
    await done('home.newPinWithSheet', { staff: manager, recovery: sheet, newPin });
    expect(await refusal('home.signIn', { staff: manager, pin })).toBe('wrong-pin');
    await done('home.signIn', { staff: manager, pin: newPin });
    expect((await done('keys.list', {})).events).toMatchObject([{ what: 'sheet-used', by: null, about: manager }]);
    expect(await problems(opened)).toEqual([]);
  });

  test('not with the sheet of another home, a slip, or an easy PIN; the tries are kept', async () => {
    const { done, refusal, manager, sheet, app } = await aHomeWithItsSheet();
    const other = await aHome(aFolder());
    const tell = (recovery: string, wanted = newPin) =>
      refusal('home.newPinWithSheet', { staff: manager, recovery, newPin: wanted });
    expect(await tell(other.recovery.join(' '))).toBe('wrong-recovery-key');
    expect(await tell(sheet.slice(1))).toBe('wrong-recovery-key');
    expect(await tell(sheet, '123456')).toBe('invalid');
    await done('home.signIn', { staff: manager, pin });
    const tries = app.state.home?.record.sqlite
      .prepare(`SELECT count(*) FROM refused_try WHERE method = 'home.newPinWithSheet'`)
      .pluck();
    expect(tries?.get()).toBe(2);
  });

  test('not for somebody else than a manager: they have one to ask', async () => {
    const { refusal, staff } = await anOpenHome();
    for (const role of ['nurse', 'care-worker', 'inspector'] as const)
      expect(await refusal('home.newPinWithSheet', { staff: staff[role], recovery: 'x', newPin }), role).toBe(
        'not-a-manager',
      );
  });

  test('nor with a key file that a thief put in the place of the home’s own, and its sheet', async () => {
    const { done, refusal, manager, home, homeId } = await aHomeWithItsSheet();
    const cost = { memoryKiB: 8, passes: 1 };
    const thief = await createKeyfile({ home: homeId, passphrase: OTHER }, { cost });
    writeKeyfile(join(home, 'keys.json'), thief.keyfile);
    const recovery = thief.recovery.join(' ');
    expect(await refusal('home.newPinWithSheet', { staff: manager, recovery, newPin })).toBe('wrong-recovery-key');
    await done('home.signIn', { staff: manager, pin });
  });
});

describe('A manager who leaves', () => {
  async function twoManagers() {
    const opened = await anOpenHome();
    await opened.signIn('manager');
    const { staff: leaver } = await opened.done('staff.add', { name: 'Len Baker', role: 'manager', pin: '907214' });
    return { ...opened, sqlite: opened.sqlite, leaver };
  }

  test('what they knew is listed as in use until each of it was replaced, the record last', async () => {
    const opened = await twoManagers();
    const { done, leaver, pass } = opened;
    await done('keys.addOpener', { staff: leaver, passphrase: OWN, pin });
    const now = async () => {
      pass(60);
      const { closed, opener, since } = await done('keys.leaver', { staff: leaver });
      return { closed: closed !== null, opener: opener !== null, ...since };
    };
    const nothing = { closed: false, opener: true, passphrase: false, sheet: false, record: false };
    // Before they go, nothing that is done counts: they may come to know it.
    await done('keys.changePassphrase', { passphrase: 'gravel umbrella sonnet', pin });
    expect(await now()).toEqual(nothing);
    await done('staff.close', { staff: leaver });
    expect(await now()).toEqual({ ...nothing, closed: true });
    const { opener } = await done('keys.leaver', { staff: leaver });
    await done('keys.removeOpener', { slot: opener ?? '', pin });
    expect(await rotate(opened)).toMatchObject({ state: 'done' });
    expect(await now(), 'with the old passphrase still in use, it counts for nothing').toEqual({
      ...nothing,
      closed: true,
      opener: false,
    });
    await done('keys.changePassphrase', { passphrase: OTHER, pin });
    await now();
    await aNewSheet(opened);
    await now();
    expect(await rotate(opened)).toMatchObject({ state: 'done' });
    expect(await now()).toEqual({ closed: true, opener: false, passphrase: true, sheet: true, record: true });
  });

  test('the backups that open with what they knew, and the packs that they made, are named', async () => {
    const opened = await twoManagers();
    const { done, leaver, pass } = opened;
    const backup = async () => {
      const { job } = await done('backups.make', { folder: aFolder() });
      expect((await whenDone(opened, job)).state).toBe('done');
    };
    await backup();
    await done('staff.close', { staff: leaver });
    pass(60);
    await done('keys.changePassphrase', { passphrase: OTHER, pin });
    pass(60);
    await backup();
    const { backups, packs } = await done('keys.leaver', { staff: leaver });
    expect(backups).toEqual([{ at: MORNING, file: expect.stringMatching(/\.owbackup$/) }]);
    expect(packs).toEqual([]);
  });
});
