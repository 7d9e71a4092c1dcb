import { NativeSelect, Textarea } from '@mantine/core';
import { z } from 'zod';
import { majorMatters } from '../../db/best-interests/model.ts';
import type { DecisionId } from '../../db/capacity/model.ts';
import { majorNames, type PlannedCareRow, raised } from '../../db/planned-care/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { onDay, today } from '../look/when.ts';

const schema = z.strictObject({ at: happened, matter: raised.shape.matter, because: raised.shape.because });
interface Values extends Record<string, unknown> {
  matter: string;
  because: string;
}
interface RaiseFormProps {
  resident: ResidentRow;
  row: PlannedCareRow;
  onDone: () => void;
  onDecision: (decision: DecisionId) => void;
}

/** One act: it becomes a major decision, in the words that it had. Who can decide it is asked anew there. */
export function RaiseForm({ resident, row, onDone, onDecision }: RaiseFormProps) {
  const { mutateAsync } = useTell('plannedCare.raise');
  return (
    <InlineForm<Values, typeof schema>
      title="Raise it to a major decision"
      name={`planned-care:${row.id}:raise`}
      resident={resident.id}
      start={{ matter: '', because: '' }}
      schema={schema}
      shape={({ matter, because }) => ({ at: onDay(today()), matter, because })}
      send={async (given) => {
        const { decision } = await mutateAsync({ resident: resident.id, care: row.id, ...given });
        onDecision(decision);
      }}
      verb="Raise it, with its words"
      onDone={onDone}
    >
      {(form) => (
        <>
          <p>
            The question, what <bdi>{resident.preferredName}</bdi> said or showed, and what each of{' '}
            {resident.preferredName}
            ’s people said go along. Whether {resident.preferredName} can decide it is asked there again.
          </p>
          <NativeSelect
            label="Which major decision it has become"
            data={[
              { value: '', label: 'Choose one' },
              ...majorNames.map((value) => ({ value, label: majorMatters[value] })),
            ]}
            {...form.getInputProps('matter')}
            error={form.errors['matter'] ? 'Please choose one.' : null}
          />
          <Textarea
            label="Why: who differs, or what would limit"
            {...form.getInputProps('because')}
            error={form.errors['because']}
          />
        </>
      )}
    </InlineForm>
  );
}
