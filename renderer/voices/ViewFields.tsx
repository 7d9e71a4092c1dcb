import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LanguageFields, noLanguage } from '../best-interests/form/HeardField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { Challenged } from '../evidence/Challenged.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { langOf } from '../look/languages.ts';
import type { StatementValues } from './values.ts';

interface ViewFieldsProps {
  form: UseFormReturnType<StatementValues>;
  people: People;
  name: string;
}
/** The fields of a view that is not the person's own, now. */
export function ViewFields({ form, people, name }: ViewFieldsProps) {
  const { voice, staff, seenOn, language } = form.values;
  const lang = langOf(language?.language);
  const family = voice === 'person-reported' || voice === 'own-view';
  const wrong = (field: string) => ({ error: form.errors[`words.${field}`] });
  return (
    <>
      {family && (
        <NativeSelect
          label={voice === 'own-view' ? 'Who says it' : `Who remembers what ${name} said`}
          description={
            people.people.length === 0
              ? `Add them under People first: nobody is named there for ${name} yet.`
              : undefined
          }
          data={[
            { value: '', label: 'Choose a name' },
            ...people.people.map(({ id, name: who, relation }) => ({ value: id, label: `${who}, ${relation}` })),
          ]}
          {...form.getInputProps('person')}
          {...wrong(voice === 'own-view' ? 'person' : 'reportedBy.id')}
        />
      )}
      {voice === 'staff' && (
        <div className="ow-pair">
          <NativeSelect
            label="Who says it"
            data={[
              ...people.staff.map(({ id, name: who }) => ({ value: id, label: who })),
              { value: 'outside', label: 'A professional from outside' },
            ]}
            {...form.getInputProps('staff')}
          />
          {staff === 'outside' && <TextInput label="Name" {...form.getInputProps('outsideName')} />}
          {staff === 'outside' && <TextInput label="What they are" {...form.getInputProps('outsideRole')} />}
          <NativeSelect
            label="Seen, or thought"
            data={[
              { value: 'observation', label: 'What was seen' },
              { value: 'opinion', label: 'An opinion' },
            ]}
            {...form.getInputProps('seen')}
          />
        </div>
      )}
      <Textarea
        label={
          voice === 'person-documented'
            ? `What ${name} wrote, word for word`
            : voice === 'person-reported'
              ? `What ${name} said, as it is remembered`
              : 'What they say, in their words'
        }
        dir="auto"
        {...(lang ? { lang } : {})}
        {...form.getInputProps('words')}
        {...wrong('words')}
      />
      <Challenged text={form.values.words} voice={voice} />
      <Checkbox
        label="In another language"
        checked={Boolean(language)}
        onChange={(event) => form.setFieldValue('language', event.currentTarget.checked ? noLanguage : null)}
      />
      {language && (
        <LanguageFields
          value={language}
          onChange={(next) => form.setFieldValue('language', next)}
          error={form.errors['words.language.language'] ? 'Please name the language.' : null}
        />
      )}
      {voice === 'person-documented' && (
        <div className="ow-pair">
          <TextInput
            label="Where it is written"
            placeholder="Letter to Susan"
            {...form.getInputProps('document')}
            {...wrong('document')}
          />
          <TextInput
            label="When it was written"
            placeholder="March 2016"
            {...form.getInputProps('writtenWhen')}
            {...wrong('writtenWhen')}
          />
          <DateField
            label="When you saw it"
            value={seenOn}
            onChange={(day) => form.setFieldValue('seenOn', day)}
            error={form.errors['words.seenOn'] ? 'Please say when you saw it.' : null}
          />
        </div>
      )}
      {voice === 'person-reported' && (
        <TextInput
          label="When and how they heard it"
          placeholder="many times, before 2018"
          {...form.getInputProps('basis')}
          {...wrong('basis')}
        />
      )}
    </>
  );
}
