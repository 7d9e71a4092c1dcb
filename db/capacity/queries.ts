import { and, asc, eq } from 'drizzle-orm';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { type AssessmentRow, type DecisionId, decisionId } from './model.ts';
import { capacityAssessment } from './projection.ts';

export const capacityQueries = {
  'capacity.list': ({ db }: ReadContext, input: { resident: ResidentId; decision: DecisionId }) =>
    listAssessmentsForDecision(db, input.decision).filter(({ resident }) => resident === input.resident),
};

/** Every assessment of one decision, oldest first, those put right since included. */
export function listAssessmentsForDecision(db: ReadDb, decision: DecisionId): AssessmentRow[] {
  return db
    .select()
    .from(capacityAssessment)
    .where(and(eq(capacityAssessment.decision, decision)))
    .orderBy(asc(capacityAssessment.entrySeq))
    .all()
    .map((row) => ({
      ...row,
      entryId: entryId.parse(row.entryId),
      resident: residentId.parse(row.resident),
      decision: decisionId.parse(row.decision),
      by: row.by === null ? null : staffId.parse(row.by),
      supersededBy: row.supersededBy === null ? null : entryId.parse(row.supersededBy),
    }));
}
