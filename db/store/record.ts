import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { wentBack } from '../clock/model.ts';
import { isWhole, removeWords } from '../ledger/erased.ts';
import type { Actor, Entry, Header } from '../ledger/model.ts';
import { entryFrom, type StoredEntry } from '../ledger/read.ts';
import { type Ledger, ledgerOf } from '../ledger/store.ts';
import { setPin } from '../staff/pin.ts';
import type { Instant } from '../time/model.ts';
import { Refused } from '../words/refused.ts';
import type { ReadContext, WriteContext, WriteDb } from './model.ts';
import { project, projectedTables } from './projections.ts';
import { preparingOnce } from './statements.ts';

/** An open record: its database, its ledger, and the one path by which anything is written. */
export interface OpenRecord {
  readonly sqlite: Database.Database;
  readonly ledger: Ledger;
  reading(actor: Actor, now: Instant): ReadContext;
  /** Runs a command in one transaction: its entries, projections and rows are all written, or none. */
  write<T>(actor: Actor, now: Instant, work: (context: WriteContext) => T): T;
  /**
   * The same for work that takes long: it stops after each step, so that the program can say how far it is and be told
   * to stop. The caller sees to it that nobody else writes or reads meanwhile. Throws the signal's reason, and then
   * nothing was written.
   */
  writeInSteps<T>(actor: Actor, now: Instant, work: Steps<T>, signal: AbortSignal): Promise<T>;
  close(): void;
}
type Steps<T> = (context: WriteContext) => Generator<unknown, T>;

/** In milliseconds: for so long steps follow each other before the program is let do something else. */
const SLICE = 25;

/** The record in a database that is open and up to date. `onWritten` is told the last entry of each transaction, once it stands. */
export function recordIn(
  sqlite: Database.Database,
  home: string,
  device: string,
  onWritten: (last: Header) => void = () => {},
): OpenRecord {
  const db = drizzle(preparingOnce(sqlite));
  const ledger = ledgerOf(sqlite, home, device);
  const lastWritten = sqlite.prepare('SELECT recorded_at FROM entry ORDER BY position DESC LIMIT 1').pluck();
  function written<E extends Entry>(entry: E): E {
    project(db, entry);
    removeWords(sqlite, entry.header, entry.position);
    return entry;
  }
  /** The program notices a clock that was set back before it writes the first entry under it. */
  function sayIfClockWentBack(now: Instant): void {
    const last = lastWritten.get() as number | undefined;
    if (last === undefined || !wentBack(last, Date.parse(now))) return;
    const clock = { lastWritten: new Date(last).toISOString(), now };
    const subject = { type: 'home', id: home } as const;
    written(ledger.append({ kind: 'clock.went-back@1', subject, body: { clock } }, { type: 'system' }, now));
  }
  const entriesAbout = (subject: string) => entriesFrom(ledger.entriesAbout(subject));
  function writingAs(actor: Actor, now: Instant) {
    let clockLookedAt = false;
    const append: WriteContext['append'] = (draft) => {
      if (!clockLookedAt) sayIfClockWentBack(now);
      clockLookedAt = true;
      const entry = written(ledger.append(draft, actor, now));
      writing.last = entry.header;
      return entry;
    };
    const context: WriteContext = {
      db,
      actor,
      now,
      home,
      append,
      entriesAbout,
      setPin: (staff, pin) => setPin(sqlite, staff, pin, now),
    };
    const writing: { readonly context: WriteContext; last: Header | null } = { context, last: null };
    return writing;
  }
  let stepping = false;
  // What is written beside it would stand or fall with it.
  function refuseIfStepping(): void {
    if (stepping) throw new Refused('busy', 'A file is being brought in. Wait until that is done, then try again.');
  }
  return {
    sqlite,
    ledger,
    reading: (actor, now) => ({ db, actor, now, home, entriesAbout }),
    write(actor, now, work) {
      refuseIfStepping();
      const writing = writingAs(actor, now);
      const done = sqlite.transaction(() => work(writing.context)).immediate();
      if (writing.last) onWritten(writing.last);
      return done;
    },
    async writeInSteps(actor, now, work, signal) {
      refuseIfStepping();
      stepping = true;
      const writing = writingAs(actor, now);
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        const done = await stepThrough(work(writing.context), signal);
        sqlite.exec('COMMIT');
        if (writing.last) onWritten(writing.last);
        return done;
      } finally {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
        stepping = false;
      }
    },
    close: () => sqlite.close(),
  };
}

async function stepThrough<T>(steps: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  for (let until = performance.now() + SLICE; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    signal.throwIfAborted();
    until = performance.now() + SLICE;
  }
}

/** Begins a device: the one that writes from now on. */
export function beginDevice(sqlite: Database.Database, device: string, now: Instant): void {
  sqlite.prepare('INSERT INTO device (id, begun_at) VALUES (?, ?)').run(device, now);
}

/** The device that writes here: the one begun last. */
export function currentDevice(sqlite: Database.Database): string | undefined {
  return (sqlite.prepare('SELECT id FROM device ORDER BY no DESC LIMIT 1').get() as { id: string } | undefined)?.id;
}

/** Replays the whole ledger into another database's empty projections. */
export function projectInto(target: Database.Database, ledger: Ledger): void {
  const db: WriteDb = drizzle(preparingOnce(target));
  target.transaction(() => {
    replay(db, ledger.entries());
  })();
}

/** Throws the projections away and makes them again from the ledger. */
export function rebuildProjections(sqlite: Database.Database, ledger: Ledger): void {
  const db: WriteDb = drizzle(preparingOnce(sqlite));
  sqlite
    .transaction(() => {
      for (const table of [...projectedTables].reverse()) sqlite.exec(`DELETE FROM "${table}"`);
      replay(db, [...ledger.entries()]);
    })
    .immediate();
}

/** Projects entries in their order. What has lost its words shows nowhere any more. */
export function replay(db: WriteDb, entries: Iterable<StoredEntry>): void {
  for (const stored of entries) if (isWhole(stored)) project(db, entryFrom(stored));
}

function* entriesFrom(stored: Iterable<StoredEntry>): Iterable<Entry> {
  for (const each of stored) yield entryFrom(each);
}
