import { z } from 'zod';
import { someone } from '../capacity/model.ts';
import { countries } from '../home/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import {
  type EntryId,
  entryId,
  line,
  passage,
  personId,
  type ResidentId,
  residentId,
  staffId,
} from '../words/model.ts';
import { takers } from './law.ts';

export const subjects = {
  care: 'Care, day or night',
  respect: 'How somebody was spoken to or treated',
  'not-heard': 'Not asked, or not listened to',
  food: 'Food and drink',
  belongings: 'Money or belongings',
  staff: 'A member of staff',
  data: 'Personal data: what was kept, shown or passed on',
  place: 'The room or the building',
  visits: 'Visits and telephone calls',
  other: 'Something else',
} as const;
export type ComplaintSubject = keyof typeof subjects;
export const subjectNames = Object.keys(subjects) as [ComplaintSubject, ...ComplaintSubject[]];

export const ways = {
  said: 'Said, face to face',
  showed: 'Shown, without words',
  phone: 'By telephone',
  letter: 'By letter',
  email: 'By email',
  form: 'On our form',
} as const;
export type Way = keyof typeof ways;
export const wayNames = Object.keys(ways) as [Way, ...Way[]];

/** Who complains. A relative is one of the resident's people; nobody has to give a name. */
const who = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('resident') }),
  z.strictObject({ type: z.literal('person'), id: personId }),
  z.strictObject({ type: z.literal('staff'), id: staffId }),
  z.strictObject({ type: z.literal('other'), name: line(80), role: line(120), contact: line(200).nullable() }),
  z.strictObject({ type: z.literal('anonymous') }),
]);
export type Complainant = z.infer<typeof who>;

/** What the person said or showed themselves: no other voice fits in. */
const theirWords = personNow.nullable();

const received = z.strictObject({
  complaint: z.strictObject({
    /** In a few words, to find it by. */
    title: line(120),
    about: z.array(z.enum(subjectNames)).min(1, 'Please say what it is about.').max(subjectNames.length),
    way: z.enum(wayNames),
    /** What would put it right, as it was understood. */
    wants: passage(800).nullable(),
  }),
  /** A part of its own, so that a pack can leave out who complained. */
  complainant: z.strictObject({ who, says: passage(2000).nullable() }),
  person: z.strictObject({
    words: theirWords,
    /** Where somebody else complains: how the person was asked about it, or why they were not. */
    asked: passage(500).nullable(),
  }),
  /** Members of staff whom it is about: they do not read it. */
  concerns: z.strictObject({ staff: z.array(staffId).max(100) }),
});
export type Received = z.infer<typeof received>;

export const outcomes = ['upheld', 'upheld in part', 'not upheld'] as const;
export const closings = ['answered', 'taken back by whoever complained'] as const;
const told = {
  how: z.enum(wayNames),
  /** In a form that whoever is told can use: large print, read aloud, in Punjabi (DAPB1605). */
  form: passage(300),
  what: passage(2000),
};
export const step = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('acknowledged'), ...told }),
  z.strictObject({ type: z.literal('progress'), ...told }),
  z.strictObject({
    type: z.literal('found'),
    what: passage(2000),
    /** What each of those asked said, apart from the others. */
    accounts: z.array(z.strictObject({ who: someone, says: passage(1200) })).max(12),
  }),
  z.strictObject({
    type: z.literal('answered'),
    ...told,
    outcome: z.enum(outcomes),
    apology: passage(800).nullable(),
    /** What whoever complained said to the answer; the person's own reply is in their own part. */
    reply: passage(800).nullable(),
  }),
  z.strictObject({
    type: z.literal('change'),
    what: passage(500),
    owner: staffId,
    by: day,
    /** The part of the resident's plan that changes; null for a practice of the home. */
    element: entryId.nullable(),
  }),
  z.strictObject({ type: z.literal('done'), change: entryId, what: passage(500) }),
  z.strictObject({ type: z.literal('escalated'), to: z.enum(takers), what: passage(800) }),
  z.strictObject({ type: z.literal('closed'), reason: z.enum(closings), what: passage(800) }),
  z.strictObject({ type: z.literal('reopened'), what: passage(800) }),
  /** A mistake in an earlier entry: that one stays, and this says what is right. */
  z.strictObject({ type: z.literal('put-right'), entry: entryId, what: passage(800) }),
]);
export type Step = z.infer<typeof step>;

const wentOn = z.strictObject({
  which: z.strictObject({ id: entryId }),
  step,
  person: z.strictObject({ words: theirWords }),
});
/** Days that the home gives itself, counted as the Act counts: the day of receipt is the first. */
const ownDays = z.int().min(1, 'One day at least.').max(90, 'Please keep this to 90 days at most.');
export const procedure = z.strictObject({ acknowledge: ownDays, answer: ownDays, why: passage(300) });

/** A complaint about a resident's care is part of their record and goes with it; any other is the home's. */
export const complaintKinds = {
  'resident-complaint.received@1': kind('resident', received),
  'resident-complaint.went-on@1': kind('resident', wentOn),
  'complaint.received@1': kind('home', received),
  'complaint.went-on@1': kind('home', wentOn),
  'complaint.procedure-set@1': kind('home', z.strictObject({ procedure })),
} as const;

const written = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
const change = z.strictObject({
  ...written,
  what: z.string(),
  owner: staffId,
  due: day,
  element: z.strictObject({ id: entryId, title: z.string().nullable() }).nullable(),
  done: z.strictObject({ ...written, what: z.string() }).nullable(),
});
export type Change = z.infer<typeof change>;

export const complaintRow = z.strictObject({
  id: entryId,
  /** Whose care it is about; null where it is about the home. */
  resident: residentId.nullable(),
  ...written,
  ...received.shape,
  receivedOn: day,
  acknowledgeBy: day,
  /** Where the Act sets a last day of its own: see lastDayToAcknowledge. */
  lastDayInLaw: day.nullable(),
  answerBy: day,
  steps: z.array(z.strictObject({ ...written, on: day, step, words: theirWords })),
  changes: z.array(change),
});
export type ComplaintRow = z.infer<typeof complaintRow>;
export type StepRow = ComplaintRow['steps'][number];

export const owedInWords = { acknowledge: 'Say that it came', answer: 'Answer it', change: 'To be changed' } as const;
/** What is owed to whoever complained, by its day. */
export interface Owed {
  readonly complaint: EntryId;
  /** Whose care it is about; null where it is about the home. */
  readonly resident: ResidentId | null;
  readonly title: string;
  readonly what: keyof typeof owedInWords;
  readonly due: string;
}

export const standing = z.strictObject({
  acknowledge: z.int(),
  answer: z.int(),
  /** Who set it and why; null while the days are the ones that this program came with. */
  set: z.strictObject({ why: z.string(), by: staffId, at: instant }).nullable(),
});
export type Standing = z.infer<typeof standing>;
/** Ours, and no law's: a manager may set others. */
export const OWN_DAYS: Standing = { acknowledge: 3, answer: 28, set: null };

export const register = z.strictObject({
  rows: z.array(complaintRow),
  procedure: standing,
  country: z.enum(countries),
});

type Given = Pick<Received, 'complainant' | 'person'> & { readonly resident: string | null };
/** What is missing from a complaint, by its place in the form and in one plain line; null where it is whole. */
export function lacking({ resident, complainant: { who: from, says }, person }: Given): [string, string] | null {
  if (from.type === 'resident') {
    if (resident === null) return ['resident', 'Please say who complains.'];
    if (person.words === null)
      return ['person.words', 'Please write what they said, or what anyone there would have seen.'];
    if (says !== null || person.asked !== null)
      return [
        'complainant.says',
        'This is the person’s own complaint: their words stand in their own field, and nowhere else.',
      ];
    return null;
  }
  if (says === null) return ['complainant.says', 'Please write what was said or written, as it was.'];
  if (resident !== null && person.asked === null)
    return ['person.asked', 'Please write how the person was asked about it themselves, or why they were not.'];
  if (resident === null && (from.type === 'person' || person.words !== null || person.asked !== null))
    return ['resident', 'Please say which resident it is about.'];
  return null;
}

export * from './law.ts';
// Where a complaint stands, so that a screen can say it too.
export { acknowledgedOn, figuresOf, isAnswered, isClosed, owedOf, standsAt } from './thread.ts';
