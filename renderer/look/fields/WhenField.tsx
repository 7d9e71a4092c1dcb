import { Input, NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type Happened, londonDay, londonInstant, partsOfDay, timeInWords } from '../../../db/time/model.ts';
import { capital } from '../pronouns.ts';
import { dayPlus } from '../when.ts';
import { clockFrom } from './clock.ts';
import styles from './DateField.module.css';
import { DateField } from './DateField.tsx';

type Kind = 'now' | 'time' | 'part' | 'day';
const kinds: readonly Kind[] = ['now', 'time', 'part', 'day'];
const kindInWords: Record<Kind, string> = {
  now: 'Just now',
  time: 'Today, at a time',
  part: 'A part of the day',
  day: 'Another day',
};

interface WhenFieldProps {
  label?: string;
  /** Null while what was typed is not a time yet. */
  value: Happened | null;
  onChange: (when: Happened | null) => void;
  error?: string | null;
}

/** When it happened, only as exactly as it is known: just now, at a time, at about breakfast, on a day. */
export function WhenField({ label = 'When was it?', value, onChange, error }: WhenFieldProps) {
  const today = londonDay(new Date().toISOString());
  const [kind, setKind] = useState<Kind | null>(() => kindOf(value));
  const [clock, setClock] = useState(() =>
    value?.precision === 'minute' || value?.precision === 'about' ? timeInWords(value.instant) : '',
  );
  const choose = (next: Kind) => {
    setKind(next);
    if (next === 'now') onChange({ precision: 'minute', instant: new Date().toISOString() });
    if (next === 'time') onChange(atClock(clock));
    if (next === 'part') onChange({ precision: 'part-of-day', day: today, part: partNow() });
    if (next === 'day') onChange({ precision: 'day', day: dayPlus(today, -1) });
  };
  const atClock = (text: string): Happened | null => {
    const time = clockFrom(text);
    return time ? { precision: 'minute', instant: londonInstant(today, time) } : null;
  };
  return (
    <fieldset className={styles.date}>
      <legend>{label}</legend>
      <div className={styles.choices}>
        {kinds.map((each) => (
          <UnstyledButton
            key={each}
            className={styles.choice}
            aria-pressed={kind === each}
            onClick={() => choose(each)}
          >
            {kindInWords[each]}
          </UnstyledButton>
        ))}
      </div>
      {kind === 'time' && (
        <TextInput
          label="Time, as in 9.20 am or 14.10"
          w={220}
          value={clock}
          autoComplete="off"
          error={clock !== '' && clockFrom(clock) === null ? 'Please write a time, such as 9.20 am.' : null}
          onChange={(event) => {
            setClock(event.currentTarget.value);
            onChange(atClock(event.currentTarget.value));
          }}
        />
      )}
      {kind === 'part' && value?.precision === 'part-of-day' && (
        <div className={styles.fields}>
          <NativeSelect
            label="Which day"
            value={value.day}
            onChange={(event) => onChange({ ...value, day: event.currentTarget.value })}
            data={[
              { value: today, label: 'Today' },
              { value: dayPlus(today, -1), label: 'Yesterday' },
            ]}
          />
          <NativeSelect
            label="At about"
            value={value.part}
            onChange={(event) =>
              onChange({ ...value, part: partsOfDay.find((part) => part === event.currentTarget.value) ?? value.part })
            }
            data={partsOfDay.map((part) => ({ value: part, label: capital(part) }))}
          />
        </div>
      )}
      {kind === 'day' && (
        <DateField
          label="Which day"
          value={value?.precision === 'day' ? value.day : null}
          onChange={(day) => onChange(day ? { precision: 'day', day } : null)}
        />
      )}
      {error && <Input.Error>{error}</Input.Error>}
    </fieldset>
  );
}

function kindOf(value: Happened | null): Kind | null {
  switch (value?.precision) {
    case 'minute':
      return Math.abs(Date.now() - Date.parse(value.instant)) < 120_000 ? 'now' : 'time';
    case 'about':
      return 'time';
    case 'part-of-day':
      return 'part';
    case 'day':
      return 'day';
    default:
      return null;
  }
}

/** The part of the day that it is now in London. */
function partNow(): (typeof partsOfDay)[number] {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' }).format(
      new Date(),
    ),
  );
  if (hour < 5) return 'night';
  if (hour < 7) return 'early morning';
  if (hour < 9) return 'breakfast';
  if (hour < 12) return 'morning';
  if (hour < 14) return 'lunch';
  if (hour < 16) return 'afternoon';
  if (hour < 18) return 'tea';
  return hour < 21 ? 'evening' : 'bedtime';
}
