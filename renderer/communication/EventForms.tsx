import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { eventInWords, metInWords } from '../../db/communication/model.ts';
import { namesOf } from '../../db/daily-choices/model.ts';
import type { PersonContact, PersonRow } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { today } from '../look/when.ts';
import styles from './Communication.module.css';

interface FormProps {
  resident: ResidentRow;
  onDone: () => void;
}

function Form({
  label,
  save,
  ready,
  pending,
  error,
  onSubmit,
  onDone,
  children,
}: {
  label: string;
  save: string;
  ready: boolean;
  pending: boolean;
  error: Error | null;
  onSubmit: () => void;
  onDone: () => void;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={label}>
      {children}
      <FormError error={error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={!ready || pending}>
          {save}
        </Button>
        <Button onClick={onDone}>Leave without saving</Button>
      </div>
    </form>
  );
}

/** Something happened that may have changed how they are asked. */
export function EventForm({ resident, onDone }: FormProps) {
  const tell = useTell('communication.tellEvent');
  const [type, setType] = useState<keyof typeof eventInWords>('noticed');
  const [on, setOn] = useState<string | null>(today());
  const [words, setWords] = useState('');
  const save = () =>
    on &&
    tell.mutate({ resident: resident.id, event: { type, on, words: words.trim() || null } }, { onSuccess: onDone });
  return (
    <Form
      label="Something changed"
      save="Ask again within 14 days"
      ready={on !== null}
      pending={tell.isPending}
      error={tell.error}
      onSubmit={save}
      onDone={onDone}
    >
      <NativeSelect
        label="What changed"
        value={type}
        data={namesOf(eventInWords).map((value) => ({ value, label: eventInWords[value] }))}
        onChange={({ currentTarget: { value } }) =>
          setType(namesOf(eventInWords).find((each) => each === value) ?? type)
        }
      />
      <DateField label="When" value={on} onChange={setOn} />
      <TextInput
        label="What you saw"
        description="In a few words, or leave empty"
        value={words}
        maxLength={300}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
    </Form>
  );
}

/** It was seen to hold: asked this way, and answered. */
export function StillHoldsForm({ resident, onDone }: FormProps) {
  const tell = useTell('communication.stillHolds');
  const [on, setOn] = useState<string | null>(today());
  const [saw, setSaw] = useState('');
  const save = () => on && tell.mutate({ resident: resident.id, holding: { on, saw } }, { onSuccess: onDone });
  return (
    <Form
      label="It still holds"
      save="It still holds"
      ready={on !== null && saw.trim() !== ''}
      pending={tell.isPending}
      error={tell.error}
      onSubmit={save}
      onDone={onDone}
    >
      <Textarea
        label="What did you ask, and what did you see?"
        value={saw}
        maxLength={300}
        minRows={2}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => setSaw(value)}
      />
      <DateField label="When" value={on} onChange={setOn} />
    </Form>
  );
}

/** Whether the needs were met at one contact: a visit to the optician, a letter, a review. */
export function ContactForm({ resident, onDone }: FormProps) {
  const tell = useTell('communication.keepContact');
  return (
    <ContactFields
      label="Were the needs met?"
      about={{ label: 'With whom, about what', placeholder: 'Optician, new glasses' }}
      pending={tell.isPending}
      error={tell.error}
      onKeep={(contact) => tell.mutate({ resident: resident.id, contact }, { onSuccess: onDone })}
      onDone={onDone}
    />
  );
}

/** The same of somebody in the person's life: a letter, a call, a meeting with them. */
export function PersonContactForm({ resident, person, onDone }: FormProps & { person: PersonRow }) {
  const tell = useTell('people.keepContact');
  return (
    <ContactFields
      label={`Did ${person.name} have what they need?`}
      about={{ label: 'Which contact it was', placeholder: 'The letter about the review' }}
      pending={tell.isPending}
      error={tell.error}
      onKeep={(contact) => tell.mutate({ resident: resident.id, person: person.id, contact }, { onSuccess: onDone })}
      onDone={onDone}
    />
  );
}

interface ContactFieldsProps {
  label: string;
  about: { label: string; placeholder: string };
  pending: boolean;
  error: Error | null;
  onKeep: (contact: PersonContact) => void;
  onDone: () => void;
}

function ContactFields({ label, about, pending, error, onKeep, onDone }: ContactFieldsProps) {
  const [on, setOn] = useState<string | null>(today());
  const [who, setWho] = useState('');
  const [met, setMet] = useState<keyof typeof metInWords>('met');
  const [words, setWords] = useState('');
  const ready = on !== null && who.trim() !== '' && (met === 'met' || words.trim() !== '');
  const save = () => on && onKeep({ on, with: who, met, words: met === 'met' ? null : words.trim() });
  return (
    <Form label={label} save="Keep it" ready={ready} pending={pending} error={error} onSubmit={save} onDone={onDone}>
      <h2>{label}</h2>
      <TextInput
        {...about}
        value={who}
        maxLength={120}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => setWho(value)}
      />
      <DateField label="When" value={on} onChange={setOn} />
      <NativeSelect
        label="The needs were"
        value={met}
        data={namesOf(metInWords).map((value) => ({ value, label: metInWords[value] }))}
        onChange={({ currentTarget: { value } }) => setMet(namesOf(metInWords).find((each) => each === value) ?? met)}
      />
      {met !== 'met' && (
        <TextInput
          label="What was missing"
          value={words}
          maxLength={300}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => setWords(value)}
        />
      )}
    </Form>
  );
}
