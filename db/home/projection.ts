import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import { type Country, homeKinds } from './model.ts';

export const home = sqliteTable('home', {
  id: text().primaryKey(),
  name: text().notNull(),
  country: text().$type<Country>().notNull(),
  demo: integer({ mode: 'boolean' }).notNull(),
  openedAt: text('opened_at').notNull(),
});

export const homeProjection = projection(['home'], homeKinds, {
  'home.opened@1': (db, { header, body }) => {
    insertRow(db, home, { id: header.home, ...body.home, openedAt: header.recorded_at });
  },
  // These stand in the ledger for those who check it; no screen lists them.
  'home.restored@1': () => {},
  'home.drill-done@1': () => {},
  'home.backed-up@1': () => {},
});
