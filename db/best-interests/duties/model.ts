import type { Assessment, Concluded, Conclusion } from '../../capacity/model.ts';
import { type LawRef, law } from '../../law/model.ts';
import type { Voice } from '../../voices/model.ts';
import type { Joint } from '../joint.ts';
import type {
  ChecklistRow,
  Made,
  Maker,
  Options,
  PersonsShare,
  Placing,
  Reply,
  StepName,
  WeightNote,
} from '../steps.ts';
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
  s6: 's6',
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
  (severity: Duty['severity']) =>
  (rule: Rule, step: StepName, missing: string, cites: LawRef = lawOf[rule]): Duty => ({
    rule,
    severity,
    step,
    missing,
    cites,
  });
export const stop = dutyOf('stop');
export const must = dutyOf('must');
