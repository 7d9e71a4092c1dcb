import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authorOf } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import { clockKinds } from './model.ts';

export const clockStepRow = sqliteTable('clock_step', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  lastWritten: text('last_written').notNull(),
  now: text().notNull(),
  lookedAt: text('looked_at'),
  lookedBy: text('looked_by'),
  found: text(),
});

export const clockProjection = projection(['clock_step'], clockKinds, {
  'clock.went-back@1': (db, { position, header, body }) => {
    insertRow(db, clockStepRow, { entryId: header.id, entrySeq: position, ...body.clock });
  },
  'clock.looked-at@1': (db, { header, body }) => {
    const lookedBy = authorOf(header);
    db.update(clockStepRow)
      .set({ lookedAt: header.recorded_at, lookedBy, found: body.looked.found })
      .where(eq(clockStepRow.entryId, body.looked.which))
      .run();
  },
});
