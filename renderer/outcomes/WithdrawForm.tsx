import { Textarea } from '@mantine/core';
import { z } from 'zod';
import type { ResidentRow } from '../../db/residents/model.ts';
import { type EntryId, passage } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';

const schema = z.strictObject({ reason: passage(500) });

/** It does not stand, and why. It stays to be read, struck through. */
export function WithdrawForm({ resident, id, onDone }: { resident: ResidentRow; id: EntryId; onDone: () => void }) {
  const { mutateAsync } = useTell('outcomes.withdraw');
  return (
    <InlineForm<{ reason: string }, typeof schema>
      title="Withdraw it"
      name={`outcomes:${id}:withdraw`}
      resident={resident.id}
      start={{ reason: '' }}
      schema={schema}
      shape={(values) => values}
      send={(given) => mutateAsync({ resident: resident.id, id, ...given })}
      verb="Save that it does not stand"
      onDone={onDone}
    >
      {(form) => (
        <Textarea label="Why it does not stand" {...form.getInputProps('reason')} error={form.errors['reason']} />
      )}
    </InlineForm>
  );
}
