import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { happened } from '../../db/time/model.ts';
import { passage } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { onDay, today } from '../look/when.ts';
import type { ElementProps } from './ElementPage.tsx';

const schema = z.strictObject({ at: happened, reason: passage(500) });

/** Ends a part of the plan. It stays to be read, with why it ended. */
export function EndForm({ resident, row, onDone }: ElementProps & { onDone: () => void }) {
  const { mutateAsync } = useTell('plan.end');
  return (
    <InlineForm<{ reason: string }, typeof schema>
      title="End this part of the plan"
      name={`plan:${row.id}:end`}
      resident={resident.id}
      start={{ reason: '' }}
      schema={schema}
      shape={({ reason }) => ({ at: onDay(today()), reason })}
      send={(given) => mutateAsync({ resident: resident.id, element: row.id, ...given })}
      verb="Save that it has ended"
      onDone={onDone}
    >
      {(form) => (
        <Textarea
          label={`Why it ends, and what ${resident.preferredName} said or showed to it`}
          {...form.getInputProps('reason')}
          error={form.errors['reason']}
        />
      )}
    </InlineForm>
  );
}
