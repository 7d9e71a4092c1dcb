import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { insertRow } from '../store/insert.ts';
import { projection } from '../store/projection.ts';
import type { Happened } from '../time/model.ts';
import { type AssessmentRow, capacityKinds } from './model.ts';

export const capacityAssessment = sqliteTable('capacity_assessment', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  resident: text().notNull(),
  decision: text().notNull(),
  at: text({ mode: 'json' }).$type<Happened>().notNull(),
  recordedAt: text('recorded_at').notNull(),
  by: text(),
  changed: text(),
  supersededBy: text('superseded_by'),
  assessment: text({ mode: 'json' }).$type<AssessmentRow['assessment']>().notNull(),
  conclusion: text({ mode: 'json' }).$type<AssessmentRow['conclusion']>().notNull(),
  person: text({ mode: 'json' }).$type<AssessmentRow['person']>().notNull(),
  others: text({ mode: 'json' }).$type<AssessmentRow['others']>().notNull(),
});

export const capacityProjection = projection(['capacity_assessment'], capacityKinds, {
  'capacity.assessed@1': (db, { position, header, body: { step, ...parts } }) => {
    insertRow(db, capacityAssessment, {
      entryId: header.id,
      entrySeq: position,
      resident: header.subject.id,
      ...step,
      at: header.at,
      recordedAt: header.recorded_at,
      by: header.actor.type === 'staff' ? header.actor.id : null,
      ...parts,
    });
    if (header.link)
      db.update(capacityAssessment)
        .set({ supersededBy: header.id })
        .where(eq(capacityAssessment.entryId, header.link.entry))
        .run();
  },
});
