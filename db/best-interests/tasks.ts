import type { AssessmentRow } from '../capacity/model.ts';
import type { ResidentRow } from '../residents/model.ts';
import type { TasksOf } from '../tasks/asking.ts';
import { type Named, namedAmong, type Owed } from '../tasks/model.ts';
import { londonDay } from '../time/model.ts';
import type { Gathered } from './gather.ts';
import type { DecisionSummary } from './methods.ts';
import { decision } from './projection.ts';
import { gatherDecisions } from './queries.ts';
import type { StepName } from './steps.ts';

/** What is due about major decisions, besides what stands in registers of its own. */
export const decisionTasks: TasksOf = (asking) => {
  const { db, here } = asking;
  const decided = new Set<string>(
    db
      .selectDistinct({ resident: decision.resident })
      .from(decision)
      .all()
      .map(({ resident }) => resident),
  );
  return [...here.values()]
    .filter(({ id }) => decided.has(id))
    .flatMap((about) => {
      const all = gatherDecisions(asking, about.id);
      return all.flatMap((each) => owedFor(about, each, all, asking.staff));
    });
};

type Each = ReturnType<typeof gatherDecisions>[number];
type Staff = Parameters<typeof namedAmong>[0];

function owedFor(about: ResidentRow, { gathered, summary, duties }: Each, all: readonly Each[], staff: Staff): Owed[] {
  const { steps, assessments } = gathered;
  const { status, question } = summary;
  const owed = (title: string, due: string | null | undefined, step: StepName, more: Partial<Owed> = {}): Owed[] => {
    const place = { screen: 'area', tab: 'best-interests', item: `${summary.decision}:${step}` } as const;
    return due ? [{ about, title, due, place, who: makerOf(gathered), ...more }] : [];
  };
  if (status === 'ended')
    return waitOver(steps, all)
      ? owed(`Can ${about.preferredName} decide it now? ${question}`, steps.ended?.ended.waitUntil, 'decision', {
          who: null,
        })
      : [];
  if (status === 'supported decision') return [];
  const assessed = assessments.findLast((row) => row.supersededBy === null);
  const again = askAgain(assessed, about.preferredName, summary);
  const unheld = steps.meeting && steps.meeting.entrySeq > (steps.attendance?.entrySeq ?? 0) && status === 'draft';
  return [
    ...owed(`Look at the decision again: ${question}`, summary.reviewOn, 'review', { review: true }),
    ...urgent(summary, gathered).flatMap(({ title, due }) =>
      owed(title, due, summary.next ?? 'review', { dated: false }),
    ),
    ...summary.toDo.flatMap(({ what, who, by }) =>
      owed(`To do: ${what}`, by, 'review', { who: namedAmong(staff, who) }),
    ),
    ...owed(
      `Meet, and write down who took part: ${question}`,
      unheld ? steps.meeting?.meeting.on : null,
      'who-took-part',
    ),
    ...owed(`Assess capacity again: ${question}`, again.reviewOn, 'capacity', { who: null }),
    ...owed(again.wait, again.waitUntil, 'capacity', { who: null }),
    ...duties
      .filter(({ rule }) => status !== 'signed as complete' && rule === 's4-7')
      .flatMap(({ missing, step }) =>
        owed(`${missing} ${question}`, londonDay(summary.openedAt), step, { dated: false, who: null }),
      ),
  ];
}

/**
 * When the person is asked again whether they can decide it. Where it comes and goes and can wait, that is said with what
 * holds meanwhile, once: the day to assess again is often the same.
 */
function askAgain(last: AssessmentRow | undefined, name: string, { status, question }: DecisionSummary) {
  const fluctuates = status === 'draft' ? last?.assessment.fluctuates : null;
  const waitUntil = fluctuates?.canWaitUntil ?? null;
  const reviewOn = last?.conclusion.reviewOn ?? null;
  return {
    reviewOn: reviewOn === waitUntil ? null : reviewOn,
    waitUntil,
    wait: `It waits for ${name}: ask again. ${question}${fluctuates?.holdingAction ? ` Meanwhile: ${fluctuates.holdingAction}` : ''}`,
  };
}

/** s.4(3): a matter that waits for the person comes up again, unless another was opened since. */
const waitOver = ({ ended }: Gathered['steps'], all: readonly Each[]) =>
  !all.some(({ gathered: { rows } }) => (rows[0]?.entrySeq ?? 0) > (ended?.entrySeq ?? 0));

/** Duties that an urgent signature left open are due from the day on which it was signed. */
function urgent({ status, stops, musts, question }: DecisionSummary, { steps }: Gathered) {
  const open = stops + musts;
  if (status !== 'signed, made urgently' || open === 0 || !steps.completed) return [];
  return [{ title: `Made urgently: ${open} still open. ${question}`, due: londonDay(steps.completed.recordedAt) }];
}

/** The decision maker, once one is named. */
function makerOf({ steps, names }: Gathered): Named | null {
  const who = steps.maker?.maker.who;
  return who ? { name: names.of(who), staff: who.type === 'staff' ? who.id : null } : null;
}
