import { and, asc, desc, eq } from 'drizzle-orm';
import type { AdvocateRow } from '../advocates/model.ts';
import { listAdvocatesForResident } from '../advocates/queries.ts';
import { listPapersForResident } from '../authority/queries.ts';
import { type AssessmentRow, type DecisionId, decisionId, standingConclusion } from '../capacity/model.ts';
import { listAssessmentsForDecision } from '../capacity/queries.ts';
import { howToAsk } from '../communication/queries.ts';
import { type DisagreementRow, stepDue } from '../disagreements/model.ts';
import { listDisagreementsForResident } from '../disagreements/queries.ts';
import { getLiberty } from '../liberty/queries.ts';
import { isUnpaid } from '../people/model.ts';
import { listPeopleForResident } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import { listStaff } from '../staff/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import type { VoiceRow } from '../voices/methods.ts';
import { happenedKey, restsOn } from '../voices/model.ts';
import { listVoicesForResident } from '../voices/queries.ts';
import { type EntryId, entryId, type ResidentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { closedBecause, type DecisionState, type Duty, openDuties } from './duties.ts';
import type { DecisionSummary, Standing, WholeDecision } from './methods.ts';
import { type Names, namesOf, speakerOf } from './names.ts';
import { decision, decisionStep, turnedBack } from './projection.ts';
import { type bestInterestsKinds, type DecisionKind, type StepName, stepNames } from './steps.ts';
import { threadOf } from './thread.ts';
import { warningsOf } from './warnings.ts';

export const bestInterestsQueries = {
  'decisions.list': listDecisionsForResident,
  'decisions.turnedBack': ({ db }: ReadContext, input: { resident: ResidentId }) =>
    listTurnedBackForResident(db, input.resident),
  'decisions.get': (context: ReadContext, input: { resident: ResidentId; decision: DecisionId }) =>
    getDecision(context, input.resident, input.decision),
};

/** A saved entry of a decision: its header's fields and its parts. */
export type StepRow = ReturnType<typeof listSteps>[number];

/** Every entry of a decision, oldest first, earlier versions of a step included. */
export function listSteps(db: ReadDb, of: DecisionId) {
  return db
    .select()
    .from(decisionStep)
    .where(eq(decisionStep.decision, of))
    .orderBy(asc(decisionStep.entrySeq))
    .all()
    .map(({ decision: _, ...row }) => ({
      ...row,
      entryId: entryId.parse(row.entryId),
      by: row.by === null ? null : staffId.parse(row.by),
      supersededBy: row.supersededBy === null ? null : entryId.parse(row.supersededBy),
    }));
}

/** Refuses a decision that is not this resident's. Throws Refused('no-such-decision'). */
export function refuseUnlessDecisionOf(db: ReadDb, resident: ResidentId, id: DecisionId): void {
  const row = db
    .select({ id: decision.id })
    .from(decision)
    .where(and(eq(decision.id, id), eq(decision.resident, resident)))
    .get();
  if (!row) throw new Refused('no-such-decision', 'This resident has no such decision. Choose one from the list.');
}

type BodyOf<K extends DecisionKind> = (typeof bestInterestsKinds)[K]['body']['_zod']['output'];
type Saved<K extends DecisionKind> = Omit<StepRow, 'kind' | 'body'> & Omit<BodyOf<K>, 'step'>;

/** The versions of one step that stand, oldest first. */
function standingOf<K extends DecisionKind>(rows: readonly StepRow[], kind: K): Saved<K>[] {
  return rows
    .filter((row) => row.kind === kind && row.supersededBy === null)
    .map(({ kind: _, body, ...meta }) => ({ ...meta, ...(body as Omit<BodyOf<K>, 'step'>) }));
}
const lastOf = <K extends DecisionKind>(rows: readonly StepRow[], kind: K): Saved<K> | null =>
  standingOf(rows, kind).at(-1) ?? null;

function stepsOf(rows: readonly StepRow[]): Standing {
  const opened = lastOf(rows, 'decision.opened@1');
  if (opened === null) throw new RangeError('A decision begins with the entry that opened it.');
  return {
    opened,
    maker: lastOf(rows, 'decision.maker-named@2'),
    meeting: lastOf(rows, 'decision.meeting-planned@1'),
    attendance: lastOf(rows, 'decision.attendance-recorded@1'),
    options: lastOf(rows, 'decision.options-set@1'),
    checklist: lastOf(rows, 'decision.checklist-answered@1'),
    made: lastOf(rows, 'decision.made@1'),
    completed: lastOf(rows, 'decision.completed@1'),
    supported: lastOf(rows, 'decision.supported@1'),
    ended: lastOf(rows, 'decision.ended@1'),
  };
}

export interface Gathered {
  readonly steps: Standing;
  readonly rows: readonly StepRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly views: readonly VoiceRow[];
  readonly placings: readonly Saved<'decision.view-placed@1'>[];
  readonly names: Names;
  readonly state: DecisionState;
  readonly advocates: readonly AdvocateRow[];
  readonly disagreements: readonly DisagreementRow[];
}
/** Whether a view was first written down after the decision that stands was signed: what came of it, and no ground for it. */
function isOfTheDaysAfter({ recordedAt, earlier }: VoiceRow, { made, completed }: Standing): boolean {
  if (!made || !completed || made.entrySeq > completed.entrySeq) return false;
  return (earlier[0]?.recordedAt ?? recordedAt) > completed.recordedAt;
}

/** How old the last assessment was when the decision was made, or is now; and what changed in between (D7). */
function assessedBefore(
  context: ReadContext,
  resident: ResidentId,
  assessments: readonly AssessmentRow[],
  { made }: Standing,
): DecisionState['assessed'] {
  const last = assessments.findLast((row) => row.supersededBy === null);
  if (!last) return null;
  const dayOf = (key: string) => (key.length > 10 ? londonDay(key) : key);
  const from = dayOf(happenedKey(last.at));
  const to = made ? dayOf(happenedKey(made.at)) : londonDay(context.now);
  const changedSince = howToAsk(context.db, resident).events.some(({ on }) => on > from && on <= to);
  return { daysBefore: Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000), changedSince };
}

/** All that is written about one decision. Throws Refused('no-such-decision'). */
export function gather(context: ReadContext, resident: ResidentId, of: DecisionId): Gathered {
  const { db } = context;
  refuseUnlessDecisionOf(db, resident, of);
  const rows = listSteps(db, of);
  const steps = stepsOf(rows);
  const assessments = listAssessmentsForDecision(db, of);
  const views = listVoicesForResident(context, { resident, about: { type: 'decision', id: of } });
  const placings = standingOf(rows, 'decision.view-placed@1');
  const people = listPeopleForResident(db, resident);
  const names = namesOf(getResident(db, resident), listStaff(db), people);
  const standingViews = views.filter((view) => view.withdrawn === null && !isOfTheDaysAfter(view, steps));
  const unpaid = new Set<string>(people.filter(({ standing }) => isUnpaid(standing)).map(({ id }) => id));
  const advocates = listAdvocatesForResident(db, resident).filter(({ request }) => request.decision === of);
  const disagreements = listDisagreementsForResident(db, resident).filter(({ about }) => about.decision === of);
  const state: DecisionState = {
    matter: steps.opened.gate.matter,
    preferredName: names.resident,
    conclusion: standingConclusion(assessments, of),
    assessment: assessments.findLast((row) => row.supersededBy === null) ?? null,
    assessed: assessedBefore(context, resident, assessments, steps),
    authority: steps.maker,
    heardAtOpening: steps.opened.person.words !== null,
    share: steps.attendance?.person ?? null,
    options: steps.options?.options ?? null,
    views: standingViews.map(({ voice, words }) => ({
      entry: voice,
      voice: words.voice,
      speaker: speakerOf(words, names),
      unpaid: restsOn(words).people.some((id) => unpaid.has(id)),
    })),
    placings: placings.map(({ placing }) => placing),
    answers: steps.checklist && { ...steps.checklist.answers, ...steps.checklist.consulted },
    made: steps.made && { made: steps.made.made, weights: steps.made.weights.notes },
    imcaAsked: advocates.some(({ request }) => request.type === 'imca'),
    disagreements: disagreements.map((row) => ({ due: stepDue(row) })),
    today: londonDay(context.now),
  };
  return { steps, rows, assessments, views, placings, names, state, advocates, disagreements };
}

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
    reviewOn: lastOf(rows, 'decision.reviewed@1')?.review.nextOn ?? steps.made?.made.reviewOn ?? null,
    toDo: status === 'signed as complete' || status === 'signed, made urgently' ? toDoOf(gathered) : [],
  };
}
/** The changes of the decision that stands which have a day and of which nobody has written that they are done. */
function toDoOf({ steps, rows }: Gathered): DecisionSummary['toDo'] {
  const { made } = steps;
  if (made === null) return [];
  const followed = standingOf(rows, 'decision.change-followed@1').filter((row) => row.followed.made === made.entryId);
  return made.made.changes.flatMap(({ what, by }, at) => {
    const last = followed.findLast((row) => row.followed.change === at);
    return by !== null && last?.followed.outcome !== 'done' ? [{ what, by }] : [];
  });
}
/** What is still open; once the person decided, or it has ended, nothing is. */
function dutiesOf(gathered: Gathered): Duty[] {
  const status = statusOf(gathered);
  return status === 'ended' || status === 'supported decision' ? [] : openDuties(gathered.state);
}

/** A resident's decisions, those still open first, then the newest. */
export function listDecisionsForResident(
  context: ReadContext,
  { resident }: { resident: ResidentId },
): DecisionSummary[] {
  const rows = context.db
    .select({ id: decision.id })
    .from(decision)
    .where(eq(decision.resident, resident))
    .orderBy(desc(decision.entrySeq))
    .all();
  const all = rows.map(({ id }) => {
    const of = decisionId.parse(id);
    const gathered = gather(context, resident, of);
    return summaryOf(gathered, resident, of, dutiesOf(gathered));
  });
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
  const papers = listPapersForResident(context, resident);
  return {
    ...summaryOf(gathered, resident, of, duties),
    steps,
    reviews: standingOf(rows, 'decision.reviewed@1'),
    followed: standingOf(rows, 'decision.change-followed@1'),
    placings: [...placings],
    assessments: [...assessments],
    views: [...views],
    papers,
    advocates: [...gathered.advocates],
    disagreements: [...gathered.disagreements],
    warnings: warningsOf(gathered, papers),
    duties,
    closed: closedBecause(gathered.state),
    changedSinceSigned: isChangedSinceSigned(gathered),
    thread: threadOf(gathered, of, getLiberty(context, resident)),
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
