import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entryFrom } from '../../../db/ledger/read.ts';
import { makeBackup } from '../../../electron/core/backup/make.ts';
import { signWhatIsNew } from '../../../electron/core/checkpoints.ts';
import { checkIfDue } from '../../../electron/core/verify/weekly.ts';
import { withoutTriggers } from '../../db/ledger/ledgers.ts';
import { said } from '../../db/voices/statements.ts';
import { edith } from '../../record.ts';
import { aFolder, anApp, anOpenHome, PASSPHRASE, PINS } from './an-app.ts';

const DAY = 24 * 60 * 60;
/** The first paper starts the thread that sets it. */
const LONG = { timeout: 60_000 };
const CHANGED = `UPDATE part SET value = replace(value, 'Edith', 'Enid') WHERE entry = (SELECT max(position) FROM entry)`;
async function atWork() {
  const opened = await anOpenHome();
  await opened.signIn('manager');
  const { sqlite } = opened;
  const signed = () => sqlite.prepare('SELECT reason FROM checkpoint ORDER BY no').pluck().all();
  const admit = () => opened.done('residents.admit', { identity: edith });
  return { app: opened, signed, admit, sqlite };
}

describe('The ledger is signed', () => {
  test('when somebody locks, where anything was written', async () => {
    const { app, signed, admit } = await atWork();
    const before = signed();
    await admit();
    await app.signOut();
    expect(signed()).toEqual([...before, 'lock']);
    await app.signIn('manager');
    await app.signOut();
    expect(signed()).toEqual([...before, 'lock']);
  });

  test('once a day, and at the close', async () => {
    const { app, signed, admit, sqlite } = await atWork();
    const { home } = app.app.state;
    if (!home) throw new Error('The home is open.');
    const now = () => app.clock.now.toISOString();
    const before = signed();
    await admit();
    signWhatIsNew(home, 'day', now()); // it was signed at a close this very day
    expect(signed()).toEqual(before);
    app.pass(DAY);
    signWhatIsNew(home, 'day', now());
    signWhatIsNew(home, 'day', now());
    expect(signed()).toEqual([...before, 'day']);
    expect(sqlite.open).toBe(true);
    await app.signIn('manager');
    await admit();
    const closing = signed().length;
    await app.done('home.close', {});
    const again = anApp(aFolder());
    await again.done('home.open', { folder: app.home, passphrase: PASSPHRASE });
    const reasons = again.app.state.home?.record.sqlite
      .prepare('SELECT reason FROM checkpoint ORDER BY no')
      .pluck()
      .all();
    expect(reasons?.slice(closing)).toEqual(['close']);
  });
});

describe('Whatever leaves on paper is signed for', () => {
  test('before each paper what the ledger holds is signed, and the entry about the paper says how much that was', async () => {
    const { app, admit, sqlite } = await atWork();
    const { done, staff } = app;
    const { resident } = await admit();
    const details = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;
    const { person } = await done('people.add', { resident, details });
    const asked = { wanted: 'wanted', inTheirWords: null, askedOn: '2026-03-01', askedBy: staff.manager } as const;
    const involvement = { ...asked, inWhat: [], mayShare: ['life story' as const] };
    await done('people.recordInvolvement', { resident, person, involvement });
    await done('lifeHistory.add', {
      resident,
      details: {
        story: { heading: 'work', title: 'The ovens', period: { type: 'now' }, places: [], people: [], beside: null },
        words: said(staff.manager, 'Up at four.'),
        care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
        photographs: [],
        privacy: { tier: 'all staff' },
      },
    });
    await done('plan.begin', {
      resident,
      at: { precision: 'day', day: '2026-03-03' },
      wording: {
        title: 'Up before the bread',
        card: { photograph: null, picture: 'bread' },
        canStill: null,
        what: 'Tea at five, the small light.',
        doing: [],
        reviewOn: '2026-05-12',
      },
    });
    const folder = aFolder();
    const purpose = { why: 'Visit', forWhom: 'Ann Inspector' };
    const card = { resident, items: [], preferences: [], photograph: false, asked: 'Nodded' };
    const papers: readonly (() => Promise<{ job: string }>)[] = [
      () => done('packs.startCard', { ...card, version: 'room', folder }),
      () => done('packs.startCard', { ...card, version: 'hospital', folder }),
      () => done('packs.startHandover', { hours: 12, folder }),
      () => done('packs.startDue', { filter: { mine: false, resident: null, kind: null }, folder }),
      () => done('packs.startDowntime', { folder }),
      () => done('packs.startComplaintForm', { folder }),
      () => done('packs.startBook', { resident, person, why: 'She asked', folder }),
      () => done('packs.startPlanPaper', { request: { paper: 'plan in pictures', resident }, folder }),
      () => done('sheets.start', { sheet: 'data-security', ...purpose, folder }),
      () => done('sheets.start', { sheet: 'accessible-information', ...purpose, folder }),
      () => done('sheets.start', { sheet: 'clinical-safety', ...purpose, folder }),
      () => done('packs.start', { profile: 'inspector', resident, from: null, to: null, ...purpose, folder }),
    ];
    for (const start of papers) {
      await admit(); // so that there is something to sign
      const { job } = await start();
      await expect.poll(async () => (await done('jobs.progress', { job })).state, LONG).not.toBe('running');
      expect((await done('jobs.progress', { job })).problem).toBeNull();
      const signed = sqlite.prepare('SELECT size, reason FROM checkpoint ORDER BY no DESC LIMIT 1').get();
      const exported = [...(app.app.state.home?.record.ledger.entries() ?? [])].at(-1);
      const told = exported && (entryFrom(exported).body as { export: { profile: string; checkpointSize: number } });
      expect(told?.export.checkpointSize, told?.export.profile).toBe(exported?.header.seq);
      const reason = told?.export.profile === 'inspector' ? 'pack' : 'paper';
      expect(signed, told?.export.profile).toEqual({ size: told?.export.checkpointSize, reason });
    }
  });

  test('a record that was changed is not signed over, and the handover is printed all the same', async () => {
    const { app, admit, sqlite, signed } = await atWork();
    await admit();
    withoutTriggers(sqlite, () => sqlite.exec(CHANGED));
    const before = signed();
    const { job } = await app.done('packs.startHandover', { hours: 12, folder: aFolder() });
    await expect.poll(async () => (await app.done('jobs.progress', { job })).state, LONG).toBe('done');
    expect(signed()).toEqual(before);
  });
});

describe('A record that was changed since it was signed', () => {
  test('is told at the start, and no pack is made of it', async () => {
    const { app, admit, sqlite } = await atWork();
    const { resident } = await admit();
    // As after a crash: nothing has signed the last entries.
    withoutTriggers(sqlite, () => sqlite.exec(CHANGED));
    const request = { profile: 'inspector', resident, from: null, to: null, why: 'Visit', forWhom: 'Ann' } as const;
    const { job } = await app.done('packs.start', { ...request, folder: aFolder() });
    await expect.poll(async () => (await app.done('jobs.progress', { job })).state).toBe('failed');
    expect((await app.done('jobs.progress', { job })).problem).toMatch(/changed since it was last signed/);
    app.app.state.home?.close();
    app.app.state.home = null;

    const again = anApp(aFolder());
    await again.done('home.open', { folder: app.home, passphrase: PASSPHRASE });
    await again.done('home.signIn', { staff: app.staff.manager, pin: PINS.manager });
    const { atStart } = await again.done('verify.state', {});
    expect(atStart).toEqual([
      expect.stringMatching(/^Entry \d+ \(resident\.admitted@1, .+ was changed after it was written\.$/),
    ]);
  });

  test('is not signed over by a lock, a new day, a close or a backup: each start tells it again', async () => {
    const { app, admit, sqlite, signed } = await atWork();
    await admit();
    withoutTriggers(sqlite, () => sqlite.exec(CHANGED));
    const before = signed();
    const { home } = app.app.state;
    if (!home) throw new Error('The home is open.');
    const usb = aFolder();
    await expect(
      makeBackup(home, usb, { type: 'system' }, app.clock.now.toISOString(), {
        progress: () => {},
        signal: new AbortController().signal,
      }),
    ).rejects.toMatchObject({ code: 'record-changed' });
    expect(readdirSync(usb)).toEqual([]);
    await app.signOut();
    app.pass(DAY);
    signWhatIsNew(home, 'day', app.clock.now.toISOString());
    expect(signed()).toEqual(before);
    await app.signIn('manager');
    await app.done('home.close', {});
    const again = anApp(aFolder());
    await again.done('home.open', { folder: app.home, passphrase: PASSPHRASE });
    await again.done('home.signIn', { staff: app.staff.manager, pin: PINS.manager });
    expect((await again.done('verify.state', {})).atStart).toEqual([expect.stringMatching(/was changed after/)]);
  });
});

describe('The whole record is checked', () => {
  test('once a week when nobody is at the keyboard, and it is remembered', async () => {
    const { app } = await atWork();
    const { state } = app.app;
    app.pass(8 * DAY);
    expect(checkIfDue(state)).toBeNull(); // somebody is signed in
    await app.signOut();
    const job = checkIfDue(state);
    if (job === null) throw new Error('It is due.');
    await expect.poll(() => state.jobs.progress(job, null).state).toBe('done');
    expect(checkIfDue(state)).toBeNull();
    await app.signIn('manager');
    expect(await app.done('verify.state', {})).toEqual({
      atStart: [],
      missingPictures: 0,
      whole: { at: '2026-03-11T09:20:00.000Z', holds: true },
    });
  });
});
