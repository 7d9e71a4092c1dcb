import { Button, NativeSelect, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { z } from 'zod';
import { type PersonRow, person as personSchema, standings } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useTell } from '../api.ts';
import { capital } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './People.module.css';

interface PersonFormProps {
  resident: ResidentRow;
  person?: PersonRow;
  onDone: () => void;
}
// An empty line in the form is no contact at all in the record.
const typed = personSchema.extend({ contact: z.union([z.literal(''), personSchema.shape.contact.unwrap()]) });
type Typed = z.infer<typeof typed>;

/** Who somebody is and how to reach them. What they may know is asked of the person, on another form. */
export function PersonForm({ resident, person, onDone }: PersonFormProps) {
  const add = useTell('people.add');
  const change = useTell('people.changeDetails');
  const form = useForm<Typed>({
    initialValues: {
      name: person?.name ?? '',
      relation: person?.relation ?? '',
      standing: person?.standing ?? 'family',
      contact: person?.contact ?? '',
    },
    validate: schemaResolver(typed, { sync: true }),
  });
  const submit = ({ contact, ...rest }: Typed) => {
    const details = { ...rest, contact: contact.trim() || null };
    if (person) change.mutate({ resident: resident.id, person: person.id, details }, { onSuccess: onDone });
    else add.mutate({ resident: resident.id, details }, { onSuccess: onDone });
  };
  const saving = add.isPending || change.isPending;
  return (
    <form className={styles.form} onSubmit={form.onSubmit(submit)}>
      <h2>{person ? `About ${person.name}` : `Someone in ${resident.preferredName}’s life`}</h2>
      <TextInput label="Name" autoFocus autoComplete="off" dir="auto" {...form.getInputProps('name')} />
      <TextInput
        label={`Who they are to ${resident.preferredName}`}
        description="Daughter, chapel friend, advocate."
        autoComplete="off"
        {...form.getInputProps('relation')}
      />
      <NativeSelect
        label="They are"
        data={standings.map((standing) => ({ value: standing, label: capital(standing) }))}
        {...form.getInputProps('standing')}
      />
      <TextInput
        label="How to reach them"
        description="Telephone, post or e-mail. Leave empty if unknown."
        autoComplete="off"
        {...form.getInputProps('contact')}
      />
      <FormError error={add.error ?? change.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={saving}>
          {saving ? 'Saving' : 'Save'}
        </Button>
        <Button onClick={onDone}>Leave without saving</Button>
      </div>
    </form>
  );
}
