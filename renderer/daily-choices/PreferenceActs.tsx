import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PreferenceRow } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { today } from '../look/when.ts';
import { Act } from './Act.tsx';

interface ActProps {
  resident: ResidentRow;
  row: PreferenceRow;
  onClose: () => void;
}

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
