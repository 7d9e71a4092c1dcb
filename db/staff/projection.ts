import { eq } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { insertRow } from '../store/insert.ts';
import type { WriteDb } from '../store/model.ts';
import { projection } from '../store/projection.ts';
import type { PhotographRef } from '../words/model.ts';
import { accessToday, staffKinds } from './kinds.ts';
import type { Access, Role, Sees } from './model.ts';

export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  ends: text(),
  closed: text(),
  photograph: text({ mode: 'json' }).$type<PhotographRef>(),
  entryId: text('entry_id').notNull(),
  sees: text({ mode: 'json' }).$type<Sees>().notNull(),
  pinCommitment: text('pin_commitment'),
});

interface Person {
  readonly name: string;
  readonly photograph: PhotographRef | null;
}
const add = (db: WriteDb, id: string, person: Person, access: Access, entryId: string) =>
  insertRow(db, staff, { id, ...person, ...access, closed: null, entryId });
const change = (db: WriteDb, id: string, access: Access) => db.update(staff).set(access).where(eq(staff.id, id)).run();

export const staffProjection = projection(['staff'], staffKinds, {
  'staff.added@1': (db, { header, body }) => {
    add(db, header.subject.id, body.person, accessToday(body.access), header.id);
  },
  'staff.added@2': (db, { header, body }) => {
    add(db, header.subject.id, body.person, body.access, header.id);
  },
  'staff.access-changed@1': (db, { header, body }) => {
    change(db, header.subject.id, accessToday(body.access));
  },
  'staff.access-changed@2': (db, { header, body }) => {
    change(db, header.subject.id, body.access);
  },
  'staff.closed@1': (db, { header }) => {
    db.update(staff).set({ closed: header.recorded_at }).where(eq(staff.id, header.subject.id)).run();
  },
  // The PIN itself is kept outside the ledger; that it was set is for the manager who reads the ledger.
  'staff.pin-set@1': () => {},
  'staff.pin-set@2': (db, { header, body }) => {
    db.update(staff).set({ pinCommitment: body.pin.commitment }).where(eq(staff.id, header.subject.id)).run();
  },
});
