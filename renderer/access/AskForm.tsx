import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import { asked, type Capacity, capacities, capacityNames, proof } from '../../db/access/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { day } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { today } from '../look/when.ts';
import { ProofFields, type ProofValues, proofFrom, unproved } from './ProofFields.tsx';

interface Values extends Record<string, unknown>, ProofValues {
  on: string | null;
  person: string;
  name: string;
  contact: string;
  capacity: Capacity | null;
  claim: string;
  wants: string;
  from: string | null;
  to: string | null;
}
const schema = z.strictObject({ on: day, asked, proof });

interface AskFormProps {
  resident: ResidentRow;
  people: People;
  onDone: () => void;
}

/** Who asks, in which capacity, for what, and what was seen of who they are. */
export function AskForm({ resident, people, onDone }: AskFormProps) {
  const { mutateAsync } = useTell('access.ask');
  return (
    <InlineForm<Values, typeof schema>
      title="Who asks"
      name="access:ask"
      resident={resident.id}
      start={{
        ...{ on: today(), person: '', name: '', contact: '', capacity: null, claim: '', wants: '' },
        ...{ from: null, to: null, ...unproved },
      }}
      schema={schema}
      shape={({ on, identity, grant, granted, claim, ...given }) => ({
        on,
        asked: { ...given, claim: given.capacity === 'claim' ? claim : null },
        proof: proofFrom({ identity, grant: given.capacity === 'representative' ? grant : '', granted }),
      })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save who asks"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Who form={form} people={people} name={resident.preferredName} />
          <As form={form} />
          <What form={form} />
          <ProofFields form={form} representative={form.values.capacity === 'representative'} />
        </>
      )}
    </InlineForm>
  );
}

type PartProps = { form: UseFormReturnType<Values> };
const wrong = ({ form }: PartProps, field: string) => form.errors[`asked.${field}`];

function Who({ form, people, name }: PartProps & { people: People; name: string }) {
  return (
    <>
      <DateField
        label="Asked on"
        description="The day their request came. The Act counts from it."
        value={form.values.on}
        onChange={(on) => form.setFieldValue('on', on)}
        error={form.errors['on'] ? 'Please give the day.' : null}
      />
      <div className="ow-pair">
        <NativeSelect
          label={`One of ${name}’s people?`}
          data={[
            { value: '', label: 'No, somebody else' },
            ...people.people.map((each) => ({ value: each.id, label: `${each.name}, ${each.relation}` })),
          ]}
          {...form.getInputProps('person')}
          onChange={({ currentTarget: { value } }) => {
            form.setFieldValue('person', value);
            const chosen = people.people.find(({ id }) => id === value);
            if (chosen) form.setFieldValue('name', chosen.name);
          }}
        />
        <TextInput
          label="Their name"
          autoComplete="off"
          {...form.getInputProps('name')}
          error={wrong({ form }, 'name')}
        />
      </div>
      <TextInput
        label="Where the answer goes"
        description="Address or telephone, if it is known."
        autoComplete="off"
        {...form.getInputProps('contact')}
        error={wrong({ form }, 'contact')}
      />
    </>
  );
}

function As({ form }: PartProps) {
  const { capacity } = form.values;
  return (
    <>
      <Keys legend="In which capacity do they ask?" columns={3}>
        {capacityNames.map((each) => (
          <Key
            key={each}
            label={capacities[each]}
            pressed={capacity === each}
            onPress={() => form.setFieldValue('capacity', each)}
          />
        ))}
      </Keys>
      {wrong({ form }, 'capacity') && <p role="alert">Please say in which capacity.</p>}
      {capacity === 'claim' && (
        <Textarea
          label="What the claim is"
          description="Only what bears on it may be given: s.5(4)."
          {...form.getInputProps('claim')}
          error={wrong({ form }, 'claim')}
        />
      )}
      {capacity === 'neither' && (
        <p className="ow-note">
          The Act gives them no right. Write it down all the same, with what they were told and given instead.
        </p>
      )}
    </>
  );
}

function What({ form }: PartProps) {
  return (
    <>
      <Textarea label="What they ask for" {...form.getInputProps('wants')} error={wrong({ form }, 'wants')} />
      <div className="ow-pair">
        <DateField
          label="From"
          description="Leave empty for the beginning."
          value={form.values.from}
          onChange={(from) => form.setFieldValue('from', from)}
        />
        <DateField
          label="To"
          description="Leave empty for the end."
          value={form.values.to}
          onChange={(to) => form.setFieldValue('to', to)}
          error={wrong({ form }, 'to')?.toString() ?? null}
        />
      </div>
    </>
  );
}
