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
  test('every profile is made by its name: a family pack for each who may have one, a card for a hospital', async () => {
    const out = join(folder, 'profiles');
    const make = (profile: string) =>
      ownWords(['pack', '--home', home, '--profile', profile, '--resident', edith, '--for', 'Ann', '--out', out]);
    for (const profile of ['commissioner', 'family', 'know-me'])
      expect(await make(profile), profile).toMatchObject({ code: 0, out: expect.stringContaining('.pdf') });
    const made = filesUnder(out);
    for (const name of [/^Commissioner pack Edith/, /^Family pack for Susan/, /^Know me in hospital Edith/])
      expect(
        made.some((file) => name.test(file)),
        String(name),
      ).toBe(true);
  });

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

  test('packs of everyone come with their index; under a passphrase they open with it alone, printed once', async () => {
    const of = ['pack', '--home', home, '--profile', 'inspector', '--resident', 'all', '--json'];
    const out = join(folder, 'all packs');
    const plain = JSON.parse((await ownWords([...of, '--out', out])).out);
    expect(plain.files).toHaveLength(3);
    expect(await ownWords(['verify', out], { passphrase: null })).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^This set holds\.\nWhat was checked:.*What was not checked:.*What a fingerprint from elsewhere would add:/s,
      ),
    });
    const given = ['verify', out, '--fingerprint'];
    expect(await ownWords([...given, plain.fingerprint], { passphrase: null })).toMatchObject({ code: 0 });
    expect(await ownWords([...given, '0'.repeat(32)], { passphrase: null })).toMatchObject({ code: 1 });
    const made = JSON.parse((await ownWords([...of, '--protect', '--out', join(folder, 'leaving')])).out);
    const [zip = ''] = made.files;
    expect(await ownWords(['verify', zip], { passphrase: made.passphrase.toLowerCase() })).toMatchObject({
      code: 0,
      out: expect.stringContaining('This set holds.'),
    });
    await allWrongUse([
      [['verify', zip], /OWN_WORDS_PASSPHRASE/, null],
      [['verify', zip], /does not open these packs/, 'bicycle marmalade fog'],
      [[...given, 'nine'], /eight groups of four/],
    ]);
    const written = await ownWords(['verifier', '--out', join(folder, 'stick')], { passphrase: null });
    expect(readFileSync(written.out.trim(), 'utf8')).toContain("default-src 'none'");
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
      [given(['--resident', edith, 'Edith', ...out]), /own-words residents/],
      [given(['--resident', edith, '--why', 'w'.repeat(201), ...out]), /200/],
      [['pack', '--home', home, '--profile', 'subject-access', '--resident', edith, ...out], /who asks/i],
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

  test('in the options of each command', async () => {
    const [out, never] = [join(folder, 'never'), join(folder, 'never')];
    await allWrongUse([
      [['demo'], /--home/],
      [['demo', '--home', never, '--residents', '61'], /1 to 60/],
      [['demo', '--home', never, '--months', '0'], /1 to 24/],
      [['demo', '--home', never, '--months', '25'], /1 to 24/],
      [['demo', '--home', never, '--seed', '-1'], /whole number/],
      [['demo', '--home', never, 'twice'], /Too many arguments/],
      [['demo', '--home', '//server/share/home'], /network share/],
      [['pack', '--home', home, '--resident', 'all', '--out', out], /--profile/],
      [['pack', '--home', home, '--profile', 'inspector', '--out', out], /--resident/],
      [given(['--resident', 'all']), /--out/],
      [['verify'], /path/],
      [['verify', home, 'twice'], /Too many arguments/],
      [['backup', '--home', home], /--out/],
      [['backup', '--out', out], /--home/],
      [['restore', '--home', never], /file/],
      [['restore', join(folder, 'nothing'), '--home', never], /nothing at that place/],
      [['restore', folder, '--home', never], /a folder, not a file/],
      [['residents', '--home', home, 'twice'], /Too many arguments/],
    ]);
    // These open the home, which is for one program at a time.
    for (const [args, says] of [
      [given(['--resident', 'all', '--out', out, '--from', '2099-01-01']), /has yet to come/],
      [given(['--resident', 'all', '--out', out, '--known-on', '2099-01-01']), /not come yet/],
      [given(['--resident', 'all', '--out', out, '--known-on', '1990-01-01']), /later day/],
      [['verify', home, '--against', folder], /no checkpoint, pack or backup/],
    ] as const)
      await isWrongUse(args, says);
    expect(existsSync(never)).toBe(false);
  });

  test('in a text that is to be checked', async () => {
    const file = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    await allWrongUse([
      [['check-text'], /nothing to check/],
      [['check-text', file('empty.jsonl', ' \n')], /nothing to check/],
      [['check-text', join(folder, 'nothing')], /no file to read/],
      [['check-text', folder], /no file to read/],
      [['check-text', file('bad.jsonl', '{"text": "He sang."}\n{"text": 1}\n')], /Line 2/],
      [['check-text', file('columns.csv', 'name,day\nEdith,Monday\n')], /Line 1/],
      [['check-text', file('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1))], /no text/],
    ]);
    // As Excel saves "CSV" and "Unicode text" on Windows.
    const said = { text: expect.stringContaining('café'), flags: expect.any(Array) };
    for (const content of [
      Buffer.from('text\nHe went to the café.\n', 'latin1'),
      utf16('text\nHe went to the café.\n'),
    ]) {
      const { code, out, err } = await ownWords(['check-text', file('saved.csv', content)], { passphrase: null });
      expect([code, err, JSON.parse(out)]).toEqual([0, '', said]);
    }
  });

  test('with --json there is one object on standard output all the same, and the line on standard error', async () => {
    for (const args of [
      ['residents', '--home', join(folder, 'nothing')],
      ['residents'],
      ['demo', '--home', home],
      ['demo', '--home', join(folder, 'never'), '--residents', 'many'],
      ['pack', '--home', home, '--profile', 'press', '--resident', 'all', '--out', folder],
      ['verify', join(folder, 'nothing')],
      ['backup', '--home', home, '--out', join(home, 'inside')],
      ['restore', home, '--home', join(folder, 'never')],
      ['check-text', join(folder, 'nothing')],
      ['frobnicate'],
    ]) {
      const { code, out, err } = await ownWords([...args, '--json']);
      expect([code, out.trim().split('\n').length], args.join(' ')).toEqual([2, 1]);
      expect(JSON.parse(out)).toEqual({ ok: false, code: expect.stringMatching(/^[a-z-]+$/), message: err.trim() });
    }
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

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

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
    expect(readdirSync(out).filter((name) => /^Inspector pack .*\.pdf$/.test(name))).toHaveLength(2);
  });
});

test('The passphrase is gone from the environment before anything else starts', async () => {
  const source = readFileSync(join(import.meta.dirname, '../../../electron/cli.ts'), 'utf8');
  expect(source).not.toMatch(/^import .* from/m);
  expect(source.indexOf('delete process.env')).toBeLessThan(source.indexOf('import('));
});
