import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { namesOf } from '../../db/daily-choices/model.ts';
import { seen, signInWords } from '../../db/outcomes/model.ts';
import { type Happened, happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { Challenged } from '../evidence/Challenged.tsx';
import { useMe } from '../home/useMe.tsx';
import { WhenField } from '../look/fields/WhenField.tsx';
import { capital } from '../look/pronouns.ts';
import { AboutField } from './AboutField.tsx';
import type { OutcomeFormProps } from './TellForm.tsx';

type Values = { element: string; help: string; signs: string[]; what: string; observer: string; when: Happened | null };
const schema = z.strictObject({ at: happened, seen });

/** What was seen when help was offered, as anyone there would have seen it. */
export function SeeForm({ resident, people, elements, onDone }: OutcomeFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('outcomes.see');
  const name = resident.preferredName;
  return (
    <InlineForm<Values, typeof schema>
      title="Help accepted or turned down"
      name="outcomes:see"
      resident={resident.id}
      start={{ element: '', help: '', signs: [], what: '', observer: id, when: null }}
      schema={schema}
      shape={({ when, ...given }) => ({ at: when, seen: given })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save what was seen"
      onDone={onDone}
    >
      {(form) => (
        <>
          <p className="ow-note">
            Help that was asked about as a daily choice is counted from there. Write down here what was not.
          </p>
          <div className="ow-pair">
            <TextInput
              label="What help it was"
              placeholder="Help with her back at the basin"
              autoComplete="off"
              {...form.getInputProps('help')}
              error={form.errors['seen.help']}
            />
            <AboutField elements={elements} {...form.getInputProps('element')} />
          </div>
          <Checkbox.Group label={`What ${name} did`} {...form.getInputProps('signs')} error={form.errors['seen.signs']}>
            <div className="ow-pair">
              {namesOf(signInWords).map((each) => (
                <Checkbox key={each} value={each} label={capital(signInWords[each])} />
              ))}
            </div>
          </Checkbox.Group>
          <Textarea
            label="What went before, and what was done then"
            description="As anyone there would have seen it. It may be left empty."
            {...form.getInputProps('what')}
            error={form.errors['seen.what']}
          />
          <Challenged text={form.values.what} voice="staff" field="observed" />
          <NativeSelect
            label="Who saw it"
            data={people.staff.map(({ id: who, name: called }) => ({ value: who, label: called }))}
            {...form.getInputProps('observer')}
          />
          <WhenField
            value={form.values.when}
            onChange={(when) => form.setFieldValue('when', when)}
            error={form.errors['at'] ? 'Please say when.' : null}
          />
        </>
      )}
    </InlineForm>
  );
}
