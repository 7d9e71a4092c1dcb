import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RetentionRow } from '../../db/retention/model.ts';
import { insteadOfMoving } from '../../db/wrong-person/model.ts';
import { useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './Retention.module.css';

/** Looked at and kept longer, until a day, with a reason. */
export function KeepLongerForm({ row }: { row: RetentionRow }) {
  const [until, setUntil] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const keep = useTell('retention.keepLonger');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(until ? null : 'Please give the day.');
    if (until)
      keep.mutate(
        { resident: row.resident, until, why },
        {
          onSuccess: () => {
            setUntil(null);
            setWhy('');
          },
        },
      );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>Keep it longer</h2>
      <DateField label="Keep it until" value={until} onChange={setUntil} error={problem} />
      <Textarea
        label="Why"
        description="Kept in the record, with your name."
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <FormError error={keep.error} />
      <p className="ow-note">Set for the wrong person? {insteadOfMoving.kept}</p>
      <div>
        <Button type="submit" disabled={keep.isPending}>
          Keep it until then
        </Button>
      </div>
    </form>
  );
}
