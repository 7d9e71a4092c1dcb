import { existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { backUpIfDue } from '../../../../electron/core/backup/automatic.ts';
import { makeBackup } from '../../../../electron/core/backup/make.ts';
import { asRefusal } from '../../../../electron/core/faults.ts';
import { verifyHome } from '../../../../electron/core/verify/home.ts';
import { edith, MORNING } from '../../../record.ts';
import { shown } from '../../../shown.ts';
import { anApp, anOpenHome, filesUnder, PASSPHRASE, PINS } from '../an-app.ts';

const DAY = 24 * 60 * 60;
/** However busy the machine is. */
const PATIENT = { interval: 20, timeout: 60_000 };
const backupsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.owbackup'));

/** A home whose manager has chosen where its backups are kept, with the first one made. */
async function keeping() {
  const opened = await anOpenHome();
  const { done, app, folder, signIn, staff, pass } = opened;
  await signIn('manager');
  const usb = join(folder, 'usb');
  const ended = async (job: string) => {
    await expect.poll(async () => (await done('jobs.progress', { job })).state, PATIENT).not.toBe('running');
    return done('jobs.progress', { job });
  };
  const make = async (keep: boolean, to = usb) => ended((await done('backups.make', { folder: to, keep })).job);
  expect(await make(true)).toMatchObject({ state: 'done' });
  const state = () => done('backups.state', {});
  /** The next day, with the manager signed in again after the lock. */
  const tomorrow = async () => {
    pass(DAY);
    await done('home.signIn', { staff: staff.manager, pin: PINS.manager });
  };
  /** What the program does each minute, to its end. */
  const look = async () => {
    const job = backUpIfDue(app.state);
    if (job === null) return;
    await expect.poll(() => app.state.jobs.progress(job, null).state, PATIENT).not.toBe('running');
  };
  const admit = (room: string) => done('residents.admit', { identity: { ...edith, room } });
  return { ...opened, usb, make, state, tomorrow, look, admit, ended };
}

describe('Each day a backup is made where the manager chose', () => {
  test('once a day, checked, and the board says when', async () => {
    const { usb, look, tomorrow, state } = await keeping();
    await look();
    expect(backupsIn(usb)).toHaveLength(1);
    await tomorrow();
    expect(await state()).toMatchObject({ overdue: false, folder: usb, problem: null });
    await look();
    await look();
    expect(backupsIn(usb)).toHaveLength(2);
    expect(await state()).toMatchObject({ last: { at: '2026-03-04T09:20:00.000Z' }, overdue: false });
  });

  test('after 24 hours without one the board warns', async () => {
    const { done, pass, signIn } = await anOpenHome();
    await signIn('manager');
    expect(await done('backups.state', {})).toMatchObject({ last: null, overdue: true, folder: null });
    pass(0);
    const kept = await keeping();
    await kept.tomorrow();
    expect(await kept.state()).toMatchObject({ overdue: false }); // to the minute
    kept.pass(1);
    expect(await kept.state()).toMatchObject({ overdue: true });
  });

  test('a stick that is not there is no new folder on this PC: the board says so, and it is tried again later', async () => {
    const { usb, look, tomorrow, state, pass, folder } = await keeping();
    await tomorrow();
    renameSync(usb, join(folder, 'in a pocket'));
    await look();
    expect(existsSync(usb)).toBe(false);
    expect(await state()).toMatchObject({
      last: { at: MORNING },
      problem: {
        at: '2026-03-04T09:20:00.000Z',
        message: expect.stringMatching(/^The folder for the backups is not there\. .+\.$/),
      },
    });
    renameSync(join(folder, 'in a pocket'), usb);
    pass(60);
    await look();
    expect(backupsIn(usb)).toHaveLength(1);
    pass(15 * 60);
    await look();
    expect(backupsIn(usb)).toHaveLength(2);
  });

  test('until somebody stops it, and never into a folder that nobody chose', async () => {
    const { usb, look, tomorrow, done, state } = await keeping();
    await done('backups.stopKeeping', {});
    await tomorrow();
    await look();
    expect(backupsIn(usb)).toHaveLength(1);
    expect(await state()).toMatchObject({ folder: null });
  });
});

describe('When the record is closed', () => {
  test('what was written since the last backup is backed up first', async () => {
    const { admit, done, usb, pass } = await keeping();
    await admit('14');
    pass(60);
    await done('home.close', {});
    expect(backupsIn(usb)).toHaveLength(1); // of one day the newest is kept
    expect(backupsIn(usb)[0]).toContain('921am');
  });

  test('nothing new makes no new backup, and closing the program backs up as well', async () => {
    const { app, home, usb, folder, done, pass } = await keeping();
    pass(60);
    await done('home.close', {});
    expect(backupsIn(usb)[0]).toContain('920am');
    const again = anApp(folder);
    again.pass(120);
    await again.done('home.open', { folder: home, passphrase: PASSPHRASE });
    const { desk } = await again.done('home.status', {});
    const moira = desk.find(({ role }) => role === 'manager');
    if (!moira) throw new Error('The manager works here.');
    await again.done('home.signIn', { staff: moira.id, pin: PINS.manager });
    await again.done('residents.admit', { identity: edith });
    await again.app.close();
    expect(backupsIn(usb)[0]).toContain('922am');
    await app.close();
  });

  test('a stick that is gone does not keep the record open, and the next start says why there is no backup', async () => {
    const { admit, done, usb, home, folder } = await keeping();
    await admit('14');
    rmSync(usb, { recursive: true });
    await done('home.close', {});
    const again = anApp(folder);
    await again.done('home.open', { folder: home, passphrase: PASSPHRASE });
    const moira = (await again.done('home.status', {})).desk.find(({ role }) => role === 'manager');
    if (!moira) throw new Error('The manager works here.');
    await again.done('home.signIn', { staff: moira.id, pin: PINS.manager });
    expect(await again.done('backups.state', {})).toMatchObject({
      problem: { message: expect.stringContaining('Plug the memory stick in') },
    });
  });
});

describe('What is kept', () => {
  test('old ones go, with the pictures that no backup names any more; what is not ours stays', async () => {
    const { done, usb, make, admit, tomorrow, app } = await keeping();
    const image = async (background: string) =>
      (
        await sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .jpeg()
          .toBuffer()
      ).toString('base64');
    const photograph = await done('photographs.keep', { image: await image('#7a3b5e') });
    await done('residents.admit', { identity: { ...edith, photograph } });
    await make(false);
    const [picture = ''] = readdirSync(join(usb, 'photographs'));
    writeFileSync(join(usb, 'letter.txt'), 'Dear Moira');
    // The record loses the picture's file, as erasing does; backups of before still have it.
    rmSync(join(app.state.home?.folder ?? '', 'photographs'), { recursive: true });
    for (let day = 0; day < 40; day += 1) {
      await tomorrow();
      if (day === 20) await admit('15');
      await make(false);
      if (day === 5) expect(existsSync(join(usb, 'photographs', picture))).toBe(true);
    }
    const kept = await done('backups.list', {});
    expect(kept.map(({ madeAt }) => madeAt.slice(0, 10))).toEqual([
      '2026-04-12',
      '2026-04-11',
      '2026-04-10',
      '2026-04-09',
      '2026-04-08',
      '2026-04-07',
      '2026-04-06',
      '2026-04-05',
      '2026-03-31',
      '2026-03-29',
      '2026-03-22',
    ]);
    expect(readdirSync(usb)).toContain('letter.txt');
    expect(existsSync(join(usb, 'photographs', picture))).toBe(false);
  }, 240_000);

  test('a backup that cannot be read is not taken away, and no picture goes while it is there', async () => {
    const { usb, make, tomorrow } = await keeping();
    writeFileSync(join(usb, 'Own Words backup Elsewhere.owbackup'), 'own-words-backup/1\nnoise');
    writeFileSync(join(usb, 'photographs', 'a'.repeat(64)), 'another home’s');
    await tomorrow();
    await make(false);
    expect(backupsIn(usb)).toContain('Own Words backup Elsewhere.owbackup');
    expect(existsSync(join(usb, 'photographs', 'a'.repeat(64)))).toBe(true);
  });

  test('what a killed program left half-made is cleared away with the next', async () => {
    const { usb, make, tomorrow } = await keeping();
    const left = [
      '.Own Words backup Ashdene House 2026-03-01 900am.owbackup.copy',
      'Own Words backup Ashdene House 2026-03-01 900am.owbackup.unchecked',
      'Own Words backup Ashdene House 2026-03-01 900am.owbackup.unchecked.being-made',
      '.Own Words backup Ashdene House 2026-03-01 900am.owbackup.unchecked.read-back',
    ];
    const yesterday = new Date(Date.now() - DAY * 1000);
    for (const name of left) {
      writeFileSync(join(usb, name), 'half');
      utimesSync(join(usb, name), yesterday, yesterday);
    }
    const ofAnotherPc = 'Own Words backup Beech Court 2026-03-04 900am.owbackup.unchecked';
    writeFileSync(join(usb, ofAnotherPc), 'being made this minute');
    await tomorrow();
    await make(false);
    expect(readdirSync(usb).filter((name) => left.includes(name))).toEqual([]);
    expect(readdirSync(usb)).toContain(ofAnotherPc);
  });
});

describe('A target that vanishes half-way', () => {
  test('at any step: one plain line, nothing counted, the home unharmed', async () => {
    const { app, folder, admit, state, home } = await keeping();
    const open = app.state.home;
    if (!open) throw new Error('The home is open.');
    const signal = new AbortController().signal;
    const survivors: string[] = [];
    const steps = [0, 1, 2];
    for (const step of steps) {
      const before = filesUnder(home);
      const target = join(folder, `stick ${step}`);
      const gone = (_: string, done: number) => {
        if (done === step) rmSync(target, { recursive: true, force: true });
      };
      const refused = await makeBackup(open, target, { type: 'system' }, MORNING, { signal, progress: gone }).then(
        () => null,
        asRefusal,
      );
      if (!refused || !/^[A-Z][^\n/]+\.$/.test(refused.message)) survivors.push(`step ${step}: ${refused?.message}`);
      if (existsSync(target) && backupsIn(target).length > 0) survivors.push(`step ${step}: a backup`);
      if ((await state()).last?.at !== MORNING) survivors.push(`step ${step}: it was counted`);
      if (filesUnder(home).join() !== before.join()) survivors.push(`step ${step}: the home`);
      await admit(`1${step}`); // and people go on recording
    }
    shown({
      part: 'Backups',
      property: 'A drive that vanishes while a backup is made harms nothing',
      how: 'the folder of the backup is taken away at each step of making one; one plain line says so, no backup is counted, and people go on recording',
      count: steps.length,
      survivors,
    });
    expect(survivors).toEqual([]);
    expect(await verifyHome(open, { signal, progress: () => {} })).toMatchObject({ holds: true, problems: [] });
  });

  test('is told as one plain line on the screen', async () => {
    const { done, folder, app, ended } = await keeping();
    const target = join(folder, 'second stick');
    const { job } = await done('backups.make', { folder: target });
    rmSync(target, { recursive: true, force: true });
    const { state, problem } = await ended(job);
    expect(['done', 'failed']).toContain(state); // the stick may have been quicker
    if (state === 'failed') expect(problem).toMatch(/^[A-Z][^\n]+\.$/);
    await app.close();
  });
});

describe('The drill', () => {
  test('puts the newest backup back with the passphrase that people know, checks it whole, and the ledger says so', async () => {
    const { done, ended, state, app } = await keeping();
    const { job } = await done('backups.drill', { passphrase: PASSPHRASE });
    expect(await ended(job)).toMatchObject({ state: 'done', findings: { holds: true, what: 'home' } });
    expect(await state()).toMatchObject({ lastDrill: { at: MORNING, holds: true } });
    const last = [...(app.state.home?.record.ledger.entries() ?? [])].at(-1);
    expect(last?.header.kind).toBe('home.drill-done@1');
  });

  test('finds a backup that cannot be put back, wherever it is damaged, and says so', async () => {
    const { done, ended, state, usb } = await keeping();
    const [name = ''] = backupsIn(usb);
    const whole = readFileSync(join(usb, name));
    const survivors: string[] = [];
    const places = [0.5, 0.7, 0.9, 0.999999];
    for (const place of places)
      for (const how of ['changed', 'cut'] as const) {
        const at = Math.floor(place * whole.length);
        const bytes = how === 'cut' ? whole.subarray(0, at) : whole.with(at, (whole[at] ?? 0) ^ 1);
        writeFileSync(join(usb, name), bytes);
        const tried = await ended((await done('backups.drill', { passphrase: PASSPHRASE })).job);
        if (tried.state !== 'failed' || !/^This backup is damaged: /.test(tried.problem ?? ''))
          survivors.push(`${how} at ${place}: ${tried.problem}`);
      }
    writeFileSync(join(usb, name), whole);
    const { job } = await done('backups.drill', { passphrase: PASSPHRASE });
    if ((await ended(job)).findings?.holds !== true) survivors.push('a whole one');
    shown({
      part: 'Backups',
      property: 'A backup is put back for trial, and one that cannot be is found before it is needed',
      how: 'the drill puts the newest backup back with the passphrase that people know: whole, with a bit changed, and cut',
      count: places.length * 2 + 1,
      survivors,
    });
    expect(survivors).toEqual([]);
    expect(await state()).toMatchObject({ lastDrill: { holds: true } });
  });

  test('a wrong passphrase, and no backup at all, are one plain line', async () => {
    const { done, ended, usb, refusal } = await keeping();
    const { job } = await done('backups.drill', { passphrase: 'bicycle marmalade fog' });
    expect(await ended(job)).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/passphrase does not open/),
    });
    rmSync(usb, { recursive: true });
    expect(await refusal('backups.drill', { passphrase: PASSPHRASE })).toBe('no-backup');
  });
});
