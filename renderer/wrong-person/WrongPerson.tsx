import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { type EntryId, personId } from '../../db/words/model.ts';
import { type Movable, movableInWords } from '../../db/wrong-person/model.ts';
import { useAsk, useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';

interface WrongPersonProps {
  resident: ResidentRow;
  what: Movable;
  entry: EntryId;
  /** Whether it is what someone in the person's life said: then it has to be said who. */
  othersWords?: boolean;
  onClose: () => void;
  onMoved?: () => void;
}

/** It was written on the wrong person: it is recorded again under the right one, and its words leave this record. */
export function WrongPerson({ resident, what, entry, othersWords = false, onClose, onMoved }: WrongPersonProps) {
  const residents = useAsk('residents.list', {});
  const [to, setTo] = useState('');
  const [speaker, setSpeaker] = useState('');
  const move = useTell('wrongPerson.move');
  const right = residents.data?.find(({ id }) => id === to);
  const done = () => {
    onClose();
    onMoved?.();
  };
  const save = () =>
    right &&
    move.mutate(
      { resident: resident.id, what, entry, to: right.id, speaker: speaker ? personId.parse(speaker) : null },
      { onSuccess: done },
    );
  return (
    <Modal opened onClose={onClose} title={`Not ${resident.preferredName}? Move ${movableInWords[what]}`}>
      <div className="ow-stack">
        <NativeSelect
          label="Whom was it about?"
          value={to}
          data={[
            { value: '', label: 'Choose' },
            ...(residents.data ?? [])
              .filter(({ id }) => id !== resident.id)
              .map(({ id, preferredName, room }) => ({ value: id, label: `${preferredName}, room ${room}` })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            setTo(value);
            setSpeaker('');
          }}
        />
        {othersWords && right && <Speaker resident={right} value={speaker} onChange={setSpeaker} />}
        <p>
          {right
            ? `It is recorded again under ${right.preferredName}, with the time at which it happened. Its words leave ${resident.preferredName}’s record for good; a line says that something stood here.`
            : 'Its words leave this record for good; a line says that something stood here.'}{' '}
          Links to other things in this record do not go along.
        </p>
        <FormError error={move.error} />
        <div className="ow-row">
          <Button variant="filled" onClick={save} disabled={!right || (othersWords && !speaker) || move.isPending}>
            {right ? `Move it to ${right.preferredName}` : 'Move it'}
          </Button>
          <Button onClick={onClose}>Leave it here</Button>
        </div>
      </div>
    </Modal>
  );
}

interface SpeakerProps {
  resident: ResidentRow;
  value: string;
  onChange: (person: string) => void;
}

function Speaker({ resident, value, onChange }: SpeakerProps) {
  const people = useAsk('people.list', { resident: resident.id });
  if (people.data?.length === 0) {
    return (
      <p>
        Nobody in {resident.preferredName}’s life is named yet. Add whoever said it under People first, then come back.
      </p>
    );
  }
  return (
    <NativeSelect
      label={`Who in ${resident.preferredName}’s life said it?`}
      value={value}
      data={[
        { value: '', label: 'Choose' },
        ...(people.data ?? []).map(({ id, name, relation }) => ({ value: id, label: `${name}, ${relation}` })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
