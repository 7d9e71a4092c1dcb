import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import type { ResidentRow } from '../../db/residents/model.ts';
import { type Asker, asked, askerNames, askers, subjectAccessKinds } from '../../db/subject-access/model.ts';
import { day } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { today } from '../look/when.ts';

interface Values extends Record<string, unknown> {
  on: string | null;
  by: Asker | null;
  person: string;
  name: string;
  contact: string;
  authority: string;
  how: string;
  wants: string;
  from: string | null;
  to: string | null;
}
const schema = z.strictObject({
  on: day,
  asked,
  identity: subjectAccessKinds['subject-access.asked@1'].body.shape.identity,
});

interface AskFormProps {
  resident: ResidentRow;
  people: People;
  onDone: () => void;
}

/** Who asks for the record, on whose behalf, how it was seen who they are, and for what. */
export function AskForm({ resident, people, onDone }: AskFormProps) {
  const { mutateAsync } = useTell('subjectAccess.ask');
  return (
    <InlineForm<Values, typeof schema>
      title="Who asks"
      name="subject-access:ask"
      resident={resident.id}
      start={{
        ...{ on: today(), by: null, person: '', name: '', contact: '', authority: '', how: '', wants: '' },
        ...{ from: null, to: null },
      }}
      schema={schema}
      shape={({ on, how, ...given }) => ({
        on,
        asked: {
          ...given,
          person: given.person || null,
          contact: given.contact || null,
          authority: given.authority || null,
        },
        identity: { how: how || null },
      })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save who asks"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Behalf form={form} name={resident.preferredName} />
          <Who form={form} people={people} resident={resident} />
          <What form={form} />
        </>
      )}
    </InlineForm>
  );
}

type PartProps = { form: UseFormReturnType<Values> };

function Behalf({ form, name }: PartProps & { name: string }) {
  return (
    <>
      <DateField
        label="It came on"
        description="The day on which it came, in whatever way. The month counts from it."
        value={form.values.on}
        onChange={(on) => form.setFieldValue('on', on)}
        error={form.errors['on'] ? 'Please give the day.' : null}
      />
      <Keys legend="Who asks?" columns={2}>
        {askerNames.map((each) => (
          <Key
            key={each}
            label={each === 'self' ? `${name} themselves` : askers[each]}
            pressed={form.values.by === each}
            onPress={() => form.setFieldValue('by', each)}
          />
        ))}
      </Keys>
      {form.errors['asked.by'] && <p role="alert">Please say who asks.</p>}
      {form.values.by === 'neither' && (
        <p className="ow-note">
          The law gives them no right of their own. Write it down all the same; a family pack may be made of what {name}{' '}
          agreed to share.
        </p>
      )}
    </>
  );
}

function Who({ form, people, resident }: PartProps & { people: People; resident: ResidentRow }) {
  const { by } = form.values;
  return (
    <>
      {by !== 'self' && (
        <NativeSelect
          label={`One of ${resident.preferredName}’s people?`}
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
      )}
      <div className="ow-pair">
        <TextInput
          label="Name of whoever asks"
          autoComplete="off"
          {...form.getInputProps('name')}
          error={form.errors['asked.name']}
        />
        <TextInput
          label="Where the answer goes"
          description="Leave empty where it is handed over here."
          autoComplete="off"
          {...form.getInputProps('contact')}
          error={form.errors['asked.contact']}
        />
      </div>
      <Textarea
        label="How it was seen who they are"
        description="Leave empty until it was. Where somebody has known them for years, that is enough: write so."
        {...form.getInputProps('how')}
        error={form.errors['identity.how']}
      />
      {(by === 'power' || by === 'authorised') && (
        <Textarea
          label="What was seen of the power or the authority"
          description="Leave empty until it was seen."
          {...form.getInputProps('authority')}
          error={form.errors['asked.authority']}
        />
      )}
    </>
  );
}

function What({ form }: PartProps) {
  return (
    <>
      <Textarea label="What they ask for" {...form.getInputProps('wants')} error={form.errors['asked.wants']} />
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
          error={form.errors['asked.to']?.toString() ?? null}
        />
      </div>
    </>
  );
}
