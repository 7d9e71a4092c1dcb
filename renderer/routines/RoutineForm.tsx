import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import { type Domain, domainInWords, namesOf } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  clockInWords,
  type Routine,
  type RoutineRow,
  routine,
  routineKinds,
  weekdays,
} from '../../db/routines/model.ts';
import type { ElementRow } from '../../db/support-plan/model.ts';
import { happened, minutesOf } from '../../db/time/model.ts';
import { statement } from '../../db/voices/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { Challenged } from '../evidence/Challenged.tsx';
import { useMe } from '../home/useMe.tsx';
import { clockFrom } from '../look/fields/clock.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { onDay, today } from '../look/when.ts';
import { StatementFields } from '../voices/StatementFields.tsx';
import { emptyStatement, type StatementValues, typedStatement } from '../voices/values.ts';

interface Times {
  what: string;
  from: string;
  to: string;
  days: string[];
  domain: Domain;
  thing: string;
  element: string;
}
const noTimes: Times = {
  ...{ what: '', from: '', to: '', days: [...weekdays] },
  ...{ domain: 'drink', thing: '', element: '' },
};
const timesOf = ({ what, from, to, days, shownBy, element }: Routine): Times => ({
  ...{ what, days: [...days], element: element ?? '' },
  from: clockInWords(minutesOf(from)),
  to: clockInWords(minutesOf(to)),
  domain: shownBy.domain,
  thing: shownBy.thing ?? '',
});
/** As the record keeps it; what is no time is left for its schema to say so. */
const typedRoutine = ({ what, from, to, days, domain, thing, element }: Times): unknown => ({
  ...{ what, days, element },
  from: clockFrom(from) ?? from,
  to: clockFrom(to) ?? to,
  shownBy: { domain, thing },
});

interface FormProps {
  resident: ResidentRow;
  people: People;
  elements: readonly ElementRow[];
  onDone: () => void;
}

type BeginValues = Times & StatementValues;
const beginSchema = z.strictObject({ at: happened, routine, words: statement });

/** What somebody wants at which time of day, and whose word says so. */
export function BeginForm({ resident, people, elements, onDone }: FormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('routines.begin');
  return (
    <InlineForm<BeginValues, typeof beginSchema>
      title={`What ${resident.preferredName} wants, and when`}
      name="routines:begin"
      resident={resident.id}
      start={{ ...emptyStatement(id), ...noTimes, element: elements.length === 1 ? (elements[0]?.id ?? '') : '' }}
      schema={beginSchema}
      shape={(values) => ({ at: onDay(today()), routine: typedRoutine(values), words: typedStatement(values, id) })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save this routine"
      onDone={onDone}
    >
      {(form) => (
        <>
          <TimesFields
            form={form as unknown as UseFormReturnType<TimesValues>}
            resident={resident}
            elements={elements}
          />
          <h4>Whose word says so</h4>
          <StatementFields
            form={form as unknown as UseFormReturnType<StatementValues>}
            resident={resident}
            people={people}
          />
        </>
      )}
    </InlineForm>
  );
}

type ChangeValues = TimesValues & { reason: string; heard: Heard };
const changeSchema = z.strictObject({
  at: happened,
  routine,
  because: routineKinds['routine.changed@1'].body.shape.because,
  words: statement,
});

/** Wanted otherwise now. It rests on what the person said or showed: there is no field for anybody else's word. */
export function ChangeForm({ resident, people, elements, row, onDone }: FormProps & { row: RoutineRow }) {
  const { id } = useMe();
  const { mutateAsync } = useTell('routines.change');
  const { they } = pronounsOf(resident);
  return (
    <InlineForm<ChangeValues, typeof changeSchema>
      title={`${resident.preferredName} wants it otherwise now`}
      name={`routines:${row.id}:change`}
      resident={resident.id}
      start={{ ...timesOf(row.routine), reason: '', heard: unheard(id) }}
      schema={changeSchema}
      shape={({ heard, reason, ...times }) => ({
        at: onDay(today()),
        routine: typedRoutine(times),
        because: { reason },
        words: statementFrom(heard, null),
      })}
      send={(given) => mutateAsync({ resident: resident.id, id: row.id, ...given })}
      verb="Save what is wanted now"
      onDone={onDone}
    >
      {(form) => (
        <>
          <HeardField
            resident={resident}
            value={form.values.heard}
            onChange={(heard) => form.setFieldValue('heard', heard)}
            people={people}
            error={
              form.errors['words'] || form.errors['words.words'] ? `Please write what ${they} said or showed.` : null
            }
          />
          <TimesFields
            form={form as unknown as UseFormReturnType<TimesValues>}
            resident={resident}
            elements={elements}
          />
          <Textarea
            label="Why it changes, and what is done otherwise from now on"
            {...form.getInputProps('reason')}
            error={form.errors['because.reason']}
          />
          <Challenged text={form.values.reason} voice="staff" field="reason" />
        </>
      )}
    </InlineForm>
  );
}

type TimesValues = Times & Record<string, unknown>;
interface TimesFieldsProps {
  form: UseFormReturnType<TimesValues>;
  resident: ResidentRow;
  elements: readonly ElementRow[];
}

function TimesFields({ form, resident, elements }: TimesFieldsProps) {
  const wrong = (field: string) => ({ error: form.errors[`routine.${field}`] });
  const { their } = pronounsOf(resident);
  return (
    <>
      <div className="ow-pair">
        <TextInput
          label={`What ${resident.preferredName} wants`}
          placeholder="Tea before breakfast"
          autoComplete="off"
          {...form.getInputProps('what')}
          {...wrong('what')}
        />
        <NativeSelect
          label="Which part of the plan it belongs to"
          data={[
            { value: '', label: 'Choose a part' },
            ...elements.map(({ id, wording }) => ({ value: id, label: wording.title })),
          ]}
          {...form.getInputProps('element')}
          error={form.errors['routine.element'] ? 'Please choose one.' : null}
        />
      </div>
      <div className="ow-pair">
        <TextInput
          label="Not before"
          placeholder="7.15 am"
          autoComplete="off"
          {...form.getInputProps('from')}
          {...wrong('from')}
        />
        <TextInput
          label="Not after"
          placeholder="7.45 am"
          autoComplete="off"
          {...form.getInputProps('to')}
          {...wrong('to')}
        />
      </div>
      <Checkbox.Group label="On which days" {...form.getInputProps('days')} {...wrong('days')}>
        <div className="ow-row">
          {weekdays.map((each) => (
            <Checkbox key={each} value={each} label={each} />
          ))}
        </div>
      </Checkbox.Group>
      <div className="ow-pair">
        <NativeSelect
          label="Which daily choices show it"
          description={`Nothing more has to be written down: ${their} choices of this kind, near that time, are looked at.`}
          data={namesOf(domainInWords).map((value) => ({ value, label: domainInWords[value] }))}
          {...form.getInputProps('domain')}
        />
        <TextInput
          label="The thing itself, where the kind would not tell"
          description="As it is offered: Tea, Bath. Left empty, every choice of this kind counts."
          autoComplete="off"
          {...form.getInputProps('thing')}
          {...wrong('shownBy.thing')}
        />
      </div>
    </>
  );
}
