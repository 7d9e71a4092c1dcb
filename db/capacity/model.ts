import { z } from 'zod';
import type { LawRef } from '../law/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import { entryId, id, line, passage, personId, residentId, staffId } from '../words/model.ts';

/** One decision: the same id stands in its capacity assessments and in its best interests steps (D1). */
export const decisionId = id.brand<'decision'>();
export type DecisionId = z.infer<typeof decisionId>;

/** Which decision a step belongs to; `changed` says why where it follows an earlier version of the same step. */
export const step = z.strictObject({ decision: decisionId, changed: passage(500).nullable() });

/** Somebody who did something: one of the staff, one of the resident's people, or a professional from outside. */
export const someone = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('staff'), id: staffId }),
  z.strictObject({ type: z.literal('person'), id: personId }),
  z.strictObject({ type: z.literal('professional'), name: line(80), role: line(120) }),
]);
export type Someone = z.infer<typeof someone>;

/** What the person said or showed when asked, as it was. There is no field for anybody else's account. */
export const answer = personNow.pick({ mode: true, words: true, language: true });
export type Answer = z.infer<typeof answer>;

export const abilities = ['understand', 'retain', 'weigh', 'communicate'] as const;
export type Ability = (typeof abilities)[number];
export const abilityInWords: Record<Ability, string> = {
  understand: 'Understand it',
  retain: 'Keep it in mind long enough',
  weigh: 'Use it or weigh it',
  communicate: 'Tell us, by any means',
};
export const abilityLaw: Record<Ability, LawRef> = {
  understand: 's3-1-a',
  retain: 's3-1-b',
  weigh: 's3-1-c',
  communicate: 's3-1-d',
};
export const findings = ['able', 'not able', 'uncertain'] as const;
export type Finding = (typeof findings)[number];

export const conclusions = [
  'has capacity for this decision now',
  'lacks capacity for this decision now',
  'could not be assessed',
] as const;
export type Conclusion = (typeof conclusions)[number];

/** Ways of helping someone to decide (s.1(3)). The first two are talk alone. */
export const aids = [
  'explained in words',
  'short sentences, one step at a time',
  'best time of day',
  'quiet place',
  'familiar person',
  'glasses or hearing aids working',
  'first language or interpreter',
  'pictures or photographs',
  'real objects',
  'written key words',
  'breaks',
  'second attempt another day',
  'pain, infection or delirium checked',
  'speech and language therapist’s advice',
  'something else',
] as const;
const verbal: readonly (typeof aids)[number][] = ['explained in words', 'short sentences, one step at a time'];

export const help = z.strictObject({
  aid: z.enum(aids),
  what: passage(500),
  when: happened.nullable(),
  where: line(120).nullable(),
  withWhom: line(120).nullable(),
  /** What came of it. */
  effect: passage(500),
});
export type Help = z.infer<typeof help>;

/** What the assessor asked and found; the person's own answer stands apart, in the part `person`. */
const asked = z.strictObject({
  finding: z.enum(findings).nullable(),
  asked: passage(1000).nullable(),
  note: passage(1000).nullable(),
});
/** s.1(4): "not to be treated as unable to make a decision merely because he makes an unwise decision". */
export const unwiseInWords = 'Unwise decision, capacity not in doubt';
export const assessment = z.strictObject({
  assessor: someone,
  /** What raised the doubt; a diagnosis alone raises none (s.2(3)). */
  whyInDoubt: passage(1000),
  /** The few salient facts of this decision (s.3(4)). */
  information: z.array(passage(500)).max(20),
  help: z.array(help).max(20),
  understand: asked,
  retain: asked,
  weigh: asked,
  communicate: asked,
  minutes: z.int().min(1).max(1440).nullable(),
  /** s.1(4): the choice seems unwise and capacity is not in doubt because of it. */
  unwise: z.boolean(),
  fluctuates: z
    .strictObject({
      pattern: passage(500),
      canWaitUntil: day.nullable(),
      holdingAction: passage(500).nullable(),
      wishesWhenClear: passage(1000).nullable(),
    })
    .nullable(),
});
export type Assessment = z.infer<typeof assessment>;
export type Fluctuates = NonNullable<Assessment['fluctuates']>;

export const concluded = z.strictObject({
  impairment: z
    .strictObject({
      what: passage(500),
      lasting: z.enum(['permanent', 'temporary', 'not known']),
      mayImprove: passage(500).nullable(),
    })
    .nullable(),
  /** Because of what, which ability, for which decision, as shown by what. */
  link: passage(1500).nullable(),
  conclusion: z.enum(conclusions),
  reasons: passage(2000),
  reviewOn: day.nullable(),
  reviewWhen: passage(500).nullable(),
});
export type Concluded = z.infer<typeof concluded>;

export const personsPart = z.strictObject({
  understand: answer.nullable(),
  retain: answer.nullable(),
  weigh: answer.nullable(),
  communicate: answer.nullable(),
  /** How the outcome was explained, and what the person said or showed then. */
  told: z.strictObject({ how: passage(500), when: happened.nullable(), answer: answer.nullable() }).nullable(),
});
const others = z.strictObject({
  present: z.array(line(120)).max(20),
  disputed: z.array(z.strictObject({ by: someone, what: passage(1000) })).max(10),
});

const parts = { assessment, conclusion: concluded, person: personsPart, others };
export const capacityKinds = { 'capacity.assessed@1': kind('resident', z.strictObject({ step, ...parts })) } as const;

/** s.2(1), JB: ability first. The question of an impairment opens once an ability is answered "not able", not before. */
export function impairmentMayOpen(given: Pick<Assessment, Ability>): boolean {
  return abilities.some((ability) => given[ability].finding === 'not able');
}

type Problem = { readonly path: readonly string[]; readonly message: string };
/**
 * What would make an assessment contradict itself. The conclusion is the assessor's own and is never worked out from
 * the answers: being unable for another cause than an impairment is not lacking capacity (s.2(1)).
 */
export function contradictions(given: { assessment: Assessment; conclusion: Concluded }): Problem[] {
  const found: Problem[] = [];
  const unable = impairmentMayOpen(given.assessment);
  if (given.conclusion.impairment !== null && !unable) {
    found.push({
      path: ['conclusion', 'impairment'],
      message:
        'Ability first, cause after: the cause is asked only when an ability is answered “not able” (JB [2021] UKSC 52).',
    });
  }
  if (given.conclusion.conclusion !== 'lacks capacity for this decision now') return found;
  if (!unable) {
    found.push({
      path: ['conclusion', 'conclusion'],
      message: 'No ability is answered “not able”, so this cannot be the conclusion (s.3(1)).',
    });
  }
  if (given.assessment.help.length === 0) {
    found.push({
      path: ['assessment', 'help'],
      message: 'Please say what was done to help first, and what came of it (s.1(3)).',
    });
  }
  return found;
}
export const newAssessment = z.strictObject(parts).superRefine((given, context) => {
  for (const { path, message } of contradictions(given)) context.addIssue({ code: 'custom', path: [...path], message });
});
export type NewAssessment = z.infer<typeof newAssessment>;

/** Whether all that was done to help was to talk. */
export const isTalkAlone = (given: readonly (typeof aids)[number][]): boolean =>
  given.every((aid) => verbal.includes(aid));

/** D4: "fewer than 2 practicable steps, or all steps only explained verbally" (s.1(3)). */
export function helpMissing(given: readonly Pick<Help, 'aid'>[]): string | null {
  if (given.length < 2) return 'Two or more steps taken to help, with what came of each.';
  return isTalkAlone(given.map(({ aid }) => aid)) ? 'A step to help that is more than talking.' : null;
}

/** D5, s.2(1), s.3(1): someone said to lack capacity needs the impairment and a sentence that links it to the inability. */
export function causeMissing(given: Concluded): string | null {
  if (given.conclusion !== 'lacks capacity for this decision now') return null;
  if (given.impairment === null) return 'The impairment or disturbance of mind or brain.';
  return given.link === null ? 'The sentence that says how it stops the person deciding this.' : null;
}

export const assessmentRow = z.strictObject({
  entryId,
  entrySeq: z.int(),
  resident: residentId,
  decision: decisionId,
  at: happened,
  recordedAt: instant,
  by: staffId.nullable(),
  changed: z.string().nullable(),
  /** The entry that took its place, if a later one did. */
  supersededBy: entryId.nullable(),
  ...parts,
});
export type AssessmentRow = z.infer<typeof assessmentRow>;

/** The conclusion that stands for this decision and no other: the last assessment, leaving out those put right since. */
export function standingConclusion(
  given: readonly Pick<AssessmentRow, 'decision' | 'supersededBy' | 'conclusion' | 'entrySeq'>[],
  decision: DecisionId,
): Conclusion | null {
  const own = given.filter((row) => row.decision === decision && row.supersededBy === null);
  return own.toSorted((one, other) => other.entrySeq - one.entrySeq)[0]?.conclusion.conclusion ?? null;
}

/** Prompt D6: one record is one decision; "and" may join two. */
export const maybeTwoDecisions = (question: string) => /\band\b/i.test(question);

export { fluctuationInWords, timeOfDay, triesInWords } from './fluctuation.ts';
