import { eq } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { projection } from '../store/projection.ts';
import type { PhotographRef } from '../words/model.ts';
import { staffKinds } from './kinds.ts';
import type { Role } from './model.ts';

export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  ends: text(),
  closed: text(),
  photograph: text({ mode: 'json' }).$type<PhotographRef>(),
  entryId: text('entry_id').notNull(),
});

export const staffProjection = projection(['staff'], staffKinds, {
  'staff.added@1': (db, { header, body }) => {
    db.insert(staff)
      .values({ id: header.subject.id, ...body.person, ...body.access, closed: null, entryId: header.id })
      .run();
  },
  'staff.access-changed@1': (db, { header, body }) => {
    db.update(staff).set(body.access).where(eq(staff.id, header.subject.id)).run();
  },
  'staff.closed@1': (db, { header }) => {
    db.update(staff).set({ closed: header.recorded_at }).where(eq(staff.id, header.subject.id)).run();
  },
  // The PIN itself is kept outside the ledger; that it was set is for the manager who reads the ledger.
  'staff.pin-set@1': () => {},
});
