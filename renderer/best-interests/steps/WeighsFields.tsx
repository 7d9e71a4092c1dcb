import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
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
          <fieldset key={place} className={styles.weigh}>
            <legend className="ow-hidden">
              Option {key}, line {place + 1}
            </legend>
            <div className={styles.weighWhat}>
              <NativeSelect
                label="It"
                aria-label={`It ${label}`}
                data={[
                  { value: 'gives', label: `Gives ${name}` },
                  { value: 'takes', label: `Takes from ${name}` },
                ]}
                {...form.getInputProps(at(place, 'way'))}
              />
              <Textarea
                label="What"
                aria-label={`What, ${label}`}
                minRows={1}
                {...form.getInputProps(at(place, 'what'))}
                error={form.errors[`options.${at(place, 'what')}`]}
              />
            </div>
            <div className={styles.weighHow}>
              <NativeSelect
                label="Kind"
                aria-label={`Kind ${label}`}
                data={sorts}
                {...form.getInputProps(at(place, 'sort'))}
              />
              <TextInput
                label="How likely"
                aria-label={`How likely, ${label}`}
                autoComplete="off"
                {...form.getInputProps(at(place, 'likelihood'))}
              />
              <TextInput
                label={`How much it matters to ${name}`}
                aria-label={`How much it matters to ${name}, ${label}`}
                autoComplete="off"
                {...form.getInputProps(at(place, 'matters'))}
              />
            </div>
            <div className="ow-row">
              <Checkbox
                label="It decides the rest"
                aria-label={`It decides the rest, ${label}`}
                {...form.getInputProps(at(place, 'magnetic'), { type: 'checkbox' })}
              />
              <Button
                variant="subtle"
                aria-label={`Take this line out: ${label}`}
                onClick={() => form.removeListItem(`options.${index}.weighs`, place)}
              >
                Take this line out
              </Button>
            </div>
          </fieldset>
        );
      })}
      <Button onClick={() => form.insertListItem(`options.${index}.weighs`, nothing)}>
        What option {key} gives or takes
      </Button>
    </div>
  );
}
