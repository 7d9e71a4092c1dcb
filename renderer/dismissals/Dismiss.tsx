import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Dismissal, Place } from '../../db/dismissals/model.ts';
import type { EntryId, ResidentId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { momentNearby } from '../look/when.ts';
import { useStaffNames } from '../staff/useStaffNames.ts';
import styles from './dismissals.module.css';

interface DismissProps {
  resident: ResidentId;
  entry: EntryId;
  flag: Place;
  dismissal: Dismissal | null;
  mayDismiss: boolean;
}

/** What became of one flag: that it is dismissed, by whom and why; or a way to dismiss it, which takes a reason. */
export function Dismiss({ resident, entry, flag, dismissal, mayDismiss }: DismissProps) {
  // A flag carries its words; what is kept of it does not.
  const { rule, version, field, sentence } = flag;
  const [open, setOpen] = useState(false);
  const nameOf = useStaffNames();
  const dismiss = useTell('dismissals.dismiss');
  const takeBack = useTell('dismissals.takeBack');
  const done = { onSuccess: () => setOpen(false) };
  const save = (reason: string) =>
    dismissal
      ? takeBack.mutate({ resident, entry, dismissal: dismissal.id, reason }, done)
      : dismiss.mutate({ resident, entry, flag: { rule, version, field, sentence }, reason }, done);
  return (
    <div className={styles.acts}>
      {dismissal && (
        <p>
          <b>Dismissed</b> by {nameOf(dismissal.by)}, {momentNearby(dismissal.recordedAt)}:{' '}
          <span dir="auto">{dismissal.reason}</span>
        </p>
      )}
      {mayDismiss && !open && (
        <Button variant="subtle" px={0} onClick={() => setOpen(true)}>
          {dismissal ? 'Ask about it again' : 'Leave it as it is, and say why'}
        </Button>
      )}
      {open && (
        <Reason
          label={dismissal ? 'Why it is asked about again' : 'Why these words stay as they are'}
          save="Save the reason"
          saving={dismiss.isPending || takeBack.isPending}
          error={dismiss.error ?? takeBack.error}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

interface ReasonProps {
  label: string;
  save: string;
  saving: boolean;
  error: unknown;
  onSave: (reason: string) => void;
  onClose: () => void;
}

function Reason({ label, save, saving, error, onSave, onClose }: ReasonProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(reason);
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={label}>
      <Textarea
        label={label}
        description="It stays beside the record, with your name."
        maxLength={500}
        autosize
        minRows={1}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <FormError error={error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={reason.trim() === '' || saving}>
          {save}
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </form>
  );
}
