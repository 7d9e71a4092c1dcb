import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { type ConsentRow, consentKinds } from '../../db/consent/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { onDay, today } from '../look/when.ts';

const { withdrawn, person } = consentKinds['consent.withdrawn@1'].body.shape;
const schema = z.strictObject({ at: happened, withdrawn, person });

interface WithdrawFormProps {
  resident: ResidentRow;
  people: People;
  row: ConsentRow;
  onDone: () => void;
}

/** A yes may be taken back at any time, by any means. */
export function WithdrawForm({ resident, people, row, onDone }: WithdrawFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('consent.withdraw');
  return (
    <InlineForm<{ how: string; heard: Heard }, typeof schema>
      title="Taken back"
      name={`consent:${row.id}:withdraw`}
      resident={resident.id}
      start={{ how: '', heard: unheard(id) }}
      schema={schema}
      shape={({ how, heard }) => ({
        at: onDay(today()),
        withdrawn: { how },
        person: { words: statementFrom(heard, null) },
      })}
      send={(given) => mutateAsync({ resident: resident.id, consent: row.id, ...given })}
      verb="Save that it is taken back"
      onDone={onDone}
    >
      {(form) => (
        <>
          <HeardField
            resident={resident}
            value={form.values.heard}
            onChange={(heard) => form.setFieldValue('heard', heard)}
            people={people}
          />
          <Textarea
            label="What happens now"
            description="What stops at once, and who was told."
            {...form.getInputProps('how')}
            error={form.errors['withdrawn.how']}
          />
        </>
      )}
    </InlineForm>
  );
}
