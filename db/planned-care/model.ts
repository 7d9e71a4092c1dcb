import { z } from 'zod';
import { majorMatters, plannedMatters } from '../best-interests/triage.ts';
import { abilities, abilityInWords, decisionId, type Someone, someone } from '../capacity/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import { entryId, passage, residentId, staffId } from '../words/model.ts';

export const plannedNames = Object.keys(plannedMatters) as [
  keyof typeof plannedMatters,
  ...(keyof typeof plannedMatters)[],
];
export const majorNames = Object.keys(majorMatters) as [keyof typeof majorMatters, ...(keyof typeof majorMatters)[]];

/** ss.2-3 in short, for one matter of planned care: help first, then the ability, and only then the cause. */
const unable = z.strictObject({
  /** s.1(3): what was done first to help, and what came of it. */
  help: passage(600),
  ability: z.enum(abilities),
  /** What was asked, and what they said or did. */
  shownBy: passage(600),
  /** s.2(1): the impairment or disturbance, and how it stops them deciding this. */
  because: passage(400),
});

/**
 * Whose decision it is. Level 2: "Person's decision if able. If not: capacity record + short best interests record by the
 * care decision maker" (domain B1).
 */
const decides = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('the person') }),
  z.strictObject({
    type: z.literal('somebody for them'),
    who: someone,
    unable,
    /** s.1(6): what limits less, and why it is or is not done. */
    lessRestrictive: passage(500),
  }),
]);

/** Care that is agreed once and then followed: the question, whose decision it is, what is done, and when it is asked again. */
export const care = z.strictObject({
  matter: z.enum(plannedNames),
  /** As it was put to the person. */
  question: passage(300),
  decides,
  what: passage(500),
  why: passage(800),
  reviewOn: day,
});
export type Care = z.infer<typeof care>;

/** s.4(6)(a): the person's own words; or how they were looked for, where there are none. */
export const carePerson = z
  .strictObject({ words: personNow.nullable(), howTried: passage(600).nullable() })
  .refine(({ words, howTried }) => words !== null || howTried !== null, {
    path: ['howTried'],
    message: 'Please write what they said or showed, or how it was looked for.',
  });
/** s.4(7): who was asked, and each of the two questions apart from the other. */
export const careOthers = z.strictObject({
  asked: z
    .array(z.strictObject({ who: someone, best: passage(500).nullable(), wanted: passage(500).nullable() }))
    .max(6),
});

const careReview = z.strictObject({
  found: passage(800),
  stands: z.enum(['it stands', 'it has ended']),
  nextOn: day.nullable(),
});
export const reviewDated = <R extends z.infer<typeof careReview>>({ stands, nextOn }: R): boolean =>
  (stands === 'it stands') === (nextOn !== null);

export const raised = z.strictObject({
  /** The major decision that it has become. */
  decision: decisionId,
  matter: z.enum(majorNames),
  because: passage(400),
});

const which = z.strictObject({ id: entryId });
const words = z.strictObject({ words: personNow.nullable() });
export const plannedCareKinds = {
  'planned-care.agreed@1': kind('resident', z.strictObject({ care, person: carePerson, others: careOthers })),
  'planned-care.reviewed@1': kind('resident', z.strictObject({ which, review: careReview, person: words })),
  'planned-care.raised@1': kind('resident', z.strictObject({ which, raised })),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const plannedCareRow = z.strictObject({
  id: entryId,
  resident: residentId,
  ...done,
  care,
  person: carePerson,
  others: careOthers,
  /** Oldest first. */
  reviews: z.array(z.strictObject({ ...done, ...careReview.shape, words: personNow.nullable() })),
  raised: z.strictObject({ ...done, ...raised.shape }).nullable(),
});
export type PlannedCareRow = z.infer<typeof plannedCareRow>;

/** Where it stands, in words that stand alone. */
export function careStands({ reviews, raised: up }: Pick<PlannedCareRow, 'reviews' | 'raised'>): string {
  if (up) return 'Raised to a major decision';
  return reviews.at(-1)?.stands === 'it has ended' ? 'Ended' : 'Agreed';
}
export const isFollowed = (row: Pick<PlannedCareRow, 'reviews' | 'raised'>): boolean => careStands(row) === 'Agreed';

/** The day on which it is asked again; null once it is followed no more. */
export const askedAgainOn = (row: Pick<PlannedCareRow, 'care' | 'reviews' | 'raised'>): string | null =>
  isFollowed(row) ? (row.reviews.at(-1)?.nextOn ?? row.care.reviewOn) : null;

/** Whose decision it is, as it heads every page about it. */
export const whoseCare = ({ decides: by }: Care, name: string, nameOf: (who: Someone) => string): string =>
  by.type === 'the person' ? `${name} decides` : `${nameOf(by.who)} decides, for ${name}`;

/** What is written of it, for a screen or a page: each line with its label, the person's own words apart. */
export const careFacts = (
  { care: it, person, others }: Pick<PlannedCareRow, 'care' | 'person' | 'others'>,
  name: string,
  nameOf: (who: Someone) => string,
): [label: string, value: string][] => [
  ['What is done', it.what],
  ['Why', it.why],
  ...(it.decides.type === 'the person'
    ? []
    : ([
        ['Help given first', it.decides.unable.help],
        [`${abilityInWords[it.decides.unable.ability]}: not able`, it.decides.unable.shownBy],
        ['Because of', it.decides.unable.because],
        ['Less restrictive', it.decides.lessRestrictive],
      ] as [string, string][])),
  ...(person.howTried ? [[`How ${name}’s view was looked for`, person.howTried] as [string, string]] : []),
  ...others.asked.flatMap(({ who, best, wanted }): [string, string][] => [
    [`${nameOf(who)}: what is best`, best ?? 'Not asked.'],
    [`${nameOf(who)}: what ${name} would want`, wanted ?? 'Not asked.'],
  ]),
];
