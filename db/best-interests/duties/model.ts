import type { Assessment, Concluded, Conclusion } from '../../capacity/model.ts';
import { type LawRef, law } from '../../law/model.ts';
import type { Voice } from '../../voices/model.ts';
import type { Consultee } from '../consulted.ts';
import type { Joint } from '../joint.ts';
import type { Options } from '../options.ts';
import type { ChecklistRow, Made, Maker, PersonsShare, Placing, Reply, StepName, WeightNote } from '../steps.ts';
import type { Matter } from '../triage.ts';
import type { AuthorityFound } from '../who-decides.ts';

/** What each rule rests on: people read that beside a line that is missing, for a rule's own number says nothing to them. */
const lawOf = {
  D1: 's2-1',
  D2: 's27',
  D3: 's6-6',
  D4: 's1-3',
  D5: 's2-1',
  D7: 's2-1',
  D8: 's4-3',
  D9: 's1-6',
  D10: 's4-6-a',
  D12: 's4-6-a',
  D13: 'ladder',
  D14: 's37',
  D17: 'record',
  D22: 's11-7',
  D24: 's4-4',
  s4: 's4',
  's4-7': 's4-7',
  s6: 's6',
  s20: 's20-5',
} as const satisfies Record<string, LawRef>;
type Rule = keyof typeof lawOf;

/**
 * What no lawyer has checked warns and stops nothing (domain, preamble). These keep a record from being called complete all
 * the same, each because the law leaves no room; none keeps anybody from writing down what happened, and an urgent decision
 * is signed with them open.
 */
export const stopsBecause = {
  D1: 'Best interests is for somebody who lacks capacity for this same decision (s.1(5), s.2(1)). Whoever can decide does.',
  D2: 'A valid advance decision that applies stands as if made now (s.26), and some things nobody may decide for another (ss.27-29, s.62).',
  D3: 'Nobody is protected who acts against an attorney or deputy within scope (s.6(6)). A written reason lifts it.',
  D10: 'The person’s wishes and feelings must be considered (s.4(6)(a)). Writing how they were looked for lifts it.',
  D12: 'A decision against the person’s wishes that does not say why has not considered them (s.4(6)(a)).',
  D14: 'An advocate must be instructed where there is nobody to ask (ss.37-39): whose duty that is must at least be asked.',
  D17: 'Without a decision maker, a reason, or a day to look again there is nothing yet to sign (s.4(8)-(9)).',
  s20: 'A deputy may not refuse life-sustaining treatment, nor an attorney without express power (s.20(5), s.11(8)).',
} as const satisfies Partial<Record<Rule, string>>;
type Stopping = keyof typeof stopsBecause;
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
  /** How long before the decision the person was last assessed, in days, whether something changed in between, how often it was tried. */
  readonly assessed: { readonly daysBefore: number; readonly changedSince: boolean; readonly tries: number } | null;
  readonly authority: { readonly authority: AuthorityFound; readonly maker: Maker } | null;
  /** Where those who hold each power of the register stand towards deciding together. */
  readonly joint: ReadonlyMap<string, Joint>;
  /** Whether the person's own words stand where the decision was opened. */
  readonly heardAtOpening: boolean;
  readonly share: PersonsShare | null;
  readonly options: Options | null;
  readonly views: readonly View[];
  /** Whom s.4(7) has consulted, as far as they were listed when it was signed. */
  readonly consultees: readonly Consultee[];
  readonly placings: readonly Placing[];
  readonly answers: Partial<Record<ChecklistRow, Reply | undefined>> | null;
  readonly made: { readonly made: Made; readonly weights: readonly WeightNote[] } | null;
  /** Whether a limit that rests on this decision is written down, with when it is looked at again. */
  readonly limitWritten: boolean;
  /** Whether anybody has asked for an IMCA about this decision. */
  readonly imcaAsked: boolean;
  /** The disagreements about this decision: by when the present step is due, null once closed. */
  readonly disagreements: readonly { readonly due: string | null }[];
  readonly today: string;
}

const dutyOf =
  <R extends Rule>(severity: Duty['severity']) =>
  (rule: R, step: StepName, missing: string, cites: LawRef = lawOf[rule]): Duty => ({
    rule,
    severity,
    step,
    missing,
    cites,
  });
/** Only what is listed above can stop. */
export const stop = dutyOf<Stopping>('stop');
export const must = dutyOf<Rule>('must');
