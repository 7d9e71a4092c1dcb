import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newestVersion, openDatabase } from '../../../db/store/open.ts';
import { asRefusal } from '../../../electron/core/faults.ts';
import { suitableFolder } from '../../../electron/core/home/folder.ts';
import { edith } from '../../record.ts';
import { aFolder, aHome, anApp, anOpenHome, everyRow, PASSPHRASE, PINS } from './an-app.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

describe('A home opens, or one plain line says why not, and nothing is changed', () => {
  const ways: readonly (readonly [string, string, (home: string, dataKey: Uint8Array) => void])[] = [
    ['a folder that holds no home', 'no-home', (home) => rmSync(join(home, 'keys.json'))],
    ['a home whose record is gone', 'no-home', (home) => rmSync(join(home, 'record.db'))],
    ['a key file of a newer version', 'keyfile-newer', (home) => edited(home, '"version": 2', '"version": 3')],
    ['a key file that was changed', 'keyfile-damaged', (home) => edited(home, '"format"', '"fromat"')],
    [
      'a key file that is no text',
      'keyfile-damaged',
      (home) => writeFileSync(join(home, 'keys.json'), Buffer.alloc(64)),
    ],
    ['a record of no bytes', 'empty-record', (home) => truncateSync(join(home, 'record.db'), 0)],
    ['a record that was cut short in its first page', 'damaged', (home) => truncateSync(join(home, 'record.db'), 100)],
    ['a record of another home', 'damaged', (home) => writeFileSync(join(home, 'record.db'), Buffer.alloc(8192, 7))],
    ['a record of a newer version', 'newer-version', (home, key) => ofVersion(home, key, newestVersion + 1)],
  ];
  test.each(ways)('%s: %s', async (_, code, spoil) => {
    const folder = aFolder();
    const { home, dataKey } = await aHome(folder);
    spoil(home, dataKey);
    const before = bytesOf(home);
    const { call } = anApp(folder);
    const result = await call('home.open', { folder: home, passphrase: PASSPHRASE });
    expect(result).toMatchObject({ ok: false, code, message: expect.stringMatching(/^[A-Z][^\n/\\]+\.$/) });
    expect(bytesOf(home)).toEqual(before);
  });

  test('the wrong passphrase, and it does not say how wrong', async () => {
    const folder = aFolder();
    const { home } = await aHome(folder);
    const { call, done } = anApp(folder);
    for (const passphrase of ['', 'kettle window orchar', 'Kettle window orchard', 'x'.repeat(1000)])
      expect(await call('home.open', { folder: home, passphrase })).toMatchObject({ code: 'wrong-passphrase' });
    await done('home.open', { folder: home, passphrase: `  ${PASSPHRASE} ` });
  });

  test('two pages that open at the same moment open it once', async () => {
    const folder = aFolder();
    const { home } = await aHome(folder);
    const { call } = anApp(folder);
    const open = () => call('home.open', { folder: home, passphrase: PASSPHRASE });
    const results = await Promise.all([open(), open()]);
    expect(results.map((result) => (result.ok ? 'opened' : result.code)).sort()).toEqual(['already-open', 'opened']);
  });

  test('a second program is refused, in this process and from another, until the first lets go', async () => {
    const { home, folder, done, signIn } = await anOpenHome();
    const second = anApp(join(folder, 'second'));
    const opening = { folder: home, passphrase: PASSPHRASE };
    expect(await second.call('home.open', opening)).toMatchObject({ code: 'already-open' });
    const cli = join(import.meta.dirname, '../../../electron/cli.ts');
    const other = () =>
      spawnSync(process.execPath, [cli, 'residents', '--home', home], {
        env: { ...process.env, OWN_WORDS_PASSPHRASE: PASSPHRASE },
        encoding: 'utf8',
      });
    expect(other()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('already open') });
    await signIn('manager');
    await done('home.close', {});
    expect(other()).toMatchObject({ status: 0, stdout: '' });
    expect(await second.call('home.open', opening)).toMatchObject({ ok: true });
  });
});

describe('Where a record would be damaged, it is not kept', () => {
  test.each([
    'OneDrive',
    'OneDrive - Ashdene Care Ltd',
    'Dropbox',
    'Dropbox (Work)',
    'Google Drive',
    'iCloudDrive',
    'Mobile Documents',
    'Nextcloud',
    'Box',
    'pCloud Drive',
  ])('not in %s', (name) => {
    expect(() => suitableFolder(join('/home/moira', name, 'home'))).toThrow(refusal('synced-folder'));
    expect(() => suitableFolder(join('/home/moira', name.toUpperCase(), 'home'))).toThrow(refusal('synced-folder'));
  });
  test('nor behind a link that leads there', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'Dropbox'));
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'innocent'));
    expect(() => suitableFolder(join(folder, 'innocent', 'home'))).toThrow(refusal('synced-folder'));
  });
  test.each(['//server/share/home', '\\\\server\\share\\home'])('not on a network share: %s', (path) => {
    expect(() => suitableFolder(path)).toThrow(expect.objectContaining({ name: 'Refused' }));
  });
  test('but in a folder whose name only sounds like one', () => {
    expect(suitableFolder('/home/moira/Boxwood/home')).toBe('/home/moira/Boxwood/home');
  });
});

describe('What the disk says is put in plain words', () => {
  const codes = [
    'ENOSPC',
    'EROFS',
    'EACCES',
    'EPERM',
    'EEXIST',
    'ENOTEMPTY',
    'EBUSY',
    'ENOENT',
    'ENOTDIR',
    'ENAMETOOLONG',
  ];
  const sqlite = [
    'SQLITE_FULL',
    'SQLITE_READONLY_DBMOVED',
    'SQLITE_IOERR_WRITE',
    'SQLITE_CORRUPT',
    'SQLITE_BUSY_SNAPSHOT',
  ];
  test.each([...codes, ...sqlite])('%s', (code) => {
    const refused = asRefusal(Object.assign(new Error(`${code}: open '/home/moira/secret'`), { code }));
    expect(refused?.message).toMatch(/^[A-Z][^\n/]+\.$/);
    expect(refused?.message).not.toMatch(/secret|SQLITE|E[A-Z]{4}/);
  });
  test('a fault of the program is none of these', () => {
    expect(asRefusal(new TypeError('x is not a function'))).toBeNull();
    expect(asRefusal(null)).toBeNull();
  });

  test('a full disk while recording: nothing is half-written, and it goes on once there is room', async () => {
    const { call, signIn, done, sqlite: open } = await anOpenHome();
    await signIn('nurse');
    await done('residents.admit', { identity: edith });
    open.pragma(`max_page_count = ${open.pragma('page_count', { simple: true })}`);
    const long = { ...edith, languages: Array(8).fill('W'.repeat(40)), fullName: 'E'.repeat(120) };
    const fills = async () => {
      for (let n = 0; n < 100; n += 1) {
        const before = everyRow(open);
        const result = await call('residents.admit', { identity: long });
        if (!result.ok) return { result, before };
      }
      throw new Error('The disk never filled.');
    };
    const { result, before } = await fills();
    expect(result).toMatchObject({ code: 'disk-full', message: expect.stringContaining('Nothing was saved') });
    expect(everyRow(open)).toEqual(before);
    open.pragma('max_page_count = 1000000');
    await done('residents.admit', { identity: long });
  });
});

describe('Two people of one name, and names of every kind', () => {
  test('both are there, told apart by room, and neither takes the other’s place', async () => {
    const { done, signIn } = await anOpenHome();
    await signIn('nurse');
    const first = await done('residents.admit', { identity: edith });
    const second = await done('residents.admit', { identity: { ...edith, room: '7' } });
    const listed = await done('residents.list', {});
    expect(listed.map(({ id, room }) => [id, room])).toEqual(
      [
        [first.resident, '12'],
        [second.resident, '7'],
      ].sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
    );
  });

  test.each([
    'أمّ "علي" O\'Brien #1 $x <script>alert(1)</script>',
    "Robert'); DROP TABLE resident;--",
    'Siân ap Llŷr',
    '𝓔𝓭𝓲𝓽𝓱 🌻',
    'E\u0301dith', // a letter and its accent apart
    '=HYPERLINK("http://x")',
    '../../etc/passwd',
    '%s %n {{7*7}} #{7*7}',
  ])('%s comes back letter for letter', async (preferredName) => {
    const { done, signIn } = await anOpenHome();
    await signIn('nurse');
    const { resident } = await done('residents.admit', { identity: { ...edith, preferredName } });
    expect(await done('residents.get', { resident })).toMatchObject({ preferredName });
  });
});

test('Somebody signs in with a wrong PIN: it is refused, counted, kept, and still counted after closing', async () => {
  const { folder, home, refusal: code, staff, done, sqlite, signIn } = await anOpenHome();
  const wrong = { staff: staff.nurse, pin: '000000' };
  for (let n = 0; n < 3; n += 1) expect(await code('home.signIn', wrong)).toBe('wrong-pin');
  const kept = sqlite.prepare('SELECT method, code FROM refused_try').all();
  expect(kept).toEqual(Array(3).fill({ method: 'home.signIn', code: 'wrong-pin' }));
  await signIn('manager');
  await done('home.close', {});
  const again = anApp(join(folder, 'again'));
  await again.done('home.open', { folder: home, passphrase: PASSPHRASE });
  expect(await again.refusal('home.signIn', { staff: staff.nurse, pin: PINS.nurse })).toBe('pin-wait');
  again.pass(30);
  await again.done('home.signIn', { staff: staff.nurse, pin: PINS.nurse });
});

function edited(home: string, from: string, to: string): void {
  const file = join(home, 'keys.json');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function ofVersion(home: string, key: Uint8Array, version: number): void {
  const sqlite = openDatabase(join(home, 'record.db'), { key });
  sqlite.pragma(`user_version = ${version}`);
  sqlite.close();
}

/** The home's two files, byte for byte. */
function bytesOf(home: string) {
  const copy = `${home}-copy`;
  cpSync(home, copy, { recursive: true });
  const read = (name: string) => {
    try {
      return readFileSync(join(copy, name)).toString('base64');
    } catch {
      return null;
    }
  };
  const bytes = { keys: read('keys.json'), record: read('record.db'), wal: read('record.db-wal') };
  rmSync(copy, { recursive: true });
  return bytes;
}
