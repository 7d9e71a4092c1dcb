import { desc, eq } from 'drizzle-orm';
import { type DecisionId, decisionId } from '../capacity/model.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type EntryId, entryId, type ResidentId, staffId } from '../words/model.ts';
import { hasComeHere } from '../wrong-person/queries.ts';
import { closedBecause } from './duties/capacity.ts';
import type { Duty } from './duties/model.ts';
import { openDuties } from './duties/open.ts';
import { type BodyOf, type Gathered, gather, isOfTheDaysAfter, lastOf, sharedBy, standingOf } from './gather.ts';
import type { DecisionSummary, WholeDecision } from './methods.ts';
import { decision, turnedBack } from './projection.ts';
import { type StepName, stepNames } from './steps.ts';
import { threadOf } from './thread.ts';
import { warningsOf } from './warnings.ts';

export const bestInterestsQueries = {
  'decisions.list': listDecisionsForResident,
  'decisions.turnedBack': ({ db }: ReadContext, input: { resident: ResidentId }) =>
    listTurnedBackForResident(db, input.resident),
  'decisions.get': (context: ReadContext, input: { resident: ResidentId; decision: DecisionId }) =>
    getDecision(context, input.resident, input.decision),
};

function statusOf({ steps }: Gathered): DecisionSummary['status'] {
  const last = [steps.completed, steps.supported, steps.ended]
    .filter((row) => row !== null)
    .toSorted((a, b) => b.entrySeq - a.entrySeq)[0];
  if (last === undefined) return 'draft';
  if (last === steps.supported) return 'supported decision';
  if (last === steps.ended) return 'ended';
  return steps.completed?.signature.urgent ? 'signed, made urgently' : 'signed as complete';
}

/** Whose decision it is, for the head of every page about it (s.1(2) until shown otherwise). */
function whoseOf({ steps, state, names }: Gathered, closed: Duty | null): string {
  const name = names.resident;
  if (closed?.rule === 'D2') return state.authority ? `${name} decided this in advance` : 'No one may decide this';
  if (state.conclusion === 'has capacity for this decision now') return `${name} decides`;
  if (state.conclusion !== 'lacks capacity for this decision now') return `${name} decides, unless shown otherwise`;
  return steps.maker ? `${names.of(steps.maker.maker.who)} decides, for ${name}` : `Someone for ${name}: not yet named`;
}

function nextOf(
  { steps, assessments }: Gathered,
  status: DecisionSummary['status'],
  duties: readonly Duty[],
  closed: Duty | null,
): StepName | null {
  if (status === 'ended' || status === 'supported decision') return null;
  if (status !== 'draft') return 'review';
  if (closed) return closed.step;
  const saved = new Set<StepName>(['decision', ...(assessments.length > 0 ? ['capacity' as const] : [])]);
  const done = {
    'who-decides': steps.maker,
    'who-took-part': steps.attendance,
    options: steps.options,
    checklist: steps.checklist,
    made: steps.made,
  };
  for (const [step, row] of Object.entries(done)) if (row) saved.add(step as StepName);
  return stepNames.find((step) => !saved.has(step) || duties.some((duty) => duty.step === step)) ?? 'sign';
}

function summaryOf(gathered: Gathered, resident: ResidentId, of: DecisionId, duties: readonly Duty[]): DecisionSummary {
  const { steps, state, rows } = gathered;
  const status = statusOf(gathered);
  const closed = closedBecause(state);
  return {
    decision: of,
    resident,
    matter: state.matter,
    question: steps.opened.matter.question,
    status,
    conclusion: state.conclusion,
    whose: whoseOf(gathered, closed),
    next: nextOf(gathered, status, duties, closed),
    stops: duties.filter(({ severity }) => severity === 'stop').length,
    musts: duties.filter(({ severity }) => severity === 'must').length,
    openedAt: rows[0]?.recordedAt ?? steps.opened.recordedAt,
    reviewOn: reviewOnOf(gathered),
    unwise: isUnwise(gathered, status),
    toDo: status === 'signed as complete' || status === 'signed, made urgently' ? toDoOf(gathered) : [],
  };
}
/** s.1(4): others find it unwise and nobody doubts that the person can decide it: of their own decision alone. */
const isUnwise = ({ steps, state }: Gathered, status: DecisionSummary['status']): boolean =>
  status === 'supported decision'
    ? (steps.supported?.supported.unwise ?? false)
    : state.conclusion === 'has capacity for this decision now' && (state.assessment?.assessment.unwise ?? false);

/** The day that the last review gave, or the decision if it was made since: a review that gave none leaves none. */
function reviewOnOf({ steps: { made }, rows }: Gathered): string | null {
  const last = lastOf(rows, 'decision.reviewed@1');
  if (last && last.entrySeq > (made?.entrySeq ?? 0)) return last.review.nextOn;
  return made?.made.reviewOn ?? null;
}
/** The changes of the decision that stands which have a day and of which nobody has written that they are done. */
function toDoOf({ steps, rows }: Gathered): DecisionSummary['toDo'] {
  const { made } = steps;
  if (made === null) return [];
  const followed = standingOf(rows, 'decision.change-followed@1').filter((row) => row.followed.made === made.entryId);
  return made.made.changes.flatMap(({ what, who, by }, at) => {
    const last = followed.findLast((row) => row.followed.change === at);
    return by !== null && last?.followed.outcome !== 'done' ? [{ what, who, by }] : [];
  });
}
/** What is still open; once the person decided, or it has ended, nothing is. */
function dutiesOf(gathered: Gathered): Duty[] {
  const status = statusOf(gathered);
  return status === 'ended' || status === 'supported decision' ? [] : openDuties(gathered.state);
}

/** A resident's decisions with all that is written about each, the newest first. */
export function gatherDecisions(context: ReadContext, resident: ResidentId) {
  const rows = context.db
    .select({ id: decision.id })
    .from(decision)
    .where(eq(decision.resident, resident))
    .orderBy(desc(decision.entrySeq))
    .all();
  if (rows.length === 0) return [];
  const shared = sharedBy(context, resident);
  return rows.map(({ id }) => {
    const of = decisionId.parse(id);
    const gathered = gather(context, resident, of, shared);
    const duties = dutiesOf(gathered);
    return { gathered, duties, summary: summaryOf(gathered, resident, of, duties) };
  });
}

/** A resident's decisions, those still open first, then the newest. */
export function listDecisionsForResident(
  context: ReadContext,
  { resident }: { resident: ResidentId },
): DecisionSummary[] {
  const all = gatherDecisions(context, resident).map(({ summary }) => summary);
  return [...all.filter(({ status }) => status === 'draft'), ...all.filter(({ status }) => status !== 'draft')];
}

/** Whether something was written since it was signed that changes what was signed; reviews and the days after do not. */
function isChangedSinceSigned({ steps, rows, views }: Gathered): boolean {
  const signedAt = steps.completed?.entrySeq;
  if (signedAt === undefined) return false;
  const after = new Set<EntryId>(views.filter((view) => isOfTheDaysAfter(view, steps)).map(({ voice }) => voice));
  return rows.some(({ entrySeq, kind, body }) => {
    if (entrySeq <= signedAt || kind === 'decision.reviewed@1' || kind === 'decision.change-followed@1') return false;
    return !(kind === 'decision.view-placed@1' && after.has((body as BodyOf<typeof kind>).placing.view));
  });
}

/** Everything about one decision, its open duties and its thread included. Throws Refused('no-such-decision'). */
export function getDecision(context: ReadContext, resident: ResidentId, of: DecisionId): WholeDecision {
  const gathered = gather(context, resident, of);
  const { steps, rows, assessments, views, placings } = gathered;
  const duties = dutiesOf(gathered);
  return {
    ...summaryOf(gathered, resident, of, duties),
    steps,
    reviews: standingOf(rows, 'decision.reviewed@1'),
    followed: standingOf(rows, 'decision.change-followed@1'),
    placings: [...placings],
    assessments: [...assessments],
    views: [...views],
    papers: [...gathered.papers],
    holdersAsked: [...gathered.holdersAsked],
    advocates: [...gathered.advocates],
    disagreements: [...gathered.disagreements],
    warnings: warningsOf(gathered, hasComeHere(context.db, rows[0]?.entryId)),
    duties,
    closed: closedBecause(gathered.state),
    changedSinceSigned: isChangedSinceSigned(gathered),
    thread: threadOf(gathered, of),
  };
}

/** Everyday matters that the gate turned back, newest first. */
export function listTurnedBackForResident(db: ReadDb, resident: ResidentId) {
  return db
    .select()
    .from(turnedBack)
    .where(eq(turnedBack.resident, resident))
    .orderBy(desc(turnedBack.entrySeq))
    .all()
    .map(({ resident: _, ...row }) => ({
      ...row,
      entryId: entryId.parse(row.entryId),
      by: row.by === null ? null : staffId.parse(row.by),
    }));
}
