import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edith } from '../../record.ts';
import { aFolder, aHome, anApp, filesUnder, PASSPHRASE, PINS } from './an-app.ts';

const manager = { name: 'Moira Keane', pin: PINS.manager };

async function preparing() {
  const folder = aFolder();
  const home = join(folder, 'home');
  const app = anApp(folder);
  const prepare = () =>
    app.done('home.prepare', { name: 'Ashdene House', country: 'Wales', folder: home, passphrase: PASSPHRASE });
  const sheet = await prepare();
  const typed = () => sheet.typeBack.map((place) => sheet.recoveryGroups[place] ?? '');
  return { folder, home, ...app, prepare, sheet, typed };
}

describe('The first run, through calls alone', () => {
  test('from nothing to a resident who is there again tomorrow', async () => {
    const { folder, home, done, typed, refusal } = await preparing();
    expect((await done('home.status', {})).state).toBe('no-home');
    const { file } = await done('home.saveRecoverySheet', { folder });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    await done('home.confirmRecovery', { groups: typed() });
    await done('home.create', { manager });
    expect(await done('home.status', {})).toMatchObject({
      state: 'signed-out',
      homeName: 'Ashdene House',
      folder: home,
    });
    expect(await refusal('residents.list', {})).toBe('signed-out');
    const { desk } = await done('home.status', {});
    expect(desk).toMatchObject([{ name: 'Moira Keane', role: 'manager' }]);
    await done('home.signIn', { staff: desk[0]?.id ?? '', pin: PINS.manager });
    const { resident } = await done('residents.admit', { identity: edith });
    await done('home.close', {});
    expect(await done('home.status', {})).toMatchObject({ state: 'closed', homeName: null, desk: [], me: null });
    await done('home.open', { folder: home, passphrase: PASSPHRASE });
    await done('home.signIn', { staff: desk[0]?.id ?? '', pin: PINS.manager });
    expect(await done('residents.get', { resident })).toMatchObject({ preferredName: 'Edith', room: '12' });
    expect(filesUnder(home)).toEqual(expect.arrayContaining(['keys.json', 'record.db']));
  });

  test('the sheet’s own groups open the record and set a new passphrase; the old one opens nothing more', async () => {
    const { home, done, typed, sheet, refusal } = await preparing();
    await done('home.confirmRecovery', { groups: typed() });
    await done('home.create', { manager });
    const { desk } = await done('home.status', {});
    const signIn = () => done('home.signIn', { staff: desk[0]?.id ?? '', pin: PINS.manager });
    await signIn();
    await done('home.close', {});
    const recovery = sheet.recoveryGroups.join(' ').toLowerCase();
    const weak = { folder: home, recovery, newPassphrase: 'short' };
    const keys = readFileSync(join(home, 'keys.json'));
    expect(await refusal('home.openWithRecovery', weak)).toBe('weak-passphrase');
    expect(readFileSync(join(home, 'keys.json'))).toEqual(keys);
    const newPassphrase = 'bicycle marmalade fog';
    await done('home.openWithRecovery', { folder: home, recovery, newPassphrase });
    await signIn();
    await done('home.close', {});
    expect(await refusal('home.open', { folder: home, passphrase: PASSPHRASE })).toBe('wrong-passphrase');
    await done('home.open', { folder: home, passphrase: newPassphrase });
  });
});

describe('A first run that is not finished leaves nothing', () => {
  test('wherever it is left, there is no home on the disk and no word of one', async () => {
    const { folder, done, typed, app } = await preparing();
    expect(filesUnder(folder)).toEqual([]);
    await done('home.confirmRecovery', { groups: typed() });
    expect(filesUnder(folder)).toEqual([]);
    await app.close();
    expect(filesUnder(folder)).toEqual([]);
    expect(app.state.preparing).toBeNull();
  });

  test('steps cannot be left out or turned round', async () => {
    const folder = aFolder();
    const { refusal } = anApp(folder);
    expect(await refusal('home.confirmRecovery', { groups: ['a', 'b'] })).toBe('not-preparing');
    expect(await refusal('home.saveRecoverySheet', { folder })).toBe('not-preparing');
    expect(await refusal('home.create', { manager })).toBe('not-preparing');
    const begun = await preparing();
    expect(await begun.refusal('home.create', { manager })).toBe('recovery-not-confirmed');
    expect(existsSync(begun.home)).toBe(false);
  });

  test('a group typed wrong, or the two turned round, is not a sheet that was read', async () => {
    const { call, typed, refusal, sheet } = await preparing();
    const [first = '', second = ''] = typed();
    expect(await call('home.confirmRecovery', { groups: [first, 'AAAAA'] })).toMatchObject({
      code: 'wrong-group',
      message: expect.stringContaining(`Group ${(sheet.typeBack[1] ?? 0) + 1} `),
    });
    expect(await refusal('home.confirmRecovery', { groups: [second, first] })).toBe('wrong-group');
    expect(await refusal('home.create', { manager })).toBe('recovery-not-confirmed');
  });

  test('beginning again makes new keys: the groups of the first try are worth nothing', async () => {
    const { prepare, refusal, typed, sheet } = await preparing();
    const again = await prepare();
    expect(again.recoveryGroups).not.toEqual(sheet.recoveryGroups);
    expect(await refusal('home.confirmRecovery', { groups: typed() })).toBe('wrong-group');
  });

  test('a weak passphrase, an empty name or a weak PIN is told at once', async () => {
    const { call, done, typed, home } = await preparing();
    const given = { name: 'Ashdene', country: 'England' as const, folder: home, passphrase: PASSPHRASE };
    expect(await call('home.prepare', { ...given, passphrase: 'aaaaaaaaaaaaaaa' })).toMatchObject({
      code: 'weak-passphrase',
      message: expect.stringContaining('too easy to guess'),
    });
    expect(await call('home.prepare', { ...given, name: '  ' })).toMatchObject({ code: 'invalid' });
    await done('home.confirmRecovery', { groups: typed() });
    expect(await call('home.create', { manager: { ...manager, pin: '111111' } })).toMatchObject({ code: 'invalid' });
    expect(existsSync(home)).toBe(false);
    await done('home.create', { manager });
  });

  test('a recovery sheet is never written over another', async () => {
    const { folder, done } = await preparing();
    writeFileSync(join(folder, 'Own Words recovery sheet.pdf'), 'the only sheet of another home');
    const { file } = await done('home.saveRecoverySheet', { folder });
    expect(file).toBe(join(folder, 'Own Words recovery sheet (2).pdf'));
    expect(readFileSync(join(folder, 'Own Words recovery sheet.pdf'), 'utf8')).toBe('the only sheet of another home');
  });
});

describe('A folder that cannot hold a new home is refused before anything is made', () => {
  test('a home, other files, a file in the way, a path that is no path', async () => {
    const folder = aFolder();
    const { call } = anApp(folder);
    const given = { name: 'Ashdene', country: 'England' as const, passphrase: PASSPHRASE };
    const codeFor = async (path: string) => {
      const result = await call('home.prepare', { ...given, folder: path });
      if (!result.ok) expect(result.message).not.toContain(folder);
      return result.ok ? 'it was done' : result.code;
    };
    const { home } = await aHome(folder);
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'letter.txt'), 'Dear');
    expect(await codeFor(home)).toBe('home-here');
    expect(await codeFor(full)).toBe('folder-not-empty');
    expect(await codeFor(join(full, 'letter.txt'))).toBe('not-a-folder');
    expect(await codeFor('home')).toBe('relative-path');
    expect(await codeFor('//server/share/home')).toBe('network-share');
    expect(await codeFor(join(folder, 'OneDrive - Ashdene', 'home'))).toBe('synced-folder');
    expect(await codeFor(join(folder, 'Dropbox', 'home'))).toBe('synced-folder');
    expect(readdirSync(full)).toEqual(['letter.txt']);
    expect(existsSync(join(folder, 'Dropbox'))).toBe(false);
  });

  test('what stands in the way only when the home is made leaves the folder as it was, and one can try again', async () => {
    const { folder, home, done, call, typed } = await preparing();
    await done('home.confirmRecovery', { groups: typed() });
    mkdirSync(home);
    writeFileSync(join(home, 'letter.txt'), 'Dear');
    expect(await call('home.create', { manager })).toMatchObject({ code: 'folder-not-empty' });
    expect(filesUnder(folder)).toEqual(['home/letter.txt']);
  });
});
