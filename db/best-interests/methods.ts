import { z } from 'zod';
import { advocateRow } from '../advocates/model.ts';
import { paperRow } from '../authority/model.ts';
import { assessmentRow, conclusions, decisionId } from '../capacity/model.ts';
import { disagreementRow } from '../disagreements/model.ts';
import { lawRefs } from '../law/model.ts';
import { asKnown, reads, signs, writes } from '../method/model.ts';
import { everyone, recorders, seniors } from '../staff/model.ts';
import { happened, instant } from '../time/model.ts';
import { voiceRow } from '../voices/methods.ts';
import { personNow } from '../voices/model.ts';
import { entryId, passage, residentId, staffId } from '../words/model.ts';
import { rules } from './duties/model.ts';
import { bestInterestsKinds, gate, maker, opened, signature, stepNames } from './steps.ts';
import { atTheGate, escalator, matter } from './triage.ts';
import { authorityFound, paperAnswer } from './who-decides.ts';

const resident = { resident: residentId };
const one = { ...resident, decision: decisionId };
/** What every step is saved with; `changed` says why, where it follows an earlier version. */
const saving = { ...one, at: happened.nullable(), changed: passage(500).nullable() };
const savedEntry = z.strictObject({ entry: entryId });
const kinds = bestInterestsKinds;

const meta = {
  entryId,
  entrySeq: z.int(),
  at: happened,
  recordedAt: instant,
  by: staffId.nullable(),
  changed: z.string().nullable(),
  supersededBy: entryId.nullable(),
};
const partsOf = <S extends { step: unknown }>({
  body: {
    shape: { step: _, ...parts },
  },
}: {
  body: { shape: S };
}) => parts;
const row = <S extends { step: unknown }>(kind: { body: { shape: S } }) =>
  z.strictObject({ ...meta, ...partsOf(kind) });
const saves = <S extends { step: unknown }>(kind: { body: { shape: S } }) =>
  z.strictObject({ ...saving, ...partsOf(kind) });

/** The steps of a decision as they now stand; what was never saved is null. */
const standing = z.strictObject({
  opened: row(kinds['decision.opened@1']),
  maker: row(kinds['decision.maker-named@2']).nullable(),
  meeting: row(kinds['decision.meeting-planned@1']).nullable(),
  attendance: row(kinds['decision.attendance-recorded@1']).nullable(),
  options: row(kinds['decision.options-set@2']).nullable(),
  checklist: row(kinds['decision.checklist-answered@1']).nullable(),
  made: row(kinds['decision.made@1']).nullable(),
  completed: row(kinds['decision.completed@1']).nullable(),
  supported: row(kinds['decision.supported@1']).nullable(),
  ended: row(kinds['decision.ended@2']).nullable(),
});
export type Standing = z.infer<typeof standing>;

export const statuses = [
  'draft',
  'signed as complete',
  'signed, made urgently',
  'supported decision',
  'ended',
] as const;
const duty = z.strictObject({
  rule: z.enum(rules),
  severity: z.enum(['stop', 'must']),
  step: z.enum(stepNames),
  missing: z.string(),
  cites: z.enum(lawRefs),
});
const summary = {
  decision: decisionId,
  ...resident,
  matter,
  question: z.string(),
  status: z.enum(statuses),
  conclusion: z.enum(conclusions).nullable(),
  /** Whose decision it is, in words that stand alone. */
  whose: z.string(),
  /** Where one is: the first step that is still open. */
  next: z.enum(stepNames).nullable(),
  stops: z.int(),
  musts: z.int(),
  openedAt: instant,
  reviewOn: z.string().nullable(),
  /** s.1(4): the person's own decision, which others find unwise. */
  unwise: z.boolean(),
  /** What was to change by a day and is not done yet. */
  toDo: z.array(z.strictObject({ what: z.string(), who: z.string(), by: z.string() })),
};
/** One line of the thread: what was done, by whom, and the person at that moment or why there is nothing. */
const threadLine = z.strictObject({
  entryId,
  entrySeq: z.int(),
  at: happened,
  recordedAt: instant,
  title: z.string(),
  what: z.string(),
  by: z.string(),
  big: z.boolean(),
  person: z
    .strictObject({
      mode: z.enum(['said', 'showed', 'documented']),
      words: z.string(),
      language: personNow.shape.language,
    })
    .nullable(),
  gap: z.string().nullable(),
  superseded: z.boolean(),
  /** The step of the decision where it was written, to go there. */
  step: z.enum(stepNames),
});
export type ThreadLine = z.infer<typeof threadLine>;
const whole = z.strictObject({
  ...summary,
  steps: standing,
  reviews: z.array(row(kinds['decision.reviewed@1'])),
  /** What came of the changes that it brings, oldest first. */
  followed: z.array(row(kinds['decision.change-followed@1'])),
  placings: z.array(row(kinds['decision.view-placed@1'])),
  /** What those who hold a power together answered, one a paper. */
  holdersAsked: z.array(row(kinds['decision.holders-asked@1'])),
  assessments: z.array(assessmentRow),
  views: z.array(voiceRow),
  /** Powers and papers of this resident, as the register has them now. */
  papers: z.array(paperRow),
  /** Advocates asked for, and disagreements, about this decision. */
  advocates: z.array(advocateRow),
  disagreements: z.array(disagreementRow),
  /** What whoever opens any page of this decision must see first. */
  warnings: z.array(z.strictObject({ title: z.string(), what: z.string().nullable(), step: z.enum(stepNames) })),
  duties: z.array(duty),
  /** Why the steps after capacity are closed. */
  closed: duty.nullable(),
  /** A step was saved after it was signed. */
  changedSinceSigned: z.boolean(),
  thread: z.array(threadLine),
});
export type WholeDecision = z.infer<typeof whole>;
export type DecisionSummary = z.infer<z.ZodObject<typeof summary, z.core.$strict>>;

export const turnedBackRow = z.strictObject({
  entryId,
  entrySeq: z.int(),
  recordedAt: instant,
  by: staffId.nullable(),
  words: z.string(),
  gate: atTheGate,
});

export const bestInterestsMethods = {
  /** Puts a matter to the gate; an everyday one is turned back, which is recorded. */
  'decisions.triage': writes(
    recorders,
    z.strictObject({ ...resident, words: passage(500), gate: atTheGate }),
    z.strictObject({
      outcome: z.enum(['turn-back', 'look-again', 'short', 'open', 'nobody']),
      escalators: z.array(escalator),
      turnedBack: entryId.nullable(),
    }),
  ),
  'decisions.open': writes(
    recorders,
    z.strictObject({ ...resident, matter: opened, gate, words: personNow.nullable() }),
    z.strictObject({ decision: decisionId }),
  ),
  'decisions.changeQuestion': writes(
    recorders,
    z.strictObject({ ...saving, matter: opened, words: personNow.nullable() }),
    savedEntry,
  ),
  'decisions.list': reads(everyone, z.strictObject(resident), z.array(z.strictObject(summary))),
  'decisions.turnedBack': reads(everyone, z.strictObject(resident), z.array(turnedBackRow)),
  'decisions.get': reads(everyone, z.strictObject({ ...one, ...asKnown }), whole),
  /** What was found of each paper in the register; how it stood is read off the register, never taken from the page. */
  'decisions.nameMaker': writes(
    seniors,
    z.strictObject({
      ...saving,
      answers: z.array(paperAnswer).max(60),
      lookedWhere: authorityFound.shape.lookedWhere,
      maker: maker.omit({ basis: true }),
    }),
    savedEntry,
  ),
  'decisions.askHolders': writes(seniors, saves(kinds['decision.holders-asked@1']), savedEntry),
  'decisions.planMeeting': writes(recorders, saves(kinds['decision.meeting-planned@1']), savedEntry),
  'decisions.recordAttendance': writes(recorders, saves(kinds['decision.attendance-recorded@1']), savedEntry),
  'decisions.setOptions': writes(seniors, saves(kinds['decision.options-set@2']), savedEntry),
  'decisions.placeView': writes(recorders, saves(kinds['decision.view-placed@1']), savedEntry),
  'decisions.answerChecklist': writes(seniors, saves(kinds['decision.checklist-answered@1']), savedEntry),
  'decisions.make': writes(seniors, saves(kinds['decision.made@1']), savedEntry),
  /** Signs with the PIN given again. What is still open is worked out here, never taken from the page. */
  'decisions.complete': signs(
    seniors,
    z.strictObject({
      ...one,
      pin: z.string().regex(/^\d{6,12}$/, 'A PIN is 6 to 12 digits.'),
      signature: signature.omit({ by: true, open: true }),
    }),
    savedEntry,
  ),
  'decisions.followChange': writes(recorders, saves(kinds['decision.change-followed@1']), savedEntry),
  'decisions.review': writes(seniors, saves(kinds['decision.reviewed@1']), savedEntry),
  'decisions.support': writes(recorders, saves(kinds['decision.supported@1']), savedEntry),
  'decisions.end': writes(seniors, saves(kinds['decision.ended@1']), savedEntry),
} as const;
