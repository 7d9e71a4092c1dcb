import { chaseDue } from '../advocates/model.ts';
import { listAdvocatesForResident } from '../advocates/queries.ts';
import { paperDue } from '../authority/model.ts';
import { listPapersForResident } from '../authority/queries.ts';
import type { DecisionSummary } from '../best-interests/methods.ts';
import { stepDue } from '../disagreements/model.ts';
import { listDisagreementsForResident } from '../disagreements/queries.ts';
import { getLiberty } from '../liberty/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import type { ReadContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';

export interface Task {
  readonly title: string;
  readonly due: string;
  /** The decision, or the part of Best interests, to open. */
  readonly item: string;
}

/**
 * What is still to be done about a resident's major decisions, besides their reviews: duties that an urgent signature left
 * open, what was to change by a day, whom to ask again, the next step of a disagreement, what is due about limits, papers
 * to be checked again.
 */
export function bestInterestsTasks(
  context: ReadContext,
  { id }: ResidentRow,
  decisions: readonly DecisionSummary[],
): Task[] {
  const urgent = decisions.flatMap(({ decision, status, stops, musts, openedAt }): Task[] =>
    status === 'signed, made urgently' && stops + musts > 0
      ? [{ title: `made urgently: ${stops + musts} still open`, due: londonDay(openedAt), item: decision }]
      : [],
  );
  const dated = (title: string, item: string, due: string | null): Task[] => (due ? [{ title, item, due }] : []);
  const changes = decisions.flatMap(({ decision, toDo }) =>
    toDo.map(({ what, by }): Task => ({ title: `to do: ${what}`, due: by, item: decision })),
  );
  return [
    ...urgent,
    ...changes,
    ...listDisagreementsForResident(context.db, id).flatMap((row) =>
      dated('next step of a disagreement', row.about.decision ?? 'disagreements', stepDue(row)),
    ),
    ...listAdvocatesForResident(context.db, id).flatMap((row) =>
      dated('ask again for an advocate', row.request.decision ?? 'disagreements', chaseDue(row)),
    ),
    ...getLiberty(context, id).due.map(({ what, on }) => ({
      title: what.charAt(0).toLowerCase() + what.slice(1).replace(/\.$/, ''),
      item: 'liberty',
      due: on,
    })),
    ...listPapersForResident(context, id).flatMap((row) =>
      dated('a power or paper to be checked again', 'authority', paperDue(row)),
    ),
  ];
}
