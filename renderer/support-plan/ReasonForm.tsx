import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { happened } from '../../db/time/model.ts';
import { passage, type ResidentId } from '../../db/words/model.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { onDay, today } from '../look/when.ts';

const schema = z.strictObject({ at: happened, reason: passage(500) });

interface ReasonFormProps {
  title: string;
  /** The draft's name. */
  name: string;
  resident: ResidentId;
  label: string;
  verb: string;
  send: (given: z.output<typeof schema>) => Promise<unknown>;
  onDone: () => void;
}

/** Ends something from today, with why. */
export function ReasonForm({ label, ...rest }: ReasonFormProps) {
  return (
    <InlineForm<{ reason: string }, typeof schema>
      {...rest}
      start={{ reason: '' }}
      schema={schema}
      shape={({ reason }) => ({ at: onDay(today()), reason })}
    >
      {(form) => <Textarea label={label} {...form.getInputProps('reason')} error={form.errors['reason']} />}
    </InlineForm>
  );
}
