import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateField } from '../../look/fields/DateField.tsx';
import { langOf } from '../../look/languages.ts';
import { type Language, LanguageFields, noLanguage } from '../form/HeardField.tsx';
import type { People } from '../form/usePeople.ts';
import type { ViewValues } from './AddView.tsx';

/** What kinds 2 to 5 ask besides the words. */
export interface Typed {
  words: string;
  language: Language | null;
  document: string;
  writtenWhen: string;
  seenOn: string | null;
  person: string;
  basis: string;
  staff: string;
  outsideName: string;
  outsideRole: string;
  seen: string;
}

/** The statement as the record knows it; its own schema reads it again. */
export function typedStatement(values: ViewValues, me: string): unknown {
  const { voice, words, language, when, how, understood } = values;
  const common = { voice, words, language: language ?? null, when, how, understood };
  switch (voice) {
    case 'person-now':
      return {
        ...common,
        mode: values.heard.mode,
        words: values.heard.words,
        language: values.heard.language,
        heardBy: values.heard.heardBy,
      };
    case 'person-documented':
      return {
        ...common,
        document: values.document,
        writtenWhen: values.writtenWhen,
        seenBy: me,
        seenOn: values.seenOn,
      };
    case 'person-reported':
      return { ...common, reportedBy: { type: 'person', id: values.person }, basis: values.basis };
    case 'own-view':
      return { ...common, person: values.person };
    case 'staff':
      return {
        ...common,
        speaker:
          values.staff === 'outside'
            ? { type: 'professional', name: values.outsideName, role: values.outsideRole }
            : { type: 'staff', id: values.staff },
        basis: values.seen,
      };
  }
}

interface ViewFieldsProps {
  form: UseFormReturnType<ViewValues>;
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
