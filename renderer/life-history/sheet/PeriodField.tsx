import { Checkbox, Input, NativeSelect, TextInput } from '@mantine/core';
import type { TypedPeriod } from './form.ts';
import styles from './StorySheet.module.css';

const kinds = [
  { value: '', label: 'Choose' },
  { value: 'year', label: 'One year' },
  { value: 'years', label: 'From one year to another' },
  { value: 'decade', label: 'A decade' },
  { value: 'now', label: 'Now' },
  { value: 'always', label: 'All through life' },
  { value: 'words', label: 'In words' },
] as const;
const decades = Array.from({ length: 11 }, (_, at) => String(1920 + at * 10));

interface PeriodFieldProps {
  value: TypedPeriod;
  onChange: (period: TypedPeriod) => void;
  error: string | undefined;
}

/** When in the life it was, as people know it: a year, some years, a decade, now, always, or as they say it. */
export function PeriodField({ value, onChange, error }: PeriodFieldProps) {
  const { type, year, to, about, words } = value;
  const box = (label: string, field: 'year' | 'to', text: string) => (
    <TextInput
      label={label}
      w={150}
      inputMode="numeric"
      maxLength={4}
      value={text}
      autoComplete="off"
      onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
    />
  );
  return (
    <div>
      <div className={styles.period}>
        <NativeSelect
          label="When in the life"
          value={type}
          error={Boolean(error)}
          data={kinds}
          onChange={({ currentTarget }) =>
            onChange({
              ...value,
              type: kinds.find((kind) => kind.value === currentTarget.value)?.value ?? '',
              year: '',
            })
          }
        />
        {type === 'year' && box('Year', 'year', year)}
        {type === 'year' && (
          <Checkbox
            label="Only about"
            checked={about}
            onChange={(event) => onChange({ ...value, about: event.currentTarget.checked })}
          />
        )}
        {type === 'years' && box('From', 'year', year)}
        {type === 'years' && box('To', 'to', to)}
        {type === 'decade' && (
          <NativeSelect
            label="Decade"
            value={year}
            data={[
              { value: '', label: 'Choose' },
              ...decades.map((decade) => ({ value: decade, label: `${decade}s` })),
            ]}
            onChange={(event) => onChange({ ...value, year: event.currentTarget.value })}
          />
        )}
        {type === 'words' && (
          <TextInput
            label="As people say it"
            placeholder="When the pit closed"
            maxLength={60}
            value={words}
            onChange={(event) => onChange({ ...value, words: event.currentTarget.value })}
          />
        )}
        {type === 'words' && box('Around, if known', 'year', year)}
      </div>
      {error && <Input.Error>{error}</Input.Error>}
    </div>
  );
}
