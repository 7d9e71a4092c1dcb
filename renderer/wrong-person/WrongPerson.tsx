import { Button, Modal, NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { EntryId, PersonId } from '../../db/words/model.ts';
import { type Movable, movableInWords } from '../../db/wrong-person/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk, useTell } from '../api.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { PeopleAnew } from './PeopleAnew.tsx';
import { WhatStays } from './WhatStays.tsx';

interface WrongPersonProps {
  resident: ResidentRow;
  what: Movable;
  /** The entry with which it began; a decision, or somebody in a person's life, by its own id. */
  entry: EntryId;
  onClose: () => void;
  onMoved?: () => void;
}

/** It was written on the wrong person: it is recorded again under the right one, and its words leave this record. */
export function WrongPerson(props: WrongPersonProps) {
  const { resident, what, entry, onClose } = props;
  const looked = useAsk('wrongPerson.look', { resident: resident.id, what, entry });
  // Kept here, not with the form: once it is moved it is looked for again, is not there, and the form goes before its answer.
  const move = useTell('wrongPerson.move');
  return (
    <Modal opened onClose={onClose} size="lg" title={`Not ${resident.preferredName}? Move ${movableInWords[what]}`}>
      {looked.isError && !move.isPending ? (
        <div className="ow-stack">
          <FormError error={looked.error} />
          <div className="ow-row">
            <Button onClick={onClose}>Leave it here</Button>
          </div>
        </div>
      ) : (
        <Asking asked={looked} what="what would be moved">
          {(found) => <Move {...props} found={found} move={move} />}
        </Asking>
      )}
    </Modal>
  );
}

type Found = Output<'wrongPerson.look'>;
/** Who each of the wrong person's people was; null leaves them out. */
export type Chosen = Readonly<Record<string, PersonId | null>>;

interface MoveProps extends WrongPersonProps {
  found: Found;
  move: ReturnType<typeof useTell<'wrongPerson.move'>>;
}

function Move({ resident, what, entry, onClose, onMoved, found, move }: MoveProps) {
  const residents = useAsk('residents.list', {});
  const [to, setTo] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const [assessed, setAssessed] = useState<boolean | null>(null);
  const right = residents.data?.find(({ id }) => id === to);
  const answered =
    found.people.every(({ id }) => chosen[id] !== undefined) && (found.assessments === 0 || assessed !== null);
  const save = () =>
    right &&
    move.mutate(
      {
        ...{ resident: resident.id, what, entry, to: right.id, assessed },
        people: found.people.map(({ id }) => ({ from: id, to: chosen[id] ?? null })),
      },
      {
        onSuccess: () => {
          onClose();
          onMoved?.();
        },
      },
    );
  return (
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
          setChosen({});
        }}
      />
      {right && (
        <PeopleAnew wrong={resident} right={right} people={found.people} chosen={chosen} onChange={setChosen} />
      )}
      {right && found.assessments > 0 && (
        <WhoWasAssessed wrong={resident} right={right} value={assessed} onChange={setAssessed} />
      )}
      <p>
        {right
          ? `It is recorded again under ${right.preferredName}, with the time at which it happened. Its words leave ${resident.preferredName}’s record for good; a line says that something stood here.`
          : 'Its words leave this record for good; a line says that something stood here.'}
      </p>
      <WhatStays found={found} />
      <FormError error={move.error} />
      <div className="ow-row">
        <Button variant="filled" onClick={save} disabled={!right || !answered || move.isPending}>
          {right ? `Move it to ${right.preferredName}` : 'Move it'}
        </Button>
        <Button onClick={onClose}>Leave it here</Button>
      </div>
    </div>
  );
}

interface WhoWasAssessedProps {
  wrong: ResidentRow;
  right: ResidentRow;
  value: boolean | null;
  onChange: (assessed: boolean) => void;
}

/** Capacity is one person's, for one decision: it never becomes another's by being moved (ss.2-3). */
function WhoWasAssessed({ wrong, right, value, onChange }: WhoWasAssessedProps) {
  return (
    <Radio.Group
      label="Who was assessed?"
      description="What was found of one person is never found of another."
      value={value === null ? '' : String(value)}
      onChange={(each) => onChange(each === 'true')}
    >
      <div className="ow-stack">
        <Radio
          value="true"
          label={`It was ${right.preferredName} who was asked and answered: the assessment goes along.`}
        />
        <Radio
          value="false"
          label={`It was ${wrong.preferredName}, or nobody knows: its words go, and ${right.preferredName} is asked.`}
        />
      </div>
    </Radio.Group>
  );
}
