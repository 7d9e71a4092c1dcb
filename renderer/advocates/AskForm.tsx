import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { advocateKindsInWords, advocateTypes, request } from '../../db/advocates/model.ts';
import type { DecisionId } from '../../db/capacity/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dayPlus, happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { capital } from '../look/pronouns.ts';
import { onDay, today } from '../look/when.ts';

type Values = {
  type: string;
  body: string;
  askedOf: string;
  because: string;
  reference: string;
  chaseOn: string | null;
  on: string | null;
};
const schema = z.strictObject({ at: happened, request });
/** Days after which one asks again, to begin with; anyone may set another. */
const CHASE_DAYS = 7;

/** Writes down that the body whose duty it is was asked for an advocate. */
export function AskForm({
  resident,
  decision,
  onDone,
}: {
  resident: ResidentRow;
  decision: DecisionId | null;
  onDone: () => void;
}) {
  const { mutateAsync } = useTell('advocates.ask');
  return (
    <InlineForm<Values, typeof schema>
      title="Somebody was asked for an advocate"
      name={`advocate:${decision ?? 'general'}:ask`}
      resident={resident.id}
      start={{
        type: '',
        body: '',
        askedOf: '',
        because: '',
        reference: '',
        chaseOn: dayPlus(today(), CHASE_DAYS),
        on: today(),
      }}
      schema={schema}
      shape={({ on, ...rest }) => ({ at: onDay(on), request: { ...rest, decision } })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save that they were asked"
      onDone={onDone}
    >
      {(form) => (
        <>
          <NativeSelect
            label="Which advocate?"
            data={[
              { value: '', label: 'Choose' },
              ...advocateTypes.map((value) => ({ value, label: advocateKindsInWords[value].words })),
            ]}
            {...form.getInputProps('type')}
            error={form.errors['request.type'] ? 'Please choose one.' : null}
          />
          <div className="ow-pair">
            <NativeSelect
              label="Whose duty it is"
              data={[
                { value: '', label: 'Choose' },
                ...request.shape.body.options.map((value) => ({ value, label: capital(value) })),
              ]}
              {...form.getInputProps('body')}
              error={form.errors['request.body'] ? 'Please choose one.' : null}
            />
            <TextInput
              label="Who was asked there"
              description="The team or the person."
              autoComplete="off"
              {...form.getInputProps('askedOf')}
              error={form.errors['request.askedOf']}
            />
          </div>
          <Textarea
            label="Why one may be required"
            description={`Nobody but paid staff to ask; or ${resident.preferredName} has great difficulty in taking part.`}
            {...form.getInputProps('because')}
            error={form.errors['request.because']}
          />
          <div className="ow-pair">
            <DateField label="Asked on" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
            <DateField
              label="Ask again on"
              value={form.values.chaseOn}
              onChange={(day) => form.setFieldValue('chaseOn', day)}
            />
          </div>
          <TextInput label="Their reference" autoComplete="off" {...form.getInputProps('reference')} />
        </>
      )}
    </InlineForm>
  );
}
