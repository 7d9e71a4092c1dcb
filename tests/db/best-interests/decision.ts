import { authorityCommands } from '../../../db/authority/commands.ts';
import type { Paper, PaperType } from '../../../db/authority/model.ts';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import type { ChecklistRow, Matter, Option, Options, Reply } from '../../../db/best-interests/model.ts';
import { askedRows, ownRows } from '../../../db/best-interests/model.ts';
import { capacityCommands } from '../../../db/capacity/commands.ts';
import type { Assessment, Conclusion, DecisionId, NewAssessment } from '../../../db/capacity/model.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import type { Person } from '../../../db/people/model.ts';
import { listPeopleForResident } from '../../../db/people/queries.ts';
import type { Happened } from '../../../db/time/model.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { Statement } from '../../../db/voices/model.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { MORNING, openTestRecord, type TestRecord } from '../../record.ts';

export const thatMorning = { precision: 'minute', instant: MORNING } as const;
const able = { finding: 'able', asked: 'Which front door is ours?', note: null } as const;

/** An assessment in which Edith cannot weigh where to live, with everything that the law asks for. */
export function assessmentOf(
  record: TestRecord,
  conclusion: Conclusion = 'lacks capacity for this decision now',
): NewAssessment {
  const lacks = conclusion === 'lacks capacity for this decision now';
  const assessment: Assessment = {
    assessor: { type: 'staff', id: record.manager },
    whyInDoubt: 'She agreed to move, thatMorning asked who had moved.',
    information: ['Beech Court is forty miles from here.'],
    help: [
      {
        aid: 'pictures or photographs',
        what: 'Both front doors in photographs',
        when: null,
        where: null,
        withWhom: null,
        effect: 'She named ours.',
      },
      {
        aid: 'best time of day',
        what: 'After breakfast',
        when: null,
        where: null,
        withWhom: null,
        effect: 'Awake and talking.',
      },
    ],
    understand: able,
    retain: able,
    weigh: lacks ? { finding: 'not able', asked: 'What would you miss?', note: null } : able,
    communicate: able,
    minutes: 25,
    unwise: false,
    fluctuates: null,
  };
  return {
    assessment,
    conclusion: {
      impairment: lacks ? { what: 'Dementia of the Alzheimer type', lasting: 'permanent', mayImprove: null } : null,
      link: lacks
        ? 'Because of her dementia Edith cannot weigh where to live: she put the door down and took up her coat.'
        : null,
      conclusion,
      reasons: 'Asked three ways, on two days.',
      reviewOn: null,
      reviewWhen: null,
    },
    person: {
      understand: { mode: 'said', words: 'That’s ours. I’d not know a soul there but Susan.', language: null },
      retain: null,
      weigh: { mode: 'showed', words: 'Put the door down and took up her coat.', language: null },
      communicate: null,
      told: null,
    },
    others: { present: ['Susan Hartley'], disputed: [] },
  };
}

/** What the register says of nothing: no paper, and where one looked. */
export const noAuthority = { answers: [], lookedWhere: 'Her file, and the OPG register on 2 March.' };
/** A power or paper of which nothing is known yet but what it is. */
export const paperOf = (type: PaperType, more: Partial<Paper> = {}): Paper => ({
  type,
  holders: [],
  act: null,
  covers: null,
  restrictions: null,
  preferences: null,
  lifeSustaining: 'not known',
  registered: 'yes',
  reference: null,
  startsOn: null,
  endsOn: null,
  form: null,
  claimedBy: null,
  heldWhere: null,
  ...more,
});
export const optionOf = (key: string, title: string, more: Partial<Option> = {}): Option => ({
  key,
  title,
  noChange: false,
  available: null,
  limits: 'no new limits',
  whatLimits: null,
  restraint: null,
  notRestraint: null,
  lifeSustaining: null,
  weighs: [],
  ...more,
});
export const twoOptions = {
  options: [
    optionOf('A', 'Stay, visits made easier', { noChange: true }),
    optionOf('B', 'Move to Beech Court', { limits: 'some new limits', whatLimits: 'Locked front door' }),
  ],
  whyNoneLessRestrictive: null,
};
const reply = (text: string): Reply => ({ answer: 'answered', text, entries: [] });
const replies = <R extends ChecklistRow>(rows: readonly R[]) =>
  Object.fromEntries(rows.map((row) => [row, reply('Asked and written down.')])) as Record<R, Reply>;
export const everyRow = () => ({ answers: replies(ownRows), consulted: replies(askedRows) });

/** A record with the question of where Edith lives opened, and short ways of taking it through its steps. */
export function openDecisionRecord(matter: Matter = 'where-to-live') {
  const record = openTestRecord();
  const moira = { id: record.manager, role: 'manager' } as const;
  const own = bestInterestsCommands;
  const { decision } = record.write(
    (context) =>
      own['decisions.open'](context, {
        resident: record.edith,
        matter: {
          question: 'Would you like to go on living here, or move to Beech Court?',
          whyNow: 'Susan asks for a move, by letter.',
          raisedBy: null,
          told: 'Told the same day.',
        },
        gate: { matter, escalators: [], override: null },
        words: null,
      }),
    moira,
  );
  const on = { resident: record.edith, decision, at: null, changed: null };
  const say = (words: Statement): EntryId =>
    record.write(
      (context) =>
        voiceCommands['voices.record'](context, {
          resident: record.edith,
          about: { type: 'decision', id: decision },
          words,
        }),
      moira,
    ).voice;
  return {
    ...record,
    moira,
    decision,
    on,
    assess: (given: NewAssessment = assessmentOf(record), of: DecisionId = decision, at: Happened = thatMorning) =>
      record.write(
        (context) =>
          capacityCommands['capacity.assess'](context, {
            resident: record.edith,
            decision: of,
            at,
            corrects: null,
            changed: null,
            given,
          }),
        moira,
      ),
    nameMoira: () =>
      record.write(
        (context) =>
          own['decisions.nameMaker'](context, {
            ...on,
            ...noAuthority,
            maker: { who: { type: 'staff', id: record.manager }, reason: null },
          }),
        moira,
      ),
    /** Puts a power or paper into the register, seen and checked unless said otherwise. */
    paper: (says: Paper, until: 'claimed' | 'seen' | 'verified' = 'verified'): EntryId => {
      const at = thatMorning;
      const { paper } = record.write(
        (context) => authorityCommands['authority.record'](context, { resident: record.edith, at, says }),
        moira,
      );
      const one = { resident: record.edith, paper, at };
      const sighting = { how: 'the original', note: null, scan: null } as const;
      if (until !== 'claimed')
        record.write((context) => authorityCommands['authority.see'](context, { ...one, sighting }), moira);
      const verification = { against: 'The register', found: 'Registered.', againOn: null };
      if (until === 'verified')
        record.write((context) => authorityCommands['authority.verify'](context, { ...one, verification }), moira);
      return paper;
    },
    /** Somebody in Edith's life. */
    addPerson: (name: string, standing: Person['standing'] = 'family') =>
      record.write((context) =>
        peopleCommands['people.add'](context, {
          resident: record.edith,
          details: { name, relation: 'daughter', standing, contact: null },
        }),
      ).person,
    say,
    /** Somebody who cares for Edith, unpaid, is asked what they think best. */
    askFamily: (words = 'I would see her every day.', standing: Person['standing'] = 'family') => {
      const { person } = record.write((context) =>
        peopleCommands['people.add'](context, {
          resident: record.edith,
          details: { name: 'Susan Hartley', relation: 'daughter', standing, contact: null },
        }),
      );
      return say({ voice: 'own-view', words, language: null, person, when: thatMorning, how: null, understood: null });
    },
    edithSays: (words = 'I know where the cups go.') =>
      say({
        voice: 'person-now',
        mode: 'said',
        words,
        language: null,
        when: thatMorning,
        how: null,
        understood: null,
        heardBy: record.grace,
      }),
    /** Everybody who is listed by then was asked both questions, or it is written why not. */
    tookPart: (howTried: string | null = null) =>
      record.write(
        (context) =>
          own['decisions.recordAttendance'](context, {
            ...on,
            attendance: {
              held: 'conversations one by one',
              where: null,
              present: [],
              minutesReadBack: null,
              notAsked: listPeopleForResident(context.db, record.edith).map(({ id }) => ({
                who: { type: 'person', id },
                because: 'Asked twice; could not say what Edith would want.',
              })),
            },
            person: { tookPart: 'throughout', how: 'In the kitchen, with the photographs.', absent: null, howTried },
          }),
        moira,
      ),
    setOptions: (options: Options = twoOptions) =>
      record.write((context) => own['decisions.setOptions'](context, { ...on, options }), moira).entry,
    checklist: () =>
      record.write((context) => own['decisions.answerChecklist'](context, { ...on, ...everyRow() }), moira),
    decide: (
      among: EntryId,
      views: readonly EntryId[],
      more: {
        why?: string;
        reviewOn?: string | null;
        against?: null | { why: string; softens: string; explained: string };
        chosen?: string;
        changes?: { what: string; who: string; by: string | null }[];
      } = {},
    ) =>
      record.write(
        (context) =>
          own['decisions.make'](context, {
            ...on,
            made: {
              chosen: 'A',
              among,
              why: 'Option A keeps what Edith names first: the kitchen and chapel.',
              against: null,
              changes: [],
              reviewOn: '2026-05-26',
              reviewIf: [],
              ...more,
            },
            weights: { notes: views.map((view) => ({ view, used: 'used', how: 'It decided between A and B.' })) },
            person: { how: 'Told on the same day.', words: null },
          }),
        moira,
      ),
    sign: (
      signature: Partial<{
        urgent: { reason: string } | null;
        openBecause: string | null;
        as: 'decision maker' | 'on the decision maker’s behalf';
        reached: string | null;
      }> = {},
    ) =>
      record.write(
        (context) =>
          own['decisions.complete'](context, {
            resident: record.edith,
            decision,
            pin: '482915',
            signature: { as: 'decision maker', reached: null, urgent: null, openBecause: null, ...signature },
          }),
        moira,
      ),
  };
}
