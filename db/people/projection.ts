import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import {
  type Involvement,
  notAskedYet,
  type Person,
  type PersonContact,
  type PersonNeeds,
  peopleKinds,
} from './model.ts';

export const person = sqliteTable('person', {
  id: text().primaryKey(),
  resident: text().notNull(),
  name: text().notNull(),
  relation: text().notNull(),
  standing: text().$type<Person['standing']>().notNull(),
  contact: text(),
  involvement: text({ mode: 'json' }).$type<Involvement>().notNull(),
  needs: text({ mode: 'json' }).$type<PersonNeeds>(),
  contacts: text({ mode: 'json' }).$type<readonly (PersonContact & { by: string | null })[]>().notNull(),
  /** When they were written down: nobody has asked the resident about them before. */
  addedAt: text('added_at').notNull(),
  entrySeq: integer('entry_seq').notNull(),
  entryId: text('entry_id').notNull(),
});

export const peopleProjection = projection(['person'], peopleKinds, {
  'person.added@1': (db, { position, header, body }) => {
    insertRow(db, person, {
      id: body.whose.id,
      resident: header.subject.id,
      ...body.person,
      involvement: notAskedYet,
      contacts: [],
      addedAt: header.recorded_at,
      entrySeq: position,
      entryId: header.id,
    });
  },
  'person.withdrawn@1': (db, { body }) => {
    db.delete(person).where(eq(person.id, body.whose.id)).run();
  },
  'person.details-changed@1': (db, { body }) => {
    db.update(person).set(body.person).where(eq(person.id, body.whose.id)).run();
  },
  'person.involvement-recorded@1': (db, { body }) => {
    db.update(person).set({ involvement: body.involvement }).where(eq(person.id, body.whose.id)).run();
  },
  'person.contact@1': (db, { header, body }) => {
    const whose = eq(person.id, body.whose.id);
    const known = db.select({ contacts: person.contacts }).from(person).where(whose).get()?.contacts ?? [];
    const by = header.actor.type === 'staff' ? header.actor.id : null;
    db.update(person)
      .set({ contacts: [{ ...body.contact, by }, ...known] })
      .where(whose)
      .run();
  },
  'person.needs-recorded@1': (db, { body }) => {
    db.update(person).set({ needs: body.needs }).where(eq(person.id, body.whose.id)).run();
  },
});
