import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { happened } from '../../../db/time/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { DateField } from '../../look/fields/DateField.tsx';
import { onDay, today } from '../../look/when.ts';
import { InlineForm } from './InlineForm.tsx';
import styles from './register.module.css';

export interface NewsField {
  readonly name: string;
  readonly label: string;
  /** One line, several, a day, or a list with one thing a line. */
  readonly as: 'line' | 'passage' | 'day' | 'lines';
  readonly description?: string;
  /** What a line may be, where that is known. */
  readonly oneOf?: readonly string[];
}
/** What can have happened, in words, and what each needs. */
export type NewsFields = Readonly<Record<string, { readonly label: string; readonly fields: readonly NewsField[] }>>;

interface Values extends Record<string, unknown> {
  type: string;
  on: string | null;
  given: Record<string, string | null>;
}
interface NewsFormProps<S extends z.ZodType> {
  title: string;
  name: string;
  resident: ResidentId;
  kinds: NewsFields;
  schema: S;
  send: (given: { at: z.output<typeof happened>; news: z.output<S> }) => Promise<unknown>;
  onDone: () => void;
}

/** The button beside something that was asked for, and the form that it opens; there for those who may write it. */
export function HearNews<S extends z.ZodType>({ may, ...rest }: Omit<NewsFormProps<S>, 'onDone'> & { may: boolean }) {
  const [hearing, setHearing] = useState(false);
  if (hearing) return <NewsForm {...rest} onDone={() => setHearing(false)} />;
  if (!may) return null;
  return (
    <div className={styles.acts}>
      <Button onClick={() => setHearing(true)}>What has come of it?</Button>
    </div>
  );
}

/** Writes down what has come of something asked for: what happened, when, and what that kind of news needs. */
function NewsForm<S extends z.ZodType>({ kinds, schema, send, ...rest }: NewsFormProps<S>) {
  const whole = z.strictObject({ at: happened, news: schema });
  return (
    <InlineForm<Values, typeof whole>
      {...rest}
      verb="Save what happened"
      start={{ type: '', on: today(), given: {} }}
      schema={whole}
      shape={({ type, on, given }) => ({ at: onDay(on), news: newsFrom(kinds, type, given) })}
      send={(given) => send(given as { at: z.output<typeof happened>; news: z.output<S> })}
    >
      {(form) => (
        <>
          <NativeSelect
            label="What happened?"
            data={[
              { value: '', label: 'Choose' },
              ...Object.entries(kinds).map(([value, { label }]) => ({ value, label })),
            ]}
            {...form.getInputProps('type')}
            error={form.errors['news'] || form.errors['news.type'] ? 'Please say what happened.' : null}
          />
          {kinds[form.values.type]?.fields.map((field) => (
            <Field
              key={`${form.values.type} ${field.name}`}
              field={field}
              value={form.values.given[field.name] ?? null}
              onChange={(value) => form.setFieldValue('given', { ...form.values.given, [field.name]: value })}
              error={form.errors[`news.${field.name}`] ? String(form.errors[`news.${field.name}`]) : null}
            />
          ))}
          <DateField
            label="On which day?"
            value={form.values.on}
            onChange={(on) => form.setFieldValue('on', on)}
            error={form.errors['at.day'] ? 'Please give the day.' : null}
          />
        </>
      )}
    </InlineForm>
  );
}

function newsFrom(kinds: NewsFields, type: string, given: Values['given']): Record<string, unknown> {
  const fields = kinds[type]?.fields ?? [];
  const read = ({ name, as }: NewsField): unknown => {
    const value = given[name] ?? '';
    if (as !== 'lines') return value;
    return value
      .split('\n')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  };
  return { type, ...Object.fromEntries(fields.map((field) => [field.name, read(field)])) };
}

interface FieldProps {
  field: NewsField;
  value: string | null;
  onChange: (value: string | null) => void;
  error: string | null;
}
function Field({ field: { label, as, description, oneOf = [] }, value, onChange, error }: FieldProps) {
  const hint = description ?? (as === 'lines' ? 'One thing a line.' : undefined);
  if (as === 'day') {
    return (
      <DateField
        label={label}
        value={value}
        onChange={onChange}
        error={error}
        {...(hint ? { description: hint } : {})}
      />
    );
  }
  if (oneOf.length > 0) {
    return (
      <NativeSelect
        label={label}
        data={[{ value: '', label: 'Choose' }, ...oneOf]}
        value={value ?? ''}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const Box = as === 'line' ? TextInput : Textarea;
  return (
    <Box
      label={label}
      description={hint}
      value={value ?? ''}
      error={error}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
