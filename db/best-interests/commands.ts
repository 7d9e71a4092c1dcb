import { v7 as uuidv7 } from 'uuid';
import { type DecisionId, decisionId } from '../capacity/model.ts';
import { getResident } from '../residents/queries.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import { refuseUnlessSound } from '../voices/checks.ts';
import type { Statement } from '../voices/model.ts';
import { type EntryId, entryId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { completeDecision } from './complete.ts';
import { gather } from './gather.ts';
import { refuseUnlessGrounds } from './grounds.ts';
import { askHolders, nameMaker } from './name-maker.ts';
import { listTurnedBackForResident } from './queries.ts';
import { following, type Input, refuseWhileClosed, type Saved, type Saving, saved, subjectOf } from './saving.ts';
import { triage } from './triage.ts';

export const bestInterestsCommands = {
  'decisions.triage': putToTheGate,
  'decisions.open': openDecision,
  'decisions.changeQuestion': changeQuestion,
  'decisions.nameMaker': nameMaker,
  'decisions.askHolders': askHolders,
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
  if (level === 'planned') {
    throw new Refused(
      'planned-care',
      'Care that is agreed once and then followed has a short record of its own: write it under Planned care, and raise it from there if it turns out to be a major decision.',
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

function changeQuestion(context: WriteContext, { matter, words, ...saving }: Input<'decisions.changeQuestion'>): Saved {
  if (words) refuseUnlessSound(context, saving.resident, words);
  const { step, ...rest } = following(context, saving, 'decision.opened@1');
  const { gate } = gather(context, saving.resident, saving.decision).steps.opened;
  return saved(context.append({ kind: 'decision.opened@1', ...rest, body: { step, matter, gate, person: { words } } }));
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
  const { step, ...rest } = following(context, saving, 'decision.options-set@2');
  return saved(context.append({ kind: 'decision.options-set@2', ...rest, body: { step, options } }));
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
  const { step, ...rest } = following(context, saving, 'decision.ended@2');
  return saved(context.append({ kind: 'decision.ended@2', ...rest, body: { step, ended } }));
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
