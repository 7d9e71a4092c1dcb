import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorityEvent } from '../authority/projection.ts';
import { choiceSuggestion, dailyChoice, dailyChoiceDelivery, preference } from '../daily-choices/projection.ts';
import { authorOf, type Header } from '../ledger/model.ts';
import { libertyEvent } from '../liberty/projection.ts';
import { lifeHistoryRow } from '../life-history/projection.ts';
import { likesBoardRow } from '../likes/projection.ts';
import { photographUse } from '../photographs/projection.ts';
import { insertRow } from '../store/insert.ts';
import type { WriteDb } from '../store/model.ts';
import { projection } from '../store/projection.ts';
import { suggestion } from '../suggestions/projection.ts';
import { voiceStatement } from '../voices/projection.ts';
import { type Movable, type MovedRow, wrongPersonKinds } from './model.ts';

export const movedEntry = sqliteTable('moved_entry', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  resident: text().notNull(),
  direction: text().$type<MovedRow['direction']>().notNull(),
  what: text().$type<Movable>().notNull(),
  which: text(),
  was: text({ mode: 'json' }).$type<MovedRow['was']>().notNull(),
  movedAt: text('moved_at').notNull(),
  movedBy: text('moved_by').notNull(),
});

export const wrongPersonProjection = projection(['moved_entry'], wrongPersonKinds, {
  'wrong-person.moved-away@1': (db, { position, header, body }) => {
    if (header.link) takeOutOfView(db, header.link.entry);
    // What followed the entry goes with it; one stub tells of all.
    if (body.moved.with === null)
      insert(db, position, header, { direction: 'away', what: body.moved.what, which: null, was: body.was });
  },
  'wrong-person.moved-here@1': (db, { position, header, body }) => {
    insert(db, position, header, { direction: 'here', ...body.moved, was: body.was });
  },
});

type Moved = Pick<typeof movedEntry.$inferInsert, 'direction' | 'what' | 'which' | 'was'>;
function insert(db: WriteDb, position: number, header: Header, moved: Moved): void {
  const movedBy = authorOf(header);
  const { id: entryId, recorded_at: movedAt, subject } = header;
  insertRow(db, movedEntry, { entryId, entrySeq: position, resident: subject.id, ...moved, movedAt, movedBy });
}

const tables = [
  ...[dailyChoiceDelivery, dailyChoice, choiceSuggestion, preference, suggestion],
  ...[lifeHistoryRow, likesBoardRow, voiceStatement, photographUse, authorityEvent, libertyEvent],
];

/** Takes the rows of one entry away. In a rebuild it has no words any more, so that nothing of it was ever shown. */
export function takeOutOfView(db: WriteDb, entry: string): void {
  for (const table of tables) db.delete(table).where(eq(table.entryId, entry)).run();
}
