import { z } from 'zod';
import { decisionId, type Someone, someone } from '../capacity/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant, londonDay, shortDateInWords } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';

export const limitsInWords = {
  'locked-doors': 'Locked doors or a keypad',
  'bed-rails': 'Bed rails',
  'chair-or-belt': 'A chair, table or belt that is hard to get out of',
  'one-to-one': 'Someone always there',
  held: 'Being held or guided by hand',
  'sedating-medicine': 'Medicine that sedates',
  'covert-medicine': 'Medicine given covertly',
  contact: 'Limits on contact',
  watched: 'A sensor, tracking or a camera',
  other: 'Another limit',
} as const;
export type LimitType = keyof typeof limitsInWords;
export const limitTypes = Object.keys(limitsInWords) as [LimitType, ...LimitType[]];

/** One limit on the person: what is done, why, and what was tried that limits less (s.1(6), s.6). */
export const limit = z.strictObject({
  type: z.enum(limitTypes),
  what: passage(800),
  /** When and for how long in a day. */
  hours: line(200),
  needed: passage(800),
  inProportion: passage(800),
  lessTried: passage(800),
  /** How far it is what anyone living at home would have ([2026] UKSC 16: the relative normality of the arrangements). */
  ordinary: passage(500).nullable(),
  effect: passage(500).nullable(),
  decision: decisionId.nullable(),
  reviewOn: day,
});
export type Limit = z.infer<typeof limit>;

/** Limits that are medicine: practice asks more of these than of a door (NICE SC1, QS85, NG97; not yet checked by a lawyer). */
export const medicineLimits: readonly LimitType[] = ['covert-medicine', 'sedating-medicine'];

/** One medicine by its name: who agreed to it, how that was decided, what is offered openly first, when it ends. */
export const medicine = z.strictObject({
  name: line(120),
  /** What it is for. */
  purpose: passage(500),
  prescriber: z.strictObject({ name: line(80), role: line(80), on: day }),
  /** Whether and how it may be given so: crushed, in which food. Null until one was asked. */
  pharmacist: z.strictObject({ name: line(80), advice: passage(800), on: day }).nullable(),
  /** Family, an attorney or an advocate: who else was asked. What they think best is a view of theirs, in the decision. */
  alsoAsked: z.array(someone).max(12),
  howDecided: passage(800),
  /** What less restrictive way is tried each time before it. */
  openlyFirst: passage(600),
  until: day,
});
export type Medicine = z.infer<typeof medicine>;
/** The person was asked: in their own words, or how it was asked and why nothing came. */
export const medicinePerson = z
  .strictObject({ words: personNow.nullable(), howAsked: passage(600).nullable() })
  .refine(({ words, howAsked }) => words !== null || howAsked !== null, {
    path: ['howAsked'],
    message:
      'Please write what they said or showed when they were asked, or how they were asked and that nothing came.',
  });

/** What the person's words or doings show, as the witness reads them. Nothing is concluded from them here. */
export const signs = ['contentment', 'objection', 'both', 'neither'] as const;
export type Sign = (typeof signs)[number];
export const signInWords: Record<Sign, string> = {
  contentment: 'content with it',
  objection: 'an objection to it',
  both: 'both, at different moments',
  neither: 'neither of the two',
};

export const applicationTypes = [
  'a standard authorisation',
  'an urgent authorisation',
  'an extension of the urgent one',
  'a review',
  'an order of the Court of Protection',
] as const;
/** What was asked of the supervisory body or the court. The home asks; it never concludes. */
export const application = z.strictObject({
  type: z.enum(applicationTypes),
  askedOf: line(120),
  reference: line(60).nullable(),
  arrangements: passage(2000),
  chaseOn: day.nullable(),
});
export type Application = z.infer<typeof application>;

export const applicationNews = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('asked again'), answer: passage(500).nullable(), chaseOn: day.nullable() }),
  z.strictObject({ type: z.literal('an assessor came'), who: line(120) }),
  z.strictObject({
    type: z.literal('granted'),
    until: day,
    conditions: z.array(line(300)).max(20),
    representative: line(120).nullable(),
  }),
  z.strictObject({ type: z.literal('not granted'), reason: passage(800) }),
  z.strictObject({ type: z.literal('withdrawn'), reason: passage(500) }),
  z.strictObject({ type: z.literal('the regulator was told'), reference: line(60).nullable() }),
  z.strictObject({ type: z.literal('a condition was met'), condition: line(300), how: passage(500) }),
  z.strictObject({ type: z.literal('challenged in court (s.21A)'), by: line(120) }),
  z.strictObject({ type: z.literal('ended'), reason: passage(500) }),
]);
export type ApplicationNews = z.infer<typeof applicationNews>;
export const applicationNewsTypes = applicationNews.options.map((option) => option.shape.type.value);

const which = z.strictObject({ id: entryId });
export const limitReview = z.strictObject({
  found: passage(800),
  /** What could limit less now, or why nothing could. */
  less: passage(500),
  nextOn: day,
});
export const libertyKinds = {
  'limit.begun@1': kind('resident', z.strictObject({ limit })),
  'limit.changed@1': kind('resident', z.strictObject({ which, limit, why: z.strictObject({ reason: passage(500) }) })),
  /** Written beside a limit that is medicine, and anew when something of it changes. */
  'limit.medicine-written@1': kind('resident', z.strictObject({ which, medicine, person: medicinePerson })),
  'limit.reviewed@1': kind('resident', z.strictObject({ which, review: limitReview })),
  'limit.ended@1': kind('resident', z.strictObject({ which, ending: z.strictObject({ reason: passage(500) }) })),
  /** What the person said or showed about living here, or about one limit: their own words, no other voice fits. */
  'liberty.shown@1': kind(
    'resident',
    z.strictObject({ sign: z.strictObject({ shows: z.enum(signs), limit: entryId.nullable() }), words: personNow }),
  ),
  'liberty.applied-for@1': kind('resident', z.strictObject({ application })),
  'liberty.heard@1': kind('resident', z.strictObject({ which, news: applicationNews })),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const limitRow = z.strictObject({
  id: entryId,
  ...done,
  limit,
  reviewOn: day,
  before: z.array(z.strictObject({ ...done, limit, reason: z.string() })),
  reviews: z.array(z.strictObject({ ...done, ...limitReview.shape })),
  ended: z.strictObject({ ...done, reason: z.string() }).nullable(),
  /** What is written of the medicine, the newest first; empty for any other limit. */
  medicines: z.array(z.strictObject({ ...done, medicine, person: medicinePerson })),
});
export type LimitRow = z.infer<typeof limitRow>;
export const signRow = z.strictObject({
  ...done,
  shows: z.enum(signs),
  limit: entryId.nullable(),
  words: personNow,
});
export type SignRow = z.infer<typeof signRow>;
export const applicationRow = z.strictObject({
  id: entryId,
  ...done,
  application,
  news: z.array(z.strictObject({ ...done, news: applicationNews })),
});
export type ApplicationRow = z.infer<typeof applicationRow>;
export const liberty = z.strictObject({
  resident: residentId,
  limits: z.array(limitRow),
  signs: z.array(signRow),
  applications: z.array(applicationRow),
  /** Since when nobody is cared for here any more: every limit and authorisation ended with it. */
  over: z.strictObject({ status: z.enum(['left', 'died']), since: day.nullable() }).nullable(),
  /** What is due to be looked at or asked again (D23); nothing once care has ended. */
  due: z.array(
    /** Not dated: it has no day of its own, and is due from the day on which it arose. */
    z.strictObject({ what: z.string(), on: day, dated: z.boolean() }),
  ),
});
export type Liberty = z.infer<typeof liberty>;

/** Whether an application, or what was granted on it, has come to its end. */
export const isOver = (row: ApplicationRow): boolean =>
  row.news.some(({ news: { type } }) => type === 'not granted' || type === 'withdrawn' || type === 'ended');
/** Until when an authorisation runs, if it was granted and has not ended. */
export function runsUntil(row: ApplicationRow): string | null {
  const granted = row.news.findLast(({ news: { type } }) => type === 'granted')?.news;
  return granted?.type === 'granted' && !isOver(row) ? granted.until : null;
}
/** The conditions of an authorisation that runs of which nobody has written that they were met, and since when they bind. */
export function conditionsOpen(row: ApplicationRow): { readonly condition: string; readonly since: string }[] {
  const granted = row.news.findLast(({ news: { type } }) => type === 'granted');
  if (granted?.news.type !== 'granted' || isOver(row)) return [];
  const met = new Set(row.news.flatMap(({ news }) => (news.type === 'a condition was met' ? [news.condition] : [])));
  const since = londonDay(granted.recordedAt);
  return granted.news.conditions.filter((each) => !met.has(each)).map((condition) => ({ condition, since }));
}
/** Whether the supervisory body or the court has not answered yet. */
export const isUnanswered = (row: ApplicationRow): boolean =>
  !isOver(row) && !row.news.some(({ news: { type } }) => type === 'granted');
/** Where an application stands, in words; it never says that someone is or is not deprived of their liberty. */
export function applicationStands(row: ApplicationRow): string {
  const last = row.news.findLast(({ news: { type } }) =>
    ['granted', 'not granted', 'withdrawn', 'ended'].includes(type),
  )?.news;
  return last?.type ?? 'no answer yet';
}
/** When to ask again, while nothing has come. */
export function applicationChaseDue(row: ApplicationRow): string | null {
  if (!isUnanswered(row)) return null;
  const asked = row.news.findLast(({ news: { type } }) => type === 'asked again')?.news;
  return asked?.type === 'asked again' ? asked.chaseOn : row.application.chaseOn;
}

/** What one piece of news says, to stand after its kind and its day. */
export function applicationNewsInWords(news: ApplicationNews): string {
  switch (news.type) {
    case 'asked again':
      return `: ${news.answer ?? 'no answer'}`;
    case 'an assessor came':
      return `: ${news.who}`;
    case 'granted':
      return [
        `, until ${shortDateInWords(news.until)}`,
        news.conditions.length > 0 && `. Conditions: ${news.conditions.join('; ')}`,
        news.representative && `. Representative: ${news.representative}`,
      ]
        .filter(Boolean)
        .join('');
    case 'the regulator was told':
      return news.reference ? `, reference ${news.reference}` : '';
    case 'a condition was met':
      return `: ${news.condition}. ${news.how}`;
    case 'challenged in court (s.21A)':
      return `: ${news.by}`;
    case 'not granted':
    case 'withdrawn':
    case 'ended':
      return `: ${news.reason}`;
  }
}

/** D23: "no contentment/objection observation in 28 days". */
export const SIGN_WITHIN_DAYS = 28;

/** That everything here ended with care, in a sentence; null while care goes on. */
export function overInWords({ over }: Pick<Liberty, 'over'>, preferredName: string): string | null {
  if (over === null) return null;
  const what = over.status === 'died' ? 'died' : 'left';
  return `${preferredName} ${what}${over.since ? ` on ${shortDateInWords(over.since)}` : ''}: every limit and every authorisation ended with it. Tell the supervisory body.`;
}

/** What is not written down yet of a limit that is medicine, each in one plain line; nothing for any other. */
export function medicineLacks({ limit, medicines, ended }: LimitRow): string[] {
  if (ended || !medicineLimits.includes(limit.type)) return [];
  const [newest] = medicines;
  if (!newest) return ['Which medicine it is, who prescribed it, how it was decided and until when.'];
  const covert = limit.type === 'covert-medicine';
  return [
    ...(covert && newest.medicine.pharmacist === null ? ['What a pharmacist says of giving it so.'] : []),
    ...(covert && newest.medicine.alsoAsked.length === 0 ? ['Who of the family, or which advocate, was asked.'] : []),
    ...(newest.person.words === null ? ['What the person says or shows when they are asked.'] : []),
    ...(limit.decision === null ? ['The decision that it rests on.'] : []),
  ];
}

/** What is written of a medicine, for a screen or a page: each line with its label. */
export const medicineFacts = (
  { name, purpose, prescriber, pharmacist, alsoAsked, howDecided, openlyFirst, until }: Medicine,
  nameOf: (someone: Someone) => string,
): [label: string, value: string | null][] => [
  ['Medicine', name],
  ['What it is for', purpose],
  ['Prescriber', `${prescriber.name}, ${prescriber.role}, ${shortDateInWords(prescriber.on)}`],
  ['Pharmacist', pharmacist && `${pharmacist.name}, ${shortDateInWords(pharmacist.on)}: ${pharmacist.advice}`],
  ['Also asked', alsoAsked.map(nameOf).join('; ')],
  ['How it was decided', howDecided],
  ['Tried openly first', openlyFirst],
  ['Until', shortDateInWords(until)],
];

export { longestRun, runsTooLong } from './durations.ts';
