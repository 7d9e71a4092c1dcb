import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideProblems } from '../../../db/ledger/beside.ts';
import { step } from '../../../db/store/migrations/0009-people-on-a-shared-pc.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { edith } from '../../record.ts';
import { anOpenHome, PASSPHRASE } from './an-app.ts';

const day = (from: string, to = from) => ({ from, to });
const TUESDAY = '2026-03-03';
const anyone = { by: null, at: null };

async function home() {
  const opened = await anOpenHome();
  await opened.signIn('manager');
  const admit = async (preferredName: string, room: string): Promise<ResidentId> =>
    (await opened.done('residents.admit', { identity: { ...edith, preferredName, room } })).resident;
  const ediths = await admit('Edith', '12');
  const franks = await admit('Frank', '7');
  const become = async (role: 'manager' | 'nurse' | 'care-worker') => {
    await opened.signOut();
    await opened.signIn(role);
  };
  const kept = () => opened.sqlite.prepare('SELECT staff, quarter_hour, resident, shown FROM look ORDER BY no').all();
  const digests = () =>
    [...(opened.app.state.home?.record.ledger.entries() ?? [])].filter(({ header }) => header.kind === 'looks.kept@1');
  return { ...opened, ediths, franks, become, kept, digests };
}
const asked = (span = day(TUESDAY)) => ({ span, ...anyone });

describe('Who looked at whom can be read', () => {
  test('by a manager: who opened whose record, on which day, in which quarters of an hour', async () => {
    const { done, become, pass, ediths, franks, staff } = await home();
    await become('nurse');
    await done('voices.list', { resident: ediths });
    await done('people.list', { resident: ediths });
    pass(15 * 60);
    await become('nurse');
    await done('residents.get', { resident: ediths });
    await become('care-worker');
    await done('lifeHistory.list', { resident: franks });
    await become('manager');
    const { opened } = await done('looks.list', asked());
    const nurses = ['2026-03-03T09:15:00.000Z', '2026-03-03T09:30:00.000Z'];
    expect(opened).toEqual([
      { day: TUESDAY, staff: staff['care-worker'], resident: franks, quarters: ['2026-03-03T09:30:00.000Z'] },
      { day: TUESDAY, staff: staff.nurse, resident: ediths, quarters: nurses },
    ]);
    expect((await done('looks.list', { ...asked(), at: ediths })).opened.map((row) => row.staff)).toEqual([
      staff.nurse,
    ]);
    expect((await done('looks.list', { ...asked(), by: staff['care-worker'] })).opened).toHaveLength(1);
    expect((await done('looks.list', asked(day('2026-03-02')))).opened).toEqual([]);
    expect((await done('looks.list', asked(day('2026-03-04', '2026-03-05')))).opened).toEqual([]);
  });

  test('the home board and the list of everyone are looks at each person on them, kept as one row', async () => {
    const { done, become, kept, ediths, franks, staff } = await home();
    await become('nurse');
    for (let again = 0; again < 3; again += 1) await done('board.today', {});
    await done('residents.list', {});
    expect(kept()).toHaveLength(1);
    await become('manager');
    for (const at of [ediths, franks]) {
      const { opened, glanced } = await done('looks.list', { ...asked(), at });
      expect(opened).toEqual([]);
      expect(glanced).toEqual([
        { day: TUESDAY, staff: staff.nurse, residents: 2, quarters: ['2026-03-03T09:15:00.000Z'] },
      ]);
    }
  });

  test('where a list shows one person alone, opening their record is a look of its own', async () => {
    const { done, signIn, staff } = await anOpenHome();
    await signIn('manager');
    const { resident } = await done('residents.admit', { identity: edith });
    await done('home.lock', {});
    await signIn('nurse');
    await done('board.today', {});
    await done('residents.get', { resident });
    await done('home.lock', {});
    await signIn('manager');
    const { opened, glanced } = await done('looks.list', asked());
    expect(opened.map((row) => row.staff)).toEqual([staff.nurse]);
    expect(glanced.map((row) => row.staff)).toEqual([staff.nurse]);
  });

  test('a day is London’s: a look at half past midnight in summer belongs to the new day', async () => {
    const { done, become, ediths, clock } = await home();
    clock.now = new Date('2026-07-01T23:40:00.000Z');
    await become('nurse');
    await done('residents.get', { resident: ediths });
    await become('manager');
    expect((await done('looks.list', asked(day('2026-07-02')))).opened).toHaveLength(1);
    expect((await done('looks.list', asked(day('2026-07-01')))).opened).toEqual([]);
  });

  test('only by a manager, and for three months at the most', async () => {
    const { refusal, become } = await home();
    expect(await refusal('looks.list', asked(day('2025-01-01', TUESDAY)))).toBe('invalid');
    expect(await refusal('looks.list', asked(day(TUESDAY, '2026-03-01')))).toBe('invalid');
    for (const role of ['nurse', 'care-worker'] as const) {
      await become(role);
      expect(await refusal('looks.list', asked())).toBe('not-allowed');
      expect(await refusal('looks.refused', { span: day(TUESDAY) })).toBe('not-allowed');
    }
  });
});

describe('What was tried and refused can be read', () => {
  test('a wrong PIN, and what a role does not allow', async () => {
    const { done, refusal, become, signOut, staff } = await home();
    await become('care-worker');
    expect(await refusal('staff.list', {})).toBe('not-allowed');
    await signOut();
    expect(await refusal('home.signIn', { staff: staff.nurse, pin: '000000' })).toBe('wrong-pin');
    await become('manager');
    const { tries } = await done('looks.refused', { span: day(TUESDAY) });
    expect(tries.map(({ no: _, at: __, ...rest }) => rest)).toEqual([
      { staff: staff.nurse, method: 'home.signIn', code: 'wrong-pin', resident: null },
      { staff: staff['care-worker'], method: 'staff.list', code: 'not-allowed', resident: null },
    ]);
    expect((await done('looks.refused', { span: day('2026-03-04') })).tries).toEqual([]);
  });
});

describe('Photographs leave looks', () => {
  const see = (opened: Awaited<ReturnType<typeof home>>, sha256: string) =>
    opened.app.resource(new URL(`https://own-words.invalid/photographs/${sha256}/160`));

  async function pictured() {
    const opened = await home();
    const picture = async (digit: number) => {
      const { default: sharp } = await import('sharp');
      const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: { r: digit, g: 9, b: 9 } } })
        .png()
        .toBuffer();
      return opened.done('photographs.keep', { image: image.toString('base64') });
    };
    const [own, shared] = [await picture(10), await picture(200)];
    const identity = { ...edith, photograph: own };
    await opened.done('residents.changeIdentity', { resident: opened.ediths, identity });
    for (const resident of [opened.ediths, opened.franks]) {
      await opened.done('residents.changeIdentity', { resident, identity: { ...edith, photograph: shared } });
    }
    opened.sqlite.exec('DELETE FROM look');
    await opened.become('nurse');
    return { ...opened, own, shared };
  }

  test('somebody’s own picture is a look at them, once in a quarter of an hour', async () => {
    const opened = await pictured();
    for (let again = 0; again < 3; again += 1) expect((await see(opened, opened.own.sha256))?.status).toBe(200);
    expect(opened.kept()).toMatchObject([{ staff: opened.staff.nurse, resident: opened.ediths }]);
  });

  test('a picture in the records of two, such as one of a dish, is a look at neither', async () => {
    const opened = await pictured();
    expect((await see(opened, opened.shared.sha256))?.status).toBe(200);
    expect(opened.kept()).toEqual([]);
  });

  test('on the home board it adds nothing to what the board already kept', async () => {
    const opened = await pictured();
    await opened.done('board.today', {});
    await see(opened, opened.own.sha256);
    expect(opened.kept()).toMatchObject([{ resident: null }]);
  });
});

describe('The ledger commits to the looks', () => {
  test('at the close, and at the first look of a new day; nothing is written where nobody looked', async () => {
    const { done, become, ediths, home: folder, digests, clock, signIn } = await home();
    await become('nurse');
    await done('residents.get', { resident: ediths });
    expect(digests()).toHaveLength(0);
    await done('home.close', {});
    await done('home.open', { folder, passphrase: PASSPHRASE });
    expect(digests()).toHaveLength(1);
    await signIn('nurse');
    await done('residents.get', { resident: ediths });
    await done('residents.list', {});
    expect(digests()).toHaveLength(1);
    clock.now = new Date('2026-03-04T00:01:00.000Z');
    await signIn('nurse');
    await done('residents.get', { resident: ediths });
    expect(digests()).toHaveLength(2);
    expect(digests().map(({ header }) => header.actor.type)).toEqual(['system', 'system']);
  });

  test('killed before it was committed, the next start commits to them', async () => {
    const { done, become, ediths, digests, app } = await home();
    await become('nurse');
    await done('residents.get', { resident: ediths });
    expect(digests()).toHaveLength(0);
    // As after a kill: what is kept in memory is gone, the rows are there.
    const { home: killed } = app.state;
    if (!killed) throw new Error('The home is open.');
    app.state.home = { ...killed };
    await done('residents.get', { resident: ediths });
    expect(digests()).toHaveLength(1);
  });

  const changes: readonly (readonly [string, string])[] = [
    ['a look is taken away', 'DELETE FROM look WHERE no = 2'],
    ['all looks are taken away', 'DELETE FROM look'],
    ['the first look is taken away', 'DELETE FROM look WHERE no = (SELECT min(no) FROM look)'],
    ['the last look is taken away', 'DELETE FROM look WHERE no = (SELECT max(no) FROM look)'],
    ['another looked', 'UPDATE look SET staff = (SELECT id FROM staff WHERE id <> look.staff LIMIT 1) WHERE no = 1'],
    ['another was looked at', 'UPDATE look SET resident = (SELECT max(id) FROM staff) WHERE no = 1'],
    ['it was at another time', `UPDATE look SET quarter_hour = '2026-03-03T04:15:00.000Z' WHERE no = 1`],
    ['a look is given another number', 'UPDATE look SET no = 99 WHERE no = 1'],
    ['somebody is taken off the board that was seen', `UPDATE residents_shown SET residents = '[]'`],
    [
      'a look at one becomes one at the board',
      `INSERT INTO residents_shown VALUES (9, '["one"]'); UPDATE look SET resident = NULL, shown = 9 WHERE no = 1`,
    ],
  ];
  test.each(changes)('%s afterwards: a check of the record says so', async (_, change) => {
    const { done, become, ediths, franks, sqlite, digests, home: folder, app } = await home();
    await become('nurse');
    await done('residents.get', { resident: ediths });
    await done('board.today', {});
    await done('residents.get', { resident: franks });
    await done('home.close', {});
    await done('home.open', { folder, passphrase: PASSPHRASE });
    expect(digests()).toHaveLength(1);
    const again = app.state.home?.record.sqlite ?? sqlite;
    expect(besideProblems(again)).toEqual([]);
    again.exec(change);
    expect(besideProblems(again)).toEqual([expect.stringMatching(/^Who looked at whom was changed after it was kept/)]);
  });

  test('looks kept after the last commitment are not yet covered: that is what it says and no more', async () => {
    const { done, become, ediths, sqlite } = await home();
    await become('nurse');
    await done('residents.get', { resident: ediths });
    sqlite.exec('DELETE FROM look');
    expect(besideProblems(sqlite)).toEqual([]);
  });

  test('whatever is looked at, and however often the day turns, an untouched record holds', async () => {
    const { call, become, ediths, franks, sqlite, clock, signIn, digests } = await home();
    await become('nurse');
    const looks = fc.array(
      fc.record({ who: fc.constantFrom(ediths, franks, null), minutes: fc.integer({ min: 0, max: 900 }) }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(looks, async (taken) => {
        for (const { who, minutes } of taken) {
          clock.now = new Date(clock.now.getTime() + minutes * 60_000);
          if (minutes > 2) await signIn('nurse');
          await (who ? call('residents.get', { resident: who }) : call('board.today', {}));
        }
        expect(besideProblems(sqlite)).toEqual([]);
      }),
      { numRuns: 4 },
    );
    expect(digests().length).toBeGreaterThan(1);
  });
});

describe('The looks of an earlier version', () => {
  test('are kept, in the order of time', async () => {
    const { sqlite } = await home();
    sqlite.exec(`DROP TABLE look; DROP TABLE residents_shown;
      CREATE TABLE look (staff TEXT NOT NULL, resident TEXT NOT NULL, quarter_hour TEXT NOT NULL, PRIMARY KEY (staff, resident, quarter_hour)) STRICT, WITHOUT ROWID;
      INSERT INTO look VALUES ('b', 'r', '2026-03-02T09:00:00.000Z'), ('a', 'r', '2026-03-02T09:15:00.000Z'), ('a', 'r', '2026-03-02T08:00:00.000Z');`);
    const from = step.sql.indexOf('CREATE TABLE residents_shown');
    sqlite.exec(step.sql.slice(from, step.sql.indexOf('CREATE TABLE photograph_use')));
    expect(sqlite.prepare('SELECT no, staff, quarter_hour AS q FROM look ORDER BY no').all()).toEqual([
      { no: 1, staff: 'a', q: '2026-03-02T08:00:00.000Z' },
      { no: 2, staff: 'b', q: '2026-03-02T09:00:00.000Z' },
      { no: 3, staff: 'a', q: '2026-03-02T09:15:00.000Z' },
    ]);
  });
});
