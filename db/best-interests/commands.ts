import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { stillStands } from '../authority/model.ts';
import { listPapersForResident } from '../authority/queries.ts';
import { type DecisionId, decisionId } from '../capacity/model.ts';
import type { Link } from '../ledger/model.ts';
import { getResident } from '../residents/queries.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import type { Happened } from '../time/model.ts';
import { refuseUnlessSound } from '../voices/checks.ts';
import { isToCome, needsReason, type Statement } from '../voices/model.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { citeOf, closedBecause, type Duty, openDuties } from './duties.ts';
import { refuseUnlessGrounds } from './grounds.ts';
import type { bestInterestsMethods } from './methods.ts';
import { gather, listSteps, listTurnedBackForResident, refuseUnlessDecisionOf } from './queries.ts';
import type { DecisionKind } from './steps.ts';
import { triage } from './triage.ts';
import { type PaperHere, whoDecides } from './who-decides.ts';

type Input<M extends keyof typeof bestInterestsMethods> = z.output<(typeof bestInterestsMethods)[M]['input']>;
type Saved = { entry: EntryId };

export const bestInterestsCommands = {
  'decisions.triage': putToTheGate,
  'decisions.open': openDecision,
  'decisions.changeQuestion': changeQuestion,
  'decisions.nameMaker': nameMaker,
  'decisions.planMeeting': planMeeting,
  'decisions.recordAttendance': recordAttendance,
  'decisions.setOptions': setOptions,
  'decisions.placeView': placeView,
  'decisions.answerChecklist': answerChecklist,
  'decisions.make': makeDecision,
  'decisions.complete': completeDecision,
  'decisions.followChange': followChange,
  'decisions.review': reviewDecision,
  'decisions.support': supportDecision,
  'decisions.end': endDecision,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** What kind of matter is this? An everyday one goes back to Daily choices, and that it did is recorded. */
function putToTheGate(context: WriteContext, { resident, words, gate }: Input<'decisions.triage'>) {
  getResident(context.db, resident);
  const { outcome, escalators } = triage(gate, words);
  if (outcome !== 'turn-back') return { outcome, escalators: [...escalators], turnedBack: null };
  const { header } = context.append({
    kind: 'decision.turned-back@1',
    subject: subjectOf(resident),
    body: { matter: { words }, gate },
  });
  return { outcome, escalators: [], turnedBack: entryId.parse(header.id) };
}

/** Opens a decision. An everyday matter opens only where a manager says why, which the record shows. */
function openDecision(
  context: WriteContext,
  { resident, matter, gate, words }: Input<'decisions.open'>,
): { decision: DecisionId } {
  getResident(context.db, resident);
  const { level } = triage(gate, matter.question);
  if (level === 'everyday' && gate.override === null) {
    throw new Refused(
      'everyday-matter',
      'This is the person’s own choice. Record it in Daily choices; a manager may open it here with a reason.',
    );
  }
  if (gate.override && actorStaff(context).role !== 'manager') {
    throw new Refused(
      'manager-only',
      'Only a manager may open an everyday matter here. Record it in Daily choices, or ask the manager.',
    );
  }
  if (
    gate.override?.turnedBack &&
    !listTurnedBackForResident(context.db, resident).some((row) => row.entryId === gate.override?.turnedBack)
  ) {
    throw new Refused('no-such-matter', 'That matter was not turned back for this resident. Choose it from the list.');
  }
  if (words) refuseUnlessSound(context, resident, words);
  const decision = decisionId.parse(uuidv7({ msecs: Date.parse(context.now) }));
  context.append({
    kind: 'decision.opened@1',
    subject: subjectOf(resident),
    body: { step: { decision, changed: null }, matter, gate, person: { words } },
  });
  return { decision };
}

interface Saving {
  readonly resident: ResidentId;
  readonly decision: DecisionId;
  readonly at: Happened | null;
  readonly changed: string | null;
}
/** What a new version of a step needs: its place after the one that it follows, and the reason where one is due. */
function following(
  context: WriteContext,
  { resident, decision, at, changed }: Saving,
  kind: DecisionKind,
  isSame: (body: Record<string, unknown>) => boolean = () => true,
) {
  refuseUnlessDecisionOf(context.db, resident, decision);
  if (at && isToCome(at, context.now))
    throw new Refused('time-to-come', 'That time is still to come. Give the day on which it was done.');
  const before = listSteps(context.db, decision).findLast(
    (row) => row.kind === kind && row.supersededBy === null && isSame(row.body),
  );
  const author = actorStaff(context).id;
  if (
    before &&
    changed === null &&
    (before.by === null || needsReason({ author: before.by, recordedAt: before.recordedAt }, author, context.now))
  ) {
    throw new Refused(
      'reason-missing',
      'Please say what changed, and why. Only your own slip of the last ten minutes needs no reason.',
    );
  }
  const link: Link | undefined = before && { type: 'amends', entry: before.entryId };
  return { subject: subjectOf(resident), step: { decision, changed }, ...(at && { at }), ...(link && { link }) };
}
const saved = ({ header }: { header: { id: EntryId } }): Saved => ({ entry: header.id });

/** D1, D2: the steps after capacity stay closed until they may open. Throws Refused('capacity-first' | 'person-decides' | 'nobody-decides'). */
function refuseWhileClosed(context: WriteContext, { resident, decision }: Saving): void {
  const { state } = gather(context, resident, decision);
  const closed = closedBecause(state);
  if (closed === null) return;
  if (closed.rule === 'D2') throw new Refused('nobody-decides', closed.missing);
  if (state.conclusion === 'has capacity for this decision now') throw new Refused('person-decides', closed.missing);
  throw new Refused('capacity-first', `This step is closed until there is one thing. ${closed.missing}`);
}

function changeQuestion(context: WriteContext, { matter, words, ...saving }: Input<'decisions.changeQuestion'>): Saved {
  if (words) refuseUnlessSound(context, saving.resident, words);
  const { step, ...rest } = following(context, saving, 'decision.opened@1');
  const { gate } = gather(context, saving.resident, saving.decision).steps.opened;
  return saved(context.append({ kind: 'decision.opened@1', ...rest, body: { step, matter, gate, person: { words } } }));
}
/**
 * Names who decides (s.4, s.5, ss.9-20). Every paper of the register that still stands is kept beside it as it stood then;
 * one that nobody answered for is "not known yet". With no authority found nobody but whoever carries it out may stand there.
 */
function nameMaker(
  context: WriteContext,
  { answers, lookedWhere, maker, ...saving }: Input<'decisions.nameMaker'>,
): Saved {
  refuseWhileClosed(context, saving);
  const authority = { papers: papersHere(context, saving.resident, answers), lookedWhere };
  const { state } = gather(context, saving.resident, saving.decision);
  const basis = whoDecides({ matter: state.matter, capacity: state.conclusion, authority }).who;
  const { step, ...rest } = following(context, saving, 'decision.maker-named@2');
  const body = { step, authority, maker: { ...maker, basis } };
  return saved(context.append({ kind: 'decision.maker-named@2', ...rest, body }));
}

function papersHere(
  context: WriteContext,
  resident: ResidentId,
  answers: Input<'decisions.nameMaker'>['answers'],
): PaperHere[] {
  const standing = listPapersForResident(context, resident).filter(stillStands);
  if (!answers.every(({ paper }) => standing.some(({ id }) => id === paper)))
    throw new Refused(
      'no-such-paper',
      'One of these powers or papers is not there, or has ended. Look at the list again.',
    );
  return standing.map(({ id, state, paper: { type, holders, lifeSustaining } }): PaperHere => {
    const answer = answers.find(({ paper }) => paper === id);
    const covers = answer?.covers ?? 'not known yet';
    if (type === 'adrt' && covers === 'covers this decision' && !answer?.saidBy)
      throw new Refused(
        'who-says-so',
        'Please name who says that the advance decision is valid and applies to this treatment now.',
      );
    return {
      paper: id,
      type,
      state,
      holders: holders.filter(({ replacement }) => !replacement).map(({ person }) => person),
      lifeSustaining,
      covers,
      saidBy: answer?.saidBy ?? null,
      because: answer?.because ?? null,
    };
  });
}
/** Plans a meeting, which the law does not ask for: when, where, who comes, and what helps the person to take part. */
function planMeeting(context: WriteContext, { meeting, person, ...saving }: Input<'decisions.planMeeting'>): Saved {
  refuseWhileClosed(context, saving);
  refuseUnheard(context, saving, person.words);
  const { step, ...rest } = following(context, saving, 'decision.meeting-planned@1');
  return saved(context.append({ kind: 'decision.meeting-planned@1', ...rest, body: { step, meeting, person } }));
}
function recordAttendance(
  context: WriteContext,
  { attendance, person, ...saving }: Input<'decisions.recordAttendance'>,
): Saved {
  refuseWhileClosed(context, saving);
  const { step, ...rest } = following(context, saving, 'decision.attendance-recorded@1');
  return saved(context.append({ kind: 'decision.attendance-recorded@1', ...rest, body: { step, attendance, person } }));
}
function setOptions(context: WriteContext, { options, ...saving }: Input<'decisions.setOptions'>): Saved {
  refuseWhileClosed(context, saving);
  if (new Set(options.options.map(({ key }) => key)).size < options.options.length) {
    throw new Refused('same-letter', 'Two options have the same letter. Give each its own.');
  }
  const { step, ...rest } = following(context, saving, 'decision.options-set@1');
  return saved(context.append({ kind: 'decision.options-set@1', ...rest, body: { step, options } }));
}
/** Sets a view beside the options; its words stay where they are. */
function placeView(context: WriteContext, { placing, ...saving }: Input<'decisions.placeView'>): Saved {
  refuseWhileClosed(context, saving);
  refuseUnlessViews(context, saving, [placing.view]);
  const sameView = (body: Record<string, unknown>) => (body['placing'] as { view: EntryId }).view === placing.view;
  const { step, ...rest } = following(context, saving, 'decision.view-placed@1', sameView);
  return saved(context.append({ kind: 'decision.view-placed@1', ...rest, body: { step, placing } }));
}
function answerChecklist(
  context: WriteContext,
  { answers, consulted, ...saving }: Input<'decisions.answerChecklist'>,
): Saved {
  refuseWhileClosed(context, saving);
  refuseUnlessGrounds(context, saving, { ...answers, ...consulted });
  const { step, ...rest } = following(context, saving, 'decision.checklist-answered@1');
  return saved(context.append({ kind: 'decision.checklist-answered@1', ...rest, body: { step, answers, consulted } }));
}
function makeDecision(context: WriteContext, { made, weights, person, ...saving }: Input<'decisions.make'>): Saved {
  refuseWhileClosed(context, saving);
  const { options } = gather(context, saving.resident, saving.decision).steps;
  if (!options || options.entryId !== made.among || !options.options.options.some(({ key }) => key === made.chosen)) {
    throw new Refused('options-changed', 'The options have changed since. Look at them again, then choose.');
  }
  refuseUnlessViews(
    context,
    saving,
    weights.notes.map(({ view }) => view),
  );
  refuseUnheard(context, saving, person.words);
  const { step, ...rest } = following(context, saving, 'decision.made@1');
  return saved(context.append({ kind: 'decision.made@1', ...rest, body: { step, made, weights, person } }));
}

/** What the record still lacks, for a plain sentence: the rules' own words, nothing of what was recorded. */
const listed = (duties: readonly Duty[]) =>
  [...new Set(duties.map((duty) => `${citeOf(duty)}: ${duty.missing}`))].join(' ');

/**
 * Signs a decision. A stop keeps it from being called complete (D1, D2, D3, D10, D12, D14, D17); an urgent one is signed as
 * made urgently with its reason, and its open duties stay open. The signer's PIN has been checked before this runs.
 */
function completeDecision(
  context: WriteContext,
  { resident, decision, signature }: Input<'decisions.complete'>,
): Saved {
  const { state, steps } = gather(context, resident, decision);
  if (steps.made === null) throw new Refused('not-complete', 'Nothing has been decided yet. Write the decision first.');
  const open = openDuties(state);
  const stops = open.filter(({ severity }) => severity === 'stop');
  if (stops.length > 0 && signature.urgent === null)
    throw new Refused('not-complete', `This cannot be called complete yet. ${listed(stops)}`);
  if (open.length > 0 && signature.urgent === null && signature.openBecause === null) {
    throw new Refused('reason-missing', `Please say why it is signed with this still open. ${listed(open)}`);
  }
  const { id: by } = actorStaff(context);
  const { who } = steps.maker?.maker ?? { who: null };
  if (signature.as === 'decision maker' && !(who?.type === 'staff' && who.id === by)) {
    throw new Refused(
      'not-the-decision-maker',
      'Only the decision maker signs as such. Sign on their behalf, and say how the decision reached the home.',
    );
  }
  if (signature.as !== 'decision maker' && signature.reached === null) {
    throw new Refused('how-it-reached-us', 'Please say how the decision reached the home: from whom, how and when.');
  }
  const { step, ...rest } = following(
    context,
    { resident, decision, at: null, changed: null },
    'decision.completed@1',
    () => false,
  );
  const body = {
    step,
    signature: { ...signature, by, open: open.map(({ rule, severity, step }) => ({ rule, severity, step })) },
  };
  return saved(context.append({ kind: 'decision.completed@1', ...rest, body }));
}

/** Says what came of a change that the decision brings. Throws Refused('no-such-change'). */
function followChange(context: WriteContext, { followed, ...saving }: Input<'decisions.followChange'>): Saved {
  const { made } = gather(context, saving.resident, saving.decision).steps;
  if (made?.entryId !== followed.made || !made.made.changes[followed.change])
    throw new Refused('no-such-change', 'The decision has changed since. Look at what is to change again.');
  const { step, ...rest } = following(context, saving, 'decision.change-followed@1', () => false);
  return saved(context.append({ kind: 'decision.change-followed@1', ...rest, body: { step, followed } }));
}

/** Looks at a decision again. Every review stands beside the others; none takes another's place. */
function reviewDecision(context: WriteContext, { review, person, ...saving }: Input<'decisions.review'>): Saved {
  if (gather(context, saving.resident, saving.decision).steps.completed === null) {
    throw new Refused('not-signed', 'A decision is reviewed after it is signed. Sign it first.');
  }
  refuseUnheard(context, saving, person.words);
  const { step, ...rest } = following(context, saving, 'decision.reviewed@1', () => false);
  return saved(context.append({ kind: 'decision.reviewed@1', ...rest, body: { step, review, person } }));
}
/** s.1(2)-(3): the person decided, with support. Best interests does not open. */
function supportDecision(context: WriteContext, { supported, person, ...saving }: Input<'decisions.support'>): Saved {
  const { state } = gather(context, saving.resident, saving.decision);
  if (state.conclusion === 'lacks capacity for this decision now') {
    throw new Refused(
      'not-able-now',
      'The last assessment concludes that the person lacks capacity for this decision now. Record a new one first.',
    );
  }
  refuseUnheard(context, saving, person.words);
  const { step, ...rest } = following(context, saving, 'decision.supported@1');
  return saved(context.append({ kind: 'decision.supported@1', ...rest, body: { step, supported, person } }));
}
function endDecision(context: WriteContext, { ended, ...saving }: Input<'decisions.end'>): Saved {
  const { step, ...rest } = following(context, saving, 'decision.ended@1');
  return saved(context.append({ kind: 'decision.ended@1', ...rest, body: { step, ended } }));
}

function refuseUnheard(
  context: WriteContext,
  { resident }: Saving,
  words: Extract<Statement, { voice: 'person-now' }> | null,
): void {
  if (words) refuseUnlessSound(context, resident, words);
}
function refuseUnlessViews(context: WriteContext, { resident, decision }: Saving, views: readonly EntryId[]): void {
  const known = new Set(gather(context, resident, decision).views.map(({ voice }) => voice));
  if (!views.every((view) => known.has(view)))
    throw new Refused('no-such-view', 'One of these views is not about this decision. Look at the list again.');
}
