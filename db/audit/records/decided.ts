import { and, asc, eq } from 'drizzle-orm';
import { decision, decisionStep } from '../../best-interests/projection.ts';
import type { Made } from '../../best-interests/steps.ts';
import { capacityAssessment } from '../../capacity/projection.ts';
import type { ReadDb } from '../../store/model.ts';
import type { ResidentId } from '../../words/model.ts';
import { type Draft, draft, meets, type Which } from './draft.ts';

const place = { shelf: 'best-interests' } as const;

/** Why something was decided, in every wording. */
export function decisions(db: ReadDb, resident: ResidentId, which: Which): Draft[] {
  const { entryId, recordedAt, by: author } = decisionStep;
  const rows = db
    .select({ step: decisionStep })
    .from(decisionStep)
    .innerJoin(decision, eq(decision.id, decisionStep.decision))
    .where(
      and(
        eq(decision.resident, resident),
        eq(decisionStep.kind, 'decision.made@1'),
        meets(which, { entryId, recordedAt, author }),
      ),
    )
    .all();
  return rows.flatMap(
    ({ step: { entryId: entry, decision: item, by, at, recordedAt: written, body, supersededBy } }) => {
      if (by === null) return [];
      const { made } = body as { made: Made };
      return [
        draft(
          { entry, item, resident, by, at, recordedAt: written, ...place, about: 'A decision' },
          [{ label: 'Why', text: made.why, checked: { name: 'why', voice: 'staff', field: 'how-decided' } }],
          { thing: `${item} made`, stands: supersededBy === null },
        ),
      ];
    },
  );
}

/** Why a capacity was in doubt and what was concluded, in every wording. */
export function assessments(db: ReadDb, resident: ResidentId, which: Which): Draft[] {
  const { entryId, recordedAt, by: author } = capacityAssessment;
  const rows = db
    .select()
    .from(capacityAssessment)
    .where(and(eq(capacityAssessment.resident, resident), meets(which, { entryId, recordedAt, author })))
    .orderBy(asc(capacityAssessment.entrySeq))
    .all();
  const corrects = new Map(rows.flatMap((row) => (row.supersededBy ? [[row.supersededBy, row.entryId] as const] : [])));
  const firstOf = (entry: string): string => {
    const before = corrects.get(entry);
    return before === undefined ? entry : firstOf(before);
  };
  return rows.flatMap(({ entryId: entry, decision: item, by, at, recordedAt: written, ...row }) => {
    if (by === null) return [];
    return [
      draft(
        { entry, item, resident, by, at, recordedAt: written, ...place, about: 'Capacity' },
        [
          { label: 'Why in doubt', text: row.assessment.whyInDoubt, checked: { name: 'why-in-doubt', voice: 'staff' } },
          { label: 'Reasons', text: row.conclusion.reasons, checked: { name: 'reasons', voice: 'staff' } },
        ],
        { thing: firstOf(entry), stands: row.supersededBy === null, series: `${item} capacity` },
      ),
    ];
  });
}
