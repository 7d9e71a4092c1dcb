import { isPersonsChannel } from '../../voices/model.ts';
import type { Matter } from '../triage.ts';
import { whoDecides } from '../who-decides.ts';
import { against } from './decision.ts';
import { type DecisionState, type Duty, must, stop } from './model.ts';

/** The matters in which an IMCA may be required (ss.37-39): serious treatment, a long stay in hospital, a move. */
const imcaMatters: readonly Matter[] = [
  'serious-treatment',
  'life-sustaining-treatment',
  'hospital-stay',
  'where-to-live',
];
/**
 * D14: "no unpaid consultee AND a category in which an IMCA may be required AND nobody recorded asking the NHS body or
 * local authority, whose duty it is". s.40: not where an attorney or a deputy decides.
 */
export function advocateDuties({ matter, views, imcaAsked, authority, conclusion: capacity }: DecisionState): Duty[] {
  if (!imcaMatters.includes(matter) || imcaAsked || views.some(({ unpaid }) => unpaid)) return [];
  const decider = authority && whoDecides({ matter, capacity, authority: authority.authority }).who;
  if (decider === 'an attorney' || decider === 'a deputy') return [];
  return [
    stop(
      'D14',
      'who-took-part',
      'Nobody but paid staff has been asked. Ask family or friends; where there is nobody to ask, an IMCA may be required: ask the NHS body or local authority.',
    ),
  ];
}

/** Whether views stand for and against the same option. */
function viewsDiffer({ views, placings }: Pick<DecisionState, 'views' | 'placings'>): boolean {
  const standing = new Set(views.map(({ entry }) => entry));
  const all = placings.filter(({ view }) => standing.has(view)).flatMap(({ stances }) => stances);
  return all.some(
    ({ option, stance }) =>
      stance === 'supports' && all.some((other) => other.option === option && other.stance === 'opposes'),
  );
}
/** D13: "stances differ and no disagreement record; or disagreement step past its date". */
export function disagreementDuties(state: DecisionState): Duty[] {
  // "The person's own objection counts as a dispute" (domain A9), also where nobody spoke up for what was chosen.
  const objects = state.made !== null && against(state, state.made.made.chosen);
  if (state.disagreements.length === 0)
    return viewsDiffer(state) || objects
      ? [must('D13', 'options', 'Views differ: who disagrees, what is done about it, and what holds meanwhile.')]
      : [];
  return state.disagreements.some(({ due }) => due !== null && due < state.today)
    ? [must('D13', 'options', 'The next step about a disagreement is past its day.')]
    : [];
}

/** D10: "person's channels 1-3 empty for this decision with no 'how tried' record". D24: absent, with no reason and no talk before and after. */
export function voiceDuties({ views, share, heardAtOpening }: DecisionState): Duty[] {
  const found: Duty[] = [];
  if (!heardAtOpening && !views.some(({ voice }) => isPersonsChannel(voice)) && !share?.howTried) {
    found.push(
      stop(
        'D10',
        'who-took-part',
        'The person’s own view: said, shown, written or reported. If there is none, how it was looked for.',
      ),
    );
  }
  if (share === null) found.push(must('D24', 'who-took-part', 'Who took part, and how the person did.'));
  else if (share.tookPart === 'not there' && !(share.absent?.before || share.absent?.after)) {
    found.push(
      must('D24', 'who-took-part', 'Why the person was not there, and what was said with them before or after.'),
    );
  }
  return found;
}

/**
 * s.4(7), tail: each is consulted "as to what would be in the person's best interests and, in particular, as to the matters
 * mentioned in subsection (6)". One duty for each, until both are asked or it is written why they were not.
 */
export function consulteeDuties({ consultees, preferredName }: DecisionState): Duty[] {
  return consultees.flatMap(({ name, unasked }) => {
    const [first, second] = unasked;
    if (!first) return [];
    const missing = second
      ? `${name}, has not been asked: what is best and, apart from that, what ${preferredName} would want. Ask, or write why not.`
      : first === 'what is best'
        ? `${name}, has told what ${preferredName} would want, and has not been asked what is best.`
        : `${name}, has told what is best, and has not been asked what ${preferredName} would want.`;
    return [must('s4-7', 'who-took-part', missing)];
  });
}
