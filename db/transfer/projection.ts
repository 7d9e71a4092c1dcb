import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorOf, type Header } from '../ledger/model.ts';
import type { Role } from '../staff/model.ts';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import { type StaffId, staffId } from '../words/model.ts';
import { type TransferRow, transferKinds } from './model.ts';

/** What came from other homes. It names its resident by another word, so that it stays when their rows are taken away. */
export const transferRow = sqliteTable('transfer', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  whom: text().notNull(),
  /** What the other home called them: the same person does not come twice. */
  there: text().notNull(),
  home: text().notNull(),
  file: text().notNull(),
  fingerprint: text().notNull(),
  compared: integer({ mode: 'boolean' }).notNull(),
  entries: integer().notNull(),
  counts: text({ mode: 'json' }).$type<TransferRow['counts']>().notNull(),
  first: text().notNull(),
  last: text().notNull(),
  stayed: text({ mode: 'json' }).$type<TransferRow['stayed']>().notNull(),
  voucher: text(),
  at: text().notNull(),
  by: text().notNull(),
  undone: text({ mode: 'json' }).$type<TransferRow['undone']>(),
  deleted: text({ mode: 'json' }).$type<TransferRow['deleted']>(),
});

/** The staff of other homes who stand in what came, by the ids that they have here. None of them can sign in. */
export const staffElsewhere = sqliteTable('staff_elsewhere', {
  id: text().primaryKey(),
  resident: text().notNull(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  home: text().notNull(),
});

const byOf = (header: Header): StaffId => staffId.parse(authorOf(header));

export const transferProjection = projection(['transfer', 'staff_elsewhere'], transferKinds, {
  'transfer.exported@1': () => {},
  'transfer.staff-named@1': (db, { header, body }) => {
    for (const each of body.staff) insertRow(db, staffElsewhere, { ...each, resident: header.subject.id });
  },
  'transfer.received@1': (db, { position, header, body: { file, from, brought, voucher } }) => {
    const { resident: whom, from: first, to: last, pictures: _, ...rest } = brought;
    insertRow(db, transferRow, {
      entryId: header.id,
      entrySeq: position,
      whom,
      first,
      last,
      ...rest,
      home: from.name,
      file: file.name,
      fingerprint: from.fingerprint,
      compared: from.compared,
      voucher: voucher.staff,
      at: header.recorded_at,
      by: authorOf(header),
    });
  },
  'transfer.undone@1': (db, { header, body }) => {
    const undone = { at: header.recorded_at, by: byOf(header), reason: body.undone.reason };
    db.update(transferRow).set({ undone }).where(eq(transferRow.entryId, body.undone.which)).run();
  },
  'transfer.words-deleted@1': (db, { header, body }) => {
    const deleted = { at: header.recorded_at, by: byOf(header) };
    db.update(transferRow).set({ deleted }).where(eq(transferRow.entryId, body.deleted.which)).run();
  },
});
