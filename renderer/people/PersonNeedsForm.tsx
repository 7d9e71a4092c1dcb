import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { USUAL_REVIEW_DAYS } from '../../db/communication/model.ts';
import { type PersonRow, personNeeds } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dayPlus, londonDay } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { NeedsFields, type TypedNeeds } from '../communication/NeedsFields.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './People.module.css';

interface PersonNeedsFormProps {
  resident: ResidentRow;
  person: PersonRow;
  onDone: () => void;
}

/** What somebody in the person's life needs to read, hear and talk: asked of them, so that they can be a partner. */
export function PersonNeedsForm({ resident, person, onDone }: PersonNeedsFormProps) {
  const record = useTell('people.recordNeeds');
  const [typed, setTyped] = useState<TypedNeeds>({
    formats: person.needs?.formats ?? [],
    support: person.needs?.support ?? [],
    other: person.needs?.other ?? '',
    reviewBy: dayPlus(londonDay(new Date().toISOString()), USUAL_REVIEW_DAYS),
  });
  const checked = personNeeds.safeParse({ ...typed, other: typed.other.trim() || null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (checked.success)
      record.mutate({ resident: resident.id, person: person.id, needs: checked.data }, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={`What ${person.name} needs to read and hear`}>
      <h2>Asked of {person.name}: what do you need to read, hear and talk with us?</h2>
      <p className="ow-note">With nothing tapped it says that they were asked and need nothing.</p>
      <NeedsFields typed={typed} onChange={(part) => setTyped((so) => ({ ...so, ...part }))} />
      <FormError error={record.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={!checked.success || record.isPending}>
          Save what {person.name} needs
        </Button>
        <Button onClick={onDone}>Leave without saving</Button>
      </div>
    </form>
  );
}
