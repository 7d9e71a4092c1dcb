import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { entryId, line, passage, personId, staffId } from '../words/model.ts';
import { type Ground, groundNames, monthsOn, OPINION_MONTHS } from './law.ts';

export * from './law.ts';

/** On whose behalf a living person’s record is asked for. */
export const askers = {
  self: 'The person themselves',
  power: 'An attorney or deputy, under a power that covers it',
  authorised: 'Somebody whom the person authorised: a solicitor, an advocate, a relative',
  neither: 'A relative or friend, on their own account',
} as const;
export type Asker = keyof typeof askers;
export const askerNames = Object.keys(askers) as [Asker, ...Asker[]];

export const asked = z
  .strictObject({
    by: z.enum(askerNames),
    name: line(120),
    /** Where they are one of the person's people. */
    person: personId.nullable(),
    contact: line(200).nullable(),
    /** What was seen of the power or the authority. */
    authority: passage(300).nullable(),
    wants: passage(600),
    from: day.nullable(),
    to: day.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'The last day is before the first.',
  });
export type Asked = z.infer<typeof asked>;

/** How it was seen who asks. */
const identity = passage(300);
const which = z.strictObject({ id: entryId });
export const opinions = ['no serious harm', 'serious harm from some of it', 'they know all of it already'] as const;
/** What a health professional says of serious harm, and of what (Sch 3 paras 5-6). */
export const opinion = z
  .strictObject({
    says: z.enum(opinions),
    by: line(120).nullable(),
    about: passage(600).nullable(),
  })
  .refine(({ says, by }) => says === 'they know all of it already' || by !== null, {
    path: ['by'],
    message: 'Please say which health professional, and what they are.',
  })
  .refine(({ says, about }) => says === 'no serious harm' || about !== null, {
    path: ['about'],
    message: 'Please say of what, or how the person knows it already.',
  });

/** What is proposed to be left out, named by what it is about. Kept in the record, so that it is never worded anew. */
export const proposalKey = z.string().regex(/^(statement|person|resident|staff|photograph|words):.{1,120}$/u);
export const decided = z
  .strictObject({
    key: proposalKey,
    outcome: z.enum(['shown', 'left out']),
    ground: z.enum(groundNames).nullable(),
    reason: passage(400),
  })
  .refine(({ outcome, ground }) => (outcome === 'left out') === (ground !== null), {
    path: ['ground'],
    message: 'Say on what ground it is left out, where it is.',
  });
export type Decided = z.infer<typeof decided>;

export const mores = ['who they are', 'what they mean'] as const;
export const subjectAccessKinds = {
  'subject-access.asked@1': kind(
    'resident',
    z.strictObject({ asked, identity: z.strictObject({ how: identity.nullable() }) }),
  ),
  'subject-access.more-asked@1': kind(
    'resident',
    z.strictObject({ which, more: z.strictObject({ about: z.enum(mores), what: passage(300) }) }),
  ),
  'subject-access.more-came@1': kind(
    'resident',
    z.strictObject({
      which,
      came: z.strictObject({ about: z.enum(mores), what: passage(300) }),
    }),
  ),
  'subject-access.extended@1': kind(
    'resident',
    z.strictObject({ which, extended: z.strictObject({ reason: passage(600) }) }),
  ),
  'subject-access.opinion-given@1': kind('resident', z.strictObject({ which, opinion })),
  'subject-access.redaction-decided@1': kind('resident', z.strictObject({ which, decided })),
  'subject-access.answered@1': kind(
    'resident',
    z.strictObject({ which, answered: z.strictObject({ how: passage(600) }) }),
  ),
} as const;

const done = { at: happened, recordedAt: instant, by: staffId };
export const subjectAccessRow = z.strictObject({
  id: entryId,
  ...done,
  asked,
  /** How it was seen who asks; null until it was. */
  identity: z.string().nullable(),
  waits: z.array(z.strictObject({ about: z.enum(mores), what: z.string(), asked: day, came: day.nullable() })),
  extended: z.strictObject({ ...done, reason: z.string() }).nullable(),
  opinion: z.strictObject({ ...done, ...opinion.shape }).nullable(),
  /** What was decided last of each thing that was proposed. */
  decisions: z.array(z.strictObject({ ...done, ...decided.shape })),
  answered: z.strictObject({ ...done, how: z.string() }).nullable(),
  /** The last day for the answer; null while the clock stands still. */
  answerBy: day.nullable(),
});
export type SubjectAccessRow = z.infer<typeof subjectAccessRow>;

/** One thing that rules propose to leave out of a copy, where it stands, and what was decided. */
export const proposal = z.strictObject({
  key: proposalKey,
  /** "What Susan Hartley thinks": never more of it than whoever decides may read. */
  what: z.string(),
  why: z.string(),
  words: z.string().nullable(),
  /** How often it was found. */
  times: z.int(),
  /** What is usual, where nobody decides otherwise. */
  usual: z.enum(['shown', 'left out']),
  decision: z.strictObject({ ...done, ...decided.shape }).nullable(),
});
export type Proposal = z.infer<typeof proposal>;

/** Those who care are usually named: nothing need be decided of them. Everything else, a person decides. */
export const isOpen = ({ usual, decision }: Pick<Proposal, 'usual' | 'decision'>): boolean =>
  usual === 'left out' && decision === null;

/** What still keeps the copy from being given, in plain words; null where nothing does. */
export function whyNot(
  { asked: { by, authority }, identity: seen, opinion: given }: SubjectAccessRow,
  today: string,
): string | null {
  if (by === 'neither')
    return 'A relative or friend has no right of their own to the record. They may be given a family pack, as far as the person agreed to it.';
  if (seen === null) return 'Check first who asks, and write down how.';
  if (by !== 'self' && authority === null)
    return 'See first the power, or the person’s own authority, and write down what you saw.';
  if (given === null)
    return 'Ask a health professional first whether any of it would be likely to do serious harm, or write down that the person knows it already (Sch 3 para 6).';
  const asOf = given.at.precision === 'day' ? given.at.day : given.recordedAt.slice(0, 10);
  if (given.says !== 'they know all of it already' && monthsOn(asOf, OPINION_MONTHS) < today)
    return 'The health professional’s opinion is older than six months. Ask again (Sch 3 para 6).';
  return null;
}

/** Why this may not be decided so; null where it may. */
export function whyNotSo(ground: Ground | null, { asked: { by }, opinion: given }: SubjectAccessRow): string | null {
  if (ground === 'harm' && given?.says !== 'serious harm from some of it')
    return 'Only a health professional’s opinion lets the home leave something out because of serious harm. Write down the opinion first (Sch 3 para 6).';
  if (ground === 'wishes' && by === 'self')
    return 'The person asks themselves, so nothing is left out because of what they told in confidence.';
  return null;
}
