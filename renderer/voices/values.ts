import type { Happened } from '../../db/time/model.ts';
import type { Voice } from '../../db/voices/model.ts';
import { type Heard, type Language, unheard } from '../best-interests/form/HeardField.tsx';

/** A statement as it is typed: whose it is first, then what its kind asks besides the words. */
export interface StatementValues extends Record<string, unknown> {
  voice: Voice;
  /** What the person said or showed now. */
  heard: Heard;
  when: Happened | null;
  how: string;
  understood: string;
  words: string;
  language: Language | null;
  document: string;
  writtenWhen: string;
  seenOn: string | null;
  person: string;
  basis: string;
  staff: string;
  outsideName: string;
  outsideRole: string;
  seen: string;
}

/** Nothing typed yet; `me` is who heard it until somebody else is named. */
export const emptyStatement = (me: string, voice: Voice = 'person-now', person = ''): StatementValues => ({
  voice,
  heard: unheard(me),
  when: null,
  how: '',
  understood: '',
  words: '',
  language: null,
  document: '',
  writtenWhen: '',
  seenOn: null,
  person,
  basis: '',
  outsideName: '',
  outsideRole: '',
  seen: 'observation',
  staff: me,
});

/** The statement as the record knows it; its own schema reads it again. */
export function typedStatement(values: StatementValues, me: string): unknown {
  const { voice, words, language, when, how, understood, heard } = values;
  const common = { voice, words, language: language ?? null, when, how, understood };
  switch (voice) {
    case 'person-now':
      return { ...common, ...heard };
    case 'person-documented':
      return {
        ...common,
        document: values.document,
        writtenWhen: values.writtenWhen,
        seenBy: me,
        seenOn: values.seenOn,
      };
    case 'person-reported':
      return { ...common, reportedBy: { type: 'person', id: values.person }, basis: values.basis };
    case 'own-view':
      return { ...common, person: values.person };
    case 'staff':
      return {
        ...common,
        speaker:
          values.staff === 'outside'
            ? { type: 'professional', name: values.outsideName, role: values.outsideRole }
            : { type: 'staff', id: values.staff },
        basis: values.seen,
      };
  }
}
