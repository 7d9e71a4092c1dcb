import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { aids } from '../../../db/capacity/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { DateField } from '../../look/fields/DateField.tsx';
import { WhenField } from '../../look/fields/WhenField.tsx';
import styles from '../best-interests.module.css';
import type { Whole } from '../DecisionDocument.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SomeoneField } from '../form/SomeoneField.tsx';
import type { People } from '../form/usePeople.ts';
import { type AssessmentValues, noAid } from './values.ts';

export interface PartProps {
  resident: ResidentRow;
  people: People;
  whole: Whole;
  form: UseFormReturnType<AssessmentValues>;
}
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Part 1: when, by whom, and what raised the doubt. */
export function Doubt({ resident, people, form }: PartProps) {
  const { values, errors } = form;
  const name = resident.preferredName;
  return (
    <>
      <LawMargin refs={['s1-2', 's2-3']}>
        <Textarea
          label={`What raises the doubt that ${name} can decide this?`}
          description="Something said or done about this decision. A diagnosis alone raises none."
          {...form.getInputProps('assessment.whyInDoubt')}
          error={errors['given.assessment.whyInDoubt']}
        />
      </LawMargin>
      <LawMargin refs={['s2-1']}>
        <WhenField
          label={`When was ${name} asked?`}
          value={values.at}
          onChange={(at) => form.setFieldValue('at', at)}
          error={errors['at'] ? 'Please say when.' : null}
        />
        <NumberInput
          label="For how many minutes"
          min={1}
          max={1440}
          w={220}
          {...form.getInputProps('assessment.minutes')}
        />
        <SomeoneField
          label="Who assesses"
          description="Anyone involved at the time; best someone who knows them."
          people={people}
          value={values.assessment.assessor}
          onChange={(who) => form.setFieldValue('assessment.assessor', who)}
        />
        <Textarea label="Who else was there" description="One name a line." {...form.getInputProps('others.present')} />
      </LawMargin>
      <LawMargin refs={['s1-4']}>
        <Checkbox
          label="The choice seems unwise; that is no reason to doubt capacity"
          {...form.getInputProps('assessment.unwise', { type: 'checkbox' })}
        />
        <Checkbox
          label="It comes and goes: better at some times than at others"
          checked={values.assessment.fluctuates !== null}
          onChange={(event) =>
            form.setFieldValue(
              'assessment.fluctuates',
              event.currentTarget.checked
                ? { pattern: '', canWaitUntil: null, holdingAction: '', wishesWhenClear: '' }
                : null,
            )
          }
        />
        {values.assessment.fluctuates && (
          <>
            <Textarea label="When is it better, when worse?" {...form.getInputProps('assessment.fluctuates.pattern')} />
            <DateField
              label="It can wait until"
              description="Leave it empty where it cannot wait."
              value={values.assessment.fluctuates.canWaitUntil}
              onChange={(day) => form.setFieldValue('assessment.fluctuates.canWaitUntil', day)}
            />
            <Textarea
              label="What holds things as they are until then"
              {...form.getInputProps('assessment.fluctuates.holdingAction')}
            />
            <Textarea
              label={`What ${name} wants when clear`}
              {...form.getInputProps('assessment.fluctuates.wishesWhenClear')}
            />
          </>
        )}
      </LawMargin>
    </>
  );
}

/** Part 2: the few facts that this decision needs. */
export function Information({ resident, form }: PartProps) {
  const { information } = form.values.assessment;
  return (
    <LawMargin refs={['s3-4']}>
      <p>
        What it is about, what can really be chosen, what is likely to follow from each and from not deciding. Short:{' '}
        {resident.preferredName} need not grasp every detail.
      </p>
      {information.map((_, index) => (
        <Textarea
          // biome-ignore lint/suspicious/noArrayIndexKey: a fact is its place in the list
          key={index}
          label={`Fact ${index + 1}`}
          minRows={1}
          {...form.getInputProps(`assessment.information.${index}`)}
          error={form.errors[`given.assessment.information.${index}`]}
        />
      ))}
      <Button onClick={() => form.insertListItem('assessment.information', '')}>Add a fact</Button>
    </LawMargin>
  );
}

/** Part 3: what was done to help, before anything was asked (s.1(3)). */
export function HelpGiven({ form }: PartProps) {
  return (
    <LawMargin refs={['s1-3']}>
      <p>Two steps or more, and not by talking alone: what it was, and what came of it.</p>
      {form.values.assessment.help.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the list
        <fieldset key={index} className={styles.card}>
          <legend>Step {index + 1}</legend>
          <NativeSelect
            label={`Kind of help, step ${index + 1}`}
            data={aids.map((value) => ({ value, label: sentence(value) }))}
            {...form.getInputProps(`assessment.help.${index}.aid`)}
          />
          <div className="ow-pair">
            <Textarea
              label={`What was done, step ${index + 1}`}
              {...form.getInputProps(`assessment.help.${index}.what`)}
            />
            <Textarea
              label={`What came of it, step ${index + 1}`}
              {...form.getInputProps(`assessment.help.${index}.effect`)}
            />
            <TextInput label="Where" {...form.getInputProps(`assessment.help.${index}.where`)} />
            <TextInput label="With whom" {...form.getInputProps(`assessment.help.${index}.withWhom`)} />
          </div>
        </fieldset>
      ))}
      <Button onClick={() => form.insertListItem('assessment.help', noAid)}>Add a step</Button>
    </LawMargin>
  );
}
