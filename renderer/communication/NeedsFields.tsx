import { TextInput } from '@mantine/core';
import { formatInWords, supportInWords } from '../../db/communication/model.ts';
import { namesOf } from '../../db/daily-choices/model.ts';
import { DateField } from '../look/fields/DateField.tsx';
import type { Typed } from './form.ts';
import { Many } from './Many.tsx';

/** What somebody needs to read, hear and talk, and by when that is looked at again. */
export type TypedNeeds = Pick<Typed, 'formats' | 'support' | 'other' | 'reviewBy'>;

interface NeedsFieldsProps {
  typed: TypedNeeds;
  onChange: (part: Partial<TypedNeeds>) => void;
}

/** The fields of the Accessible Information Standard, for the person and for the people in their life alike. */
export function NeedsFields({ typed: { formats, support, other, reviewBy }, onChange }: NeedsFieldsProps) {
  return (
    <>
      <Many
        legend="Written things are needed in"
        words={formatInWords}
        names={namesOf(formatInWords)}
        chosen={formats}
        onChange={(chosen) => onChange({ formats: chosen })}
      />
      <Many
        legend="To talk, there is needed"
        words={supportInWords}
        names={namesOf(supportInWords)}
        chosen={support}
        onChange={(chosen) => onChange({ support: chosen })}
      />
      <TextInput
        label="Something else"
        value={other}
        maxLength={200}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => onChange({ other: value })}
      />
      <DateField label="Look again by" value={reviewBy} onChange={(day) => onChange({ reviewBy: day })} />
    </>
  );
}
