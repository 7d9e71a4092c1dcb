import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { bringsNewLimits } from '../../../db/best-interests/model.ts';
import { law } from '../../../db/law/model.ts';
import styles from '../best-interests.module.css';
import type { OptionsValues } from './OptionsStep.tsx';

const nothing = { needed: '', inProportion: '', lessTried: '', until: '', reduction: '', authorisedBy: '' };

interface RestraintFieldsProps {
  form: UseFormReturnType<OptionsValues>;
  index: number;
  name: string;
}

/** s.6: an option that would restrain says all that the section asks; one that brings other limits says why it is no restraint. */
export function RestraintFields({ form, index, name }: RestraintFieldsProps) {
  const { key = '', restraint = null, limits = 'no new limits' } = form.values.options[index] ?? {};
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
          <Textarea label={`What was tried that limits less, option ${key}`} {...form.getInputProps(at('lessTried'))} />
          <Textarea
            label={`How it is made less, step by step, option ${key}`}
            {...form.getInputProps(at('reduction'))}
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
      {!restraint && bringsNewLimits({ limits }) && (
        <TextInput
          label={`Why this is no restraint, option ${key}`}
          description={`Restraint is also to keep ${name} from moving about freely, whether or not ${name} resists (s.6(4)).`}
          autoComplete="off"
          {...form.getInputProps(`options.${index}.notRestraint`)}
        />
      )}
    </div>
  );
}
