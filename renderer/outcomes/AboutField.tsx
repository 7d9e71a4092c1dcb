import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import type { ElementRow } from '../../db/support-plan/model.ts';

type AboutFieldProps = { elements: readonly ElementRow[] } & Omit<NativeSelectProps, 'data' | 'label'>;

/** Which part of the plan it is about, or the whole of it. */
export function AboutField({ elements, ...input }: AboutFieldProps) {
  return (
    <NativeSelect
      label="What it is about"
      data={[
        { value: '', label: 'The plan as a whole' },
        ...elements.map(({ id, wording }) => ({ value: id, label: wording.title })),
      ]}
      {...input}
    />
  );
}
