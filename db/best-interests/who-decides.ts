import { z } from 'zod';
import {
  advanceDecisionChecks,
  type PaperRow,
  type PaperType,
  paper,
  paperStates,
  paperTypes,
} from '../authority/model.ts';
import type { Conclusion } from '../capacity/model.ts';
import type { LawRef } from '../law/model.ts';
import { entryId, line, passage, personId } from '../words/model.ts';
import { levelOf, type Matter } from './triage.ts';

export const coverings = ['covers this decision', 'does not cover it', 'not known yet'] as const;
/**
 * One paper of the register as it stood, and whether it covers this decision, when who decides was named. `paper` is null
 * where it was written down before there was a register.
 */
export const paperHere = z.strictObject({
  paper: entryId.nullable(),
  type: z.enum(paperTypes),
  state: z.enum(paperStates),
  holders: z.array(personId).max(12),
  lifeSustaining: paper.shape.lifeSustaining,
  covers: z.enum(coverings),
  /** D2: the named person who says that an advance decision is valid and applies to this treatment in these circumstances. */
  saidBy: line(120).nullable(),
  /** ss.24-26, point by point, as that person answered them. */
  checks: advanceDecisionChecks.nullable(),
  because: passage(500).nullable(),
});
export type PaperHere = z.infer<typeof paperHere>;
export const paperAnswer = paperHere
  .pick({ covers: true, saidBy: true, checks: true, because: true })
  .extend({ paper: entryId });
export type PaperAnswer = Omit<z.infer<typeof paperAnswer>, 'paper'>;
const unanswered: PaperAnswer = { covers: 'not known yet', saidBy: null, checks: null, because: null };

/** A paper of the register as it stands, with what was answered of it; unanswered it is "not known yet". */
export function paperWith({ id, state, paper: held, lost }: PaperRow, answer: PaperAnswer = unanswered): PaperHere {
  return {
    paper: id,
    type: held.type,
    state,
    holders: held.holders
      .filter(({ person, replacement }) => !replacement && !lost.some((each) => each.person === person))
      .map(({ person }) => person),
    lifeSustaining: held.lifeSustaining,
    covers: answer.covers,
    saidBy: answer.saidBy,
    checks: held.type === 'adrt' ? answer.checks : null,
    because: answer.because,
  };
}
/** What was found out about who has authority over this decision, and where one looked. */
export const authorityFound = z.strictObject({ papers: z.array(paperHere).max(60), lookedWhere: passage(500) });
export type AuthorityFound = z.infer<typeof authorityFound>;

export const deciders = [
  'the person',
  'nobody',
  'an advance decision',
  'the court',
  'an attorney',
  'a deputy',
  'whoever carries it out',
] as const;
export type Decider = (typeof deciders)[number];
export interface WhoDecides {
  readonly who: Decider;
  readonly law: LawRef;
  readonly plain: string;
}

type Question = { matter: Matter; capacity: Conclusion | null; authority: Pick<AuthorityFound, 'papers'> };
type Row = { test: (asked: Question) => boolean; outcome: WhoDecides };

/** Which powers can reach a matter: "LPA-P&F, EPA and appointee give no power over care" (domain A4; s.9, s.16). */
const powersOver = (matter: Matter): Readonly<Record<'an attorney' | 'a deputy', readonly PaperType[]>> =>
  matter === 'money-or-home'
    ? { 'an attorney': ['lpa-property-finance', 'epa'], 'a deputy': ['deputy-property'] }
    : { 'an attorney': ['lpa-health-welfare'], 'a deputy': ['deputy-welfare'] };

const covers = ({ covers: says }: PaperHere) => says === 'covers this decision';

/** The verified powers that cover this decision, of attorneys or of deputies. */
export function powersHeld(
  { matter, authority }: Omit<Question, 'capacity'>,
  of: 'an attorney' | 'a deputy',
): readonly PaperHere[] {
  return authority.papers.filter(
    (each) =>
      powersOver(matter)[of].includes(each.type) &&
      each.state === 'verified' &&
      covers(each) &&
      // s.11(8): over life-sustaining treatment an attorney decides only where the power expressly says so.
      (of === 'a deputy' || matter !== 'life-sustaining-treatment' || each.lifeSustaining === 'yes'),
  );
}

/** The powers under which a decider of the table decides; none for whoever needs no power. */
export const whoHasIt = (who: Decider, asked: Omit<Question, 'capacity'>): readonly PaperHere[] =>
  who === 'an attorney' || who === 'a deputy' ? powersHeld(asked, who) : [];

/** D2: "a named person has recorded that an ADRT is valid and applies to this treatment in these circumstances". */
export const advanceDecisionStands = ({ papers }: Pick<AuthorityFound, 'papers'>): boolean =>
  papers.some((each) => each.type === 'adrt' && covers(each) && each.saidBy !== null);

/** Who decides: read from the top, the first row that fits. */
const table: readonly Row[] = [
  {
    test: ({ capacity }) => capacity === 'has capacity for this decision now',
    outcome: {
      who: 'the person',
      law: 's1-2',
      plain: 'The person can decide this, and does. Record a supported decision.',
    },
  },
  {
    test: ({ matter }) => levelOf(matter) === 'excluded',
    outcome: { who: 'nobody', law: 's27', plain: 'No one can make this decision for someone else.' },
  },
  {
    test: ({ authority }) => advanceDecisionStands(authority),
    outcome: {
      who: 'an advance decision',
      law: 's26',
      plain:
        'The person has already refused this treatment. It must not be given, and there is no best interests decision to make.',
    },
  },
  {
    test: ({ authority: { papers } }) =>
      papers.some((each) => each.type === 'court-order' && each.state !== 'claimed' && covers(each)),
    outcome: { who: 'the court', law: 's16', plain: 'The court has decided. Follow its order.' },
  },
  {
    test: (asked) => powersHeld(asked, 'an attorney').length > 0,
    outcome: {
      who: 'an attorney',
      law: 's11-7',
      plain:
        'The attorney decides, within the power, and must follow the checklist. The home is asked and carries it out.',
    },
  },
  {
    test: (asked) => powersHeld(asked, 'a deputy').length > 0,
    outcome: {
      who: 'a deputy',
      law: 's20',
      plain:
        'The deputy decides, within the order, and must follow the checklist. A deputy cannot refuse life-sustaining treatment.',
    },
  },
  {
    test: () => true,
    outcome: {
      who: 'whoever carries it out',
      law: 's5',
      plain:
        'Whoever proposes or carries it out decides, and answers for it. A relative has no authority by being one.',
    },
  },
];

/** Who decides this matter (ss.4-6, 11, 20, 26-29): the first test that fits. */
export function whoDecides(asked: Question): WhoDecides {
  const row = table.find(({ test }) => test(asked));
  if (row === undefined) throw new RangeError('The last row of the table fits everything.');
  return row.outcome;
}

/** Who carries out, and so decides, where nobody has authority: a prompt, never an answer. */
export function usualDecider(matter: Matter): string {
  switch (matter) {
    case 'where-to-live':
    case 'funding-or-placement':
      return 'the local authority or NHS body that arranges the care';
    case 'serious-treatment':
    case 'life-sustaining-treatment':
    case 'hospital-stay':
    case 'covert-medicine':
    case 'sedating-medicine':
      return 'the doctor, dentist or nurse who would give the treatment';
    case 'money-or-home':
      return 'a property and affairs attorney, a deputy, or the court';
    default:
      return 'the nurse or manager who would carry it out';
  }
}
