import { eq } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorOf } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import { type Happened, type Instant, londonDay } from '../time/model.ts';
import { happenedKey } from '../voices/model.ts';
import {
  type Choice,
  type Delivery,
  dailyChoiceKinds,
  isHeard,
  type Preference,
  type PreferenceRow,
  type PreferenceSource,
  preferenceKinds,
  type Seen,
  type Words,
} from './model.ts';

export const dailyChoice = sqliteTable('daily_choice', {
  entrySeq: integer('entry_seq').primaryKey(),
  entryId: text('entry_id').notNull(),
  resident: text().notNull(),
  /** Sorts by when it happened. */
  atKey: text('at_key').notNull(),
  /** The London day. */
  day: text().notNull(),
  at: text({ mode: 'json' }).$type<Happened>().notNull(),
  recordedAt: text('recorded_at').notNull(),
  author: text().notNull(),
  choice: text({ mode: 'json' }).$type<Choice>().notNull(),
  seen: text({ mode: 'json' }).$type<Seen>().notNull(),
  words: text({ mode: 'json' }).$type<Words>(),
  note: text(),
  /** Whether the person was seen or heard to answer: silence does not light a tile. */
  heard: integer({ mode: 'boolean' }).notNull(),
  withdrawn: text({ mode: 'json' }).$type<{ reason: string | null; at: Instant; by: string }>(),
});

export const dailyChoiceDelivery = sqliteTable('daily_choice_delivery', {
  entrySeq: integer('entry_seq').primaryKey(),
  entryId: text('entry_id').notNull(),
  choice: text().notNull(),
  at: text({ mode: 'json' }).$type<Happened>().notNull(),
  author: text().notNull(),
  delivery: text({ mode: 'json' }).$type<Delivery>().notNull(),
});

/** The choices in which something was offered because family or a friend suggested it. */
export const choiceSuggestion = sqliteTable(
  'daily_choice_suggestion',
  { suggestion: text().notNull(), entryId: text('entry_id').notNull() },
  (table) => [primaryKey({ columns: [table.suggestion, table.entryId] })],
);

export const preference = sqliteTable('preference', {
  entrySeq: integer('entry_seq').primaryKey(),
  entryId: text('entry_id').notNull(),
  resident: text().notNull(),
  domain: text().$type<Preference['domain']>().notNull(),
  text: text().notNull(),
  source: text({ mode: 'json' }).$type<PreferenceSource>().notNull(),
  lastSeen: text('last_seen', { mode: 'json' }).$type<PreferenceRow['lastSeen']>().notNull(),
  recordedAt: text('recorded_at').notNull(),
  author: text().notNull(),
  ended: text({ mode: 'json' }).$type<{ on: string; reason: string; by: string }>(),
});

const choiceTables = ['daily_choice', 'daily_choice_delivery', 'daily_choice_suggestion'];
export const dailyChoiceProjection = projection(choiceTables, dailyChoiceKinds, {
  'daily-choice.recorded@1': (db, { position, header, body }) => {
    insertRow(db, dailyChoice, {
      entrySeq: position,
      entryId: header.id,
      resident: header.subject.id,
      atKey: happenedKey(header.at),
      day: dayOf(header.at) ?? londonDay(header.recorded_at),
      at: header.at,
      recordedAt: header.recorded_at,
      author: authorOf(header),
      choice: body.choice,
      seen: body.seen,
      words: body.words ?? null,
      note: body.note ?? null,
      heard: isHeard(body.seen.expressedBy),
    });
    const suggested = new Set(body.choice.offered.flatMap(({ suggestedIn }) => suggestedIn ?? []));
    for (const id of suggested) insertRow(db, choiceSuggestion, { suggestion: id, entryId: header.id });
  },
  'daily-choice.delivered@1': (db, { position, header, body }) => {
    insertRow(db, dailyChoiceDelivery, {
      entrySeq: position,
      entryId: header.id,
      choice: body.which.id,
      at: header.at,
      author: authorOf(header),
      delivery: body.delivery,
    });
  },
  'daily-choice.withdrawn@1': (db, { header, body }) => {
    db.update(dailyChoice)
      .set({ withdrawn: { reason: body.withdrawal.reason, at: header.recorded_at, by: authorOf(header) } })
      .where(eq(dailyChoice.entryId, body.which.id))
      .run();
  },
});

export const preferenceProjection = projection(['preference'], preferenceKinds, {
  'preference.recorded@1': (db, { position, header, body }) => {
    insertRow(db, preference, {
      entrySeq: position,
      entryId: header.id,
      resident: header.subject.id,
      ...body.preference,
      source: body.source,
      lastSeen: body.holding,
      recordedAt: header.recorded_at,
      author: authorOf(header),
    });
  },
  'preference.seen-to-hold@1': (db, { body }) => {
    db.update(preference).set({ lastSeen: body.holding }).where(eq(preference.entryId, body.which.id)).run();
  },
  'preference.ended@1': (db, { header, body }) => {
    db.update(preference)
      .set({ ended: { ...body.ending, by: authorOf(header) } })
      .where(eq(preference.entryId, body.which.id))
      .run();
  },
});

/** The London day of a time of happening; undefined where only the month or less is known. */
export function dayOf(when: Happened): string | undefined {
  if (when.precision === 'minute' || when.precision === 'about') return londonDay(when.instant);
  return when.precision === 'day' || when.precision === 'part-of-day' ? when.day : undefined;
}
