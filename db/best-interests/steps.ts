import { z } from 'zod';
import { someone, step } from '../capacity/model.ts';
import type { LawRef } from '../law/model.ts';
import { kind } from '../ledger/model.ts';
import { day } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import { entryId, line, passage, photographRef, staffId } from '../words/model.ts';
import { authorityFacts } from './facts.ts';
import { holdersAsked } from './joint.ts';
import { optionKey, options, optionsFirst } from './options.ts';
import { atTheGate } from './triage.ts';
import { authorityFound, deciders } from './who-decides.ts';

/** Everything below is the format of entries: landed kinds are never edited. */
export const opened = z.strictObject({
  /** The question as it was actually put to the person. */
  question: passage(300),
  whyNow: passage(1000),
  raisedBy: someone.nullable(),
  /** The person at that moment: told or asked, how; or why not yet. */
  told: passage(500).nullable(),
});
export const gate = z.strictObject({
  ...atTheGate.shape,
  /** A manager may open an everyday matter all the same, and says why. */
  override: z.strictObject({ reason: passage(500), turnedBack: entryId.nullable() }).nullable(),
});
/** What the person said or showed at a step. */
const person = z.strictObject({ words: personNow.nullable() });

export const maker = z.strictObject({
  who: someone,
  basis: z.enum(deciders),
  /** Where an attorney or deputy has authority and somebody else decides (D3). */
  reason: passage(1000).nullable(),
});
export type Maker = z.infer<typeof maker>;

/** A meeting to come, and how the person is to take part in it: their plan, in their words where they said any. */
export const meeting = z.strictObject({
  on: day,
  time: line(60).nullable(),
  where: line(200),
  who: z.array(someone).max(20),
  howLong: line(120).nullable(),
  /** What helps the person to take part: glasses, breaks, who sits beside them, what to bring. */
  help: passage(500).nullable(),
  pictures: z.array(z.strictObject({ photo: photographRef, alt: line(200) })).max(4),
});
export type Meeting = z.infer<typeof meeting>;

export const attendance = z.strictObject({
  /** A meeting is not required by law; conversations one by one do as well. */
  held: z.enum(['a meeting', 'conversations one by one', 'both']),
  where: line(200).nullable(),
  present: z.array(z.strictObject({ who: someone, as: line(120).nullable(), chaired: z.boolean() })).max(30),
  minutesReadBack: passage(500).nullable(),
  /** People who were not asked, and why it was not practicable or appropriate (s.4(7)). */
  notAsked: z.array(z.strictObject({ who: someone, because: passage(500) })).max(30),
});
export type Attendance = z.infer<typeof attendance>;
export const personsShare = z.strictObject({
  tookPart: z.enum(['throughout', 'in part', 'not there']),
  /** How the person was helped to take part: invitation, place, time, aids, breaks, and what they did. */
  how: passage(1000).nullable(),
  absent: z
    .strictObject({ why: passage(500), before: passage(500).nullable(), after: passage(500).nullable() })
    .nullable(),
  /** Where nobody has the person's words, shown or reported: how they were looked for (D10). */
  howTried: passage(1000).nullable(),
});
export type PersonsShare = z.infer<typeof personsShare>;

export const stances = ['supports', 'opposes', 'unsure', 'not asked'] as const;
export const consultedQuestions = ['what is best', 'what they would have wanted'] as const;
export type ConsultedQuestion = (typeof consultedQuestions)[number];
/** Where a view stands towards the options. The words stay in the view's own entry; here are ids and fixed words alone. */
export const placing = z.strictObject({
  view: entryId,
  /** s.4(7), tail: what they think best, and apart from that what the person would have wanted. */
  answers: z.enum(consultedQuestions),
  stances: z.array(z.strictObject({ option: optionKey, stance: z.enum(stances) })).max(12),
});
export type Placing = z.infer<typeof placing>;

/** The 18 rows of s.4 and s.1(6). Rows that hold what others said stand in their own part. */
export const ownRows = [
  '4-1-a',
  '4-1-b',
  '4-2',
  '4-3-a',
  '4-3-b',
  '4-4',
  '4-5',
  '4-6-a',
  '4-6-a-written',
  '4-6-b',
  '4-6-c',
  '1-6',
  '4-8',
] as const;
export const askedRows = ['4-7-a', '4-7-b', '4-7-c', '4-7-d', '4-7-both'] as const;
export const checklistRows = [...ownRows.slice(0, 11), ...askedRows, ...ownRows.slice(11)];
export type ChecklistRow = (typeof ownRows)[number] | (typeof askedRows)[number];
export const checklistWords: Record<ChecklistRow, { ask: string; law: LawRef }> = {
  '4-1-a': { ask: 'How do you know that this does not rest on age or appearance?', law: 's4-1' },
  '4-1-b': { ask: 'How do you know that it does not rest on a diagnosis or behaviour alone?', law: 's4-1' },
  '4-2': { ask: 'What circumstances matter: medical, emotional, social, cultural, practical?', law: 's4-2' },
  '4-3-a': { ask: 'Is {name} likely to be able to decide this at some time?', law: 's4-3' },
  '4-3-b': { ask: 'If so, when, and can it wait?', law: 's4-3' },
  '4-4': { ask: 'How was {name} let and encouraged to take part?', law: 's4-4' },
  '4-5': { ask: 'Life-sustaining treatment: what moves this decision?', law: 's4-5' },
  '4-6-a': { ask: 'What are {name}’s wishes and feelings, now and before?', law: 's4-6-a' },
  '4-6-a-written': { ask: 'What did {name} write down while able to? Where did you look?', law: 's4-6-a' },
  '4-6-b': { ask: 'Which beliefs and values would count for {name}?', law: 's4-6-b' },
  '4-6-c': { ask: 'What else would {name} take into account?', law: 's4-6-c' },
  '4-7-a': { ask: 'Who was named by {name} to be asked, and what came of it?', law: 's4-7' },
  '4-7-b': { ask: 'Which carers and others who care about {name} were asked?', law: 's4-7' },
  '4-7-c': { ask: 'Was an attorney asked?', law: 's4-7' },
  '4-7-d': { ask: 'Was a deputy asked?', law: 's4-7' },
  '4-7-both': { ask: 'Was each asked what is best, and apart from that what {name} would want?', law: 's4-7' },
  '1-6': { ask: 'Is there a less restrictive way?', law: 's1-6' },
  '4-8': { ask: 'Why do you reasonably believe that this is in {name}’s best interests?', law: 's4-8' },
};
const reply = z.discriminatedUnion('answer', [
  /** `entries`: the life history, views or documents that the answer rests on. */
  z.strictObject({ answer: z.literal('answered'), text: passage(1500), entries: z.array(entryId).max(20) }),
  z.strictObject({ answer: z.literal('not applicable'), because: passage(500) }),
]);
export type Reply = z.infer<typeof reply>;
export const ownReplies = z.strictObject(
  Object.fromEntries(ownRows.map((row) => [row, reply.optional()])) as Record<
    (typeof ownRows)[number],
    z.ZodOptional<typeof reply>
  >,
);
export const askedReplies = z.strictObject(
  Object.fromEntries(askedRows.map((row) => [row, reply.optional()])) as Record<
    (typeof askedRows)[number],
    z.ZodOptional<typeof reply>
  >,
);

export const weightNote = z.strictObject({
  view: entryId,
  used: z.enum(['used', 'in part', 'not used']),
  how: passage(800),
});
export type WeightNote = z.infer<typeof weightNote>;
export const made = z.strictObject({
  chosen: optionKey,
  /** The options as they stood when it was chosen. */
  among: entryId,
  why: passage(3000),
  /** Against the person's wishes: why, what softens it, how it was explained to them. */
  against: z.strictObject({ why: passage(1000), softens: passage(1000), explained: passage(1000) }).nullable(),
  changes: z.array(z.strictObject({ what: passage(500), who: line(120), by: day.nullable() })).max(20),
  reviewOn: day.nullable(),
  reviewIf: z.array(line(300)).max(10),
});
export type Made = z.infer<typeof made>;
const weights = z.strictObject({ notes: z.array(weightNote).max(60) });
/** The person when told, or why they have not been told yet. */
const personTold = z.strictObject({ how: passage(500).nullable(), words: personNow.nullable() });

export const stepNames = [
  'decision',
  'capacity',
  'who-decides',
  'who-took-part',
  'options',
  'checklist',
  'made',
  'sign',
  'review',
] as const;
export type StepName = (typeof stepNames)[number];
export const severities = ['stop', 'must'] as const;
/** A duty still open at signing, by the names that the rules and steps had then. */
export const openRule = z.strictObject({ rule: line(20), severity: z.enum(severities), step: line(30) });
export const signature = z.strictObject({
  /** Who signed, with their PIN given again. */
  by: staffId,
  as: z.enum(['decision maker', 'on the decision maker’s behalf']),
  /** On behalf: how the decision reached the home, from whom, when. */
  reached: passage(500).nullable(),
  urgent: z.strictObject({ reason: passage(1000) }).nullable(),
  /** What was still open when it was signed, and why it was signed all the same. */
  open: z.array(openRule).max(60),
  openBecause: passage(1000).nullable(),
});
export const review = z.strictObject({
  held: z.enum(['it held', 'it held in part', 'it did not hold']),
  /** What was seen or heard since, on which days. */
  seen: passage(2000),
  next: z.enum(['it stands', 'look at it again', 'it has ended']),
  nextOn: day.nullable(),
});
/** What came of one change that a decision brings: `change` is its place in the list of the entry `made`. */
export const followed = z.strictObject({
  made: entryId,
  change: z.int().min(0).max(19),
  outcome: z.enum(['done', 'done in part', 'not done']),
  what: passage(500),
});
export type Followed = z.infer<typeof followed>;
const supported = z.strictObject({
  decided: passage(1000),
  helpThatWorked: passage(1000).nullable(),
  changes: passage(1000).nullable(),
  unwise: z.boolean(),
});
const reasonsToEnd = [
  'nobody may decide it',
  'an advance decision stands',
  'the person will decide later',
  'the question no longer arises',
  'opened by mistake',
] as const;
const ended = z.strictObject({ because: z.enum(reasonsToEnd), what: passage(1000), waitUntil: day.nullable() });

export const bestInterestsKinds = {
  'decision.opened@1': kind('resident', z.strictObject({ step, matter: opened, gate, person })),
  'decision.turned-back@1': kind(
    'resident',
    z.strictObject({ matter: z.strictObject({ words: passage(500) }), gate: atTheGate }),
  ),
  'decision.maker-named@1': kind('resident', z.strictObject({ step, facts: authorityFacts, maker })),
  /** Rests on the register of powers and papers, each as it stood then. */
  'decision.maker-named@2': kind('resident', z.strictObject({ step, authority: authorityFound, maker })),
  /** What those who hold a power together answered: written beside who decides, and anew whenever one of them answers. */
  'decision.holders-asked@1': kind('resident', z.strictObject({ step, asked: holdersAsked })),
  'decision.meeting-planned@1': kind('resident', z.strictObject({ step, meeting, person })),
  'decision.attendance-recorded@1': kind('resident', z.strictObject({ step, attendance, person: personsShare })),
  'decision.options-set@1': kind('resident', z.strictObject({ step, options: optionsFirst })),
  /** s.6 in full where it would restrain, and whether life-sustaining treatment is given (s.11(8), s.20(5)). */
  'decision.options-set@2': kind('resident', z.strictObject({ step, options })),
  'decision.view-placed@1': kind('resident', z.strictObject({ step, placing })),
  'decision.checklist-answered@1': kind(
    'resident',
    z.strictObject({ step, answers: ownReplies, consulted: askedReplies }),
  ),
  'decision.made@1': kind('resident', z.strictObject({ step, made, weights, person: personTold })),
  'decision.completed@1': kind('resident', z.strictObject({ step, signature })),
  'decision.change-followed@1': kind('resident', z.strictObject({ step, followed })),
  'decision.reviewed@1': kind('resident', z.strictObject({ step, review, person })),
  'decision.supported@1': kind(
    'resident',
    z.strictObject({ step, supported, person: z.strictObject({ words: personNow }) }),
  ),
  'decision.ended@1': kind('resident', z.strictObject({ step, ended })),
  /** Since a decision may have come from another home, where it stood open: it was theirs to make, and is not made here. */
  'decision.ended@2': kind(
    'resident',
    z.strictObject({
      step,
      ended: z.strictObject({
        ...ended.shape,
        because: z.enum([...reasonsToEnd, 'it was for another home to decide']),
      }),
    }),
  ),
} as const;
/** The kinds of a decision's steps as they are read: first versions are read as second ones. */
export type DecisionKind = Exclude<
  keyof typeof bestInterestsKinds,
  'decision.turned-back@1' | 'decision.maker-named@1' | 'decision.options-set@1' | 'decision.ended@1'
>;
