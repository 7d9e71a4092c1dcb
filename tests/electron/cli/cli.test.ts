import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../../build/steps/build.ts';
import { filesUnder } from '../core/an-app.ts';
import { ownWords, PASSPHRASE } from './a-terminal.ts';

let folder = '';
let home = '';
let edith = '';
beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), 'own-words-cli-'));
  home = join(folder, 'home');
  const made = await ownWords(['demo', '--home', home, '--residents', '2', '--months', '1', '--json']);
  expect(made).toMatchObject({ code: 0 });
  expect(JSON.parse(made.out)).toMatchObject({ ok: true, home, residents: 2, staff: expect.any(Array) });
  const listed = JSON.parse((await ownWords(['residents', '--home', home, '--json'])).out);
  edith = listed.residents[0].id;
  expect(listed).toMatchObject({ ok: true, residents: [{ preferredName: expect.any(String) }, {}] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One line in plain words on standard error, nothing on standard output, exit 2. */
async function isWrongUse(args: readonly string[], says: RegExp, passphrase: string | null = PASSPHRASE) {
  const ran = await ownWords(args, { passphrase, cwd: folder });
  expect(ran, args.join(' ')).toMatchObject({ code: 2, out: '' });
  expect(ran.err, args.join(' ')).toMatch(/^[^\n]+\.\n$/);
  expect(ran.err, args.join(' ')).toMatch(says);
  expect(ran.err).not.toMatch(/node_modules|\.ts\b|^\s+at |SQLITE|ENO/m);
}

/** Three at a time: each is a program of its own, and starting it is nearly all that it does. */
async function allWrongUse(all: readonly Parameters<typeof isWrongUse>[]) {
  for (let at = 0; at < all.length; at += 3)
    await Promise.all(all.slice(at, at + 3).map((each) => isWrongUse(...each)));
}

describe('From a home to a pack that was checked', () => {
  test('a pack is written, its path and the fingerprint are printed, it holds, and the home goes on from it', async () => {
    const out = join(folder, 'packs');
    const made = await ownWords(['pack', '--home', home, '--profile', 'inspector', '--resident', edith, '--out', out]);
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining('Pack 1 of 1') });
    const [file = '', fingerprint = ''] = made.out.split('\n');
    expect(filesUnder(out).map((name) => join(out, name))).toEqual([file]);
    expect(fingerprint).toMatch(/([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    const checked = await ownWords(['verify', file], { passphrase: null });
    expect(checked).toMatchObject({ code: 0, err: '', out: expect.stringContaining('This pack holds.') });
    expect(checked.out).toContain(fingerprint.slice(-39));
    const against = await ownWords(['verify', home, '--against', file]);
    expect(against).toMatchObject({ code: 0, out: expect.stringContaining('the ledger of today goes on from it') });
    await isWrongUse(['verify', home, '--against', join(folder, 'nothing.pdf')], /nothing at that place/);
    await isWrongUse(['verify', file, '--against', file], /not the whole ledger/);
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 3);
    writeFileSync(file, bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
    const broken = await ownWords(['verify', file, '--json'], { passphrase: null });
    expect(broken).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(broken.out)).toMatchObject({
      ok: false,
      holds: false,
      what: 'pack',
      problems: [expect.stringMatching(/Where: bytes \d+ to \d+/)],
    });
  });

  test('the home itself holds, and --json says the same in one object', async () => {
    const [plain, json] = [await ownWords(['verify', home]), await ownWords(['verify', home, '--json'])];
    expect(plain).toMatchObject({ code: 0, out: expect.stringContaining('This home holds.') });
    expect(json.code).toBe(0);
    expect(json.out.trim()).not.toContain('\n');
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, what: 'home', holds: true, problems: [] });
  });

  test('a backup is made, checked with and without the passphrase, and put back; the record says that it was', async () => {
    const out = join(folder, 'usb');
    const made = await ownWords(['backup', '--home', home, '--out', out, '--json']);
    expect(made.code).toBe(0);
    const { file } = JSON.parse(made.out);
    expect(await ownWords(['verify', file], { passphrase: null })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/This backup holds\..*Not checked:.*passphrase/s),
    });
    expect(await ownWords(['verify', file])).toMatchObject({
      code: 0,
      out: expect.stringContaining('The record in it opens'),
    });
    const again = join(folder, 'again');
    expect(await ownWords(['restore', file, '--home', again])).toMatchObject({ code: 0 });
    expect(await ownWords(['verify', again])).toMatchObject({
      code: 0,
      out: expect.stringContaining('That is no tampering'),
    });
    await isWrongUse(['restore', file, '--home', again], /already a home/);
    const third = join(folder, 'third');
    await isWrongUse(['restore', file, '--home', third], /passphrase does not open/, 'bicycle marmalade fog');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.with(bytes.length - 5000, (bytes.at(-5000) ?? 0) ^ 1));
    expect(await ownWords(['restore', file, '--home', third])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('damaged'),
    });
    expect(await ownWords(['verify', file])).toMatchObject({ code: 1, out: expect.stringContaining('does not hold') });
    expect(existsSync(third)).toBe(false);
  });

  test('a path is meant from the folder in which it is typed', async () => {
    const { code, out } = await ownWords(['residents', '--home', 'home'], { cwd: folder });
    expect(code).toBe(0);
    expect(out.split('\n')).toContainEqual(expect.stringContaining(edith));
  });
});

describe('Wrong use is one plain line, exit 2, and nothing is written', () => {
  const given = (extra: readonly string[]) => ['pack', '--home', home, '--profile', 'inspector', ...extra];
  test('what was typed wrong', async () => {
    const out = ['--out', join(folder, 'never')];
    await allWrongUse([
      [[], /name a command/],
      [['frobnicate'], /frobnicate/],
      [['residents'], /--home/],
      [['residents', '--home', home, '--passphrase', PASSPHRASE], /Unknown option '--passphrase'/],
      [['pack', '--home', home, '--profile', 'press', '--resident', 'all', ...out], /press/],
      [given(['--resident', 'Edith', ...out]), /own-words residents/],
      [given(['--resident', '0195582e-0000-7000-8000-000000000001', ...out]), /no such resident/],
      [given(['--resident', 'all', '--from', '30/2/2026', ...out]), /2026-03-03/],
      [given(['--resident', 'all', '--from', '2026-02-30', ...out]), /2026-03-03/],
      [given(['--resident', 'all', '--from', '2026-03-04', '--to', '2026-03-03', ...out]), /Turn them round/],
      [given(['--resident', 'all', '--out', '']), /path/],
      [['demo', '--home', join(folder, 'never'), '--residents', 'many'], /whole number/],
      [['demo', '--home', join(folder, 'never'), '--residents', '0'], /1 to/],
      [['demo', '--home', join(folder, 'never')], /too easy to guess/, 'short'],
    ]);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  test('where there is nothing, something else, or no way in', async () => {
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear Moira');
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const before = filesUnder(folder);
    await allWrongUse([
      [['residents', '--home', empty], /holds no Own Words home/],
      [['residents', '--home', join(folder, 'nothing')], /holds no Own Words home/],
      [['verify', join(folder, 'nothing')], /nothing at that place/],
      [['verify', letter], /neither a pack nor a backup/],
      [['verify', empty], /holds no Own Words home/],
      [['restore', letter, '--home', join(folder, 'never')], /not a backup/],
      [['backup', '--home', home, '--out', join(home, 'inside')], /inside the folder of the home/],
      [['backup', '--home', home, '--out', letter], /file is in the way|not a folder/],
      [['pack', '--home', home, '--profile', 'inspector', '--resident', 'all', '--out', letter], /a file/],
      [['demo', '--home', home], /already a home/],
      [['demo', '--home', join(folder, 'Dropbox', 'home')], /cloud/],
      [['residents', '--home', home], /passphrase does not open/, 'bicycle marmalade fog'],
      [['residents', '--home', home], /OWN_WORDS_PASSPHRASE/, null],
      [['residents', '--home', home], /OWN_WORDS_PASSPHRASE/, ''],
      [['demo', '--home', join(folder, 'never')], /OWN_WORDS_PASSPHRASE/, null],
    ]);
    expect(filesUnder(folder)).toEqual(before);
    expect(readdirSync(empty)).toEqual([]);
  });

  test('with --json there is one object on standard output all the same, and the line on standard error', async () => {
    const { code, out, err } = await ownWords(['residents', '--home', join(folder, 'nothing'), '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ ok: false, code: 'no-home', message: err.trim() });
  });

  test('help is no mistake', async () => {
    for (const args of [['--help'], ['help'], ['pack', '--help']]) {
      expect(await ownWords(args, { passphrase: null })).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('Usage: own-words'),
      });
    }
  });
});

describe('Stopped half-way, nothing is left', () => {
  test('Ctrl+C while packs are being made', async () => {
    const out = join(folder, 'stopped packs');
    const ran = await ownWords(['pack', '--home', home, '--profile', 'inspector', '--resident', 'all', '--out', out], {
      when: { said: 'Pack 2', act: (child) => child.kill('SIGINT') },
    });
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/Stopped\. Nothing was kept\.\n$/) });
    expect(existsSync(out)).toBe(false);
    expect(await ownWords(['verify', home])).toMatchObject({ code: 0 });
  });

  test('Ctrl+C twice while a demo home is being made', async () => {
    const target = join(folder, 'stopped demo');
    const ran = await ownWords(['demo', '--home', target, '--residents', '20', '--months', '6'], {
      when: {
        said: 'Writing the days',
        act: (child) => {
          child.kill('SIGINT');
          child.kill('SIGINT');
        },
      },
    });
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Stopped.') });
    expect(readdirSync(folder).filter((name) => name.includes('stopped demo'))).toEqual([]);
  });

  test('a reader that goes away does not leave the work half-done', async () => {
    const out = join(folder, 'unread packs');
    const args = ['pack', '--home', home, '--profile', 'inspector', '--resident', 'all', '--out', out];
    const ran = await ownWords(args, {
      when: {
        said: 'Pack 1',
        act: (child) => {
          child.stdout?.destroy();
          child.stderr?.destroy();
        },
      },
    });
    expect(ran.code).toBe(0);
    expect(readdirSync(out)).toHaveLength(2);
  });
});

test('The passphrase is gone from the environment before anything else starts', async () => {
  const source = readFileSync(join(import.meta.dirname, '../../../electron/cli.ts'), 'utf8');
  expect(source).not.toMatch(/^import .* from/m);
  expect(source.indexOf('delete process.env')).toBeLessThan(source.indexOf('import('));
});
