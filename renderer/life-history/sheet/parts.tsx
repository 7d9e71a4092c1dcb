import { NativeSelect } from '@mantine/core';
import type { ResidentRow } from '../../../db/residents/model.ts';
import type { Everyone } from '../names.ts';
import type { Problems, Typed } from './form.ts';

/** What each part of the sheet is given. */
export interface PartProps {
  resident: ResidentRow;
  everyone: Everyone;
  typed: Typed;
  problems: Problems;
  onChange: (change: Partial<Typed>) => void;
}

/** A list to choose one name from, which begins with nobody. */
export function ChooseSomeone({
  label,
  description,
  value,
  choices,
  error,
  onChange,
}: {
  label: string;
  description?: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  error?: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <NativeSelect
      label={label}
      description={description}
      value={value}
      error={error}
      data={[{ value: '', label: 'Choose a name' }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
