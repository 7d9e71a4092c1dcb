import { Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { Answer } from '../../../db/capacity/model.ts';
import type { Happened } from '../../../db/time/model.ts';
import type { Statement } from '../../../db/voices/model.ts';
import { SayField } from '../../look/fields/SayField.tsx';
import type { Named } from '../../look/pronouns.ts';
import type { People } from './usePeople.ts';

/** What the person said or showed, as it is being typed. */
export interface Heard extends Answer {
  heardBy: string;
}
export const unheard = (heardBy: string): Heard => ({ mode: 'said', words: '', language: null, heardBy });
/** The answer alone, or null where nothing was written. */
export const answerFrom = ({ mode, words, language }: Heard): Answer | null =>
  words.trim() === '' ? null : { mode, words, language };
type PersonNow = Extract<Statement, { voice: 'person-now' }>;
/**
 * A statement of the first kind, or null where nothing was written. Words that were kept `before`, and were not touched
 * since, stay as they were, with the moment at which they were said.
 */
export function statementFrom(heard: Heard, when: Happened | null, before: PersonNow | null = null): unknown {
  const answer = answerFrom(heard);
  if (answer === null) return null;
  if (before?.words === answer.words && before.mode === answer.mode && before.heardBy === heard.heardBy) {
    return { ...before, language: answer.language };
  }
  return {
    ...answer,
    voice: 'person-now',
    when: when ?? ({ precision: 'minute', instant: new Date().toISOString() } satisfies Happened),
    how: null,
    understood: null,
    heardBy: heard.heardBy,
  };
}
export const heardFrom = (words: PersonNow | null | undefined, me: string): Heard =>
  words ? { mode: words.mode, words: words.words, language: words.language, heardBy: words.heardBy } : unheard(me);

interface HeardFieldProps {
  resident: Named;
  value: Heard;
  onChange: (value: Heard) => void;
  hint?: string;
  error?: string | null;
  /** What is wrong with the name of the language. */
  wrongLanguage?: string | null;
  /** Ask who heard it; left out where the step already names them. */
  people?: People;
}

/** The warm field with what it needs around it: said or shown, in which language, heard by whom. */
export function HeardField({ resident, value, onChange, hint, error, wrongLanguage, people }: HeardFieldProps) {
  return (
    <div className="ow-stack" style={{ gap: 8 }}>
      <div className="ow-row">
        <SegmentedControl
          aria-label={`How ${resident.preferredName} answered`}
          value={value.mode}
          onChange={(mode) => onChange({ ...value, mode: mode === 'showed' ? 'showed' : 'said' })}
          data={[
            { value: 'said', label: 'Said' },
            { value: 'showed', label: 'Showed' },
          ]}
        />
        <Checkbox
          label="In another language"
          checked={value.language !== null}
          onChange={(event) =>
            onChange({
              ...value,
              language: event.currentTarget.checked ? noLanguage : null,
            })
          }
        />
      </div>
      <SayField
        resident={resident}
        mode={value.mode}
        value={value.words}
        onChange={(words) => onChange({ ...value, words })}
        {...(hint ? { hint } : {})}
        error={error ?? null}
        language={value.language?.language ?? null}
      />
      {value.language && (
        <LanguageFields
          value={value.language}
          onChange={(language) => onChange({ ...value, language })}
          error={wrongLanguage ?? null}
        />
      )}
      {people && value.words !== '' && (
        <NativeSelect
          label="Who heard or saw it"
          value={value.heardBy}
          onChange={(event) => onChange({ ...value, heardBy: event.currentTarget.value })}
          data={people.staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  );
}

export type Language = NonNullable<Answer['language']>;
export const noLanguage: Language = { language: '', translation: null, translatedBy: null };
interface LanguageFieldsProps {
  value: Language;
  onChange: (value: Language) => void;
  error?: string | null;
}
/** Words in another language stay as they were said; beside them the translation, and who made it. */
export function LanguageFields({ value, onChange, error }: LanguageFieldsProps) {
  return (
    <div className="ow-pair">
      <TextInput
        label="Which language"
        value={value.language}
        onChange={(event) => onChange({ ...value, language: event.currentTarget.value })}
        error={error}
        autoComplete="off"
      />
      <TextInput
        label="In English"
        value={value.translation ?? ''}
        onChange={(event) => onChange({ ...value, translation: event.currentTarget.value })}
        autoComplete="off"
      />
      <TextInput
        label="Translated by"
        value={value.translatedBy ?? ''}
        onChange={(event) => onChange({ ...value, translatedBy: event.currentTarget.value })}
        autoComplete="off"
      />
    </div>
  );
}
