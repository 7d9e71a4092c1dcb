import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Header } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import { retentionKinds } from './model.ts';

export const retentionPeriod = sqliteTable('retention_period', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  years: integer().notNull(),
  why: text().notNull(),
  by: text().notNull(),
  at: text().notNull(),
});

export const legalHold = sqliteTable('legal_hold', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  resident: text().notNull(),
  why: text().notNull(),
  askedBy: text('asked_by').notNull(),
  by: text().notNull(),
  at: text().notNull(),
  liftedAt: text('lifted_at'),
  liftedBy: text('lifted_by'),
  liftedWhy: text('lifted_why'),
});

export const keptLonger = sqliteTable('kept_longer', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  resident: text().notNull(),
  until: text().notNull(),
  why: text().notNull(),
  by: text().notNull(),
  at: text().notNull(),
});

export const erasedRecord = sqliteTable('erased_record', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  resident: text().notNull(),
  at: text().notNull(),
  by: text().notNull(),
  second: text().notNull(),
  entries: integer().notNull(),
  photographs: integer().notNull(),
  certificate: text().notNull(),
});

export const retentionProjection = projection(
  ['retention_period', 'legal_hold', 'kept_longer', 'erased_record'],
  retentionKinds,
  {
    'retention.period-set@1': (db, { position, header, body }) => {
      insertRow(db, retentionPeriod, { ...written(position, header), ...body.period });
    },
    'retention.hold-placed@1': (db, { position, header, body }) => {
      insertRow(db, legalHold, { ...written(position, header), resident: header.subject.id, ...body.hold });
    },
    'retention.hold-lifted@1': (db, { header, body }) => {
      db.update(legalHold)
        .set({ liftedAt: header.recorded_at, liftedBy: byOf(header), liftedWhy: body.lifted.why })
        .where(eq(legalHold.entryId, body.lifted.which))
        .run();
    },
    'retention.kept-longer@1': (db, { position, header, body }) => {
      insertRow(db, keptLonger, { ...written(position, header), resident: header.subject.id, ...body.kept });
    },
    'retention.erased@1': (db, { position, header, body }) => {
      const { entries, photographs } = body.erasure;
      insertRow(db, erasedRecord, {
        ...written(position, header),
        resident: header.subject.id,
        second: body.consent.second,
        entries,
        photographs,
        certificate: body.certificate.file,
      });
    },
  },
);

const byOf = ({ actor, home }: Header) => (actor.type === 'staff' ? actor.id : home);
const written = (position: number, header: Header) => ({
  entryId: header.id,
  entrySeq: position,
  by: byOf(header),
  at: header.recorded_at,
});
