import { NumberInput, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { KnownDate } from '../../db/time/model.ts';
import { DateField } from '../look/fields/DateField.tsx';

/** A date of birth while it is being typed. */
export interface TypedKnownDate {
  known: KnownDate['known'];
  day: string | null;
  year: number | null;
}
/** What the record takes; missing pieces stay missing, and are refused in plain words. */
export function asKnownDate({ known, day, year }: TypedKnownDate): KnownDate | null {
  switch (known) {
    case 'day':
      return day ? { known, day } : null;
    case 'not':
      return { known };
    default:
      return year ? { known, year } : null;
  }
}
export const typedKnownDate = (date: KnownDate): TypedKnownDate => ({
  known: date.known,
  day: date.known === 'day' ? date.day : null,
  year: date.known === 'year' || date.known === 'about' ? date.year : null,
});

interface KnownDateFieldProps {
  label: string;
  value: TypedKnownDate;
  onChange: (date: TypedKnownDate) => void;
  error?: ReactNode;
}

/** A date of birth, as far as anyone knows it. */
export function KnownDateField({ label, value, onChange, error }: KnownDateFieldProps) {
  return (
    <fieldset className="ow-plain">
      <legend>{label}</legend>
      <SegmentedControl
        aria-label={`${label}: how far it is known`}
        value={value.known}
        onChange={(known) => onChange({ ...value, known })}
        data={[
          { value: 'day', label: 'The day' },
          { value: 'year', label: 'The year' },
          { value: 'about', label: 'About a year' },
          { value: 'not', label: 'Not known' },
        ]}
      />
      {value.known === 'day' && (
        <DateField
          label=""
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
          century={19}
          error={typeof error === 'string' ? error : null}
        />
      )}
      {(value.known === 'year' || value.known === 'about') && (
        <NumberInput
          label={value.known === 'about' ? 'About which year' : 'Which year'}
          w={180}
          min={1880}
          max={2200}
          hideControls
          value={value.year ?? ''}
          onChange={(year) => onChange({ ...value, year: typeof year === 'number' ? year : null })}
          error={error}
        />
      )}
    </fieldset>
  );
}
