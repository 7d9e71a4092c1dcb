import type { Step } from '../../db/complaints/model.ts';

/** What is typed, chosen or ticked; accounts are several, each with a name. */
export type FieldName =
  | 'how'
  | 'form'
  | 'what'
  | 'outcome'
  | 'apology'
  | 'reply'
  | 'owner'
  | 'by'
  | 'element'
  | 'change'
  | 'to'
  | 'reason'
  | 'entry';
type Field = readonly [name: FieldName | 'accounts', label: string, description?: string];
interface StepFields {
  readonly fields: readonly Field[];
  readonly verb: string;
  /** What stands beside the person's own field, where they are asked. */
  readonly heard?: string;
}

const how: Field = ['how', 'How they were told'];
const form: Field = [
  'form',
  'In a form that they can use',
  'Large print, read aloud, pictures, their first language: what they need stands beside this page.',
];

/** What each step asks for, in the order in which it is asked. */
export const stepForms: Readonly<Record<Step['type'], StepFields>> = {
  acknowledged: {
    fields: [
      how,
      form,
      ['what', 'What they were told', 'That it came, who looks into it, by when they hear, and who else can be asked.'],
    ],
    verb: 'Save that they were told',
    heard: 'when told',
  },
  progress: {
    fields: [how, form, ['what', 'What they were told', 'What was done so far, and what is still to come.']],
    verb: 'Save that they were told',
    heard: 'when told',
  },
  found: {
    fields: [
      ['accounts', 'What each of those asked says'],
      ['what', 'What was found', 'What happened, what is not known, and what the record shows.'],
    ],
    verb: 'Save what was found',
    heard: 'when asked what happened',
  },
  answered: {
    fields: [
      ['outcome', 'What came of it?'],
      ['what', 'The answer', 'What was found, why, and what happens now.'],
      ['apology', 'The apology, where one is due', 'Saying sorry is not the same as saying that the law was broken.'],
      how,
      form,
      [
        'reply',
        'What they said to it',
        'Whoever complained, in their words. The person’s own reply stands in their own field.',
      ],
    ],
    verb: 'Save the answer',
    heard: 'about the answer',
  },
  change: {
    fields: [
      ['what', 'What is to change'],
      ['element', 'Where'],
      ['owner', 'Who does it'],
      ['by', 'By when'],
    ],
    verb: 'Save what is to change',
  },
  done: {
    fields: [
      ['change', 'Which change'],
      ['what', 'What was done'],
    ],
    verb: 'It is done',
  },
  escalated: {
    fields: [
      ['to', 'To whom'],
      ['what', 'What for, and by whom'],
    ],
    verb: 'Save that it was taken further',
  },
  closed: {
    fields: [
      ['reason', 'Why'],
      ['what', 'Who was told that it is closed', 'And that it can be opened again, or taken further.'],
    ],
    verb: 'Close it',
  },
  reopened: { fields: [['what', 'Why it is opened again']], verb: 'Open it again' },
  'put-right': {
    fields: [
      ['entry', 'What had it wrong'],
      ['what', 'What is right', 'The earlier words stay as they were written.'],
    ],
    verb: 'Save what is right',
  },
};
