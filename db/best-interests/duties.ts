import { type Assessment, type Concluded, type Conclusion, causeMissing, helpMissing } from '../capacity/model.ts';
import { type LawRef, law } from '../law/model.ts';
import { isPersonsChannel, type Voice } from '../voices/model.ts';
import type { Made, Maker, Option, Options, PersonsShare, Placing, Reply, StepName, WeightNote } from './steps.ts';
import { type ChecklistRow, checklistRows, limitLevels } from './steps.ts';
import { levelOf, type Matter } from './triage.ts';
import { type AuthorityFacts, type Decider, whoDecides } from './who-decides.ts';

/** What each rule rests on: people read that beside a line that is missing, for a rule's own number says nothing to them. */
const lawOf = {
  D1: 's2-1',
  D2: 's27',
  D3: 's6-6',
  D4: 's1-3',
  D5: 's2-1',
  D9: 's1-6',
  D10: 's4-6-a',
  D12: 's4-6-a',
  D17: 'record',
  D24: 's4-4',
  s4: 's4',
} as const satisfies Record<string, LawRef>;
type Rule = keyof typeof lawOf;
export const rules = Object.keys(lawOf) as [Rule, ...Rule[]];

/** Where a duty comes from, as it is cited on the screen and on paper. */
export const citeOf = ({ rule }: Pick<Duty, 'rule'>): string => law[lawOf[rule]].cite;

/** Something that the record of a decision still lacks. A stop keeps it from being called complete; nothing keeps it from being written. */
export interface Duty {
  readonly rule: Rule;
  readonly severity: 'stop' | 'must';
  readonly step: StepName;
  readonly missing: string;
}

export interface View {
  readonly entry: string;
  readonly voice: Voice;
  /** Whose words they are, for a reason that names them. */
  readonly speaker: string;
}
/** One decision as far as it is written. */
export interface DecisionState {
  readonly matter: Matter;
  readonly preferredName: string;
  readonly conclusion: Conclusion | null;
  readonly assessment: { readonly assessment: Assessment; readonly conclusion: Concluded } | null;
  readonly authority: { readonly facts: AuthorityFacts; readonly maker: Maker } | null;
  readonly share: PersonsShare | null;
  readonly options: Options | null;
  readonly views: readonly View[];
  readonly placings: readonly Placing[];
  readonly answers: Partial<Record<ChecklistRow, Reply | undefined>> | null;
  readonly made: { readonly made: Made; readonly weights: readonly WeightNote[] } | null;
}

const duty = (rule: Duty['rule'], severity: Duty['severity'], step: StepName, missing: string): Duty => ({
  rule,
  severity,
  step,
  missing,
});
const stop = (rule: Duty['rule'], step: StepName, missing: string) => duty(rule, 'stop', step, missing);
const must = (rule: Duty['rule'], step: StepName, missing: string) => duty(rule, 'must', step, missing);

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
  if (state.authority?.facts.advanceDecision.state === 'valid and applies now') {
    return stop(
      'D2',
      'who-decides',
      'An advance decision is recorded as valid and applying now: there is no best interests decision to make.',
    );
  }
  return null;
}

/** D4, D5: what the assessment that the decision rests on still lacks. */
function capacityDuties({ assessment }: DecisionState): Duty[] {
  if (assessment === null) return [];
  const help = helpMissing(assessment.assessment.help);
  const cause = causeMissing(assessment.conclusion);
  return [...(help ? [must('D4', 'capacity', help)] : []), ...(cause ? [must('D5', 'capacity', cause)] : [])];
}

/** D3: "verified in-scope attorney or deputy exists and the decision maker is someone else without a written reason". */
export function reasonNeeded(decider: Decider, maker: Maker, facts: AuthorityFacts): boolean {
  if (decider !== 'an attorney' && decider !== 'a deputy') return false;
  const authority = decider === 'an attorney' ? facts.attorney.person : facts.deputy.person;
  // A professional deputy stands among the resident's people too: a name typed in from outside is nobody verified.
  return !(maker.who.type === 'person' && maker.who.id === authority);
}
function authorityDuties(state: DecisionState): Duty[] {
  const { authority } = state;
  if (authority === null) return [stop('D17', 'who-decides', 'Who decides.')];
  const { who } = whoDecides({ matter: state.matter, capacity: state.conclusion, facts: authority.facts });
  const unexplained = reasonNeeded(who, authority.maker, authority.facts) && authority.maker.reason === null;
  return unexplained
    ? [
        stop(
          'D3',
          'who-decides',
          `${who === 'an attorney' ? 'An attorney' : 'A deputy'} has authority: why somebody else decides.`,
        ),
      ]
    : [];
}

/** D10: "person's channels 1-3 empty for this decision with no 'how tried' record". D24: absent, with no reason and no talk before and after. */
function voiceDuties({ views, share }: DecisionState): Duty[] {
  const found: Duty[] = [];
  if (!views.some(({ voice }) => isPersonsChannel(voice)) && !share?.howTried) {
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
export function against({ views, placings }: Pick<DecisionState, 'views' | 'placings'>, chosen: string): boolean {
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
    ...authorityDuties(state),
    ...voiceDuties(state),
    ...optionDuties(state.options),
    ...checklistDuties(state),
    ...decisionDuties(state),
  ];
}
