import { z } from 'zod';
import type { Conclusion } from '../capacity/model.ts';
import type { LawRef } from '../law/model.ts';
import { line, passage, personId } from '../words/model.ts';
import { levelOf, type Matter } from './triage.ts';

const authorityStates = [
  'none found',
  'claimed, not verified',
  'verified and in scope',
  'verified, not in scope',
] as const;
/** What was found out about who has authority over this decision, and where one looked. */
export const authorityFacts = z.strictObject({
  advanceDecision: z.strictObject({
    state: z.enum(['none found', 'claimed, not verified', 'valid and applies now', 'not valid or does not apply']),
    /** The named person who says that it is valid and applies to this treatment in these circumstances (D2). */
    recordedBy: line(120).nullable(),
  }),
  courtOrder: z.enum(['none found', 'covers this decision']),
  attorney: z.strictObject({
    state: z.enum(authorityStates),
    person: personId.nullable(),
    lifeSustaining: z.boolean(),
  }),
  deputy: z.strictObject({ state: z.enum(authorityStates), person: personId.nullable() }),
  lookedWhere: passage(500),
});
export type AuthorityFacts = z.infer<typeof authorityFacts>;

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

type Question = { matter: Matter; capacity: Conclusion | null; facts: AuthorityFacts };
type Row = { test: (asked: Question) => boolean; outcome: WhoDecides };

/** s.11(8): over life-sustaining treatment an attorney decides only where the power expressly says so. */
const attorneyDecides = ({ matter, facts: { attorney } }: Question) =>
  attorney.state === 'verified and in scope' && (matter !== 'life-sustaining-treatment' || attorney.lifeSustaining);

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
    test: ({ facts }) => facts.advanceDecision.state === 'valid and applies now',
    outcome: {
      who: 'an advance decision',
      law: 's26',
      plain:
        'The person has already refused this treatment. It must not be given, and there is no best interests decision to make.',
    },
  },
  {
    test: ({ facts }) => facts.courtOrder === 'covers this decision',
    outcome: { who: 'the court', law: 's16', plain: 'The court has decided. Follow its order.' },
  },
  {
    test: attorneyDecides,
    outcome: {
      who: 'an attorney',
      law: 's11-7',
      plain:
        'The health and welfare attorney decides, and must follow the checklist. The home is asked and carries it out.',
    },
  },
  {
    test: ({ facts }) => facts.deputy.state === 'verified and in scope',
    outcome: {
      who: 'a deputy',
      law: 's20',
      plain: 'The deputy decides, within the order, and must follow the checklist.',
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
