import { getTableName } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { advocateEvent } from '../advocates/projection.ts';
import { authorityEvent } from '../authority/projection.ts';
import { decision, decisionStep, turnedBack } from '../best-interests/projection.ts';
import { capacityAssessment } from '../capacity/projection.ts';
import { communicationRow } from '../communication/projection.ts';
import { consentEvent } from '../consent/projection.ts';
import { choiceSuggestion, dailyChoice, dailyChoiceDelivery, preference } from '../daily-choices/projection.ts';
import { disagreementEvent } from '../disagreements/projection.ts';
import { dismissalEvent } from '../dismissals/projection.ts';
import { authorOf, type EntryOf, type Header } from '../ledger/model.ts';
import { libertyEvent } from '../liberty/projection.ts';
import { lifeHistoryRow } from '../life-history/projection.ts';
import { likesBoardRow } from '../likes/projection.ts';
import { outcomeEvent } from '../outcomes/projection.ts';
import { person } from '../people/projection.ts';
import { photographUse } from '../photographs/projection.ts';
import { plannedCareEvent } from '../planned-care/projection.ts';
import { reviewEvent } from '../reviews/projection.ts';
import { routineEvent } from '../routines/projection.ts';
import { insertRow } from '../store/insert.ts';
import type { WriteDb } from '../store/model.ts';
import { projection } from '../store/projection.ts';
import { clientOf } from '../store/statements.ts';
import { suggestion } from '../suggestions/projection.ts';
import { supportPlanEvent } from '../support-plan/projection.ts';
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

type Away = EntryOf<(typeof wrongPersonKinds)['wrong-person.moved-away@2']>;
function movedAway(db: WriteDb, { position, header, body }: Away): void {
  if (header.link) takeOutOfView(db, header.link.entry);
  // What followed the entry goes with it; one stub tells of all.
  if (body.moved.with === null)
    insert(db, position, header, { direction: 'away', what: body.moved.what, which: null, was: body.was });
}
type Here = EntryOf<(typeof wrongPersonKinds)['wrong-person.moved-here@2']>;
function movedHere(db: WriteDb, { position, header, body }: Here): void {
  insert(db, position, header, { direction: 'here', ...body.moved, was: body.was });
}

export const wrongPersonProjection = projection(['moved_entry'], wrongPersonKinds, {
  'wrong-person.moved-away@1': movedAway,
  'wrong-person.moved-here@1': movedHere,
  'wrong-person.moved-away@2': movedAway,
  'wrong-person.moved-here@2': movedHere,
});

type Moved = Pick<typeof movedEntry.$inferInsert, 'direction' | 'what' | 'which' | 'was'>;
function insert(db: WriteDb, position: number, header: Header, moved: Moved): void {
  const movedBy = authorOf(header);
  const { id: entryId, recorded_at: movedAt, subject } = header;
  insertRow(db, movedEntry, { entryId, entrySeq: position, resident: subject.id, ...moved, movedAt, movedBy });
}

/** Every table that shows entries about a resident, each with the entry that its row was made from. */
export const tablesOfEntries = [
  ...[dailyChoice, preference, suggestion],
  ...[lifeHistoryRow, likesBoardRow, voiceStatement, communicationRow, person],
  ...[decisionStep, decision, turnedBack, capacityAssessment],
  ...[authorityEvent, libertyEvent, advocateEvent, disagreementEvent, supportPlanEvent, consentEvent],
  ...[routineEvent, outcomeEvent, reviewEvent, plannedCareEvent],
] as const;

const besides = [dailyChoiceDelivery, choiceSuggestion, photographUse, dismissalEvent];

/** Takes the rows of one entry away. In a rebuild it has no words any more, so that nothing of it was ever shown. */
export function takeOutOfView(db: WriteDb, entry: string): void {
  for (const table of [...tablesOfEntries, ...besides])
    clientOf(db)
      .prepare(`DELETE FROM "${getTableName(table)}" WHERE entry_id = ?`)
      .run(entry);
}
