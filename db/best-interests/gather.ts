import { and, asc, eq } from 'drizzle-orm';
import type { AdvocateRow } from '../advocates/model.ts';
import { listAdvocatesForResident } from '../advocates/queries.ts';
import type { PaperRow } from '../authority/model.ts';
import { listPapersForResident } from '../authority/queries.ts';
import { type AssessmentRow, type DecisionId, standingConclusion } from '../capacity/model.ts';
import { listAssessmentsForDecision } from '../capacity/queries.ts';
import type { EventRow } from '../communication/model.ts';
import { howToAsk } from '../communication/queries.ts';
import { type DisagreementRow, stepDue } from '../disagreements/model.ts';
import { listDisagreementsForResident } from '../disagreements/queries.ts';
import type { Liberty } from '../liberty/model.ts';
import { getLiberty } from '../liberty/queries.ts';
import { isUnpaid, type PersonRow } from '../people/model.ts';
import { listPeopleForResident, whenListed } from '../people/queries.ts';
import type { PlannedCareRow } from '../planned-care/model.ts';
import { listPlannedCareForResident } from '../planned-care/queries.ts';
import { getResident } from '../residents/queries.ts';
import { listAuthors } from '../staff/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import type { VoiceRow } from '../voices/methods.ts';
import { happenedDay, restsOn } from '../voices/model.ts';
import { listVoicesForResident } from '../voices/queries.ts';
import { type EntryId, entryId, type ResidentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { consulteesOf } from './consulted.ts';
import type { DecisionState } from './duties/model.ts';
import { jointly } from './joint.ts';
import type { Standing } from './methods.ts';
import { type Names, namesOf, speakerOf } from './names.ts';
import { decision, decisionStep } from './projection.ts';
import type { bestInterestsKinds, DecisionKind } from './steps.ts';

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

export type BodyOf<K extends DecisionKind> = (typeof bestInterestsKinds)[K]['body']['_zod']['output'];
type Saved<K extends DecisionKind> = Omit<StepRow, 'kind' | 'body'> & Omit<BodyOf<K>, 'step'>;

/** The versions of one step that stand, oldest first. */
export function standingOf<K extends DecisionKind>(rows: readonly StepRow[], kind: K): Saved<K>[] {
  return rows
    .filter((row) => row.kind === kind && row.supersededBy === null)
    .map(({ kind: _, body, ...meta }) => ({ ...meta, ...(body as Omit<BodyOf<K>, 'step'>) }));
}
export const lastOf = <K extends DecisionKind>(rows: readonly StepRow[], kind: K): Saved<K> | null =>
  standingOf(rows, kind).at(-1) ?? null;

function stepsOf(rows: readonly StepRow[]): Standing {
  const opened = lastOf(rows, 'decision.opened@1');
  if (opened === null) throw new RangeError('A decision begins with the entry that opened it.');
  return {
    opened,
    maker: lastOf(rows, 'decision.maker-named@2'),
    meeting: lastOf(rows, 'decision.meeting-planned@1'),
    attendance: lastOf(rows, 'decision.attendance-recorded@1'),
    options: lastOf(rows, 'decision.options-set@2'),
    checklist: lastOf(rows, 'decision.checklist-answered@1'),
    made: lastOf(rows, 'decision.made@1'),
    completed: lastOf(rows, 'decision.completed@1'),
    supported: lastOf(rows, 'decision.supported@1'),
    ended: lastOf(rows, 'decision.ended@2'),
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
  readonly liberty: Liberty;
  readonly plannedCare: readonly PlannedCareRow[];
  readonly papers: readonly PaperRow[];
  readonly holdersAsked: readonly Saved<'decision.holders-asked@1'>[];
}
/** Whether a view was first written down after the decision that stands was signed: what came of it, and no ground for it. */
export function isOfTheDaysAfter({ recordedAt, earlier }: VoiceRow, { made, completed }: Standing): boolean {
  if (!made || !completed || made.entrySeq > completed.entrySeq) return false;
  return (earlier[0]?.recordedAt ?? recordedAt) > completed.recordedAt;
}

/** How old the last assessment was when the decision was made, or is now; and what changed in between (D7). */
function assessedBefore(
  assessments: readonly AssessmentRow[],
  { made }: Standing,
  events: readonly Pick<EventRow, 'on'>[],
  today: string,
): DecisionState['assessed'] {
  const standing = assessments.filter((row) => row.supersededBy === null);
  const last = standing.at(-1);
  if (!last) return null;
  const from = happenedDay(last.at);
  const to = made ? happenedDay(made.at) : today;
  const changedSince = events.some(({ on }) => on > from && on <= to);
  const daysBefore = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { daysBefore, changedSince, tries: standing.length };
}

const answersOf = (asked: Gathered['holdersAsked'], paper: EntryId) =>
  asked.find((row) => row.asked.paper === paper)?.asked ?? null;

/** What a resident's decisions share: read once for all of them. */
export function sharedBy(context: ReadContext, resident: ResidentId) {
  const { db } = context;
  const people = listPeopleForResident(db, resident);
  return {
    people,
    listed: whenListed(db, resident),
    names: namesOf(getResident(db, resident), listAuthors(db), people),
    events: howToAsk(db, resident).events,
    advocates: listAdvocatesForResident(db, resident),
    disagreements: listDisagreementsForResident(db, resident),
    liberty: getLiberty(context, resident),
    plannedCare: listPlannedCareForResident(db, resident),
    papers: listPapersForResident(context, resident),
  };
}

/**
 * Whom s.4(7) has consulted. Whoever decides asks the others; whoever came into their life after it was signed was not there
 * to be asked.
 */
function consulteesAt(
  { completed, attendance, maker }: Standing,
  { people, listed, papers }: ReturnType<typeof sharedBy>,
  views: readonly VoiceRow[],
  placings: Gathered['placings'],
) {
  const signedAt = completed?.entrySeq ?? Number.POSITIVE_INFINITY;
  const who = maker?.maker.who;
  // A professional may stand among the resident's people and be named as who decides by what they are called.
  const decides = ({ id, name }: PersonRow) =>
    (who?.type === 'person' && who.id === id) || (who?.type === 'professional' && who.name === name);
  const known = people.filter((person) => !decides(person) && (listed.get(person.id) ?? 0) < signedAt);
  return consulteesOf(known, papers, attendance?.attendance ?? null, views, placings);
}

/** All that is written about one decision. Throws Refused('no-such-decision'). */
export function gather(
  context: ReadContext,
  resident: ResidentId,
  of: DecisionId,
  shared = sharedBy(context, resident),
): Gathered {
  const { db } = context;
  const { people, names, liberty, papers } = shared;
  refuseUnlessDecisionOf(db, resident, of);
  const rows = listSteps(db, of);
  const steps = stepsOf(rows);
  const assessments = listAssessmentsForDecision(db, of);
  const views = listVoicesForResident(context, { resident, about: { type: 'decision', id: of } });
  const placings = standingOf(rows, 'decision.view-placed@1');
  const standingViews = views.filter((view) => view.withdrawn === null && !isOfTheDaysAfter(view, steps));
  const unpaid = new Set<string>(people.filter(({ standing }) => isUnpaid(standing)).map(({ id }) => id));
  const advocates = shared.advocates.filter(({ request }) => request.decision === of);
  const disagreements = shared.disagreements.filter(({ about }) => about.decision === of);
  const holdersAsked = standingOf(rows, 'decision.holders-asked@1');
  const today = londonDay(context.now);
  const state: DecisionState = {
    matter: steps.opened.gate.matter,
    preferredName: names.resident,
    conclusion: standingConclusion(assessments, of),
    assessment: assessments.findLast((row) => row.supersededBy === null) ?? null,
    assessed: assessedBefore(assessments, steps, shared.events, today),
    authority: steps.maker,
    joint: new Map(papers.map((row) => [row.id, jointly(row, answersOf(holdersAsked, row.id))])),
    heardAtOpening: steps.opened.person.words !== null,
    share: steps.attendance?.person ?? null,
    options: steps.options?.options ?? null,
    views: standingViews.map(({ voice, words }) => ({
      entry: voice,
      voice: words.voice,
      speaker: speakerOf(words, names),
      unpaid: restsOn(words).people.some((id) => unpaid.has(id)),
    })),
    consultees: consulteesAt(steps, shared, views, placings),
    placings: placings.map(({ placing }) => placing),
    answers: steps.checklist && { ...steps.checklist.answers, ...steps.checklist.consulted },
    made: steps.made && { made: steps.made.made, weights: steps.made.weights.notes },
    limitWritten: liberty.limits.some(({ limit }) => limit.decision === of),
    imcaAsked: advocates.some(({ request }) => request.type === 'imca'),
    disagreements: disagreements.map((row) => ({ due: stepDue(row) })),
    today,
  };
  return {
    steps,
    rows,
    assessments,
    views,
    placings,
    names,
    state,
    advocates,
    disagreements,
    liberty,
    plannedCare: shared.plannedCare,
    papers,
    holdersAsked,
  };
}
