import { Button, SegmentedControl } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type awayReasons, type ResidentRow, type Status, statusChange } from '../../db/residents/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { insteadOfMoving } from '../../db/wrong-person/model.ts';
import { useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './IdentityForm.module.css';
import { whereabouts } from './words.ts';

const choices: { value: Status; label: string }[] = [
  { value: 'resident', label: 'Lives here' },
  { value: 'away', label: 'Away' },
  { value: 'left', label: 'Left' },
  { value: 'died', label: 'Died' },
];
type Reason = (typeof awayReasons)[number];

/** Here, away, left or died, from a day: it decides who is on the board and whom a task may be about. */
export function StatusForm({ resident, onSaved }: { resident: ResidentRow; onSaved: () => void }) {
  const [status, setStatus] = useState<Status>(resident.status);
  const [reason, setReason] = useState<Reason>(resident.statusReason ?? 'hospital');
  const [since, setSince] = useState<string | null>(() => londonDay(new Date().toISOString()));
  const [problem, setProblem] = useState<string | null>(null);
  const change = useTell('residents.changeStatus');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = statusChange.safeParse({ status, since, reason: status === 'away' ? reason : null });
    setProblem(parsed.error ? 'Please give the day.' : null);
    if (parsed.data) change.mutate({ resident: resident.id, status: parsed.data }, { onSuccess: onSaved });
  };
  return (
    <form className={styles.status} onSubmit={submit}>
      <h2>Is {resident.preferredName} here?</h2>
      <p className="ow-note">{whereabouts(resident) ?? `${resident.preferredName} lives here.`}</p>
      <SegmentedControl aria-label="Here or not" data={choices} value={status} onChange={setStatus} />
      {status === 'away' && (
        <SegmentedControl
          aria-label="Why away"
          data={[
            { value: 'hospital', label: 'In hospital' },
            { value: 'leave', label: 'On leave' },
          ]}
          value={reason}
          onChange={setReason}
        />
      )}
      <DateField
        label={status === 'resident' ? 'Back since' : status === 'died' ? 'Day of death' : 'Since'}
        value={since}
        onChange={setSince}
        error={problem}
      />
      <FormError error={change.error} />
      <p className="ow-note">Set for the wrong person? {insteadOfMoving.status}</p>
      <div>
        <Button type="submit" disabled={change.isPending}>
          Save the change
        </Button>
      </div>
    </form>
  );
}
