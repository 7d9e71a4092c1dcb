import { Button, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import type { Someone } from '../../db/capacity/model.ts';
import { type LimitRow, limitsInWords, medicine, medicinePerson } from '../../db/liberty/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { type Happened, happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { SomeoneField } from '../best-interests/form/SomeoneField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { WhenField } from '../look/fields/WhenField.tsx';
import { onDay, today } from '../look/when.ts';

interface MedicineFormProps {
  resident: ResidentRow;
  people: People;
  row: LimitRow;
  onDone: () => void;
}
type Named = { name: string; on: string | null };
type Values = {
  name: string;
  purpose: string;
  prescriber: Named & { role: string };
  pharmacist: Named & { advice: string };
  alsoAsked: (Someone | null)[];
  howDecided: string;
  openlyFirst: string;
  until: string | null;
  heard: Heard;
  when: Happened | null;
  howAsked: string;
  on: string | null;
};
const schema = z.strictObject({ at: happened, medicine, person: medicinePerson });

/** One medicine that is a limit: the person first, then who agreed to it, how, what is tried openly, and until when. */
export function MedicineForm({ resident, people, row, onDone }: MedicineFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('liberty.writeMedicine');
  const given = row.medicines[0]?.medicine;
  return (
    <InlineForm<Values, typeof schema>
      title={`The medicine: ${limitsInWords[row.limit.type]}`}
      name={`limit:${row.id}:medicine`}
      resident={resident.id}
      start={{
        name: given?.name ?? '',
        purpose: given?.purpose ?? '',
        prescriber: given?.prescriber ?? { name: '', role: '', on: today() },
        pharmacist: given?.pharmacist ?? { name: '', advice: '', on: today() },
        alsoAsked: given?.alsoAsked ?? [],
        howDecided: given?.howDecided ?? '',
        openlyFirst: given?.openlyFirst ?? '',
        until: null,
        heard: unheard(id),
        when: null,
        howAsked: '',
        on: today(),
      }}
      schema={schema}
      shape={({ on, heard, when, howAsked, pharmacist, alsoAsked, ...rest }) => ({
        at: onDay(on),
        medicine: {
          ...rest,
          pharmacist: pharmacist.name.trim() === '' && pharmacist.advice.trim() === '' ? null : pharmacist,
          alsoAsked: alsoAsked.filter((each) => each !== null),
        },
        person: { words: statementFrom(heard, when), howAsked },
      })}
      send={(sent) => mutateAsync({ resident: resident.id, limit: row.id, ...sent })}
      verb="Save the medicine"
      onDone={onDone}
    >
      {(form) => (
        <Fields form={form} resident={resident} people={people} covert={row.limit.type === 'covert-medicine'} />
      )}
    </InlineForm>
  );
}

type Form = Parameters<Parameters<typeof InlineForm<Values, typeof schema>>[0]['children']>[0];
type FieldsProps = Pick<MedicineFormProps, 'resident' | 'people'> & { form: Form; covert: boolean };

function Fields({ form, resident, people, covert }: FieldsProps) {
  const name = resident.preferredName;
  const { values, errors } = form;
  const text = (key: 'purpose' | 'howDecided' | 'openlyFirst', label: string, description?: string) => (
    <Textarea label={label} description={description} {...form.getInputProps(key)} error={errors[`medicine.${key}`]} />
  );
  return (
    <>
      <h4>{name} was asked</h4>
      <HeardField
        resident={resident}
        people={people}
        value={values.heard}
        onChange={(heard) => form.setFieldValue('heard', heard)}
      />
      {values.heard.words.trim() !== '' && (
        <WhenField value={values.when} onChange={(when) => form.setFieldValue('when', when)} />
      )}
      <Textarea
        label="How it was asked; or, where nothing came, how it was tried"
        {...form.getInputProps('howAsked')}
        error={errors['person.howAsked']}
      />
      <h4>The medicine</h4>
      <TextInput
        label="Which medicine, by its name"
        description="One at a time. Doses and times belong on the medicine record."
        autoComplete="off"
        {...form.getInputProps('name')}
        error={errors['medicine.name']}
      />
      {text('purpose', 'What it is for')}
      {text(
        'openlyFirst',
        covert ? 'How it is offered openly first, each time' : 'What is tried first, each time',
        'What limits less than this, and comes before it.',
      )}
      <WhoAgreed form={form} people={people} covert={covert} />
      {text('howDecided', 'How it was decided, and by whom')}
      <DateField
        label="Until which day, at the longest"
        value={values.until}
        onChange={(day) => form.setFieldValue('until', day)}
        error={errors['medicine.until'] ? 'Please give the day.' : null}
      />
    </>
  );
}

/** Prescriber, pharmacist, and who else was asked: family, an attorney, an advocate. */
function WhoAgreed({ form, people, covert }: Omit<FieldsProps, 'resident'>) {
  const { values, errors } = form;
  const line = (key: 'prescriber.name' | 'prescriber.role' | 'pharmacist.name', label: string) => (
    <TextInput label={label} autoComplete="off" {...form.getInputProps(key)} error={errors[`medicine.${key}`]} />
  );
  const on = (who: 'prescriber' | 'pharmacist') => (
    <DateField label="On which day?" value={values[who].on} onChange={(day) => form.setFieldValue(`${who}.on`, day)} />
  );
  return (
    <>
      <div className="ow-pair">
        {line('prescriber.name', 'Who prescribed it')}
        {line('prescriber.role', 'As what')}
      </div>
      {on('prescriber')}
      <div className="ow-pair">
        {line('pharmacist.name', 'Which pharmacist was asked')}
        {on('pharmacist')}
      </div>
      <Textarea
        label={covert ? 'What the pharmacist said of giving it so: crushed, in which food' : 'What the pharmacist said'}
        {...form.getInputProps('pharmacist.advice')}
        error={errors['medicine.pharmacist.advice']}
      />
      {values.alsoAsked.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until one is chosen
        <div className="ow-row" key={index}>
          <SomeoneField
            label={`Also asked ${index + 1}`}
            people={people}
            value={each}
            onChange={(who) => form.setFieldValue(`alsoAsked.${index}`, who)}
          />
          <Button variant="subtle" onClick={() => form.removeListItem('alsoAsked', index)}>
            Take out
          </Button>
        </div>
      ))}
      <div className="ow-row">
        <Button onClick={() => form.insertListItem('alsoAsked', null)}>Family or an advocate was asked too</Button>
      </div>
    </>
  );
}
