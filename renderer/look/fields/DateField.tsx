import { Input, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import styles from './DateField.module.css';
import { dayFrom, monthFrom, type Parts, partsOf } from './day.ts';

interface DateFieldProps {
  label: string;
  description?: string;
  /** YYYY-MM-DD, or null while it is not a whole date. */
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string | null;
  required?: boolean;
  /** Years that are written with two figures belong to this century: 19 for births, 20 else. */
  century?: 19 | 20;
}

/** A day as it is spoken: day, month, year, each typed. March, mar and 3 are all the third month. */
export function DateField({
  label,
  description,
  value,
  onChange,
  error,
  required = false,
  century = 20,
}: DateFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<Parts>(() => partsOf(value));
  // A value set from outside (a form filled or emptied) replaces what was typed.
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    if (dayFrom(typed, century) !== value) setTyped(partsOf(value));
  }
  const change = (part: keyof Parts, text: string) => {
    const next = { ...typed, [part]: text };
    const day = dayFrom(next, century);
    setTyped(next);
    setGiven(day);
    if (day !== value) onChange(day);
  };
  const whole = typed.day !== '' && typed.month !== '' && typed.year.length >= 2;
  const impossible = whole && dayFrom(typed, century) === null && typed.year.length !== 3;
  const problem = error ?? (impossible ? 'That day is not in the calendar.' : null);
  const describedBy = [description ? `${id}-hint` : '', problem ? `${id}-error` : ''].join(' ').trim() || undefined;
  const box = (part: keyof Parts, name: string, width: number) => (
    <TextInput
      label={name}
      w={width}
      value={typed[part]}
      onChange={(event) => change(part, event.currentTarget.value)}
      inputMode={part === 'month' ? 'text' : 'numeric'}
      maxLength={part === 'month' ? 9 : part === 'day' ? 2 : 4}
      autoComplete="off"
      error={Boolean(problem)}
      aria-describedby={describedBy}
    />
  );
  return (
    <fieldset className={styles.date}>
      <legend>
        {label}
        {required && <span aria-hidden> *</span>}
      </legend>
      {description && <Input.Description id={`${id}-hint`}>{description}</Input.Description>}
      <div className={styles.boxes}>
        {box('day', 'Day', 72)}
        {box('month', 'Month', monthFrom(typed.month) !== null || typed.month.length < 3 ? 120 : 150)}
        {box('year', 'Year', 96)}
      </div>
      {problem && <Input.Error id={`${id}-error`}>{problem}</Input.Error>}
    </fieldset>
  );
}
