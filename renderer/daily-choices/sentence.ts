import {
  certaintyInWords,
  expressedInWords,
  type Guide,
  howOfferedInWords,
  listInWords,
  reasonInWords,
} from '../../db/daily-choices/model.ts';
import { capital, type Named, pronounsOf } from '../look/pronouns.ts';
import { happenedNearby } from '../look/when.ts';
import type { ChoiceForm } from './form.ts';

/** The form read back: what stands first is the answer, the rest says how it came about. Nothing is said that was not entered. */
export function readBack(form: ChoiceForm, resident: Named): { lead: string; rest: string } {
  const { they, their, has } = pronounsOf(resident);
  const parts = [
    howOfferedInWords({ howOffered: [...form.howOffered], swap: { check: form.swap, second: null } }),
    form.expressedBy.length > 0 ? `${resident.preferredName} ${expressedInWords(form.expressedBy)}` : '',
    form.certainty ? certaintyInWords[form.certainty] : '',
    outcomeSentence(form, { they: capital(they), their, has }),
  ];
  const lead = leadOf(form);
  const offered = offeredBeside(form, lead === '');
  const [how, ...sentences] = parts;
  const first = [offered, how].filter(Boolean).join(', ');
  const rest = sentences
    .filter(Boolean)
    .map((each) => `${each}.`)
    .join(' ');
  const joined = lead && first ? `, ${first}.` : lead || first ? `${first}.` : '';
  return { lead, rest: `${joined} ${rest}`.trimEnd() };
}

function leadOf({ answer, offered, other }: ChoiceForm): string {
  switch (answer?.type) {
    case 'chosen':
      return offered[answer.option]?.label ?? '';
    case 'chose-other':
      return other.trim() || 'Something else';
    case 'declined':
      return offered.length === 2 ? 'Declined both' : 'Declined';
    case 'no-choice-seen':
      return 'No choice could be seen';
    default:
      return '';
  }
}

/** What was offered beside the answer: "offered with juice", "in place of tea or juice". */
function offeredBeside({ answer, offered }: ChoiceForm, alone: boolean): string {
  const chosen = answer?.type === 'chosen' ? answer.option : -1;
  const rest = offered.flatMap(({ label }, index) => (index === chosen ? [] : [label]));
  if (rest.length === 0) return '';
  if (alone) return `Offered: ${listInWords(rest, 'or')}`;
  if (chosen >= 0) return `offered with ${listInWords(rest)}`;
  return answer?.type === 'chose-other'
    ? `in place of ${listInWords(rest, 'or')}`
    : `offered: ${listInWords(rest, 'or')}`;
}

function outcomeSentence(form: ChoiceForm, { they, their, has }: { they: string; their: string; has: string }): string {
  switch (form.outcome) {
    case 'delivered':
      return form.answer?.type === 'no-choice-seen' ? form.did.trim() : `${they} ${has} it`;
    case 'later':
      return form.due ? `Promised for ${happenedNearby(form.due)}` : 'Promised for later';
    case 'changed-mind':
      return `${they} changed ${their} mind${form.why.trim() ? `: ${form.why.trim()}` : ''}`;
    case 'not-delivered':
      return form.reason ? `Not delivered: ${reasonInWords[form.reason].toLocaleLowerCase('en-GB')}` : 'Not delivered';
    case 'left-as-wished':
      return 'Left as wished';
    case 'done-anyway':
      return 'Done anyway';
    default:
      return '';
  }
}

/** What each guide asks for, in the words of the question. */
export const guideQuestion: Record<Guide, string> = {
  'life-history': 'Which part of the life history?',
  preference: 'Which preference?',
  pattern: 'Which pattern?',
  'nothing-known': 'What did you do to keep it open?',
};
