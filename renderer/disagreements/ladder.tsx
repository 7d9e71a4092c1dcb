import { NativeSelect, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { rungNames, rungs } from '../../db/disagreements/model.ts';
import { DateField } from '../look/fields/DateField.tsx';

export type LadderValues = { rung: string; what: string; by: string | null; meanwhile: string; ground: string };
export const emptyStep: LadderValues = { rung: 'talk', what: '', by: null, meanwhile: '', ground: '' };

/** One step of the ladder as it is typed. `errors` are keyed by the step's own name in what is sent. */
export function LadderFields<V extends { ladder: LadderValues }>({ form }: { form: UseFormReturnType<V> }) {
  const { ladder } = form.values;
  const set = (changed: Partial<LadderValues>) => form.setFieldValue('ladder', { ...ladder, ...changed } as never);
  const text = (name: 'what' | 'meanwhile' | 'ground') => ({
    value: ladder[name],
    error: form.errors[`ladder.${name}`],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [name]: value }),
  });
  return (
    <>
      <NativeSelect
        label="The step to take"
        data={rungNames.map((value) => ({ value, label: rungs[value] }))}
        value={ladder.rung}
        onChange={({ currentTarget: { value } }) => set({ rung: value })}
      />
      <Textarea label="What will be done, and by whom" {...text('what')} />
      <DateField
        label="By when"
        value={ladder.by}
        onChange={(by) => set({ by })}
        error={form.errors['ladder.by'] ? 'Please give the day by which it is done.' : null}
      />
      <div className="ow-pair">
        <Textarea label="What holds meanwhile" {...text('meanwhile')} />
        <Textarea
          label="On what ground"
          description="Section 5 and what is usual, an order, an authorisation, the person’s own agreement."
          {...text('ground')}
        />
      </div>
    </>
  );
}
