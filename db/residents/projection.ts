import { eq } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Header } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import type { KnownDate } from '../time/model.ts';
import type { PhotographRef } from '../words/model.ts';
import { type Identity, residentKinds, type Status } from './model.ts';

export const resident = sqliteTable('resident', {
  id: text().primaryKey(),
  preferredName: text('preferred_name').notNull(),
  fullName: text('full_name').notNull(),
  pronouns: text().$type<Identity['pronouns']>().notNull(),
  dateOfBirth: text('date_of_birth', { mode: 'json' }).$type<KnownDate>().notNull(),
  room: text().notNull(),
  languages: text({ mode: 'json' }).$type<string[]>().notNull(),
  photograph: text({ mode: 'json' }).$type<PhotographRef>(),
  movedIn: text('moved_in'),
  status: text().$type<Status>().notNull(),
  statusSince: text('status_since'),
  statusReason: text('status_reason').$type<'hospital' | 'leave'>(),
  admittedAt: text('admitted_at').notNull(),
  entryId: text('entry_id').notNull(),
});

/** Whether an entry says that its resident was never here: then nothing of them shows anywhere. */
export const endsAdmission = ({ kind }: Header): boolean => kind === 'resident.admission-withdrawn@1';

export const residentProjection = projection(['resident'], residentKinds, {
  'resident.admitted@1': (db, { header, body }) => {
    insertRow(db, resident, {
      id: header.subject.id,
      ...body.identity,
      status: 'resident',
      statusSince: body.identity.movedIn,
      statusReason: null,
      admittedAt: header.recorded_at,
      entryId: header.id,
    });
  },
  'resident.identity-changed@1': (db, { header, body }) => {
    db.update(resident).set(body.identity).where(eq(resident.id, header.subject.id)).run();
  },
  // Every row about them is taken away by then: see projections.ts.
  'resident.admission-withdrawn@1': () => {},
  'resident.status-changed@1': (db, { header, body }) => {
    const { status, since, reason } = body.status;
    db.update(resident)
      .set({ status, statusSince: since, statusReason: reason })
      .where(eq(resident.id, header.subject.id))
      .run();
  },
});
