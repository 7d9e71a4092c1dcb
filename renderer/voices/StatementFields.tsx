import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { HeardField } from '../best-interests/form/HeardField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { WhenField } from '../look/fields/WhenField.tsx';
import { ViewFields } from './ViewFields.tsx';
import type { StatementValues } from './values.ts';

interface StatementFieldsProps {
  form: UseFormReturnType<StatementValues>;
  resident: ResidentRow;
  people: People;
  /** What else is asked once the words are there. */
  children?: ReactNode;
}

/** One statement of one voice: first whose it is, then the words as they were, when, how asked and how understood. */
export function StatementFields({ form, resident, people, children }: StatementFieldsProps) {
  const { values } = form;
  const name = resident.preferredName;
  return (
    <>
      <NativeSelect
        label="Whose view is it?"
        data={[
          { value: 'person-now', label: `${name} now: said or shown` },
          { value: 'person-documented', label: `${name} earlier: written down` },
          { value: 'person-reported', label: `${name} earlier: as someone remembers it` },
          { value: 'own-view', label: 'Family, friend or advocate' },
          { value: 'staff', label: 'Staff or a professional' },
        ]}
        {...form.getInputProps('voice')}
      />
      {values.voice === 'person-now' ? (
        <HeardField
          resident={resident}
          value={values.heard}
          onChange={(heard) => form.setFieldValue('heard', heard)}
          people={people}
          error={form.errors['words.words'] ? String(form.errors['words.words']) : null}
          wrongLanguage={form.errors['words.language.language'] ? 'Please name the language.' : null}
        />
      ) : (
        <ViewFields form={form} people={people} name={name} />
      )}
      {children}
      <WhenField
        value={values.when}
        onChange={(when) => form.setFieldValue('when', when)}
        error={form.errors['words.when'] ? 'Please say when.' : null}
      />
      <div className="ow-pair">
        <TextInput label="How it was asked for" {...form.getInputProps('how')} />
        <TextInput
          label="How it was checked that it was understood"
          description="“Not checked” is an honest answer."
          {...form.getInputProps('understood')}
        />
      </div>
    </>
  );
}
