import { describe, expect, test } from 'vitest';
import { isWeakPin, pin } from '../../../db/staff/model.ts';
import { checkPin, setPin, waitAfter } from '../../../db/staff/pin.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { MORNING, openTestRecord } from '../../record.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const later = (seconds: number) => new Date(Date.parse(MORNING) + seconds * 1000).toISOString();
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
    checkPin(sqlite, grace, RIGHT, MORNING);
    expect(() => checkPin(sqlite, grace, '482915', MORNING)).toThrow(refusal('wrong-pin'));
    expect(() => checkPin(sqlite, manager, RIGHT, MORNING)).toThrow(refusal('wrong-pin'));
    expect(() => checkPin(sqlite, grace, '', MORNING)).toThrow(refusal('wrong-pin'));
  });

  test('it stands nowhere in the record, nor does its hash in the ledger', () => {
    const { record, sqlite } = { ...tries(0) };
    const { hash } = sqlite.prepare('SELECT hash FROM pin LIMIT 1').get() as { hash: Buffer };
    const ledger = JSON.stringify([...record.ledger.entries()]);
    expect(ledger).not.toContain(RIGHT);
    expect(ledger).not.toContain(hash.toString('hex'));
    expect(ledger).not.toContain(hash.toString('base64'));
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
  });

  test('while one waits, the right PIN is refused too, and waiting tries are not counted', () => {
    const { sqlite, grace } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, MORNING)).toThrow(/Wait 30 seconds/);
    for (const after of [0, 10, 29]) {
      expect(() => checkPin(sqlite, grace, RIGHT, later(after))).toThrow(refusal('pin-wait'));
    }
    checkPin(sqlite, grace, RIGHT, later(30));
    expect(sqlite.prepare('SELECT tries FROM pin WHERE staff = ?').pluck().get(grace)).toBe(0);
  });

  test('the wait is one person’s own: a colleague signs in meanwhile', () => {
    const { sqlite, grace, manager } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, MORNING)).toThrow();
    checkPin(sqlite, manager, '482915', MORNING);
    expect(() => checkPin(sqlite, grace, RIGHT, MORNING)).toThrow(refusal('pin-wait'));
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
    expect(() => checkPin(seen, grace, RIGHT, MORNING)).toThrow('killed');
    expect(counted).toBe(1);
    expect(sqlite.inTransaction).toBe(false);
  });

  test('closing and opening the record forgives nothing', () => {
    const { record, file, key, grace } = tries(2);
    expect(() => checkPin(record.sqlite, grace, WRONG, MORNING)).toThrow();
    const again = openDatabase(file, { key });
    expect(() => checkPin(again, grace, RIGHT, later(5))).toThrow(refusal('pin-wait'));
    again.close();
  });

  test('a clock set back does not shorten the wait: it begins again', () => {
    const { sqlite, grace } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, MORNING)).toThrow();
    expect(() => checkPin(sqlite, grace, RIGHT, later(-86_400))).toThrow(/Wait 30 seconds/);
    expect(() => checkPin(sqlite, grace, RIGHT, later(-86_400 + 29))).toThrow(refusal('pin-wait'));
    checkPin(sqlite, grace, RIGHT, later(-86_400 + 30));
  });

  test('a new PIN set by a manager ends the wait', () => {
    const { sqlite, grace } = tries(2);
    expect(() => checkPin(sqlite, grace, WRONG, MORNING)).toThrow();
    setPin(sqlite, grace, '581703', MORNING);
    checkPin(sqlite, grace, '581703', MORNING);
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
  test.each(['12345', '1234567890123', '73920a', ' 739204', '٧٣٩٢٠٤', '', '-739204'])('"%s" is no PIN', (text) => {
    expect(pin.safeParse(text).success).toBe(false);
  });
  test.each(['739204', '482915', '100000', '581703962847'])('%s is taken', (text) => {
    expect(pin.safeParse(text).success).toBe(true);
  });
});
