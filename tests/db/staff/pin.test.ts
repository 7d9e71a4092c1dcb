import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideProblems } from '../../../db/ledger/beside.ts';
import { entryFrom } from '../../../db/ledger/read.ts';
import { staffCommands } from '../../../db/staff/commands.ts';
import { isWeakPin, pin } from '../../../db/staff/model.ts';
import { checkPin, setPin, waitAfter } from '../../../db/staff/pin.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { Refused } from '../../../db/words/refused.ts';
import { MORNING, openTestRecord } from '../../record.ts';
import { shown } from '../../shown.ts';

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'it was done';
  } catch (error) {
    return error instanceof Refused ? error.code : String(error);
  }
};
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
/** So many seconds after the PC's third day has begun; its own clock may have been set to something else. */
const later = (seconds: number, setTo = seconds) => ({
  now: new Date(Date.parse(MORNING) + setTo * 1000).toISOString(),
  uptime: 200_000 + seconds,
});
const NOW = later(0);
const RIGHT = '739204'; // Grace's
const WRONG = '000000';

function tries(times: number) {
  const opened = openTestRecord();
  const { record, grace } = opened;
  for (let n = 0; n < times; n += 1) {
    // Each wrong try comes after the longest wait there is.
    expect(() => checkPin(record.sqlite, grace, WRONG, later(n * 1000 - times * 1000))).toThrow(refusal('wrong-pin'));
  }
  return { ...opened, sqlite: record.sqlite };
}

describe('A PIN says who is at the keyboard', () => {
  test('the right one is taken, a wrong one is not, and nobody else’s is', () => {
    const { sqlite, grace, manager } = tries(0);
    checkPin(sqlite, grace, RIGHT, NOW);
    expect(() => checkPin(sqlite, grace, '482915', NOW)).toThrow(refusal('wrong-pin'));
    expect(() => checkPin(sqlite, manager, RIGHT, NOW)).toThrow(refusal('wrong-pin'));
    expect(() => checkPin(sqlite, grace, '', NOW)).toThrow(refusal('wrong-pin'));
  });

  test('it stands nowhere in the record, nor does its hash in the ledger', () => {
    const { record, sqlite } = { ...tries(0) };
    const { hash } = sqlite.prepare('SELECT hash FROM pin LIMIT 1').get() as { hash: Buffer };
    const ledger = JSON.stringify([...record.ledger.entries()]);
    expect(ledger).not.toContain(RIGHT);
    expect(ledger).not.toContain(hash.toString('hex'));
    expect(ledger).not.toContain(hash.toString('base64'));
  });

  test('who set it stands in the ledger, and one that was put in its place behind the program shows in a check', () => {
    const { record, sqlite, grace, manager, write } = tries(0);
    const boss = { id: manager, role: 'manager' } as const;
    write((context) => staffCommands['staff.resetPin'](context, { staff: grace, newPin: '581703', pin: '' }), boss);
    const { header } = [...record.ledger.entries()].map(entryFrom).at(-1) ?? {};
    expect(header).toMatchObject({ kind: 'staff.pin-set@2', actor: { id: manager }, subject: { id: grace } });
    expect(besideProblems(sqlite)).toEqual([]);
    const said = [expect.stringMatching(/^The PIN of Grace Adeyemi is not the one/)];
    setPin(sqlite, grace, '482915', MORNING);
    expect(besideProblems(sqlite), 'another PIN').toEqual(said);
    sqlite.prepare('DELETE FROM pin WHERE staff = ?').run(grace);
    expect(besideProblems(sqlite), 'no PIN').toEqual(said);
  });

  test('two people with the same PIN have different hashes', () => {
    const { sqlite, grace, manager } = tries(0);
    setPin(sqlite, manager, RIGHT, MORNING);
    const hashes = sqlite.prepare('SELECT hex(hash) FROM pin WHERE staff IN (?, ?)').pluck().all(grace, manager);
    expect(new Set(hashes).size).toBe(2);
  });
});

describe('Wrong PINs cost time, and more each time', () => {
  test('three are free, then the wait doubles from half a minute to a quarter of an hour and no further', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 40, 5000].map(waitAfter)).toEqual([
      0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900,
    ]);
    const tried = Array.from({ length: 5000 }, (_, at) => at);
    const shorter = tried.filter((n) => {
      const wait = waitAfter(n);
      return wait < waitAfter(n - 1) || wait > 900 || (n >= 3 && wait < 30);
    });
    shown({
      part: 'People',
      property: 'Whoever tries PINs waits longer each time, a quarter of an hour at most',
      how: 'every number of wrong tries in a row up to five thousand: no wait is shorter than the one before',
      count: tried.length,
      survivors: shorter.map(String),
    });
    expect(shorter).toEqual([]);
  });

  test('while one waits, the right PIN is refused too, and waiting tries are not counted', () => {
    const { sqlite, grace } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, NOW)).toThrow(/Wait 30 seconds/);
    for (const after of [0, 10, 29]) {
      expect(() => checkPin(sqlite, grace, RIGHT, later(after))).toThrow(refusal('pin-wait'));
    }
    checkPin(sqlite, grace, RIGHT, later(30));
    expect(sqlite.prepare('SELECT tries FROM pin WHERE staff = ?').pluck().get(grace)).toBe(0);
  });

  test('the wait is one person’s own: a colleague signs in meanwhile', () => {
    const { sqlite, grace, manager } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, NOW)).toThrow();
    checkPin(sqlite, manager, '482915', NOW);
    expect(() => checkPin(sqlite, grace, RIGHT, NOW)).toThrow(refusal('pin-wait'));
  });

  test('a try is counted before it is checked: ending the program at that moment forgives nothing', () => {
    const { sqlite, grace } = tries(0);
    let counted: unknown;
    const seen = new Proxy(sqlite, {
      get(target, name) {
        if (name !== 'prepare') return Reflect.get(target, name);
        return (sql: string) => {
          const statement = target.prepare(sql);
          if (!/^UPDATE pin SET tries = 0/.test(sql)) return statement;
          // The program is killed between the check and forgiving: what stands on disk then?
          counted = target.prepare('SELECT tries FROM pin WHERE staff = ?').pluck().get(grace);
          throw new Error('killed');
        };
      },
    });
    expect(() => checkPin(seen, grace, RIGHT, NOW)).toThrow('killed');
    expect(counted).toBe(1);
    expect(sqlite.inTransaction).toBe(false);
  });

  test('closing and opening the record forgives nothing', () => {
    const { record, file, key, grace } = tries(2);
    expect(() => checkPin(record.sqlite, grace, WRONG, NOW)).toThrow();
    const again = openDatabase(file, { key });
    expect(() => checkPin(again, grace, RIGHT, later(5))).toThrow(refusal('pin-wait'));
    again.close();
  });

  test.each([
    ['back by a day', -86_400],
    ['on by a day', 86_400],
  ])('a clock set %s neither shortens the wait nor draws it out', (_, by) => {
    const { sqlite, grace } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, NOW)).toThrow();
    expect(() => checkPin(sqlite, grace, RIGHT, later(29, by))).toThrow(refusal('pin-wait'));
    checkPin(sqlite, grace, RIGHT, later(30, by));
  });

  test('a PC that is started again makes the wait begin at its start', () => {
    const { sqlite, grace } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, NOW)).toThrow();
    const started = (uptime: number) => ({ ...later(3600), uptime });
    expect(() => checkPin(sqlite, grace, RIGHT, started(29))).toThrow(/Wait 1 second,/);
    checkPin(sqlite, grace, RIGHT, started(30));
  });

  test('however often the PC is started and its clock is set, no wait is shorter than it says', () => {
    const { sqlite, grace } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, NOW)).toThrow();
    const moves = fc.array(fc.record({ on: fc.nat(40), startedAgain: fc.boolean(), setTo: fc.integer() }), {
      maxLength: 8,
    });
    let tried = 0;
    const survivors: string[] = [];
    fc.assert(
      fc.property(moves, (all) => {
        tried += 1;
        sqlite.prepare('UPDATE pin SET tries = 3, last_uptime = ? WHERE staff = ?').run(NOW.uptime, grace);
        let uptime = NOW.uptime;
        let passed = 0;
        for (const { on, startedAgain, setTo } of all) {
          passed += on;
          uptime = startedAgain ? on : uptime + on;
          if (passed >= 30) return;
          const now = new Date(setTo * 1000).toISOString();
          if (codeOf(() => checkPin(sqlite, grace, RIGHT, { now, uptime })) !== 'pin-wait')
            survivors.push(JSON.stringify(all));
        }
      }),
    );
    shown({
      part: 'People',
      property: 'No wait after wrong PINs is cut short',
      how: 'while somebody waits, the PC is started again and its clock set to anything, in any order, and the right PIN is tried',
      count: tried,
      survivors,
    });
    expect(survivors).toEqual([]);
  });

  test('a new PIN set by a manager ends the wait', () => {
    const { sqlite, grace } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, NOW)).toThrow();
    setPin(sqlite, grace, '581703', MORNING);
    checkPin(sqlite, grace, '581703', NOW);
  });
});

describe('A PIN is not one of those that are tried first', () => {
  test.each(['111111', '121212', '123123', '123412341234', '123456', '654321', '012345', '987654', '901234', '000000'])(
    '%s is refused',
    (text) => {
      expect(isWeakPin(text)).toBe(true);
      expect(pin.safeParse(text).success).toBe(false);
    },
  );
  test.each(['170358', '580317', '311299', '195803', '17031958', '19580317', '031958', '611972', '482019'])(
    '%s reads as a date or a year of birth and is refused',
    (text) => {
      expect(isWeakPin(text)).toBe(true);
    },
  );
  test('no birthday of ninety years is taken, however it is written', () => {
    const taken: string[] = [];
    let count = 0;
    for (let day = Date.UTC(1920, 0, 1); day < Date.UTC(2010, 0, 1); day += 86_400_000) {
      const [year = '', month = '', date = ''] = new Date(day).toISOString().slice(0, 10).split('-');
      const short = year.slice(2);
      for (const text of [date + month + short, short + month + date, date + month + year, year + month + date]) {
        count += 1;
        if (!isWeakPin(text)) taken.push(text);
      }
    }
    shown({
      part: 'People',
      property: 'A PIN that anyone would try first is not taken',
      how: 'every birthday of ninety years, with and without its century, day first and year first',
      count,
      survivors: taken,
    });
    expect(taken).toEqual([]);
  });
  test.each(['12345', '1234567890123', '73920a', ' 739204', '٧٣٩٢٠٤', '', '-739204'])('"%s" is no PIN', (text) => {
    expect(pin.safeParse(text).success).toBe(false);
  });
  test.each(['739204', '482915', '100000', '331358', '170058', '191803', '581703962847'])('%s is taken', (text) => {
    expect(pin.safeParse(text).success).toBe(true);
  });
});
