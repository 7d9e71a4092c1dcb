import { NativeSelect } from '@mantine/core';
import type { ResidentRow } from '../../db/residents/model.ts';
import { personId } from '../../db/words/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import type { Chosen } from './WrongPerson.tsx';

interface PeopleAnewProps {
  wrong: ResidentRow;
  right: ResidentRow;
  people: Output<'wrongPerson.look'>['people'];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

const OUT = 'leave out';

/** Everybody of the wrong person's circle who is named: who of the right person's people it was, or left out. */
export function PeopleAnew({ wrong, right, people, chosen, onChange }: PeopleAnewProps) {
  const theirs = useAsk('people.list', { resident: right.id });
  if (people.length === 0) return null;
  const choose = (id: string, value: string) => {
    const { [id]: _, ...rest } = chosen;
    onChange(value === '' ? rest : { ...rest, [id]: value === OUT ? null : personId.parse(value) });
  };
  return (
    <fieldset className="ow-plain ow-stack">
      <legend>
        It names people in {wrong.preferredName}’s life. Who in {right.preferredName}’s life was it?
      </legend>
      {theirs.data?.length === 0 && (
        <p>
          Nobody in {right.preferredName}’s life is named yet. Add whoever it was under People first, then come back.
        </p>
      )}
      {people.map(({ id, name, relation }) => (
        <NativeSelect
          key={id}
          label={`${name}, ${relation}`}
          value={chosen[id] === undefined ? '' : (chosen[id] ?? OUT)}
          data={[
            { value: '', label: 'Choose' },
            ...(theirs.data ?? []).map((each) => ({ value: each.id, label: `${each.name}, ${each.relation}` })),
            { value: OUT, label: 'Leave out, with what they said' },
          ]}
          onChange={({ currentTarget: { value } }) => choose(id, value)}
        />
      ))}
    </fieldset>
  );
}
