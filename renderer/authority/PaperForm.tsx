import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import {
  type Paper,
  type PaperRow,
  type PaperType,
  paper,
  paperKinds,
  paperTypes,
  waysToAct,
} from '../../db/authority/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { passage } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { SomeoneField } from '../best-interests/form/SomeoneField.tsx';
import { Tri } from '../best-interests/form/Tri.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { capital } from '../look/pronouns.ts';
import { onDay, today } from '../look/when.ts';

interface Values extends Record<string, unknown> {
  says: {
    [K in keyof Paper]: null extends Paper[K] ? (Paper[K] extends string | null ? string : Paper[K]) : Paper[K];
  };
  startsOn: string | null;
  endsOn: string | null;
  on: string | null;
  reason: string;
}
const schema = z.strictObject({ at: happened, says: paper, reason: passage(500).nullable() });
const known = paper.shape.registered.options;
const blankForm = {
  inWriting: 'not known',
  signed: 'not known',
  witnessed: 'not known',
  evenIfLifeAtRisk: 'not known',
} as const;
const formAsks = [
  ['inWriting', 'Is it in writing?'],
  ['signed', 'Is it signed?'],
  ['witnessed', 'Did a witness sign it?'],
  ['evenIfLifeAtRisk', 'Does it say that it applies even if life is at risk?'],
] as const;

interface PaperFormProps {
  resident: ResidentRow;
  people: People;
  /** The paper that is put right; null for a new one. */
  row: PaperRow | null;
  onDone: () => void;
}

/** Writes down a power or paper as somebody says that it is, or puts right what was written of one. */
export function PaperForm({ resident, people, row, onDone }: PaperFormProps) {
  const record = useTell('authority.record');
  const putRight = useTell('authority.putRight');
  const given = row?.paper;
  return (
    <InlineForm<Values, typeof schema>
      title={row ? `Put right: ${paperKinds[row.paper.type].words}` : 'A power or paper'}
      name={row ? `authority:${row.id}:right` : 'authority:new'}
      resident={resident.id}
      start={{
        says: {
          type: given?.type ?? 'lpa-health-welfare',
          holders: given?.holders ?? [],
          act: given?.act ?? '',
          covers: given?.covers ?? '',
          restrictions: given?.restrictions ?? '',
          preferences: given?.preferences ?? '',
          lifeSustaining: given?.lifeSustaining ?? 'not known',
          registered: given?.registered ?? 'not known',
          reference: given?.reference ?? '',
          startsOn: '',
          endsOn: '',
          form: given?.form ?? null,
          claimedBy: given?.claimedBy ?? null,
          heldWhere: given?.heldWhere ?? '',
        },
        startsOn: given?.startsOn ?? null,
        endsOn: given?.endsOn ?? null,
        on: today(),
        reason: '',
      }}
      schema={schema}
      shape={({ says, startsOn, endsOn, on, reason }) => ({
        at: onDay(on),
        says: {
          ...says,
          startsOn,
          endsOn,
          holders: paperKinds[says.type].held ? says.holders : [],
          form: says.type === 'adrt' ? (says.form ?? blankForm) : null,
        },
        reason,
      })}
      send={({ at, says, reason }) =>
        row
          ? putRight.mutateAsync({ resident: resident.id, paper: row.id, says, reason: reason ?? '' })
          : record.mutateAsync({ resident: resident.id, at, says })
      }
      verb={row ? 'Save what it says' : 'Save it as claimed'}
      onDone={onDone}
    >
      {(form) => <Fields form={form} people={people} resident={resident} isNew={row === null} />}
    </InlineForm>
  );
}

interface FieldsProps {
  form: UseFormReturnType<Values>;
  people: People;
  resident: ResidentRow;
  isNew: boolean;
}
function Fields({ form, people, resident, isNew }: FieldsProps) {
  const { says } = form.values;
  const kind = paperKinds[says.type];
  const isPower = says.type.startsWith('lpa') || says.type === 'epa';
  return (
    <>
      <NativeSelect
        label="What is it?"
        description={kind.gives}
        data={paperTypes.map((value) => ({ value, label: paperKinds[value].words }))}
        value={says.type}
        onChange={({ currentTarget: { value } }) =>
          form.setFieldValue('says.type', paperTypes.find((each): each is PaperType => each === value) ?? says.type)
        }
      />
      {kind.held && <Holders form={form} people={people} />}
      {says.holders.length > 1 && (
        <NativeSelect
          label="How they act"
          data={[
            { value: '', label: 'Not known yet' },
            ...waysToAct.map((value) => ({ value, label: capital(value) })),
          ]}
          {...form.getInputProps('says.act')}
        />
      )}
      <Textarea
        label={says.type === 'adrt' ? 'Which treatment is refused, in which circumstances' : 'What it covers'}
        {...form.getInputProps('says.covers')}
      />
      {isPower && (
        <div className="ow-pair">
          <Textarea label="Restrictions in it" {...form.getInputProps('says.restrictions')} />
          <Textarea label="Preferences in it" {...form.getInputProps('says.preferences')} />
        </div>
      )}
      {says.type === 'lpa-health-welfare' && (
        <Tri
          legend="Does it say that it covers life-sustaining treatment?"
          options={known}
          value={says.lifeSustaining}
          onChange={(next) =>
            form.setFieldValue('says.lifeSustaining', known.find((each) => each === next) ?? 'not known')
          }
        />
      )}
      {isPower && (
        <Tri
          legend="Is it registered with the Public Guardian?"
          options={known}
          value={says.registered}
          onChange={(next) => form.setFieldValue('says.registered', known.find((each) => each === next) ?? 'not known')}
        />
      )}
      {says.type === 'adrt' &&
        formAsks.map(([name, ask]) => (
          <Tri
            key={name}
            legend={ask}
            options={known}
            value={(says.form ?? blankForm)[name]}
            onChange={(next) =>
              form.setFieldValue('says.form', {
                ...(says.form ?? blankForm),
                [name]: known.find((each) => each === next) ?? 'not known',
              })
            }
          />
        ))}
      <div className="ow-pair">
        <TextInput
          label="Reference"
          description="The number on it, if you have it."
          autoComplete="off"
          {...form.getInputProps('says.reference')}
        />
        <TextInput label="Where it is kept" autoComplete="off" {...form.getInputProps('says.heldWhere')} />
      </div>
      <div className="ow-pair">
        <DateField
          label="Runs from"
          value={form.values.startsOn}
          onChange={(day) => form.setFieldValue('startsOn', day)}
        />
        <DateField label="Runs to" value={form.values.endsOn} onChange={(day) => form.setFieldValue('endsOn', day)} />
      </div>
      {isNew ? (
        <>
          <SomeoneField
            label="Who says so?"
            description={`Leave it empty where ${resident.preferredName} does.`}
            people={people}
            value={says.claimedBy}
            onChange={(who) => form.setFieldValue('says.claimedBy', who)}
          />
          <DateField
            label="When did you hear of it?"
            value={form.values.on}
            onChange={(on) => form.setFieldValue('on', on)}
          />
        </>
      ) : (
        <Textarea
          label="What was wrong, and how you know"
          {...form.getInputProps('reason')}
          error={form.errors['reason']}
        />
      )}
    </>
  );
}

function Holders({ form, people }: Pick<FieldsProps, 'form' | 'people'>) {
  const { holders } = form.values.says;
  const left = people.people.filter(({ id }) => !holders.some(({ person }) => person === id));
  return (
    <fieldset className="ow-plain">
      <legend>
        <b>Who holds it</b>
      </legend>
      {holders.map(({ person, replacement }, index) => (
        <div className="ow-row" key={person}>
          <span className="ow-grow">
            {people.names.person(person).name}, {people.names.person(person).relation}
          </span>
          <Checkbox
            label="A replacement"
            aria-label={`${people.names.person(person).name} is a replacement`}
            checked={replacement}
            onChange={({ currentTarget: { checked } }) =>
              form.setFieldValue(`says.holders.${index}.replacement`, checked)
            }
          />
          <Button variant="subtle" onClick={() => form.removeListItem('says.holders', index)}>
            Take {people.names.person(person).name} out
          </Button>
        </div>
      ))}
      <NativeSelect
        label={holders.length > 0 ? 'And who else?' : 'Choose a name'}
        description="Somebody who is not listed is added under People first."
        value=""
        data={[
          { value: '', label: left.length > 0 ? 'Choose a name' : 'Nobody else is listed' },
          ...left.map(({ id, name, relation }) => ({ value: id, label: `${name}, ${relation}` })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const found = left.find(({ id }) => id === value);
          if (found) form.insertListItem('says.holders', { person: found.id, replacement: false });
        }}
      />
    </fieldset>
  );
}
