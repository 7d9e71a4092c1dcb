import { generateKeyPairSync, sign } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../db/ledger/canonical.ts';
import { makeBackup } from '../../../../electron/core/backup/make.ts';
import { restoreBackup } from '../../../../electron/core/backup/restore.ts';
import { verifyBackup } from '../../../../electron/core/verify/backup.ts';
import { verifyHome } from '../../../../electron/core/verify/home.ts';
import { edith, MORNING } from '../../../record.ts';
import { shown } from '../../../shown.ts';
import { anApp, anOpenHome, filesUnder, PASSPHRASE, PINS } from '../an-app.ts';

const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });
const refusal = (code: string) =>
  expect.objectContaining({ name: 'Refused', code, message: expect.stringMatching(/^[A-Z][^\n]+\.$/) });
const picture = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function backedUp() {
  const opened = await anOpenHome();
  await opened.signIn('manager');
  const keep = async (colour: string) =>
    opened.done('photographs.keep', { image: (await picture(colour)).toString('base64') });
  const { resident } = await opened.done('residents.admit', {
    identity: { ...edith, photograph: await keep('#7a3b5e') },
  });
  const usb = join(opened.folder, 'usb');
  const open = opened.app.state.home;
  if (!open) throw new Error('The home is open.');
  const make = () => makeBackup(open, usb, { type: 'system' }, MORNING, quiet());
  const target = join(opened.folder, 'restored', 'home');
  return { ...opened, resident, usb, open, make, keep, target, file: await make() };
}

describe('A backup is a whole home', () => {
  test('what was there is there again, pictures too, and it goes on as a new device that says so', async () => {
    const { file, folder, target, resident, open, staff } = await backedUp();
    const restored = await restoreBackup(file, target, PASSPHRASE, '2026-03-04T08:00:00.000Z');
    expect(restored).toEqual({ entries: 10, backupMadeAt: MORNING, keptAside: null });
    const again = anApp(join(folder, 'again'));
    again.pass(24 * 60 * 60);
    await again.done('home.open', { folder: target, passphrase: PASSPHRASE });
    await again.done('home.signIn', { staff: staff.nurse, pin: PINS.nurse });
    const { photograph } = await again.done('residents.get', { resident });
    const url = new URL(`https://own-words.invalid/photographs/${photograph?.sha256}/160`);
    expect(await again.app.resource(url)).toMatchObject({ status: 200 });
    await again.done('residents.changeIdentity', { resident, identity: { ...edith, room: '14' } });
    const home = again.app.state.home;
    if (!home) throw new Error('The restored home is open.');
    expect(home.record.ledger.devices()).toEqual([open.record.ledger.device, home.record.ledger.device]);
    const found = await verifyHome(home, quiet());
    expect(found).toMatchObject({ holds: true, entries: 12 });
    expect(found.checked.join('\n')).toContain(
      'Restored on Wednesday 4 March 2026, 8.00 am from the backup of Tuesday 3 March 2026, 9.20 am',
    );
    expect(found.checked.join('\n')).toContain('That is no tampering.');
  });

  test('of a restored home, a backup is made and put back again', async () => {
    const { file, folder, target } = await backedUp();
    await restoreBackup(file, target, PASSPHRASE, MORNING);
    const again = anApp(join(folder, 'again'));
    await again.done('home.open', { folder: target, passphrase: PASSPHRASE });
    const home = again.app.state.home;
    if (!home) throw new Error('The restored home is open.');
    const second = await makeBackup(home, join(folder, 'usb 2'), { type: 'system' }, MORNING, quiet());
    expect(await verifyBackup(second, PASSPHRASE)).toMatchObject({ holds: true, entries: 11 });
    const third = join(folder, 'third');
    expect(await restoreBackup(second, third, PASSPHRASE, MORNING)).toMatchObject({ entries: 11 });
    expect(filesUnder(join(third, 'photographs'))).toEqual(filesUnder(join(target, 'photographs')));
  });

  test('only new pictures are copied, and what was there stays as it was', async () => {
    const { make, usb, keep, file } = await backedUp();
    const pictures = join(usb, 'photographs');
    const [first = ''] = readdirSync(pictures);
    const copied = readFileSync(join(pictures, first));
    await keep('#0b6e4f');
    const second = await make();
    expect(second).not.toBe(file);
    expect(readdirSync(pictures)).toHaveLength(2);
    expect(readFileSync(join(pictures, first))).toEqual(copied);
    for (const each of [file, second]) expect(await verifyBackup(each, PASSPHRASE)).toMatchObject({ holds: true });
  });

  test('a picture that rotted in the home takes the place of no good copy: old backups and new ones put it back', async () => {
    const { make, usb, open, folder, file } = await backedUp();
    const pictures = join(usb, 'photographs');
    const own = join(open.folder, 'photographs', filesUnder(join(open.folder, 'photographs'))[0] ?? '');
    const good = readFileSync(join(pictures, basename(own)));
    const rotted = readFileSync(own);
    rotted[rotted.length >> 1] = (rotted[rotted.length >> 1] ?? 0) ^ 1;
    writeFileSync(own, rotted);
    const second = await make();
    expect(readFileSync(join(pictures, basename(own)))).toEqual(good);
    for (const [place, each] of [file, second].entries()) {
      const target = join(folder, `put back ${place}`);
      await restoreBackup(each, target, PASSPHRASE, MORNING);
      const [back = ''] = filesUnder(join(target, 'photographs'));
      expect(readFileSync(join(target, 'photographs', back))).toEqual(good);
    }
  });

  test('a copy that rotted on the drive is written again', async () => {
    const { make, usb } = await backedUp();
    const copy = join(usb, 'photographs', filesUnder(join(usb, 'photographs'))[0] ?? '');
    const good = readFileSync(copy);
    writeFileSync(copy, good.subarray(0, -5));
    const second = await make();
    expect(readFileSync(copy)).toEqual(good);
    expect(await verifyBackup(second, PASSPHRASE)).toMatchObject({ holds: true });
  });

  test('nothing but backups and pictures is left in the folder', async () => {
    const { usb, home } = await backedUp();
    expect(
      filesUnder(usb).filter(
        (name) => !/^photographs.[0-9a-f]{64}$|^Own Words backup Ashdene House 2026-03-03 920am\.owbackup$/.test(name),
      ),
    ).toEqual([]);
    expect(filesUnder(home).filter((name) => name.includes('backup'))).toEqual([]);
  });

  test('not a word of the record can be read in it', async () => {
    const { file } = await backedUp();
    const bytes = readFileSync(file);
    for (const word of ['Edith', 'Hartley', 'Moira', 'Ashdene', 'SQLite format'])
      expect(bytes.includes(word)).toBe(false);
  });

  test('a cancelled one leaves nothing', async () => {
    const { open, folder } = await backedUp();
    const cancelled = new AbortController();
    const work = { signal: cancelled.signal, progress: (_: string, done: number) => done === 1 && cancelled.abort() };
    const out = join(folder, 'stopped');
    await expect(
      makeBackup(open, out, { type: 'system' }, MORNING, { ...work, progress: (a, b) => void work.progress(a, b) }),
    ).rejects.toThrow();
    expect(existsSync(out)).toBe(false);
  });
});

describe('A backup goes somewhere that survives the home', () => {
  test('never into the folder of the home itself, and only where the path is whole', async () => {
    const { refusal: code, home, folder } = await backedUp();
    expect(await code('backups.make', { folder: home })).toBe('inside-home');
    expect(await code('backups.make', { folder: join(home, 'photographs', 'deep') })).toBe('inside-home');
    expect(await code('backups.make', { folder: join(home, '..', 'home', 'x') })).toBe('inside-home');
    expect(await code('backups.make', { folder: join(home, '..but inside') })).toBe('inside-home');
    symlinkSync(home, join(folder, 'usb stick'));
    expect(await code('backups.make', { folder: join(folder, 'usb stick', 'x') }), 'behind a link').toBe('inside-home');
    expect(await code('backups.make', { folder: 'usb' })).toBe('relative-path');
    writeFileSync(join(folder, 'letter.txt'), 'Dear');
    expect(await code('backups.make', { folder: join(folder, 'letter.txt') })).toBe('not-a-folder');
    expect(existsSync(join(home, 'photographs', 'deep'))).toBe(false);
  });

  test('a folder whose name merely begins like the home’s is another folder', async () => {
    const { done, home, pass } = await backedUp();
    const { job } = await done('backups.make', { folder: `${home}-backups` });
    const ended = async () => {
      for (;;) {
        const state = await done('jobs.progress', { job });
        if (state.state !== 'running') return state;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    expect(await ended()).toMatchObject({ state: 'done', problem: null });
    pass(1);
    expect(await done('backups.state', {})).toMatchObject({ last: { at: MORNING }, overdue: false, folder: null });
  });
});

describe('A backup that is not whole is not put back', () => {
  test('the wrong passphrase, and nothing is written', async () => {
    const { file, target, folder } = await backedUp();
    const before = filesUnder(folder);
    await expect(restoreBackup(file, target, 'bicycle marmalade fog', MORNING)).rejects.toThrow(
      refusal('wrong-passphrase'),
    );
    await expect(verifyBackup(file, 'bicycle marmalade fog')).rejects.toThrow(refusal('wrong-passphrase'));
    expect(filesUnder(folder)).toEqual(before);
    expect(existsSync(dirname(target))).toBe(false);
  });

  test('cut short anywhere, or with something added', async () => {
    const { file, target, folder } = await backedUp();
    const whole = readFileSync(file);
    for (const length of [0, 5, 17, 18, 100, 2000, whole.length - 4096, whole.length - 1]) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      await expect(restoreBackup(file, target, PASSPHRASE, MORNING), `${length} bytes`).rejects.toThrow(
        refusal(length <= 18 ? 'not-a-backup' : 'backup-damaged'),
      );
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from('x')]));
    await expect(restoreBackup(file, target, PASSPHRASE, MORNING)).rejects.toThrow(refusal('backup-damaged'));
    expect(existsSync(dirname(target))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('one byte changed, wherever it is: it is found, and nothing is left', async () => {
    const { file, target } = await backedUp();
    const whole = readFileSync(file);
    const lines = whole.indexOf('\n', whole.indexOf('\n', whole.indexOf('\n') + 1) + 1);
    // Every byte of the head would take minutes: a step that is prime to the lengths in it meets every field.
    const places = [
      ...Array.from({ length: 80 }, (_, n) => (n * 37) % lines),
      ...Array.from({ length: 40 }, (_, n) => lines + 1 + ((n * 7919) % (whole.length - lines - 1))),
    ];
    const survived: number[] = [];
    for (const place of places) {
      writeFileSync(file, whole.with(place, (whole[place] ?? 0) ^ (1 << (place % 7))));
      const put = await restoreBackup(file, target, PASSPHRASE, MORNING).catch((error: unknown) => error);
      expect(put).toEqual(
        expect.objectContaining({ name: 'Refused', message: expect.stringMatching(/^[A-Z][^\n]+\.$/) }),
      );
      const found = await verifyBackup(file, null).catch(() => ({ holds: false }));
      if (found.holds || existsSync(dirname(target))) survived.push(place);
    }
    shown({
      part: 'Backups',
      property: 'A backup that was changed is not put back',
      how: 'one bit is changed in bytes over its head and its record; then it is restored and checked',
      count: places.length,
      survivors: survived.map((place) => `byte ${place}`),
    });
    expect(survived).toEqual([]);
    writeFileSync(file, whole);
    await restoreBackup(file, target, PASSPHRASE, MORNING);
  });

  test('pictures missing or changed beside it', async () => {
    const { file, target, usb } = await backedUp();
    const pictures = join(usb, 'photographs');
    const [name = ''] = readdirSync(pictures);
    const sound = readFileSync(join(pictures, name));
    writeFileSync(join(pictures, name), sound.with(20, (sound[20] ?? 0) ^ 1));
    await expect(restoreBackup(file, target, PASSPHRASE, MORNING)).rejects.toThrow(refusal('pictures-missing'));
    expect(await verifyBackup(file, null)).toMatchObject({
      holds: false,
      problems: [expect.stringContaining('1 of 1 pictures missing')],
    });
    rmSync(pictures, { recursive: true });
    await expect(restoreBackup(file, target, PASSPHRASE, MORNING)).rejects.toThrow(refusal('pictures-missing'));
    expect(existsSync(dirname(target))).toBe(false);
  });

  test('changed and signed again with a stranger’s key: the passphrase shows whose key it is not', async () => {
    const { file, target } = await backedUp();
    const whole = readFileSync(file);
    const [magic = '', line = ''] = whole.toString().split('\n', 2);
    const offset = whole.indexOf('\n', Buffer.byteLength(magic + line) + 2) + 1;
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
    const forged = canonicalJson({ ...JSON.parse(line), madeAt: '2026-03-09T09:20:00.000Z', publicKey: key });
    const signature = sign(null, Buffer.from(`${magic}\n${forged}\n`), privateKey).toString('base64');
    writeFileSync(file, Buffer.concat([Buffer.from(`${magic}\n${forged}\n${signature}\n`), whole.subarray(offset)]));
    await expect(restoreBackup(file, target, PASSPHRASE, MORNING)).rejects.toThrow(refusal('backup-damaged'));
    expect(await verifyBackup(file, PASSPHRASE)).toMatchObject({
      holds: false,
      problems: [expect.stringContaining('not the home’s')],
    });
  });

  test('a file that is no backup, a folder, and a path where nothing is', async () => {
    const { folder, target, call } = await backedUp();
    const letter = join(folder, 'letter.owbackup');
    writeFileSync(letter, 'Dear Moira,\n\n\n');
    await expect(restoreBackup(letter, target, PASSPHRASE, MORNING)).rejects.toThrow(refusal('not-a-backup'));
    const restore = (file: string) => call('home.restore', { file, folder: target, passphrase: PASSPHRASE });
    expect(await restore(folder)).toMatchObject({ code: 'is-a-folder' });
    expect(await restore(join(folder, 'nothing'))).toMatchObject({ code: 'not-found' });
    expect(existsSync(dirname(target))).toBe(false);
  });

  test('not over a home, nor into a folder that holds something', async () => {
    const { file, home, folder } = await backedUp();
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'letter.txt'), 'Dear');
    await expect(restoreBackup(file, home, PASSPHRASE, MORNING)).rejects.toThrow(refusal('home-here'));
    await expect(restoreBackup(file, full, PASSPHRASE, MORNING)).rejects.toThrow(refusal('folder-not-empty'));
    expect(readdirSync(full)).toEqual(['letter.txt']);
  });

  test('without the passphrase it says what it did not check', async () => {
    const { file } = await backedUp();
    expect(await verifyBackup(file, null)).toMatchObject({
      holds: true,
      notChecked: [expect.stringContaining('passphrase')],
    });
    expect(await verifyBackup(file, PASSPHRASE)).toMatchObject({ holds: true, notChecked: [] });
  });
});

test('While a home is checked, people go on recording, and the check is of the moment it began', async () => {
  const { open, done } = await backedUp();
  const size = open.record.ledger.size();
  for (let n = 0; n < 400; n += 1) await done('residents.admit', { identity: { ...edith, room: String(n) } });
  let admitted = 0;
  const found = await verifyHome(open, {
    signal: new AbortController().signal,
    progress: () => {
      open.record.sqlite
        .prepare('INSERT INTO draft VALUES (?, ?, ?, ?, ?)')
        .run(`s${admitted}`, 'r', 'f', 'v', MORNING);
      admitted += 1;
    },
  });
  expect(found).toMatchObject({ holds: true, problems: [], entries: size + 400 });
  expect(admitted).toBeGreaterThan(0);
});

test('A byte changed anywhere in the record file makes the check of the home fail, or keeps it from opening', async () => {
  const { home, done, folder } = await backedUp();
  await done('home.close', {});
  const file = join(home, 'record.db');
  const whole = readFileSync(file);
  const survived: number[] = [];
  for (let page = 0; page < whole.length / 4096; page += 1) {
    const place = page * 4096 + ((page * 997) % 4096);
    const copy = join(folder, 'copy');
    cpSync(home, copy, { recursive: true });
    writeFileSync(join(copy, 'record.db'), whole.with(place, (whole[place] ?? 0) ^ 0x10));
    const app = anApp(join(folder, `program-${page}`));
    const result = await app.call('home.open', { folder: copy, passphrase: PASSPHRASE });
    const open = app.app.state.home;
    if (result.ok && open && (await verifyHome(open, quiet())).holds) survived.push(place);
    await app.app.close();
    rmSync(copy, { recursive: true });
  }
  expect(survived).toEqual([]);
});
