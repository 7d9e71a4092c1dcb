import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Not a projection of the ledger: a draft is nobody's statement until it is saved as an entry. */
export const draft = sqliteTable(
  'draft',
  {
    staff: text().notNull(),
    resident: text().notNull(),
    form: text().notNull(),
    value: text().notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.staff, table.resident, table.form] })],
);
