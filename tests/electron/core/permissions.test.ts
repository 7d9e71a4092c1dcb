import { describe, expect, test } from 'vitest';
import { roleInWords, roles } from '../../../db/staff/model.ts';
import { contract, type MethodName, methodNamed } from '../../../electron/core/contract.ts';
import { acts } from '../../../renderer/staff/acts.ts';
import { edith, MORNING } from '../../record.ts';
import { shown } from '../../shown.ts';
import { anOpenHome, PINS } from './an-app.ts';

const names = Object.keys(contract) as MethodName[];
const ruleOf = (name: MethodName) => methodNamed(name)?.who ?? [];
const forAnyone = names.filter((name) => ruleOf(name) === 'anyone');
const forStaff = names.filter((name) => ruleOf(name) !== 'anyone');

describe('Who may do what', () => {
  test('every method has a rule, and names roles that exist', () => {
    for (const name of forStaff) {
      expect(ruleOf(name).length, name).toBeGreaterThan(0);
      for (const role of ruleOf(name)) expect(roles, name).toContain(role);
    }
  });

  test('the page for managers says it all: each method is part of one act, and all of an act have the same rule', () => {
    const all = acts.flatMap((group) => group.acts);
    expect(all.flatMap(({ methods }) => methods).sort()).toEqual([...forStaff].sort());
    for (const { words, methods } of all) {
      const rules = new Set(methods.map((name) => [...ruleOf(name)].sort().join()));
      expect([...rules], words).toHaveLength(1);
    }
  });

  test('every method that an inspector may call says whom it shows', () => {
    const silent = forStaff.filter(
      (name) => ruleOf(name).includes('inspector') && methodNamed(name)?.shows === 'not said',
    );
    expect(silent, 'wrap these in showsNobody or showsEach, or name the resident in `resident`').toEqual([]);
  });

  test('before anyone signs in, only opening, setting up, signing in and checking a file can be called', () => {
    expect([...forAnyone].sort()).toEqual([
      'home.confirmRecovery',
      'home.create',
      'home.damage',
      'home.lock',
      'home.newPinWithSheet',
      'home.open',
      'home.openWithRecovery',
      'home.pickPath',
      'home.prepare',
      'home.restore',
      'home.saveRecoverySheet',
      'home.signIn',
      'home.status',
      'verify.file',
    ]);
  });

  test('an inspector reads and writes nothing of the record', () => {
    const writing = forStaff.filter((name) => methodNamed(name)?.writes && ruleOf(name).includes('inspector'));
    // Their own PIN and their own job: neither is about a resident.
    expect(writing.sort()).toEqual(['jobs.cancel', 'staff.changeOwnPin']);
  });

  test('only a manager decides who is given the record of somebody who has died, answers those who ask for their own, audits what is written, changes the templates of reviews, reads and answers complaints, supervises, adds staff, ends logins, sets PINs, exports packs, brings in files, gives somebody’s record to another home or takes one in, makes backups, changes the keys, says how long records are kept, erases them, looks after the clock, goes on with what somebody else has half written and reads who works here and who looked', () => {
    const managersAlone = forStaff.filter((name) => ruleOf(name).length === 1 && ruleOf(name)[0] === 'manager');
    expect(managersAlone.sort()).toEqual([
      'access.ask',
      'access.askMore',
      'access.decide',
      'access.list',
      'access.prove',
      'audit.addAction',
      'audit.answer',
      'audit.begin',
      'audit.close',
      'audit.finishAction',
      'audit.list',
      'audit.lookThrough',
      'audit.sample',
      'backups.drill',
      'backups.list',
      'backups.make',
      'backups.returnPictures',
      'backups.stopKeeping',
      'clock.list',
      'clock.lookedAt',
      'complaints.goOn',
      'complaints.list',
      'complaints.setProcedure',
      'drafts.others',
      'drafts.takeOver',
      'imports.bring',
      'imports.deleteWords',
      'imports.list',
      'imports.read',
      'imports.try',
      'imports.undo',
      'keys.addOpener',
      'keys.changePassphrase',
      'keys.leaver',
      'keys.list',
      'keys.prepareSheet',
      'keys.removeOpener',
      'keys.replaceSheet',
      'keys.rotate',
      'keys.saveSheet',
      'looks.list',
      'looks.refused',
      'numbers.get',
      'packs.proposals',
      'packs.start',
      'packs.startAfterDeath',
      'packs.startBook',
      'packs.startPlain',
      'retention.erase',
      'retention.keepLonger',
      'retention.liftHold',
      'retention.list',
      'retention.placeHold',
      'retention.setPeriod',
      'reviews.editTemplate',
      'sheets.read',
      'sheets.say',
      'sheets.start',
      'staff.add',
      'staff.changeAccess',
      'staff.close',
      'staff.list',
      'staff.resetPin',
      'subjectAccess.answer',
      'subjectAccess.ask',
      'subjectAccess.askMore',
      'subjectAccess.decide',
      'subjectAccess.extend',
      'subjectAccess.giveOpinion',
      'subjectAccess.list',
      'subjectAccess.moreCame',
      'supervision.hold',
      'supervision.list',
      'supervision.prepare',
      'transfer.aboutMe',
      'transfer.bring',
      'transfer.deleteWords',
      'transfer.export',
      'transfer.list',
      'transfer.look',
      'transfer.undo',
      'verify.home',
    ]);
  });

  test('signed out, every method of the record is refused, open or closed, and nothing is written', async () => {
    const { call, refusal, sqlite, signIn, done } = await anOpenHome();
    const rows = sqlite.prepare('SELECT total_changes() AS n').get();
    for (const name of forStaff) expect(await call(name, {} as never), name).toMatchObject({ code: 'signed-out' });
    expect(sqlite.prepare('SELECT total_changes() AS n').get()).toEqual(rows);
    await signIn('manager');
    await done('home.close', {});
    for (const name of forStaff) expect(await refusal(name, {} as never), name).toBe('signed-out');
  });

  test.each(roles)('a %s may do what the contract says and nothing else; what was refused is kept', async (role) => {
    const { call, sqlite, signIn, staff } = await anOpenHome();
    await signIn(role);
    const refused: string[] = [];
    for (const name of forStaff.filter((each) => each !== 'home.close' || !ruleOf(each).includes(role))) {
      // No input fits: whoever may call is told about the input, whoever may not never gets that far.
      const result = await call(name, { nobody: 'asked for this' } as never);
      expect(result.ok, name).toBe(false);
      if (ruleOf(name).includes(role)) expect(result, name).toMatchObject({ code: 'invalid' });
      else {
        expect(result, name).toMatchObject({ code: 'not-allowed' });
        refused.push(name);
      }
    }
    shown({
      part: 'People',
      property: 'A role may do what the contract says and nothing else, and what was refused is kept',
      how: `signed in as ${roleInWords[role].toLowerCase()}, every method of the contract is called`,
      count: forStaff.length,
      survivors: [],
    });
    const kept = sqlite.prepare(`SELECT staff, method, code FROM refused_try ORDER BY no`).all();
    expect(kept).toEqual(refused.map((method) => ({ staff: staff[role], method, code: 'not-allowed' })));
  });
});

describe('A login ends when it should', () => {
  test('an inspector’s, at the hour that was set, in the middle of the visit', async () => {
    const { refusal, done, signIn, pass } = await anOpenHome();
    pass((56 * 60 + 39) * 60);
    await signIn('inspector');
    await done('residents.list', {});
    pass(60);
    expect(await refusal('residents.list', {})).toBe('signed-out');
    expect((await done('home.status', {})).desk.map(({ role }) => role)).not.toContain('inspector');
  });

  test('a leaver’s, at once', async () => {
    const { signIn, signOut, done, refusal, staff } = await anOpenHome();
    await signIn('manager');
    await done('staff.close', { staff: staff.nurse });
    await signOut();
    expect(await refusal('home.signIn', { staff: staff.nurse, pin: PINS.nurse })).toBe('login-ended');
  });

  test('an agency carer’s, and what they wrote stays under their name', async () => {
    const { done, refusal, signIn, signOut, staff, pass, call } = await anOpenHome();
    await signIn('manager');
    const { resident } = await done('residents.admit', { identity: edith });
    const ends = '2026-03-03T21:00:00.000Z';
    await done('staff.changeAccess', { staff: staff['care-worker'], role: 'care-worker', ends });
    await signOut();
    await signIn('care-worker');
    const details = { name: 'Susan Hartley', relation: 'Daughter', standing: 'family', contact: null } as const;
    await done('people.add', { resident, details });
    pass(12 * 3600);
    expect(await call('residents.list', {})).toMatchObject({ code: 'signed-out' });
    const mine = { staff: staff['care-worker'], pin: PINS['care-worker'] };
    expect(await refusal('home.signIn', mine)).toBe('login-ended');
    await signIn('manager');
    await done('staff.close', { staff: staff['care-worker'] });
    expect((await done('people.list', { resident })).map(({ name }) => name)).toEqual(['Susan Hartley']);
    expect(
      (await done('staff.names', {})).map(({ id }) => id),
      'a leaver’s words keep a name',
    ).toContain(mine.staff);
  });

  test('an inspector’s cannot be left open, not by a later change either', async () => {
    const { signIn, refusal, staff } = await anOpenHome();
    await signIn('manager');
    const access = { staff: staff.inspector, role: 'inspector', ends: null, sees: 'everyone' } as const;
    expect(await refusal('staff.changeAccess', access)).toBe('no-end');
    expect(await refusal('staff.add', { name: 'Two', role: 'inspector', pin: '264819' })).toBe('no-end');
  });

  test('the last manager cannot leave, be moved down, or be given an end', async () => {
    const { refusal, signIn, staff, done } = await anOpenHome();
    await signIn('manager');
    const me = staff.manager;
    expect(await refusal('staff.close', { staff: me })).toBe('last-manager');
    expect(await refusal('staff.changeAccess', { staff: me, role: 'nurse', ends: null })).toBe('last-manager');
    const soon = '2026-03-04T00:00:00.000Z';
    expect(await refusal('staff.changeAccess', { staff: me, role: 'manager', ends: soon })).toBe('last-manager');
    await done('staff.changeAccess', { staff: staff.nurse, role: 'manager', ends: null });
    await done('staff.close', { staff: me });
    expect(await refusal('residents.list', {})).toBe('signed-out');
  });

  test('somebody who signs in over another gets a page of their own; a wrong PIN leaves the other’s alone', async () => {
    let pages = 0;
    const { done, refusal, signIn, staff } = await anOpenHome({ freshPage: () => (pages += 1) });
    await signIn('manager');
    const before = pages;
    expect(await refusal('home.signIn', { staff: staff.nurse, pin: '000000' })).toBe('wrong-pin');
    expect((await done('home.status', {})).me?.id).toBe(staff.manager);
    expect(pages).toBe(before);
    await signIn('nurse');
    expect(pages).toBe(before + 1);
    expect(await refusal('staff.list', {})).toBe('not-allowed');
  });

  test('a page that nobody touches locks, also where the clock jumped over the wait', async () => {
    let pages = 0;
    const { refusal, done, signIn, pass, call } = await anOpenHome({ freshPage: () => (pages += 1) });
    await signIn('nurse');
    const before = pages;
    pass(179);
    await done('residents.list', {});
    pass(181);
    expect(await refusal('residents.list', {})).toBe('signed-out');
    expect(pages).toBe(before + 1);
    await signIn('nurse');
    pass(100);
    await call('home.status', {});
    await call('jobs.progress', { job: 'x' });
    pass(81);
    expect(await refusal('residents.list', {}), 'watching is no sign of anybody').toBe('signed-out');
  });
});

describe('A signature is the signer’s own PIN, typed again', () => {
  test('a wrong one signs nothing, is counted and is kept', async () => {
    const { refusal, signIn, staff, sqlite } = await anOpenHome();
    await signIn('manager');
    const reset = { staff: staff.nurse, newPin: '918273', pin: '000000' };
    expect(await refusal('staff.resetPin', reset)).toBe('wrong-pin');
    expect(await refusal('staff.resetPin', { ...reset, pin: PINS.nurse })).toBe('wrong-pin');
    expect(await refusal('staff.resetPin', reset)).toBe('wrong-pin');
    expect(await refusal('staff.resetPin', { ...reset, pin: PINS.manager })).toBe('pin-wait');
    const kept = sqlite.prepare('SELECT code FROM refused_try ORDER BY no').pluck().all();
    expect(kept).toEqual(['wrong-pin', 'wrong-pin', 'wrong-pin', 'pin-wait']);
  });

  test('a PIN that a manager sets anew stands in the ledger: who set it, for whom and when, never the PIN', async () => {
    const { app, done, refusal, signIn, signOut, staff } = await anOpenHome();
    await signIn('manager');
    await done('staff.resetPin', { staff: staff.nurse, newPin: '918273', pin: PINS.manager });
    const { ledger } = app.state.home?.record ?? {};
    const entry = [...(ledger?.entries() ?? [])].at(-1);
    expect(entry?.header).toMatchObject({
      kind: 'staff.pin-set@2',
      actor: { type: 'staff', id: staff.manager, role: 'manager' },
      subject: { type: 'staff', id: staff.nurse },
      recorded_at: MORNING,
    });
    expect(JSON.stringify(entry)).not.toContain('918273');
    await signOut();
    expect(await refusal('home.signIn', { staff: staff.nurse, pin: PINS.nurse })).toBe('wrong-pin');
    await done('home.signIn', { staff: staff.nurse, pin: '918273' });
  });

  test('a weak new PIN is refused before the old one is looked at', async () => {
    const { call, signIn, sqlite, staff } = await anOpenHome();
    await signIn('nurse');
    const result = await call('staff.changeOwnPin', { newPin: '123456', pin: 'nonsense' });
    expect(result).toMatchObject({ code: 'invalid', message: expect.stringContaining('easy to guess') });
    expect(sqlite.prepare('SELECT tries FROM pin WHERE staff = ?').pluck().get(staff.nurse)).toBe(0);
  });
});
