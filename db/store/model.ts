import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { BodyOf, KindName } from '../ledger/kinds.ts';
import type { Actor, Entry, Link, Subject } from '../ledger/model.ts';
import type { Origin } from '../ledger/origin.ts';
import type { Happened, Instant } from '../time/model.ts';
import type { EntryId, StaffId } from '../words/model.ts';

/** The whole handle: only commands and projections are given one. */
export type WriteDb = BetterSQLite3Database;
/** A handle that cannot write: the write methods are not there. */
export type ReadDb = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | '$count' | 'with'>;

/** What a query is given: the record to read, who asks, and the time. */
export interface ReadContext {
  readonly db: ReadDb;
  readonly actor: Actor;
  readonly now: Instant;
  readonly home: string;
  /** Everything written about someone, oldest first, with the words that are still there. */
  entriesAbout(subject: string): Iterable<Entry>;
}

/** An entry about to be written; `at` is now unless said otherwise. */
export interface EntryDraft<K extends KindName = KindName> {
  readonly kind: K;
  readonly subject: Subject;
  readonly body: BodyOf<K>;
  readonly at?: Happened;
  readonly link?: Link;
  /** Given where other rows must already know it. */
  readonly id?: EntryId;
  /** Where it was first written in another home. */
  readonly origin?: Origin;
}

/** What a command is given. All that it appends and writes stands or falls together, in one transaction. */
export interface WriteContext extends ReadContext {
  readonly db: WriteDb;
  append<K extends KindName>(draft: EntryDraft<K>): Entry<BodyOf<K>>;
  /** Sets someone's PIN in the same transaction, and returns what the ledger keeps of it; its hash never enters that. */
  setPin(staff: StaffId, pin: string): string;
}
