import { type Assessment, type Concluded, type Conclusion, causeMissing, helpMissing } from '../capacity/model.ts';
import { type LawRef, law } from '../law/model.ts';
import { isPersonsChannel, type Voice } from '../voices/model.ts';
import type { Made, Maker, Option, Options, PersonsShare, Placing, Reply, StepName, WeightNote } from './steps.ts';
import { type ChecklistRow, checklistRows, limitLevels } from './steps.ts';
import { levelOf, type Matter } from './triage.ts';
import { type AuthorityFound, advanceDecisionStands, type Decider, powersHeld, whoDecides } from './who-decides.ts';

/** What each rule rests on: people read that beside a line that is missing, for a rule's own number says nothing to them. */
const lawOf = {
  D1: 's2-1',
  D2: 's27',
  D3: 's6-6',
  D4: 's1-3',
  D5: 's2-1',
  D7: 's2-1',
  D9: 's1-6',
  D10: 's4-6-a',
  D12: 's4-6-a',
  D13: 'ladder',
  D14: 's37',
  D17: 'record',
  D22: 's11-7',
  D24: 's4-4',
  s4: 's4',
} as const satisfies Record<string, LawRef>;
type Rule = keyof typeof lawOf;
export const rules = Object.keys(lawOf) as [Rule, ...Rule[]];

/** Where a duty comes from, as it is cited on the screen and on paper. */
export const citeOf = ({ cites }: Pick<Duty, 'cites'>): string => law[cites].cite;

/** Something that the record of a decision still lacks. A stop keeps it from being called complete; nothing keeps it from being written. */
export interface Duty {
  readonly rule: Rule;
  readonly severity: 'stop' | 'must';
  readonly step: StepName;
  readonly missing: string;
  /** What it rests on. */
  readonly cites: LawRef;
}

export interface View {
  readonly entry: string;
  readonly voice: Voice;
  /** Whose words they are, for a reason that names them. */
  readonly speaker: string;
  /** Whether somebody who is not paid to care gave it: family, a friend, a neighbour (ss.37-39). */
  readonly unpaid: boolean;
}
/** One decision as far as it is written. */
export interface DecisionState {
  readonly matter: Matter;
  readonly preferredName: string;
  readonly conclusion: Conclusion | null;
  readonly assessment: { readonly assessment: Assessment; readonly conclusion: Concluded } | null;
  /** How long before the decision the person was last assessed, in days, and whether something changed in between. */
  readonly assessed: { readonly daysBefore: number; readonly changedSince: boolean } | null;
  readonly authority: { readonly authority: AuthorityFound; readonly maker: Maker } | null;
  /** Whether the person's own words stand where the decision was opened. */
  readonly heardAtOpening: boolean;
  readonly share: PersonsShare | null;
  readonly options: Options | null;
  readonly views: readonly View[];
  readonly placings: readonly Placing[];
  readonly answers: Partial<Record<ChecklistRow, Reply | undefined>> | null;
  readonly made: { readonly made: Made; readonly weights: readonly WeightNote[] } | null;
  /** Whether anybody has asked for an IMCA about this decision. */
  readonly imcaAsked: boolean;
  /** The disagreements about this decision: by when the present step is due, null once closed. */
  readonly disagreements: readonly { readonly due: string | null }[];
  readonly today: string;
}

const dutyOf =
  (severity: Duty['severity']) =>
  (rule: Rule, step: StepName, missing: string, cites: LawRef = lawOf[rule]): Duty => ({
    rule,
    severity,
    step,
    missing,
    cites,
  });
const stop = dutyOf('stop');
const must = dutyOf('must');

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
export const ASSESSED_WITHIN_DAYS = 28;
/** D7: "decision >28 days after capacity record, or any change event between". */
function ageDuties({ assessed }: DecisionState): Duty[] {
  if (assessed === null) return [];
  if (assessed.changedSince)
    return [
      must('D7', 'capacity', 'Something has changed since the assessment: ask again whether the person can decide.'),
    ];
  return assessed.daysBefore > ASSESSED_WITHIN_DAYS
    ? [must('D7', 'capacity', 'The assessment is more than 28 days old: ask again whether the person can decide.')]
    : [];
}

/** D4, D5: what the assessment that the decision rests on still lacks. */
function capacityDuties({ assessment }: DecisionState): Duty[] {
  if (assessment === null) return [];
  const help = helpMissing(assessment.assessment.help);
  const cause = causeMissing(assessment.conclusion);
  return [...(help ? [must('D4', 'capacity', help)] : []), ...(cause ? [must('D5', 'capacity', cause)] : [])];
}

/** D3: "verified in-scope attorney or deputy exists and the decision maker is someone else without a written reason". */
export function reasonNeeded(
  decider: Decider,
  who: Maker['who'] | null,
  asked: { readonly matter: Matter; readonly authority: Pick<AuthorityFound, 'papers'> },
): boolean {
  if (decider !== 'an attorney' && decider !== 'a deputy') return false;
  const holders = powersHeld(asked, decider).flatMap(({ holders }) => holders);
  // A professional deputy stands among the resident's people too: a name typed in from outside is nobody verified.
  return !(who?.type === 'person' && holders.includes(who.id));
}
function authorityDuties(state: DecisionState): Duty[] {
  const { matter, conclusion: capacity } = state;
  if (state.authority === null) return [stop('D17', 'who-decides', 'Who decides.')];
  const { authority, maker } = state.authority;
  const { who } = whoDecides({ matter, capacity, authority });
  const found: Duty[] = [];
  if (reasonNeeded(who, maker.who, { matter, authority }) && maker.reason === null)
    found.push(
      stop(
        'D3',
        'who-decides',
        `${who === 'an attorney' ? 'An attorney' : 'A deputy'} has authority: why somebody else decides.`,
      ),
    );
  if (reliesOnUnchecked(authority, maker))
    found.push(must('D22', 'who-decides', 'A power is relied on that nobody has checked: see it, and check it.'));
  return found;
}

/** D22: "authority 'claimed' but not 'seen' and relied on"; seen is not yet checked either (domain A4). */
const reliesOnUnchecked = ({ papers }: AuthorityFound, { who }: Maker): boolean =>
  papers.some(
    ({ state, covers, holders }) =>
      (state === 'claimed' || state === 'seen') &&
      covers !== 'does not cover it' &&
      who.type === 'person' &&
      holders.includes(who.id),
  );

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
function advocateDuties({ matter, views, imcaAsked, authority, conclusion: capacity }: DecisionState): Duty[] {
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
export function viewsDiffer({
  views,
  placings,
}: {
  readonly views: readonly Pick<View, 'entry'>[];
  readonly placings: readonly Placing[];
}): boolean {
  const standing = new Set(views.map(({ entry }) => entry));
  const all = placings.filter(({ view }) => standing.has(view)).flatMap(({ stances }) => stances);
  return all.some(
    ({ option, stance }) =>
      stance === 'supports' && all.some((other) => other.option === option && other.stance === 'opposes'),
  );
}
/** D13: "stances differ and no disagreement record; or disagreement step past its date". */
function disagreementDuties(state: DecisionState): Duty[] {
  if (state.disagreements.length === 0)
    return viewsDiffer(state)
      ? [must('D13', 'options', 'Views differ: who disagrees, what is done about it, and what holds meanwhile.')]
      : [];
  return state.disagreements.some(({ due }) => due !== null && due < state.today)
    ? [must('D13', 'options', 'The next step about a disagreement is past its day.')]
    : [];
}

/** D10: "person's channels 1-3 empty for this decision with no 'how tried' record". D24: absent, with no reason and no talk before and after. */
function voiceDuties({ views, share, heardAtOpening }: DecisionState): Duty[] {
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

const rank = (one: Option) => limitLevels.indexOf(one.limits);
/** D9: "options fewer than 2, none 'no change'; or none less restrictive and no 'why there is none'" (s.1(6)). */
export function optionDuties(given: Options | null): Duty[] {
  const all = given?.options ?? [];
  const found: Duty[] = [];
  if (all.length < 2) found.push(must('D9', 'options', 'Two or more options that are really available.'));
  if (!all.some(({ noChange }) => noChange))
    found.push(must('D9', 'options', 'Leaving things as they are, as one of the options.'));
  const lessRestrictive = all.some((one) => all.some((other) => rank(one) < rank(other)));
  if (!lessRestrictive && !given?.whyNoneLessRestrictive)
    found.push(must('D9', 'options', 'A less restrictive option, or why there is none.'));
  return found;
}

function checklistDuties({ answers }: DecisionState): Duty[] {
  const open = checklistRows.filter((row) => !answers?.[row]).length;
  return open === 0
    ? []
    : [
        must(
          's4',
          'checklist',
          `${open} of the ${checklistRows.length} rows of the checklist, each answered or “not applicable because”.`,
        ),
      ];
}

const common = new Set([
  'with',
  'from',
  'more',
  'they',
  'them',
  'this',
  'that',
  'than',
  'have',
  'will',
  'there',
  'their',
  'made',
  'here',
  'best',
  'option',
]);
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
/** D17: a reason counts when it names an option (its letter, or a word of its title) or a view (whose it is). */
export function reasonNames(
  why: string,
  given: readonly Pick<Option, 'key' | 'title'>[],
  speakers: readonly string[],
): boolean {
  const said = new Set(wordsOf(why));
  const byLetter = given.some(({ key }) =>
    new RegExp(
      `(\\b[Oo]ption ${key}\\b)|(?<![\\p{L}\\p{N}’'])${key === 'A' || key === 'I' ? `${key}(?=[:,.;)])` : key}(?![\\p{L}\\p{N}’'])`,
      'u',
    ).test(why),
  );
  const byTitle = given.some(({ title }) => wordsOf(title).some((word) => !common.has(word) && said.has(word)));
  const lower = why.toLowerCase();
  return byLetter || byTitle || speakers.some((speaker) => speaker !== '' && lower.includes(speaker.toLowerCase()));
}

/** D17: "no decision maker / no reason that names an option or a view / no review date / no weight note per view". */
function decisionDuties(state: DecisionState): Duty[] {
  if (state.made === null)
    return [stop('D17', 'made', 'The decision: which option, why, and when it is looked at again.')];
  const { made, weights } = state.made;
  const all = state.options?.options ?? [];
  const found: Duty[] = [];
  if (!all.some(({ key }) => key === made.chosen))
    found.push(stop('D17', 'made', 'The option chosen is no longer among the options.'));
  if (!reasonNames(made.why, all, [state.preferredName, ...state.views.map(({ speaker }) => speaker)])) {
    found.push(stop('D17', 'made', 'A reason that names an option or a view.'));
  }
  const unweighed = state.views.filter(({ entry }) => !weights.some(({ view }) => view === entry)).length;
  if (unweighed > 0)
    found.push(
      stop(
        'D17',
        'made',
        unweighed === 1 ? 'How one view was used, or why not.' : `How ${unweighed} views were used, or why not.`,
      ),
    );
  if (made.reviewOn === null) found.push(stop('D17', 'made', 'A review date.'));
  if (against(state, made.chosen) && made.against === null) {
    found.push(
      stop(
        'D12',
        'made',
        'The person opposes what was chosen: why all the same, what softens it, how it was explained.',
      ),
    );
  }
  return found;
}

/** D12: whether the person, in their own channels, opposes an option. What others think they want does not count here. */
export function against(
  {
    views,
    placings,
  }: { readonly views: readonly Pick<View, 'entry' | 'voice'>[]; readonly placings: readonly Placing[] },
  chosen: string,
): boolean {
  const own = new Set(views.filter(({ voice }) => isPersonsChannel(voice)).map(({ entry }) => entry));
  return placings.some(
    ({ view, stances }) =>
      own.has(view) && stances.some(({ option, stance }) => option === chosen && stance === 'opposes'),
  );
}

/** Everything that one decision still lacks, in the order of its steps. */
export function openDuties(state: DecisionState): Duty[] {
  const closed = closedBecause(state);
  if (closed !== null) return [...(closed.rule === 'D1' ? capacityDuties(state) : []), closed];
  return [
    ...capacityDuties(state),
    ...ageDuties(state),
    ...authorityDuties(state),
    ...voiceDuties(state),
    ...advocateDuties(state),
    ...optionDuties(state.options),
    ...disagreementDuties(state),
    ...checklistDuties(state),
    ...decisionDuties(state),
  ];
}
