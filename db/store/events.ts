import { asc, eq, inArray } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorOf, type Entry, type EntryOf, type Kinds } from '../ledger/model.ts';
import type { Happened, Instant } from '../time/model.ts';
import { type EntryId, entryId, type ResidentId, type StaffId, staffId } from '../words/model.ts';
import { insertRow } from './insert.ts';
import type { ReadDb, WriteDb } from './model.ts';

/**
 * A table of what happened, step by step, to things that change by dated events alone: a power, an advocate asked for, a
 * disagreement, a limit. Events are kept as they were written; what a thing is now is worked out from them when read.
 */
export const eventTable = <N extends string>(name: N) =>
  sqliteTable(name, {
    entrySeq: integer('entry_seq').primaryKey(),
    entryId: text('entry_id').notNull(),
    resident: text().notNull(),
    /** The entry with which the thing began: its name from then on. */
    thing: text().notNull(),
    kind: text().notNull(),
    at: text({ mode: 'json' }).$type<Happened>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    author: text().notNull(),
    body: text({ mode: 'json' }).$type<object>().notNull(),
  });
export type EventTable = ReturnType<typeof eventTable>;

/** Keeps one event. The first of a thing carries no `which` and names the thing; all others say which it is. */
function keepEvent(db: WriteDb, table: EventTable, { position, header, body }: Entry): void {
  insertRow(db, table, {
    entrySeq: position,
    entryId: header.id,
    resident: header.subject.id,
    thing: 'which' in body ? (body.which as { id: string }).id : header.id,
    kind: header.kind,
    at: header.at,
    recordedAt: header.recorded_at,
    author: authorOf(header),
    body,
  });
}

/** An applier for every kind of a topic that is kept by its events. */
export function keepingIn<K extends Kinds>(table: EventTable, kinds: K) {
  const keep = (db: WriteDb, entry: Entry) => keepEvent(db, table, entry);
  return Object.fromEntries(Object.keys(kinds).map((name) => [name, keep])) as Record<keyof K, typeof keep>;
}

interface Written {
  readonly entryId: EntryId;
  readonly entrySeq: number;
  readonly at: Happened;
  readonly recordedAt: Instant;
  readonly by: StaffId;
}
/** One event as it was written, typed by its kind. */
export type EventOf<K extends Kinds> = { [N in keyof K]: Written & { kind: N; body: EntryOf<K[N]>['body'] } }[keyof K];

/** What happened to each thing, by the entry with which it began. */
export type Things<K extends Kinds> = Map<EntryId, EventOf<K>[]>;

/** Of whom a table holds anything at all. */
export const residentsIn = (db: ReadDb, table: EventTable): readonly string[] =>
  db
    .selectDistinct({ resident: table.resident })
    .from(table)
    .all()
    .map(({ resident }) => resident);

/** The events of each of a resident's things, oldest first, things in the order in which they began. */
export function eventsByThing<K extends Kinds>(db: ReadDb, table: EventTable, resident: ResidentId): Things<K> {
  return byThing(db.select().from(table).where(eq(table.resident, resident)).orderBy(asc(table.entrySeq)).all());
}

/** The same of each of these, with one question for a whole home; who has none is left out. */
export function eventsOfEach<K extends Kinds, Id extends string = ResidentId>(
  db: ReadDb,
  table: EventTable,
  whose: Iterable<Id>,
): Map<Id, Things<K>> {
  const rows = db
    .select()
    .from(table)
    .where(inArray(table.resident, [...whose]))
    .orderBy(asc(table.entrySeq))
    .all();
  // Nobody else's were asked for.
  const each = Map.groupBy(rows, ({ resident }) => resident as Id);
  return new Map([...each].map(([id, own]) => [id, byThing<K>(own)]));
}

function byThing<K extends Kinds>(rows: readonly EventTable['$inferSelect'][]): Things<K> {
  const things: Things<K> = new Map();
  for (const { entryId: id, author, thing, resident: _, ...row } of rows) {
    const event = { ...row, entryId: entryId.parse(id), by: staffId.parse(author) } as EventOf<K>;
    const key = entryId.parse(thing);
    things.set(key, [...(things.get(key) ?? []), event]);
  }
  return things;
}
