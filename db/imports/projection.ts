import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorOf } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import { takeOutOfView } from '../wrong-person/projection.ts';
import { type Brought, type ImportRow, type ImportWhat, importKinds } from './model.ts';

export const importRow = sqliteTable('import', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  what: text().$type<ImportWhat>().notNull(),
  file: text().notNull(),
  leftOut: integer('left_out').notNull(),
  voucher: text(),
  brought: text({ mode: 'json' }).$type<Brought[]>().notNull(),
  at: text().notNull(),
  by: text().notNull(),
  undone: text({ mode: 'json' }).$type<ImportRow['undone']>(),
  deleted: text({ mode: 'json' }).$type<ImportRow['deleted']>(),
});

export const importProjection = projection(['import'], importKinds, {
  'import.brought-in@1': (db, { position, header, body }) => {
    insertRow(db, importRow, {
      entryId: header.id,
      entrySeq: position,
      what: body.file.what,
      file: body.file.name,
      leftOut: body.rows.leftOut,
      voucher: body.voucher.staff,
      brought: body.brought,
      at: header.recorded_at,
      by: authorOf(header),
    });
  },
  'import.entry-deleted@1': (db, { header }) => {
    if (header.link) takeOutOfView(db, header.link.entry);
  },
  'import.words-deleted@1': (db, { header, body }) => {
    if (header.actor.type !== 'staff') return;
    const { which, entries } = body.deleted;
    const deleted = { at: header.recorded_at, by: header.actor.id, entries };
    db.update(importRow).set({ deleted }).where(eq(importRow.entryId, which)).run();
  },
  'import.undone@1': (db, { header, body }) => {
    if (header.actor.type !== 'staff') return;
    const undone = { at: header.recorded_at, by: header.actor.id, reason: body.undone.reason };
    db.update(importRow).set({ undone }).where(eq(importRow.entryId, body.undone.which)).run();
  },
});
