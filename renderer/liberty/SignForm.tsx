import { NativeSelect } from '@mantine/core';
import { z } from 'zod';
import { type LimitRow, libertyKinds, limitsInWords, signInWords, signs } from '../../db/liberty/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Happened } from '../../db/time/model.ts';
import { personNow } from '../../db/voices/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { Tri } from '../best-interests/form/Tri.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { WhenField } from '../look/fields/WhenField.tsx';

type Values = { heard: Heard; when: Happened | null; shows: string; limit: string };
const schema = z.strictObject({ sign: libertyKinds['liberty.shown@1'].body.shape.sign, words: personNow });

interface SignFormProps {
  resident: ResidentRow;
  people: People;
  limits: readonly LimitRow[];
  onDone: () => void;
}

/** What the person said or showed, in their own voice; how the witness reads it stands beside it. */
export function SignForm({ resident, people, limits, onDone }: SignFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('liberty.show');
  const name = resident.preferredName;
  const standing = limits.filter(({ ended }) => !ended);
  return (
    <InlineForm<Values, typeof schema>
      title={`What ${name} says or shows about living here`}
      name="liberty:sign"
      resident={resident.id}
      start={{ heard: unheard(id), when: null, shows: '', limit: '' }}
      schema={schema}
      shape={({ heard, when, shows, limit }) => ({ sign: { shows, limit }, words: statementFrom(heard, when) })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save what was said or shown"
      onDone={onDone}
    >
      {(form) => (
        <>
          <HeardField
            resident={resident}
            value={form.values.heard}
            onChange={(heard) => form.setFieldValue('heard', heard)}
            people={people}
            error={
              form.errors['words'] ? `Please write what ${name} said, or what anyone there would have seen.` : null
            }
          />
          <WhenField value={form.values.when} onChange={(when) => form.setFieldValue('when', when)} />
          <Tri
            legend="As you read it"
            options={signs.map((each) => signInWords[each])}
            value={signs.filter((each) => each === form.values.shows).map((each) => signInWords[each])[0] ?? null}
            onChange={(next) => form.setFieldValue('shows', signs.find((each) => signInWords[each] === next) ?? '')}
            error={form.errors['sign.shows'] ? 'Please say how you read it.' : null}
          />
          {standing.length > 0 && (
            <NativeSelect
              label="Is it about one limit?"
              data={[
                { value: '', label: 'About living here as it is' },
                ...standing.map((row) => ({ value: row.id, label: limitsInWords[row.limit.type] })),
              ]}
              {...form.getInputProps('limit')}
            />
          )}
        </>
      )}
    </InlineForm>
  );
}
