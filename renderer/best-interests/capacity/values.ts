import { z } from 'zod';
import {
  type Ability,
  type AssessmentRow,
  abilities,
  type aids,
  impairmentMayOpen,
  newAssessment,
  type Someone,
} from '../../../db/capacity/model.ts';
import { type Happened, happened } from '../../../db/time/model.ts';
import { passage } from '../../../db/words/model.ts';
import { answerFrom, type Heard, unheard } from '../form/HeardField.tsx';

interface Asked {
  finding: 'able' | 'not able' | 'uncertain' | null;
  asked: string;
  note: string;
}
export interface AidValues {
  aid: (typeof aids)[number];
  what: string;
  when: Happened | null;
  where: string;
  withWhom: string;
  effect: string;
}
/** An assessment as it is being typed: the same tree as the record's, with empty texts for what is not there yet. */
export interface AssessmentValues extends Record<string, unknown> {
  at: Happened | null;
  assessment: Record<Ability, Asked> & {
    assessor: Someone | null;
    whyInDoubt: string;
    information: string[];
    help: AidValues[];
    minutes: number | string;
    unwise: boolean;
    fluctuates: { pattern: string; canWaitUntil: string | null; holdingAction: string; wishesWhenClear: string } | null;
  };
  conclusion: {
    impairment: { what: string; lasting: string; mayImprove: string };
    link: string;
    conclusion: string | null;
    reasons: string;
    reviewOn: string | null;
    reviewWhen: string;
  };
  person: Record<Ability, Heard> & { told: { how: string; answer: Heard } };
  others: { present: string; disputedBy: Someone | null; disputed: string };
  changed: string;
}
export const assessmentInput = z.strictObject({ at: happened, given: newAssessment, changed: passage(500).nullable() });

export const noAid: AidValues = {
  aid: 'explained in words',
  what: '',
  when: null,
  where: '',
  withWhom: '',
  effect: '',
};
const byAbility = <T>(make: (ability: Ability) => T) =>
  Object.fromEntries(abilities.map((each) => [each, make(each)])) as Record<Ability, T>;

/** A fresh form, or one to put an assessment right with. Nothing of an earlier try is ever copied into a new one. */
export function startValues(me: Someone & { type: 'staff' }, row: AssessmentRow | null): AssessmentValues {
  if (row) return valuesOf(row, me.id);
  return {
    at: null,
    assessment: {
      ...byAbility(() => ({ finding: null, asked: '', note: '' })),
      assessor: me,
      whyInDoubt: '',
      information: [''],
      help: [noAid, noAid],
      minutes: '',
      unwise: false,
      fluctuates: null,
    },
    conclusion: {
      impairment: { what: '', lasting: 'not known', mayImprove: '' },
      link: '',
      conclusion: null,
      reasons: '',
      reviewOn: null,
      reviewWhen: '',
    },
    person: { ...byAbility(() => unheard(me.id)), told: { how: '', answer: unheard(me.id) } },
    others: { present: '', disputedBy: null, disputed: '' },
    changed: '',
  };
}

function valuesOf({ at, assessment, conclusion, person, others }: AssessmentRow, me: string): AssessmentValues {
  const heard = (given: AssessmentRow['person'][Ability]): Heard => (given ? { ...given, heardBy: me } : unheard(me));
  const { fluctuates } = assessment;
  return {
    at,
    assessment: {
      ...assessment,
      ...byAbility((each) => ({
        finding: assessment[each].finding,
        asked: assessment[each].asked ?? '',
        note: assessment[each].note ?? '',
      })),
      help: assessment.help.map((each) => ({ ...each, where: each.where ?? '', withWhom: each.withWhom ?? '' })),
      minutes: assessment.minutes ?? '',
      fluctuates: fluctuates && {
        ...fluctuates,
        holdingAction: fluctuates.holdingAction ?? '',
        wishesWhenClear: fluctuates.wishesWhenClear ?? '',
      },
    },
    conclusion: {
      ...conclusion,
      impairment: {
        what: conclusion.impairment?.what ?? '',
        lasting: conclusion.impairment?.lasting ?? 'not known',
        mayImprove: conclusion.impairment?.mayImprove ?? '',
      },
      link: conclusion.link ?? '',
      reviewWhen: conclusion.reviewWhen ?? '',
    },
    person: {
      ...byAbility((each) => heard(person[each])),
      told: { how: person.told?.how ?? '', answer: heard(person.told?.answer ?? null) },
    },
    others: {
      present: others.present.join('\n'),
      disputedBy: others.disputed[0]?.by ?? null,
      disputed: others.disputed[0]?.what ?? '',
    },
    changed: '',
  };
}

const blank = (text: string) => text.trim() === '';
/** From the form to what is recorded: rows that nobody filled in are left out, and the cause where no ability failed. */
export function given({ at, assessment, conclusion, person, others, changed }: AssessmentValues): unknown {
  const causeOpen = impairmentMayOpen(assessment);
  return {
    at,
    changed,
    given: {
      assessment: {
        ...assessment,
        information: assessment.information.filter((each) => !blank(each)),
        help: assessment.help.filter((each) => !blank(each.what) || !blank(each.effect)),
      },
      conclusion: {
        ...conclusion,
        impairment: causeOpen && !blank(conclusion.impairment.what) ? conclusion.impairment : null,
        link: causeOpen ? conclusion.link : null,
      },
      person: {
        ...byAbility((each) => answerFrom(person[each])),
        told: blank(person.told.how)
          ? null
          : { how: person.told.how, when: null, answer: answerFrom(person.told.answer) },
      },
      others: {
        present: others.present
          .split('\n')
          .map((each) => each.trim())
          .filter((each) => each !== ''),
        disputed:
          others.disputedBy && !blank(others.disputed) ? [{ by: others.disputedBy, what: others.disputed }] : [],
      },
    },
  };
}

export const parts = ['decision', 'information', 'help', 'abilities', 'cause', 'link', 'conclusion', 'told'] as const;
export type Part = (typeof parts)[number];
/** The part of the form in which a refused answer stands. */
export function partOf(path: string): Part {
  if (/help/.test(path)) return 'help';
  if (/information/.test(path)) return 'information';
  if (/impairment/.test(path)) return 'cause';
  if (/link/.test(path)) return 'link';
  if (/conclusion/.test(path)) return 'conclusion';
  if (/told|others/.test(path)) return 'told';
  return abilities.some((each) => path.includes(each)) ? 'abilities' : 'decision';
}
