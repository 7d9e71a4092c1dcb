import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { PreferenceRow } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './DailyChoices.module.css';

interface ActProps {
  resident: ResidentRow;
  row: PreferenceRow;
  onClose: () => void;
}
const today = () => londonDay(new Date().toISOString());

/** It was seen to hold again, on a day. */
export function HoldsStill({ resident, row, onClose }: ActProps) {
  const tell = useTell('preferences.seenToHold');
  const { id } = useMe();
  const [on, setOn] = useState<string | null>(today);
  const [saw, setSaw] = useState('');
  const save = () =>
    on &&
    tell.mutate(
      { resident: resident.id, preference: row.id, holding: { on, saw: saw.trim() || null, seenBy: id } },
      { onSuccess: onClose },
    );
  return (
    <Act
      title={`Still so: ${row.text}`}
      verb="Save that it holds"
      ready={on !== null && !tell.isPending}
      error={tell.error}
      onSave={save}
      onClose={onClose}
    >
      <DateField label="On which day did you see it?" value={on} onChange={setOn} />
      <TextInput
        label="What did you see? If it is worth saying"
        value={saw}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => setSaw(value)}
      />
    </Act>
  );
}

/** It no longer holds, and why. It stays readable in the record. */
export function EndPreference({ resident, row, onClose }: ActProps) {
  const tell = useTell('preferences.end');
  const [on, setOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const save = () =>
    on && tell.mutate({ resident: resident.id, preference: row.id, on, reason }, { onSuccess: onClose });
  return (
    <Act
      title={`No longer so: ${row.text}`}
      verb="Save that it has ended"
      ready={on !== null && reason.trim() !== '' && !tell.isPending}
      error={tell.error}
      onSave={save}
      onClose={onClose}
    >
      <DateField label="Since which day?" value={on} onChange={setOn} />
      <Textarea
        label="What was said or seen?"
        value={reason}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </Act>
  );
}

interface ActFrameProps {
  title: string;
  verb: string;
  ready: boolean;
  error: unknown;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

function Act({ title, verb, ready, error, onSave, onClose, children }: ActFrameProps) {
  return (
    <Modal opened onClose={onClose} title={title}>
      <div data-area="daily-choices" className={styles.form}>
        {children}
        <FormError error={error} />
        <div className="ow-row">
          <Button variant="filled" onClick={onSave} disabled={!ready}>
            {verb}
          </Button>
          <Button onClick={onClose}>Go back</Button>
        </div>
      </div>
    </Modal>
  );
}
