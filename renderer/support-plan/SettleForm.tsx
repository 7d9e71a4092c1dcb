import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { type Standing, settled, standings } from '../../db/support-plan/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital } from '../look/pronouns.ts';
import { onDay, today } from '../look/when.ts';
import type { ElementProps } from './ElementPage.tsx';
import { HowUnderstood } from './HowUnderstood.tsx';

type Values = { standing: Standing | null; checkedBy: string[]; understood: string; note: string };
const schema = z.strictObject({ at: happened, settled });

/** Where it stands: agreed, tried for now, or they differ; and how it was found out that the person had understood. */
export function SettleForm({ resident, row, onDone }: ElementProps & { onDone: () => void }) {
  const { mutateAsync } = useTell('plan.settle');
  const name = resident.preferredName;
  return (
    <InlineForm<Values, typeof schema>
      title="Where it stands now"
      name={`plan:${row.id}:settle`}
      resident={resident.id}
      start={{ standing: null, checkedBy: [], understood: '', note: '' }}
      schema={schema}
      shape={(values) => ({ at: onDay(today()), settled: values })}
      send={(given) => mutateAsync({ resident: resident.id, element: row.id, ...given })}
      verb="Save where it stands"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Keys legend="Where does it stand?" columns={3}>
            {standings.map((each) => (
              <Key
                key={each}
                label={capital(each)}
                pressed={form.values.standing === each}
                onPress={() => form.setFieldValue('standing', each)}
              />
            ))}
          </Keys>
          {form.errors['settled.standing'] && <p role="alert">Please say where it stands.</p>}
          <HowUnderstood
            name={name}
            checkedBy={form.getInputProps('checkedBy')}
            understood={{
              ...form.getInputProps('understood'),
              value: form.values.understood,
              error: form.errors['settled.understood'],
            }}
          />
          <Textarea
            label={
              form.values.standing === 'they differ'
                ? 'Who differs from whom, and in what'
                : 'Anything to add: until when it is tried, what would end it'
            }
            {...form.getInputProps('note')}
            error={form.errors['settled.note']}
          />
        </>
      )}
    </InlineForm>
  );
}
