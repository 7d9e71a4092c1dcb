import { and, eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorOf, type Header } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import type { WriteDb } from '../store/model.ts';
import { projection } from '../store/projection.ts';
import { happenedKey, type Voice } from '../voices/model.ts';
import { type Item, lifeHistoryKinds, periodStart, type Tier } from './model.ts';

/** One row a wording: a corrected or withdrawn one stays, with how it ended. */
export const lifeHistoryRow = sqliteTable('life_history_item', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  /** The entry that recorded it first; the same for all its wordings. */
  item: text().notNull(),
  resident: text().notNull(),
  tier: text().$type<Tier>().notNull(),
  voice: text().$type<Voice>().notNull(),
  atKey: text('at_key').notNull(),
  startYear: integer('start_year').notNull(),
  story: text({ mode: 'json' }).$type<Item['story']>().notNull(),
  words: text({ mode: 'json' }).$type<Item['words']>().notNull(),
  care: text({ mode: 'json' }).$type<Item['care']>().notNull(),
  photographs: text({ mode: 'json' }).$type<Item['photographs']>().notNull(),
  recordings: text({ mode: 'json' }).$type<NonNullable<Item['recordings']>>(),
  author: text().notNull(),
  writtenBy: text('written_by').notNull(),
  recordedAt: text('recorded_at').notNull(),
  heldOn: text('held_on'),
  heldSeen: text('held_seen'),
  heldBy: text('held_by'),
  state: text().$type<'current' | 'amended' | 'withdrawn'>().notNull(),
  endReason: text('end_reason'),
  endedAt: text('ended_at'),
  endedBy: text('ended_by'),
});
type Row = typeof lifeHistoryRow.$inferSelect;
type Held = Pick<Row, 'heldOn' | 'heldSeen' | 'heldBy'>;

export const lifeHistoryProjection = projection(['life_history_item'], lifeHistoryKinds, {
  'life-history.item-recorded@1': (db, { position, header, body }) => {
    const held = heldAt(header, body.care.lastSeenToHold, null);
    insert(db, position, header, { item: header.id, author: authorOf(header), ...held }, body);
  },
  'life-history.item-amended@1': (db, { position, header, body }) => {
    const before = end(db, header, 'amended', body.correction.reason);
    if (!before) return;
    const held = heldAt(header, body.care.lastSeenToHold, before);
    insert(db, position, header, { item: before.item, author: before.author, ...held }, body);
  },
  'life-history.item-withdrawn@1': (db, { header, body }) => {
    end(db, header, 'withdrawn', body.withdrawal.reason);
  },
  'life-history.seen-to-hold@1': (db, { header, body }) => {
    const current = and(eq(lifeHistoryRow.item, body.held.item), eq(lifeHistoryRow.state, 'current'));
    const { on, seen } = body.held;
    const row = db.select().from(lifeHistoryRow).where(current).get();
    // A later look that was written down first stays the last one.
    if (!row || (row.heldOn !== null && row.heldOn > on)) return;
    db.update(lifeHistoryRow)
      .set({ heldOn: on, heldSeen: seen, heldBy: authorOf(header) })
      .where(current)
      .run();
  },
});

function insert(
  db: WriteDb,
  position: number,
  header: Header,
  carried: Pick<Row, 'item' | 'author'> & Held,
  body: Item,
) {
  insertRow(db, lifeHistoryRow, {
    ...carried,
    entryId: header.id,
    entrySeq: position,
    resident: header.subject.id,
    tier: body.privacy.tier,
    voice: body.words.voice,
    atKey: happenedKey(body.words.when),
    startYear: periodStart(body.story.period),
    story: body.story,
    words: body.words,
    care: body.care,
    photographs: body.photographs,
    recordings: body.recordings ?? null,
    writtenBy: authorOf(header),
    recordedAt: header.recorded_at,
    state: 'current',
  });
}

/** A correction never makes an item older than it was last seen to hold. */
function heldAt(header: Header, on: string | null, before: Held | null): Held {
  if (before?.heldOn && (on === null || before.heldOn >= on)) {
    return { heldOn: before.heldOn, heldSeen: before.heldSeen, heldBy: before.heldBy };
  }
  return { heldOn: on, heldSeen: null, heldBy: on === null ? null : authorOf(header) };
}

/** Marks the linked wording as ended, and answers with it. */
function end(db: WriteDb, header: Header, state: 'amended' | 'withdrawn', endReason: string | null): Row | undefined {
  if (!header.link) return undefined;
  return db
    .update(lifeHistoryRow)
    .set({ state, endReason, endedAt: header.recorded_at, endedBy: authorOf(header) })
    .where(eq(lifeHistoryRow.entryId, header.link.entry))
    .returning()
    .get();
}
