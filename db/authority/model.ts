import { z } from 'zod';
import { someone } from '../capacity/model.ts';
import type { LawRef } from '../law/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { entryId, line, passage, personId, photographRef, residentId, staffId } from '../words/model.ts';

/** What kinds of paper there are, and what each gives (MCA 2005 Part 1; domain A4, A6). */
export interface PaperKind {
  readonly words: string;
  /** One line on what it gives and what it does not. */
  readonly gives: string;
  readonly law: LawRef;
  /** Whether named people hold it, as attorneys and deputies do. */
  readonly held: boolean;
}
export const paperKinds = {
  'lpa-health-welfare': {
    words: 'Lasting power of attorney, health and welfare',
    gives: 'Once registered, the attorney decides what the person cannot, within the power.',
    law: 's11-7',
    held: true,
  },
  'lpa-property-finance': {
    words: 'Lasting power of attorney, property and money',
    gives: 'Money and property only. It gives no say over care or treatment.',
    law: 's9',
    held: true,
  },
  epa: {
    words: 'Enduring power of attorney (before October 2007)',
    gives: 'Money and property only. It gives no say over care or treatment.',
    law: 's9',
    held: true,
  },
  'deputy-welfare': {
    words: 'Court deputy, welfare',
    gives: 'The deputy decides what the order says, and cannot refuse life-sustaining treatment.',
    law: 's20',
    held: true,
  },
  'deputy-property': {
    words: 'Court deputy, property and money',
    gives: 'Money and property only. It gives no say over care or treatment.',
    law: 's20',
    held: true,
  },
  appointee: {
    words: 'Appointee for benefits',
    gives: 'Benefits only. It gives no say over care, treatment or other money.',
    law: 'appointee',
    held: true,
  },
  adrt: {
    words: 'Advance decision to refuse treatment',
    gives: 'Where it is valid and applies, the treatment must not be given.',
    law: 's26',
    held: false,
  },
  'advance-statement': {
    words: 'Advance statement of wishes',
    gives: 'Binds nobody, and must be looked at: it is what the person wanted, in writing.',
    law: 's4-6-a',
    held: false,
  },
  'court-order': {
    words: 'Order of the Court of Protection',
    gives: 'The court has decided: follow the order.',
    law: 's16',
    held: false,
  },
  rpr: {
    words: 'Relevant person’s representative',
    gives: 'Speaks up for the person while they are deprived of their liberty, and decides nothing.',
    law: 'dols',
    held: true,
  },
  imca: {
    words: 'Independent mental capacity advocate',
    gives: 'Finds out and puts the person’s view, and decides nothing.',
    law: 's37',
    held: true,
  },
  'care-act-advocate': {
    words: 'Care Act advocate',
    gives: 'Helps the person take part, and decides nothing.',
    law: 'careact',
    held: true,
  },
  respect: {
    words: 'ReSPECT or DNACPR recommendation',
    gives: 'A clinician’s recommendation, to be looked at. It is no consent and no advance decision.',
    law: 's4-5',
    held: false,
  },
} as const satisfies Record<string, PaperKind>;
export type PaperType = keyof typeof paperKinds;
export const paperTypes = Object.keys(paperKinds) as [PaperType, ...PaperType[]];

export const waysToAct = ['one alone', 'together only', 'together or alone', 'together for some matters'] as const;
const known = z.enum(['yes', 'no', 'not known']);

/** One power, order or paper, as somebody says that it is or as it was read. */
export const paper = z.strictObject({
  type: z.enum(paperTypes),
  /** Who holds it: attorneys, deputies, a representative. Empty for what the person wrote themselves. */
  holders: z.array(z.strictObject({ person: personId, replacement: z.boolean() })).max(12),
  act: z.enum(waysToAct).nullable(),
  /** What it covers; of an advance decision: which treatment is refused, in which circumstances. */
  covers: passage(1500).nullable(),
  restrictions: passage(1000).nullable(),
  preferences: passage(1000).nullable(),
  /** s.11(8): whether an attorney's power expressly covers life-sustaining treatment. */
  lifeSustaining: known,
  registered: known,
  reference: line(60).nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  /** s.25(5)-(6): what an advance decision needs to reach life-sustaining treatment. */
  form: z.strictObject({ inWriting: known, signed: known, witnessed: known, evenIfLifeAtRisk: known }).nullable(),
  claimedBy: someone.nullable(),
  heldWhere: line(200).nullable(),
});
export type Paper = z.infer<typeof paper>;

export const waysSeen = ['the original', 'a certified copy', 'an online access code', 'a copy, not certified'] as const;
export const sighting = z.strictObject({
  how: z.enum(waysSeen),
  note: passage(500).nullable(),
  scan: photographRef.nullable(),
});
export const verification = z.strictObject({
  /** What it was checked against: the Public Guardian's register, the sealed order, the court. */
  against: line(200),
  found: passage(500),
  againOn: day.nullable(),
});
export const ending = z.strictObject({
  how: z.enum(['revoked', 'expired', 'replaced', 'found not to exist', 'written down by mistake']),
  reason: passage(500),
});

/** s.13(6): what ends one attorney's appointment. What it does to the power is for the instrument and the Public Guardian to say. */
export const lost = z.strictObject({
  person: personId,
  how: z.enum([
    'died',
    'gave it up',
    'lacks capacity',
    'the marriage or civil partnership ended',
    'bankrupt or a debt relief order',
    'removed by the court',
    'another reason',
  ]),
  reason: passage(500),
});

const which = z.strictObject({ id: entryId });
/** The entry's `at` says when: claimed, seen, checked, ended on. */
export const authorityKinds = {
  'authority.recorded@1': kind('resident', z.strictObject({ paper })),
  'authority.put-right@1': kind(
    'resident',
    z.strictObject({ which, paper, why: z.strictObject({ reason: passage(500) }) }),
  ),
  'authority.seen@1': kind('resident', z.strictObject({ which, sighting })),
  'authority.verified@1': kind('resident', z.strictObject({ which, verification })),
  /** One of those who hold it can no longer act. */
  'authority.holder-lost@1': kind('resident', z.strictObject({ which, lost })),
  'authority.ended@1': kind('resident', z.strictObject({ which, ending })),
} as const;

export const paperStates = ['claimed', 'seen', 'verified', 'expired', 'revoked'] as const;
export type PaperState = (typeof paperStates)[number];

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const paperRow = z.strictObject({
  id: entryId,
  resident: residentId,
  ...done,
  paper,
  state: z.enum(paperStates),
  seen: z.strictObject({ ...done, ...sighting.shape }).nullable(),
  verified: z.strictObject({ ...done, ...verification.shape }).nullable(),
  ended: z.strictObject({ ...done, ...ending.shape }).nullable(),
  /** Who of its holders can no longer act, oldest first. */
  lost: z.array(z.strictObject({ ...done, ...lost.shape })),
  /** What was put right, oldest first, with what it said before. */
  before: z.array(z.strictObject({ ...done, paper, reason: z.string() })),
});
export type PaperRow = z.infer<typeof paperRow>;

/**
 * Whether a power of attorney is one yet: a lasting power "is not created unless ... registered" (s.9(2)(b)), and an
 * enduring one gives no power over somebody who has lost capacity until it is (Sch 4, paras 1 and 4). Other papers need
 * no registration.
 */
export const needsRegistration = ({ type }: Pick<Paper, 'type'>): boolean =>
  type === 'lpa-health-welfare' || type === 'lpa-property-finance' || type === 'epa';

/**
 * What a paper is today: "claimed -> seen -> verified -> expired/revoked" (domain A4). Each is what somebody wrote down;
 * only an end that has come is worked out.
 */
export function paperState(row: Pick<PaperRow, 'paper' | 'seen' | 'verified' | 'ended'>, today: string): PaperState {
  if (row.ended) return row.ended.how === 'expired' ? 'expired' : 'revoked';
  if (row.paper.endsOn !== null && row.paper.endsOn < today) return 'expired';
  // What was checked and then put right as not registered gives no power.
  if (row.verified && !(needsRegistration(row.paper) && row.paper.registered === 'no')) return 'verified';
  return row.seen ? 'seen' : 'claimed';
}

/** Whether a paper still stands, whatever is known of it. */
export const stillStands = ({ state }: Pick<PaperRow, 'state'>) => state !== 'expired' && state !== 'revoked';

export const paperStateInWords: Record<PaperState, string> = {
  claimed: 'claimed, nobody here has seen it',
  seen: 'seen, not checked yet',
  verified: 'seen and checked',
  expired: 'has run out',
  revoked: 'has ended',
};

/** An advance decision that stands, however little is known of it. */
export const advanceDecision = z.strictObject({ state: z.enum(paperStates), refuses: paper.shape.covers });
export type AdvanceDecision = z.infer<typeof advanceDecision>;

export const advanceDecisionsAmong = (rows: readonly Pick<PaperRow, 'paper' | 'state'>[]): AdvanceDecision[] =>
  rows
    .filter((row) => row.paper.type === 'adrt' && stillStands(row))
    .map(({ state, paper: { covers } }) => ({ state, refuses: covers }));

/** What it is and how far it has been looked at, where there is room for little. */
export const advanceDecisionInShort = ({ state }: AdvanceDecision): string =>
  `${paperKinds.adrt.words}: ${paperStateInWords[state]}.`;

/** D2: "A claimed or unverified ADRT: warn at once". It stands wherever somebody may be treated, until it has ended. */
export const advanceDecisionWarning = (it: AdvanceDecision): string =>
  `${advanceDecisionInShort(it)} ${
    it.refuses
      ? `It is said to refuse: ${it.refuses.replace(/[.\s]+$/, '')}.`
      : 'What it refuses is not written down yet.'
  } Find out before any treatment whether it applies.`;

/** s.25(5)-(6): what is not written down yet of what an advance decision needs to reach life-sustaining treatment. */
export function formMissing({ type, form }: Pick<Paper, 'type' | 'form'>): string[] {
  if (type !== 'adrt') return [];
  const needs = [
    ['inWriting', 'it is in writing'],
    ['signed', 'it is signed by the person, or for them in their presence'],
    ['witnessed', 'a witness signed it'],
    ['evenIfLifeAtRisk', 'it says that it applies even if life is at risk'],
  ] as const;
  return needs.flatMap(([name, words]) => (form?.[name] === 'yes' ? [] : [words]));
}

/** ss.24-26: what makes an advance decision valid and applicable, to be looked at by whoever says that it is. */
export const advanceDecisionAsks = {
  adult: 'it was made at 18 or older, with capacity',
  specific: 'it says which treatment (lay words will do)',
  notWithdrawn: 'it was not withdrawn',
  noLaterPower: 'no later power of attorney covers the same treatment',
  notInconsistent: 'nothing that the person did since is clearly at odds with it',
  matchesNow: 'the treatment and the circumstances are those of now',
  nothingUnforeseen: 'nothing has come about that the person did not foresee and that would have changed it',
} as const;
type Ask = keyof typeof advanceDecisionAsks;
export const asks = Object.keys(advanceDecisionAsks) as [Ask, ...Ask[]];
export const advanceDecisionChecks = z.strictObject(
  Object.fromEntries(asks.map((ask) => [ask, known])) as Record<Ask, typeof known>,
);
export type AdvanceDecisionChecks = z.infer<typeof advanceDecisionChecks>;

/** What is not written down yet of what ss.24-26 ask, and what was found not to be so. Software decides neither. */
export function advanceDecisionOpen(checks: AdvanceDecisionChecks | null): { missing: string[]; against: string[] } {
  const of = (answers: readonly string[]) =>
    asks.filter((ask) => answers.includes(checks?.[ask] ?? 'not known')).map((ask) => advanceDecisionAsks[ask]);
  return { missing: of(['not known']), against: of(['no']) };
}

/** What should be looked at again about a paper, with the day by which; nothing once it stands no more. */
export function paperDue(row: PaperRow): string | null {
  return stillStands(row) ? (row.verified?.againOn ?? row.paper.endsOn) : null;
}
