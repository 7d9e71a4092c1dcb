import { causeMissing, helpMissing } from '../../capacity/model.ts';
import { levelOf } from '../triage.ts';
import { advanceDecisionStands } from '../who-decides.ts';
import { type DecisionState, type Duty, must, stop } from './model.ts';

/** Why the steps after capacity are closed, or null where they are open (D1, D2, s.1(2), ss.26-29). */
export function closedBecause(state: Pick<DecisionState, 'matter' | 'conclusion' | 'authority'>): Duty | null {
  if (state.conclusion === 'has capacity for this decision now') {
    return stop(
      'D1',
      'capacity',
      'The person can make this decision: record it as a supported decision. Best interests does not open.',
    );
  }
  if (levelOf(state.matter) === 'excluded')
    return stop('D2', 'decision', 'No one can make this decision for someone else.');
  if (state.conclusion !== 'lacks capacity for this decision now') {
    return stop(
      'D1',
      'capacity',
      'A capacity assessment for this same decision that concludes “lacks capacity for this decision now”.',
    );
  }
  if (state.authority && advanceDecisionStands(state.authority.authority)) {
    return stop(
      'D2',
      'who-decides',
      'An advance decision is recorded as valid and applying now: there is no best interests decision to make.',
      's26',
    );
  }
  return null;
}

/** D7: capacity is for one time, so an assessment may be so old (defaults of ours: the Act names no number of days). */
const ASSESSED_WITHIN_DAYS = 28;
/** D7: "decision >28 days after capacity record, or any change event between". */
function ageDuties({ assessed }: DecisionState): Duty[] {
  if (assessed === null) return [];
  if (assessed.changedSince)
    return [
      must('D7', 'capacity', 'Something has changed since the assessment: ask again whether the person can decide.'),
    ];
  const old = `The assessment is more than ${ASSESSED_WITHIN_DAYS} days old: ask again whether the person can decide.`;
  return assessed.daysBefore > ASSESSED_WITHIN_DAYS ? [must('D7', 'capacity', old)] : [];
}

/**
 * D8: "fluctuating flagged and <2 attempts": what comes and goes is asked again at another time of day. Where it can wait,
 * something holds meanwhile; and what the person wants when clear is written down for when it goes again (domain A2).
 * The rule is a check where an assessment is only read, in an audit; where a decision rests on it, s.4(3) asks whether it
 * can wait, so it stands on the list of what is to be done. It is no stop: nothing keeps a decision from being signed.
 */
function tryDuties({ assessment, assessed, preferredName }: DecisionState): Duty[] {
  const fluctuates = assessment?.assessment.fluctuates;
  if (!fluctuates || !assessed) return [];
  const { canWaitUntil, holdingAction, wishesWhenClear } = fluctuates;
  return [
    ...(assessed.tries < 2
      ? [must('D8', 'capacity', 'It comes and goes: a second assessment at another, better time.')]
      : []),
    ...(canWaitUntil !== null && holdingAction === null
      ? [must('D8', 'capacity', 'It can wait: what holds things as they are until then.')]
      : []),
    ...(wishesWhenClear === null
      ? [must('D8', 'capacity', `It comes and goes: what ${preferredName} wants when clear.`)]
      : []),
  ];
}

/** D4, D5, D7, D8: what the assessment that the decision rests on still lacks. */
export function capacityDuties(state: DecisionState): Duty[] {
  const { assessment } = state;
  if (assessment === null) return [];
  const help = helpMissing(assessment.assessment.help);
  const cause = causeMissing(assessment.conclusion);
  return [
    ...(help ? [must('D4', 'capacity', help)] : []),
    ...(cause ? [must('D5', 'capacity', cause)] : []),
    ...ageDuties(state),
    ...tryDuties(state),
  ];
}
