import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Instant } from '../time/model.ts';
import type { StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';

interface PinRow {
  salt: Buffer;
  hash: Buffer;
  tries: number;
  last_try: string | null;
}

/** Seconds to wait after so many wrong tries in a row: none for the first three, then doubling to 15 minutes at most. */
export function waitAfter(tries: number): number {
  return tries < 3 ? 0 : Math.min(15 * 60, 30 * 2 ** (tries - 3));
}

/** Sets a PIN. It says who is at the keyboard; it never protects data at rest. */
export function setPin(sqlite: Database.Database, staff: StaffId, pin: string, now: Instant): void {
  const salt = randomBytes(16);
  sqlite
    .prepare(
      `INSERT INTO pin (staff, salt, hash, set_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (staff) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, set_at = excluded.set_at, tries = 0, last_try = NULL`,
    )
    .run(staff, salt, hashOf(pin, salt), now);
}

/**
 * Checks a PIN. The try is counted in the database before the check, so that ending the program forgives nothing;
 * a clock that was set back starts the wait again. Throws Refused('wrong-pin' | 'pin-wait').
 */
export function checkPin(sqlite: Database.Database, staff: StaffId, pin: string, now: Instant): void {
  const row = sqlite.prepare('SELECT salt, hash, tries, last_try FROM pin WHERE staff = ?').get(staff) as
    | PinRow
    | undefined;
  if (!row) throw new Refused('wrong-pin', 'That PIN is not right. Try again, or ask a manager to set a new one.');
  refuseWhileWaiting(sqlite, staff, row, now);
  sqlite.prepare('UPDATE pin SET tries = tries + 1, last_try = ? WHERE staff = ?').run(now, staff);
  if (timingSafeEqual(hashOf(pin, row.salt), row.hash)) {
    sqlite.prepare('UPDATE pin SET tries = 0, last_try = NULL WHERE staff = ?').run(staff);
    return;
  }
  const wait = waitAfter(row.tries + 1);
  throw new Refused(
    'wrong-pin',
    wait === 0
      ? 'That PIN is not right. Try again, or ask a manager to set a new one.'
      : `That PIN is not right. Wait ${inWords(wait)}, then try again, or ask a manager to set a new one.`,
  );
}

function refuseWhileWaiting(sqlite: Database.Database, staff: StaffId, row: PinRow, now: Instant): void {
  const wait = waitAfter(row.tries);
  if (wait === 0 || row.last_try === null) return;
  const passed = (Date.parse(now) - Date.parse(row.last_try)) / 1000;
  if (passed < 0) sqlite.prepare('UPDATE pin SET last_try = ? WHERE staff = ?').run(now, staff);
  const left = passed < 0 ? wait : wait - passed;
  if (left > 0) throw new Refused('pin-wait', `Too many wrong PINs. Wait ${inWords(Math.ceil(left))}, then try again.`);
}

function hashOf(pin: string, salt: Uint8Array): Buffer {
  return scryptSync(pin, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
}

function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds} second${seconds === 1 ? '' : 's'}`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} minute${minutes === 1 ? '' : 's'}`;
}
