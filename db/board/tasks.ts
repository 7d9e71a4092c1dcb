import { chaseDue } from '../advocates/model.ts';
import { advocateEvent } from '../advocates/projection.ts';
import { listAdvocatesForResident } from '../advocates/queries.ts';
import { paperDue } from '../authority/model.ts';
import { authorityEvent } from '../authority/projection.ts';
import { listPapersForResident } from '../authority/queries.ts';
import type { DecisionSummary } from '../best-interests/methods.ts';
import { stepDue } from '../disagreements/model.ts';
import { disagreementEvent } from '../disagreements/projection.ts';
import { listDisagreementsForResident } from '../disagreements/queries.ts';
import { libertyEvent } from '../liberty/projection.ts';
import { getLiberty } from '../liberty/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { residentsIn } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { londonDay } from '../time/model.ts';

export interface Task {
  readonly title: string;
  readonly due: string;
  /** The decision, or the part of Best interests, to open. */
  readonly item: string;
}

/** Who has anything in a register of powers, advocates, disagreements or limits. */
export const inAnyRegister = (db: ReadDb): ReadonlySet<string> =>
  new Set(
    [authorityEvent, advocateEvent, disagreementEvent, libertyEvent].flatMap((table) => [...residentsIn(db, table)]),
  );

/**
 * What is still to be done about a resident's major decisions, besides their reviews: duties that an urgent signature left
 * open, what was to change by a day, whom to ask again, the next step of a disagreement, what is due about limits, papers
 * to be checked again.
 */
export function bestInterestsTasks(
  context: ReadContext,
  { id }: ResidentRow,
  decisions: readonly DecisionSummary[],
  registered: ReadonlySet<string>,
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
  // Most have nothing in any register: a home of sixty is not asked four times sixty questions.
  if (!registered.has(id)) return [...urgent, ...changes];
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
