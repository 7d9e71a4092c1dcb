import { eq } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Header } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import type { WriteDb } from '../store/model.ts';
import { projection } from '../store/projection.ts';
import type { Happened } from '../time/model.ts';
import { foundFrom } from './facts.ts';
import { optionsFrom } from './options.ts';
import { bestInterestsKinds, type DecisionKind } from './steps.ts';
import type { AtTheGate } from './triage.ts';

export const decision = sqliteTable('decision', {
  id: text().primaryKey(),
  resident: text().notNull(),
  entrySeq: integer('entry_seq').notNull(),
  entryId: text('entry_id').notNull(),
});
/** One row for each entry of a decision; the body is kept as it is, for its shape is its kind's. */
export const decisionStep = sqliteTable('decision_step', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  decision: text().notNull(),
  kind: text().$type<DecisionKind>().notNull(),
  at: text({ mode: 'json' }).$type<Happened>().notNull(),
  recordedAt: text('recorded_at').notNull(),
  by: text(),
  changed: text(),
  supersededBy: text('superseded_by'),
  body: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
});
export const turnedBack = sqliteTable('turned_back', {
  entryId: text('entry_id').primaryKey(),
  entrySeq: integer('entry_seq').notNull(),
  resident: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
  by: text(),
  words: text().notNull(),
  gate: text({ mode: 'json' }).$type<AtTheGate>().notNull(),
});

const author = (header: Header) => (header.actor.type === 'staff' ? header.actor.id : null);

type Stepped = { position: number; header: Header; body: { step: { decision: string; changed: string | null } } };
function addStep(db: WriteDb, { position, header, body: { step, ...parts } }: Stepped): void {
  insertRow(db, decisionStep, {
    entryId: header.id,
    entrySeq: position,
    ...step,
    kind: header.kind as DecisionKind,
    at: header.at,
    recordedAt: header.recorded_at,
    by: author(header),
    body: parts,
  });
  if (header.link)
    db.update(decisionStep).set({ supersededBy: header.id }).where(eq(decisionStep.entryId, header.link.entry)).run();
}

export const bestInterestsProjection = projection(['decision', 'decision_step', 'turned_back'], bestInterestsKinds, {
  'decision.opened@1': (db, entry) => {
    // A corrected question is the same decision: only the first opening makes it.
    db.insert(decision)
      .values({
        id: entry.body.step.decision,
        resident: entry.header.subject.id,
        entrySeq: entry.position,
        entryId: entry.header.id,
      })
      .onConflictDoNothing()
      .run();
    addStep(db, entry);
  },
  'decision.turned-back@1': (db, { position, header, body }) => {
    insertRow(db, turnedBack, {
      entryId: header.id,
      entrySeq: position,
      resident: header.subject.id,
      recordedAt: header.recorded_at,
      by: author(header),
      words: body.matter.words,
      gate: body.gate,
    });
  },
  'decision.maker-named@1': (db, { position, header, body: { step, facts, maker } }) => {
    const body = { step, authority: foundFrom(facts), maker };
    addStep(db, { position, header: { ...header, kind: 'decision.maker-named@2' }, body });
  },
  'decision.maker-named@2': addStep,
  'decision.holders-asked@1': addStep,
  'decision.meeting-planned@1': addStep,
  'decision.attendance-recorded@1': addStep,
  'decision.options-set@1': (db, { position, header, body: { step, options } }) => {
    const body = { step, options: optionsFrom(options) };
    addStep(db, { position, header: { ...header, kind: 'decision.options-set@2' }, body });
  },
  'decision.options-set@2': addStep,
  'decision.view-placed@1': addStep,
  'decision.checklist-answered@1': addStep,
  'decision.made@1': addStep,
  'decision.completed@1': addStep,
  'decision.change-followed@1': addStep,
  'decision.reviewed@1': addStep,
  'decision.supported@1': addStep,
  'decision.ended@1': (db, { position, header, body }) => {
    addStep(db, { position, header: { ...header, kind: 'decision.ended@2' }, body });
  },
  'decision.ended@2': addStep,
});
