import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorOf } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import type { Happened } from '../time/model.ts';
import { type KeptBoard, type LikesRow, likesKinds } from './model.ts';

export const likesBoardRow = sqliteTable('likes_board', {
  entrySeq: integer('entry_seq').primaryKey(),
  entryId: text('entry_id').notNull(),
  resident: text().notNull(),
  at: text({ mode: 'json' }).$type<Happened>().notNull(),
  recordedAt: text('recorded_at').notNull(),
  author: text().notNull(),
  board: text({ mode: 'json' }).$type<KeptBoard['board']>().notNull(),
  seen: text({ mode: 'json' }).$type<KeptBoard['seen']>().notNull(),
  words: text({ mode: 'json' }).$type<LikesRow['words']>(),
  note: text(),
  withdrawn: text({ mode: 'json' }).$type<{ reason: string; at: string; by: string }>(),
});

export const likesProjection = projection(['likes_board'], likesKinds, {
  'likes.board-kept@1': (db, { position, header, body }) => {
    insertRow(db, likesBoardRow, {
      entrySeq: position,
      entryId: header.id,
      resident: header.subject.id,
      at: header.at,
      recordedAt: header.recorded_at,
      author: authorOf(header),
      board: body.board,
      seen: body.seen,
      words: body.words ?? null,
      note: body.note ?? null,
    });
  },
  'likes.board-withdrawn@1': (db, { header, body }) => {
    const withdrawn = { reason: body.withdrawal.reason, at: header.recorded_at, by: authorOf(header) };
    db.update(likesBoardRow).set({ withdrawn }).where(eq(likesBoardRow.entryId, body.which.id)).run();
  },
});
