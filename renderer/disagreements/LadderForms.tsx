import { NativeSelect, Textarea } from '@mantine/core';
import { z } from 'zod';
import { type DisagreementRow, disagreementKinds, endings, ladderStep } from '../../db/disagreements/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { capital } from '../look/pronouns.ts';
import { onDay, today } from '../look/when.ts';
import { emptyStep, LadderFields, type LadderValues } from './ladder.tsx';

export interface DisagreementActProps {
  resident: ResidentRow;
  row: DisagreementRow;
  onDone: () => void;
}

type Moving = { ladder: LadderValues; on: string | null };

/** The next step: what is done, by when, and what holds until then. */
export function MoveForm({ resident, row, onDone }: DisagreementActProps) {
  const { mutateAsync } = useTell('disagreements.move');
  const schema = z.strictObject({ at: happened, ladder: ladderStep });
  return (
    <InlineForm<Moving, typeof schema>
      title="The next step"
      name={`disagreement:${row.id}:move`}
      resident={resident.id}
      start={{ ladder: emptyStep, on: today() }}
      schema={schema}
      shape={({ on, ladder }) => ({ at: onDay(on), ladder })}
      send={(given) => mutateAsync({ resident: resident.id, disagreement: row.id, ...given })}
      verb="Save the next step"
      onDone={onDone}
    >
      {(form) => <LadderFields form={form} />}
    </InlineForm>
  );
}

type Closing = { on: string | null; how: string; what: string };

/** How it ended. A disagreement that did not end well is closed with what it came to, and stays readable. */
export function CloseForm({ resident, row, onDone }: DisagreementActProps) {
  const { mutateAsync } = useTell('disagreements.close');
  const schema = z.strictObject({
    at: happened,
    closing: disagreementKinds['disagreement.closed@1'].body.shape.closing,
  });
  return (
    <InlineForm<Closing, typeof schema>
      title="Close the disagreement"
      name={`disagreement:${row.id}:close`}
      resident={resident.id}
      start={{ on: today(), how: '', what: '' }}
      schema={schema}
      shape={({ on, ...closing }) => ({ at: onDay(on), closing })}
      send={(given) => mutateAsync({ resident: resident.id, disagreement: row.id, ...given })}
      verb="Save that it is closed"
      onDone={onDone}
    >
      {(form) => (
        <>
          <NativeSelect
            label="How it ended"
            data={[{ value: '', label: 'Choose' }, ...endings.map((value) => ({ value, label: capital(value) }))]}
            {...form.getInputProps('how')}
            error={form.errors['closing.how'] ? 'Please say how it ended.' : null}
          />
          <Textarea
            label="What was settled, and who was told which way on"
            {...form.getInputProps('what')}
            error={form.errors['closing.what']}
          />
          <DateField label="On which day?" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
        </>
      )}
    </InlineForm>
  );
}
