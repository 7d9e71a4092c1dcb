import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Domain } from '../daily-choices/model.ts';
import { authorOf } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import { type SuggestionRow, suggestionKinds } from './model.ts';

export const suggestion = sqliteTable('suggestion', {
  entrySeq: integer('entry_seq').primaryKey(),
  entryId: text('entry_id').notNull(),
  resident: text().notNull(),
  domain: text().$type<Domain>().notNull(),
  label: text().notNull(),
  words: text({ mode: 'json' }).$type<SuggestionRow['words']>().notNull(),
  recordedAt: text('recorded_at').notNull(),
  author: text().notNull(),
  ended: text({ mode: 'json' }).$type<{ reason: string; at: string; by: string }>(),
});

export const suggestionProjection = projection(['suggestion'], suggestionKinds, {
  'suggestion.recorded@1': (db, { position, header, body }) => {
    insertRow(db, suggestion, {
      entrySeq: position,
      entryId: header.id,
      resident: header.subject.id,
      ...body.suggestion,
      words: body.words,
      recordedAt: header.recorded_at,
      author: authorOf(header),
    });
  },
  'suggestion.ended@1': (db, { header, body }) => {
    const ended = { ...body.ending, at: header.recorded_at, by: authorOf(header) };
    db.update(suggestion).set({ ended }).where(eq(suggestion.entryId, body.which.id)).run();
  },
});
