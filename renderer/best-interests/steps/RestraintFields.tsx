import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { law } from '../../../db/law/model.ts';
import styles from '../best-interests.module.css';
import type { OptionsValues } from './OptionsStep.tsx';

const nothing = { needed: '', inProportion: '', until: '', authorisedBy: '' };

interface RestraintFieldsProps {
  form: UseFormReturnType<OptionsValues>;
  index: number;
  name: string;
}

/** s.6: an option that would restrain says why it is needed and in proportion, for how short a time, and who allowed it. */
export function RestraintFields({ form, index, name }: RestraintFieldsProps) {
  const { key = '', restraint = null } = form.values.options[index] ?? {};
  const at = (field: string) => `options.${index}.restraint.${field}`;
  return (
    <div className="ow-stack">
      <Checkbox
        label={`It would restrain ${name}: hold, lock in, sedate, or use or threaten force`}
        aria-label={`Option ${key} would restrain ${name}`}
        checked={restraint !== null}
        onChange={({ currentTarget: { checked } }) =>
          form.setFieldValue(`options.${index}.restraint`, checked ? nothing : null)
        }
      />
      {restraint && (
        <div className={styles.someone}>
          <p className="ow-note">
            <b>{law.s6.cite}</b> {law.s6.plain}
          </p>
          <Textarea
            label={`Why restraint is needed, option ${key}`}
            {...form.getInputProps(at('needed'))}
            error={form.errors[`options.${at('needed')}`]}
          />
          <Textarea
            label={`Why it is in proportion, option ${key}`}
            {...form.getInputProps(at('inProportion'))}
            error={form.errors[`options.${at('inProportion')}`]}
          />
          <div className="ow-pair">
            <TextInput
              label={`Until when, and how it ends, option ${key}`}
              autoComplete="off"
              {...form.getInputProps(at('until'))}
              error={form.errors[`options.${at('until')}`]}
            />
            <TextInput
              label={`Who allowed it, option ${key}`}
              autoComplete="off"
              {...form.getInputProps(at('authorisedBy'))}
            />
          </div>
        </div>
      )}
    </div>
  );
}
