import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import styles from '../best-interests.module.css';
import type { OptionsValues } from './OptionsStep.tsx';

const sorts = ['medical', 'emotional', 'social', 'practical'].map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));
const nothing: OptionsValues['options'][number]['weighs'][number] = {
  sort: 'emotional',
  way: 'gives',
  what: '',
  likelihood: '',
  matters: '',
  magnetic: false,
};

interface WeighsFieldsProps {
  form: UseFormReturnType<OptionsValues>;
  index: number;
  name: string;
}
/** What an option gives the person and what it takes. No figures, no order of merit. */
export function WeighsFields({ form, index, name }: WeighsFieldsProps) {
  const { weighs, key } = form.values.options[index] ?? { weighs: [], key: '' };
  const at = (place: number, field: string) => `options.${index}.weighs.${place}.${field}`;
  return (
    <div className="ow-stack">
      {weighs.map((_, place) => {
        const label = `${place + 1}, option ${key}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
          <div key={place} className={styles.weigh}>
            <NativeSelect
              label={`It ${label}`}
              data={[
                { value: 'gives', label: `Gives ${name}` },
                { value: 'takes', label: `Takes from ${name}` },
              ]}
              {...form.getInputProps(at(place, 'way'))}
            />
            <TextInput
              label={`What, ${label}`}
              {...form.getInputProps(at(place, 'what'))}
              error={form.errors[`options.${at(place, 'what')}`]}
            />
            <NativeSelect label={`Kind ${label}`} data={sorts} {...form.getInputProps(at(place, 'sort'))} />
            <TextInput label={`How likely, ${label}`} {...form.getInputProps(at(place, 'likelihood'))} />
            <TextInput
              label={`How much it matters to ${name}, ${label}`}
              {...form.getInputProps(at(place, 'matters'))}
            />
            <Checkbox
              label={`It decides the rest, ${label}`}
              {...form.getInputProps(at(place, 'magnetic'), { type: 'checkbox' })}
            />
            <Button variant="subtle" onClick={() => form.removeListItem(`options.${index}.weighs`, place)}>
              Take out {label}
            </Button>
          </div>
        );
      })}
      <Button onClick={() => form.insertListItem(`options.${index}.weighs`, nothing)}>
        What option {key} gives or takes
      </Button>
    </div>
  );
}
