import { NativeSelect, TextInput } from '@mantine/core';
import type { Someone } from '../../../db/capacity/model.ts';
import type { People } from './usePeople.ts';

interface SomeoneFieldProps {
  label: string;
  description?: string;
  people: People;
  value: Someone | null;
  onChange: (value: Someone | null) => void;
  error?: string | null;
}

/** One of the staff, one of the resident's people, or a professional from outside. */
export function SomeoneField({ label, description, people, value, onChange, error }: SomeoneFieldProps) {
  const chosen = value === null ? '' : value.type === 'professional' ? 'outside' : `${value.type}:${value.id}`;
  const choose = (next: string) => {
    const staff = people.staff.find(({ id }) => next === `staff:${id}`);
    const person = people.people.find(({ id }) => next === `person:${id}`);
    if (staff) onChange({ type: 'staff', id: staff.id });
    else if (person) onChange({ type: 'person', id: person.id });
    else onChange(next === 'outside' ? { type: 'professional', name: '', role: '' } : null);
  };
  return (
    <div className="ow-stack">
      <NativeSelect
        label={label}
        description={description}
        value={chosen}
        error={error}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: 'Choose a name' },
          { group: 'Staff', items: people.staff.map(({ id, name }) => ({ value: `staff:${id}`, label: name })) },
          {
            group: 'Family, friends, advocates',
            items: people.people.map(({ id, name, relation }) => ({
              value: `person:${id}`,
              label: `${name}, ${relation}`,
            })),
          },
          { group: 'Outside', items: [{ value: 'outside', label: 'A professional from outside' }] },
        ]}
      />
      {value?.type === 'professional' && (
        <div className="ow-pair">
          <TextInput
            label="Name"
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
            autoComplete="off"
          />
          <TextInput
            label="What they are"
            placeholder="social worker"
            value={value.role}
            onChange={(event) => onChange({ ...value, role: event.currentTarget.value })}
            autoComplete="off"
          />
        </div>
      )}
    </div>
  );
}
