import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../../db/ledger/kinds.ts';
import { entryFrom } from '../../../db/ledger/read.ts';
import { photographFile, readPhotograph } from '../../../electron/core/photographs.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { edith, MORNING } from '../../record.ts';
import { shown } from '../../shown.ts';
import { anApp, anOpenHome, filesUnder, PASSPHRASE, PINS } from '../core/an-app.ts';

const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });

/**
 * A home with a backup, which went on afterwards and was cut off: its log is still beside the record. Gives copies of
 * its folder, each to be damaged by itself.
 */
async function cutOff() {
  const opened = await anOpenHome();
  const { done, signIn, home, folder, pass, app } = opened;
  await signIn('manager');
  const usb = join(folder, 'usb');
  const { job } = await done('backups.make', { folder: usb, keep: true });
  await expect.poll(async () => (await done('jobs.progress', { job })).state).toBe('done');
  pass(60);
  for (let n = 0; n < 6; n += 1) await done('residents.admit', { identity: { ...edith, room: String(n) } });
  const size = app.state.home?.record.ledger.size() ?? 0;
  const crashed = join(folder, 'crashed');
  cpSync(home, crashed, { recursive: true });
  app.state.home?.close();
  app.state.home = null;
  let copies = 0;
  /** A copy of the folder as it was when the PC went off, and a program that is to open it. */
  const copy = (damage: (record: string) => void = () => {}) => {
    copies += 1;
    const place = join(folder, `copy ${copies}`, 'home');
    cpSync(crashed, place, { recursive: true });
    damage(join(place, 'record.db'));
    const again = anApp(folder);
    again.pass(120);
    const open = (goOn = false) => again.call('home.open', { folder: place, passphrase: PASSPHRASE, goOn });
    const there = () => again.app.state.home?.record.ledger.size() ?? 0;
    return { ...again, place, open, there };
  };
  return { folder, staff: opened.staff, usb, size, copy };
}

const flip = (file: string, at: number) => {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.with(at, (bytes[at] ?? 0) ^ 0x10));
};

describe('A home that was cut off', () => {
  test('opens with all that was acknowledged', async () => {
    const { copy, size } = await cutOff();
    const { open, there } = copy();
    expect(await open()).toMatchObject({ ok: true });
    expect(there()).toBe(size);
  });

  test('whose log is gone is not opened as if nothing were: the entries that are missing are told with their times', async () => {
    const { copy } = await cutOff();
    const { open, place } = copy((record) => rmSync(`${record}-wal`));
    const before = filesUnder(place).map((name) => readFileSync(join(place, name)).toString('base64'));
    const found = await open();
    expect(found).toMatchObject({
      code: 'entries-missing',
      message: expect.stringMatching(
        /^\d+ entries are missing at the end of the record, written between .+2026, 9\.20 am and Tuesday 3 March 2026, 9\.21 am: /,
      ),
    });
    const after = filesUnder(place)
      .filter((name) => !/in-use|-(wal|shm)$/.test(name))
      .map((name) => readFileSync(join(place, name)).toString('base64'));
    expect(before).toEqual(expect.arrayContaining(after));
  });

  test('no bit of its log can change, and no byte be cut off, without a word', async () => {
    const { copy, size } = await cutOff();
    const survivors: string[] = [];
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.boolean(), async (where, cut) => {
        const { open, there, app } = copy((record) => {
          const log = `${record}-wal`;
          const at = Math.floor(where * readFileSync(log).length);
          if (cut) truncateSync(log, at);
          else flip(log, at);
        });
        count += 1;
        const result = await open();
        if (result.ok && there() < size) survivors.push(`${cut ? 'cut' : 'bit'} at ${where}`);
        if (!result.ok) expect(['entries-missing', 'damaged']).toContain(result.code);
        await app.close();
      }),
      { numRuns: 25 },
    );
    shown({
      part: 'Faults',
      property: 'The end of a record cannot be lost without a word',
      how: 'after the PC went off, one bit of the log is changed or its end cut off, anywhere; the home opens whole, or says which entries are missing',
      count,
      survivors,
    });
    expect(survivors).toEqual([]);
  });

  test('is opened without what is missing when a manager says so, and the ledger says what was lost', async () => {
    const { copy } = await cutOff();
    const { open, app } = copy((record) => rmSync(`${record}-wal`));
    expect(await open(true)).toMatchObject({ ok: true });
    const { home } = app.state;
    if (!home) throw new Error('The home is open.');
    expect(home.record.ledger.devices()).toHaveLength(2);
    const found = await verifyHome(home, quiet());
    expect(found).toMatchObject({ holds: true, problems: [] });
    expect(found.checked.join('\n')).toContain('That is no tampering.');
    const [restored] = [...home.record.ledger.entries()].filter(({ header }) => header.kind === 'home.restored@1');
    expect(restored && entryFrom(restored).body).toMatchObject({ restored: { knownLost: expect.any(Number) } });
  });
});

describe('A record file that is damaged', () => {
  test('in any page, or cut at any length, is not opened and not written to', async () => {
    const { copy } = await cutOff();
    const whole = readFileSync(join(copy().place, 'record.db')).length;
    const cases = [
      ...Array.from({ length: 12 }, (_, n) => ['bit', Math.floor((whole * (n + 0.5)) / 12)] as const),
      ...[0, 1, 100, 4096, 8192, Math.floor(whole / 2), whole - 4096, whole - 1].map((at) => ['cut', at] as const),
    ];
    const survivors: string[] = [];
    for (const [what, at] of cases) {
      const { open, place, app } = copy((record) => {
        rmSync(`${record}-wal`, { force: true }); // it would mend the page from its log
        rmSync(join(dirname(record), 'last-written.json'));
        if (what === 'cut') truncateSync(record, at);
        else flip(record, at);
      });
      const before = readFileSync(join(place, 'record.db'));
      const result = await open();
      if (result.ok) survivors.push(`${what} at ${at}`);
      else expect(['damaged', 'empty-record'], `${what} at ${at}`).toContain(result.code);
      await app.close();
      expect(readFileSync(join(place, 'record.db')).equals(before), `${what} at ${at}`).toBe(true);
    }
    shown({
      part: 'Faults',
      property: 'A damaged record file is not opened and not written to',
      how: 'one bit is changed in pages over the whole file, or the file is cut; then the home is opened',
      count: cases.length,
      survivors,
    });
    expect(survivors).toEqual([]);
  });

  test('is told with the newest backup and the gap, and the backup takes its place while it is kept aside', async () => {
    const { copy, usb, staff } = await cutOff();
    const { open, place, done, call, app } = copy((record) => flip(record, 5000));
    expect(await open()).toMatchObject({ code: 'damaged' });
    const { newest, lastSign } = await done('home.damage', { folder: place });
    expect(newest).toMatchObject({ madeAt: MORNING });
    expect(lastSign).toBe('2026-03-03T09:21:00.000Z');
    expect(readdirSync(usb)).toContain(basename(newest?.file ?? ''));
    const damagedBytes = readFileSync(join(place, 'record.db'));

    const restore = { file: newest?.file ?? '', folder: place, passphrase: PASSPHRASE };
    expect(await call('home.restore', restore)).toMatchObject({ code: 'home-here' });
    expect(await call('home.restore', { ...restore, over: true, passphrase: 'bicycle marmalade fog' })).toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(readFileSync(join(place, 'record.db')).equals(damagedBytes)).toBe(true);
    const { keptAside } = await done('home.restore', { ...restore, over: true });
    expect(basename(keptAside ?? '')).toBe('home damaged 2026-03-03 922am');
    expect(readFileSync(join(keptAside ?? '', 'record.db')).equals(damagedBytes)).toBe(true);

    expect(await open()).toMatchObject({ ok: true });
    await done('home.signIn', { staff: staff.manager, pin: PINS.manager });
    const restored = [...(app.state.home?.record.ledger.entries() ?? [])].at(-1);
    expect(restored?.header.kind).toBe('home.restored@1');
    const said = restored && kinds['home.restored@1'].body.parse(entryFrom(restored).body).restored;
    expect(said?.backupMadeAt).toBe(MORNING);
    expect(said?.knownLost).toBeGreaterThanOrEqual(6);
  });

  test('a backup of another home never takes its place, nor does any while it is open', async () => {
    const first = await cutOff();
    const another = await anOpenHome();
    const [file = ''] = readdirSync(first.usb).filter((name) => name.endsWith('.owbackup'));
    const restore = { file: join(first.usb, file), folder: another.home, passphrase: PASSPHRASE, over: true };
    expect(await another.call('home.restore', restore)).toMatchObject({ code: 'home-open' });
    const { call } = anApp(first.folder);
    expect(await call('home.restore', restore)).toMatchObject({ code: 'already-open' });
    expect(existsSync(join(another.home, 'record.db'))).toBe(true);
  });
});

describe('A picture whose file is gone', () => {
  test('is told at the start, and comes back from the backups; one that is not it does not', async () => {
    const { done, signIn, home, folder, app } = await anOpenHome();
    await signIn('manager');
    const keep = async (background: string) => {
      const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .jpeg()
        .toBuffer();
      const photograph = await done('photographs.keep', { image: picture.toString('base64') });
      await done('residents.admit', { identity: { ...edith, photograph } });
      return photograph.sha256;
    };
    const [one, other] = [await keep('#7a3b5e'), await keep('#2d6a4f')];
    const usb = join(folder, 'usb');
    const { job } = await done('backups.make', { folder: usb, keep: true });
    await expect.poll(async () => (await done('jobs.progress', { job })).state).toBe('done');
    expect(await done('verify.state', {})).toMatchObject({ missingPictures: 0 });

    rmSync(join(home, 'photographs'), { recursive: true });
    const open = app.state.home;
    if (!open) throw new Error('The home is open.');
    const atBackup = (sha256: string) => join(usb, 'photographs', basename(photographFile(open, sha256)));
    writeFileSync(atBackup(other), readFileSync(atBackup(one)));
    expect(await done('verify.state', {})).toMatchObject({ missingPictures: 2 });
    expect(await done('backups.returnPictures', {})).toEqual({ returned: 1, missing: 1 });
    expect(readPhotograph(open, one).length).toBeGreaterThan(0);
    expect(await done('verify.state', {})).toMatchObject({ missingPictures: 1 });
    expect(existsSync(photographFile(open, other))).toBe(false);
  });
});
