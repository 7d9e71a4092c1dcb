import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Instant } from '../time/model.ts';
import type { StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';

interface PinRow {
  salt: Buffer;
  hash: Buffer;
  tries: number;
  last_uptime: number | null;
}

/** The time of day for the record, and the seconds since the PC was started, by which waits run: nobody can set those. */
export interface Clocks {
  readonly now: Instant;
  readonly uptime: number;
}

/** Seconds to wait after so many wrong tries in a row: none for the first three, then doubling to 15 minutes at most. */
export function waitAfter(tries: number): number {
  return tries < 3 ? 0 : Math.min(15 * 60, 30 * 2 ** (tries - 3));
}

/**
 * Sets a PIN and returns what the ledger keeps of it. It says who is at the keyboard; it never protects data at rest.
 */
export function setPin(sqlite: Database.Database, staff: StaffId, pin: string, now: Instant): string {
  const salt = randomBytes(16);
  const hash = hashOf(pin, salt);
  sqlite
    .prepare(
      `INSERT INTO pin (staff, salt, hash, set_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (staff) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, set_at = excluded.set_at, tries = 0, last_try = NULL`,
    )
    .run(staff, salt, hash, now);
  return commitmentTo({ salt, hash });
}

/** Everybody for whom a PIN is set. */
export const staffWithPin = (sqlite: Database.Database): ReadonlySet<string> =>
  new Set(sqlite.prepare('SELECT staff FROM pin').pluck().all() as string[]);

/** What the ledger keeps of a PIN: enough to notice that another was put in its place, too little to find it by. */
const commitmentTo = ({ salt, hash }: { salt: Uint8Array; hash: Uint8Array }): string =>
  createHash('sha256').update(salt).update(hash).digest('hex');

/** What a check says of PINs that are not those which the ledger says were set. */
export function pinProblems(sqlite: Database.Database): string[] {
  const rows = sqlite
    .prepare(
      `SELECT s.name, s.pin_commitment AS committed, p.salt, p.hash FROM staff s LEFT JOIN pin p ON p.staff = s.id
       WHERE s.pin_commitment IS NOT NULL`,
    )
    .all() as { name: string; committed: string; salt: Buffer | null; hash: Buffer | null }[];
  return rows
    .filter(({ committed, salt, hash }) => !salt || !hash || commitmentTo({ salt, hash }) !== committed)
    .map(({ name }) => `The PIN of ${name} is not the one that the ledger says was set. Set a new one.`);
}

/**
 * Checks a PIN. The try is counted in the database before the check, so that ending the program forgives nothing; a
 * wait runs by the time since the PC was started, so that setting its clock does not shorten it.
 * Throws Refused('wrong-pin' | 'pin-wait').
 */
export function checkPin(sqlite: Database.Database, staff: StaffId, pin: string, { now, uptime }: Clocks): void {
  const row = sqlite.prepare('SELECT salt, hash, tries, last_uptime FROM pin WHERE staff = ?').get(staff) as
    | PinRow
    | undefined;
  if (!row) throw new Refused('wrong-pin', 'That PIN is not right. Try again, or ask a manager to set a new one.');
  refuseWhileWaiting(row, uptime);
  sqlite
    .prepare('UPDATE pin SET tries = tries + 1, last_try = ?, last_uptime = ? WHERE staff = ?')
    .run(now, uptime, staff);
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

// After a restart of the PC less time shows than has passed, never more: the whole wait then runs from the restart.
function refuseWhileWaiting({ tries, last_uptime }: PinRow, uptime: number): void {
  const wait = waitAfter(tries);
  const since = last_uptime ?? 0;
  const left = wait - (uptime < since ? uptime : uptime - since);
  if (wait > 0 && left > 0)
    throw new Refused('pin-wait', `Too many wrong PINs. Wait ${inWords(Math.ceil(left))}, then try again.`);
}

function hashOf(pin: string, salt: Uint8Array): Buffer {
  return scryptSync(pin, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
}

function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds} second${seconds === 1 ? '' : 's'}`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} minute${minutes === 1 ? '' : 's'}`;
}
