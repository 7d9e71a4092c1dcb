import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { limitLevels, type Option, options, treatmentGiven } from '../../../db/best-interests/model.ts';
import { passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { Disagreements } from '../../disagreements/Disagreements.tsx';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { DutyList } from '../DutyList.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { AddView } from './AddView.tsx';
import { RestraintFields } from './RestraintFields.tsx';
import { ViewsNotTheirs } from './ViewsNotTheirs.tsx';
import { VoicesGrid } from './VoicesGrid.tsx';
import { WeighsFields } from './WeighsFields.tsx';

type Texts = 'available' | 'whatLimits' | 'notRestraint';
export type OptionValues = Omit<Option, Texts> & Record<Texts, string>;
export interface OptionsValues extends Record<string, unknown> {
  options: OptionValues[];
  whyNoneLessRestrictive: string;
  changed: string;
}
const schema = z.strictObject({ options, changed: passage(500).nullable() });
const emptyOption = (key: string, title = '', noChange = false): OptionValues => ({
  key,
  title,
  noChange,
  available: '',
  limits: 'no new limits',
  whatLimits: '',
  restraint: null,
  notRestraint: '',
  lifeSustaining: null,
  weighs: [],
});
const letters = [...'ABCDEFGHIJKL'];
const nextLetter = (taken: readonly OptionValues[]) =>
  letters.find((letter) => !taken.some(({ key }) => key === letter)) ?? 'L';

/** Step 5: the options that are really there, and what each voice says of them. Weighed, never added up. */
export function OptionsStep(props: StepProps) {
  const { whole, resident, go } = props;
  const [editing, setEditing] = useState(whole.steps.options === null);
  const [adding, setAdding] = useState(false);
  const { mayWrite, isSenior } = useMe();
  return (
    <div className="ow-stack">
      {!editing && <VoicesGrid {...props} />}
      {!editing && mayWrite && (
        <div className="ow-row">
          <Button onClick={() => setAdding(!adding)} aria-expanded={adding}>
            Write down a view
          </Button>
          {isSenior && <Button onClick={() => setEditing(true)}>Change the options</Button>}
          <Button variant="filled" onClick={() => go('checklist')}>
            Next: the checklist
          </Button>
        </div>
      )}
      {!editing && mayWrite && <ViewsNotTheirs {...props} />}
      {adding && !editing && <AddView {...props} onDone={() => setAdding(false)} />}
      {!editing && (
        <DutyList
          duties={whole.duties.filter(({ step, rule }) => step === 'options' || rule === 'D10')}
          resident={resident}
          go={go}
        />
      )}
      {!editing && whole.steps.options && (
        <Disagreements resident={resident} people={props.people} rows={whole.disagreements} decision={whole.decision} />
      )}
      {editing && (
        <Drafted<OptionsValues> name={`decision:${whole.decision}:options`} resident={resident.id}>
          {(draft) => <OptionsForm {...props} draft={draft} onSaved={() => setEditing(false)} />}
        </Drafted>
      )}
    </div>
  );
}

function OptionsForm({
  resident,
  whole,
  draft,
  onSaved,
}: StepProps & { draft: Draft<OptionsValues>; onSaved: () => void }) {
  const { isSenior } = useMe();
  const row = whole.steps.options;
  const { mutateAsync } = useTell('decisions.setOptions');
  const { form, save, saving, failed } = useStepForm<OptionsValues, typeof schema>({
    start: {
      options: row?.options.options.map((each) => ({
        ...each,
        available: each.available ?? '',
        whatLimits: each.whatLimits ?? '',
        notRestraint: each.notRestraint ?? '',
      })) ?? [emptyOption('A', '', true), emptyOption('B')],
      whyNoneLessRestrictive: row?.options.whyNoneLessRestrictive ?? '',
      changed: '',
    },
    draft,
    schema,
    shape: ({ options: all, whyNoneLessRestrictive, changed }) => ({
      options: { options: all, whyNoneLessRestrictive },
      changed,
    }),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, at: null, ...given }),
    onSaved,
  });
  const { values, errors } = form;
  return (
    <div className="ow-stack">
      {values.options.map((each, index) => (
        <LawMargin key={each.key} refs={index === 0 ? ['nvaccg', 's1-6'] : []}>
          <fieldset className={styles.card}>
            <legend>
              <b className={styles.letter}>{each.key}</b> Option {each.key}
            </legend>
            <TextInput
              label={`Option ${each.key}, in a few words`}
              {...form.getInputProps(`options.${index}.title`)}
              error={errors[`options.options.${index}.title`]}
            />
            <Checkbox
              label="This leaves things as they are"
              aria-label={`Option ${each.key} leaves things as they are`}
              {...form.getInputProps(`options.${index}.noChange`, { type: 'checkbox' })}
            />
            <Textarea
              label={`How we know that option ${each.key} is really to be had`}
              minRows={1}
              {...form.getInputProps(`options.${index}.available`)}
            />
            <div className="ow-pair">
              <NativeSelect
                label={`Limits on ${resident.preferredName} with option ${each.key}`}
                data={limitLevels.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))}
                {...form.getInputProps(`options.${index}.limits`)}
              />
              <TextInput
                label={`Which limits, option ${each.key}`}
                {...form.getInputProps(`options.${index}.whatLimits`)}
              />
            </div>
            {whole.matter === 'life-sustaining-treatment' && (
              <NativeSelect
                label={`Life-sustaining treatment with option ${each.key}`}
                data={[
                  { value: '', label: 'Not said yet' },
                  { value: 'given', label: 'It is given, or goes on' },
                  { value: 'not given', label: 'It is not given, or ends' },
                ]}
                value={each.lifeSustaining ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  form.setFieldValue(
                    `options.${index}.lifeSustaining`,
                    treatmentGiven.find((one) => one === value) ?? null,
                  )
                }
              />
            )}
            <RestraintFields form={form} index={index} name={resident.preferredName} />
            <WeighsFields form={form} index={index} name={resident.preferredName} />
            {values.options.length > 1 && (
              <Button variant="subtle" onClick={() => form.removeListItem('options', index)}>
                Take option {each.key} out
              </Button>
            )}
          </fieldset>
        </LawMargin>
      ))}
      <Button
        disabled={values.options.length >= letters.length}
        onClick={() => form.insertListItem('options', emptyOption(nextLetter(values.options)))}
      >
        Add an option
      </Button>
      <LawMargin refs={['s1-6']}>
        <Textarea
          label="If no option is less restrictive than another: why there is none"
          {...form.getInputProps('whyNoneLessRestrictive')}
        />
      </LawMargin>
      <SaveBar
        label="Save the options"
        onSave={save}
        saving={saving}
        failed={failed}
        saved={row}
        changed={values.changed}
        onChanged={(why) => form.setFieldValue('changed', why)}
        closed={isSenior ? null : 'A nurse or manager saves this step.'}
      />
    </div>
  );
}
