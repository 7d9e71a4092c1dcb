import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorOf, type Entry, type Header } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import type { WriteDb } from '../store/model.ts';
import { projection } from '../store/projection.ts';
import { type About, voiceKinds } from './kinds.ts';
import { happenedKey, type Statement, type Voice } from './model.ts';

/** One row a wording: an amended or withdrawn one stays, with how it ended. */
export const voiceStatement = sqliteTable('voice_statement', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  /** The entry that recorded it first; the same for all its wordings. */
  voiceId: text('voice_id').notNull(),
  resident: text().notNull(),
  aboutType: text('about_type').notNull(),
  aboutId: text('about_id'),
  about: text({ mode: 'json' }).$type<About>().notNull(),
  kind: text().$type<Voice>().notNull(),
  words: text({ mode: 'json' }).$type<Statement>().notNull(),
  atKey: text('at_key').notNull(),
  author: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
  state: text().$type<'current' | 'amended' | 'withdrawn'>().notNull(),
  endReason: text('end_reason'),
  endedAt: text('ended_at'),
  endedBy: text('ended_by'),
});

type Recorded = Entry<{ about: About; words: Statement }>;
function record(db: WriteDb, { position, header, body }: Recorded): void {
  insert(db, position, header, header.id, body);
}
function amend(db: WriteDb, { position, header, body }: Recorded & Entry<{ correction: { reason: string | null } }>) {
  const voiceId = end(db, header, 'amended', body.correction.reason);
  if (voiceId) insert(db, position, header, voiceId, body);
}

export const voiceProjection = projection(['voice_statement'], voiceKinds, {
  'voice.recorded@1': record,
  'voice.recorded@2': record,
  'voice.amended@1': amend,
  'voice.amended@2': amend,
  'voice.withdrawn@1': (db, { header, body }) => {
    end(db, header, 'withdrawn', body.withdrawal.reason);
  },
});

function insert(
  db: WriteDb,
  position: number,
  header: Header,
  voiceId: string,
  body: { about: About; words: Statement },
) {
  insertRow(db, voiceStatement, {
    entryId: header.id,
    entrySeq: position,
    voiceId,
    resident: header.subject.id,
    aboutType: body.about.type,
    aboutId: body.about.type === 'general' ? null : body.about.id,
    about: body.about,
    kind: body.words.voice,
    words: body.words,
    atKey: happenedKey(body.words.when),
    author: authorOf(header),
    recordedAt: header.recorded_at,
    state: 'current',
  });
}

/** Marks the linked wording as ended and answers with the statement's own id. */
function end(
  db: WriteDb,
  header: Header,
  state: 'amended' | 'withdrawn',
  endReason: string | null,
): string | undefined {
  if (!header.link) return undefined;
  return db
    .update(voiceStatement)
    .set({
      state,
      endReason,
      endedAt: header.recorded_at,
      endedBy: authorOf(header),
    })
    .where(eq(voiceStatement.entryId, header.link.entry))
    .returning({ voiceId: voiceStatement.voiceId })
    .get()?.voiceId;
}
