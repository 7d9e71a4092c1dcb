import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import { paperKinds } from '../../db/authority/model.ts';
import { aids } from '../../db/capacity/model.ts';
import {
  answers,
  asked,
  type ConsentAnswer,
  type ConsentRow,
  consentingPapers,
  consentKinds,
  needsMet,
  type Purpose,
  purposeNames,
  purposes,
} from '../../db/consent/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital } from '../look/pronouns.ts';
import { dayPlus, onDay, today } from '../look/when.ts';
import { HowUnderstood } from '../support-plan/HowUnderstood.tsx';

interface Values extends Record<string, unknown> {
  purpose: Purpose;
  about: string;
  explained: string;
  aids: string[];
  needs: string | null;
  answer: ConsentAnswer | null;
  paper: string;
  decision: string;
  checkedBy: string[];
  understood: string;
  askAgainOn: string | null;
  heard: Heard;
}
const { person } = consentKinds['consent.asked@1'].body.shape;
const schema = z.strictObject({ at: happened, asked, person });
/** A quarter of a year, unless somebody says otherwise. */
const AGAIN_DAYS = 90;

interface AskFormProps {
  resident: ResidentRow;
  people: People;
  /** What is asked for again, in the same words. */
  again?: ConsentRow;
  onDone: () => void;
}

/** What was asked for, how it was explained, what the person answered, and how it was found out that it was understood. */
export function AskForm({ resident, people, again, onDone }: AskFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('consent.ask');
  return (
    <InlineForm<Values, typeof schema>
      title="What was asked"
      name={`consent:${again?.id ?? 'ask'}`}
      resident={resident.id}
      start={{
        purpose: again?.asked.purpose ?? 'care',
        about: again?.asked.about ?? '',
        explained: '',
        aids: [],
        needs: null,
        answer: null,
        paper: '',
        decision: '',
        checkedBy: [],
        understood: '',
        askAgainOn: dayPlus(today(), AGAIN_DAYS),
        heard: unheard(id),
      }}
      schema={schema}
      shape={({ paper, decision, heard, ...given }) => ({
        at: onDay(today()),
        asked: { ...given, by: paper === '' ? { type: 'person' } : { type: 'power', paper, decision } },
        person: { words: statementFrom(heard, null) },
      })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save what was answered"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Question form={form} />
          <Answer form={form} resident={resident} people={people} />
          <Understanding form={form} resident={resident} />
        </>
      )}
    </InlineForm>
  );
}

type PartProps = { form: UseFormReturnType<Values> };

function Question({ form }: PartProps) {
  const wrong = (field: string) => form.errors[`asked.${field}`];
  return (
    <>
      <div className="ow-pair">
        <NativeSelect
          label="What for"
          data={purposeNames.map((value) => ({ value, label: purposes[value] }))}
          {...form.getInputProps('purpose')}
        />
        <TextInput
          label="What exactly"
          placeholder="A photograph for the hall, with her name"
          autoComplete="off"
          {...form.getInputProps('about')}
          error={wrong('about')}
        />
      </div>
      <Textarea
        label="How it was explained"
        description="What was said and shown, and what happens if the answer is no."
        {...form.getInputProps('explained')}
        error={wrong('explained')}
      />
      <Checkbox.Group label="In which way" {...form.getInputProps('aids')} error={wrong('aids')}>
        <div className="ow-pair">
          {aids.map((aid) => (
            <Checkbox key={aid} value={aid} label={capital(aid)} />
          ))}
        </div>
      </Checkbox.Group>
      <Keys legend="Was what they need to understand there: hearing aid, large print, interpreter?" columns={3}>
        {needsMet.map((each) => (
          <Key
            key={each}
            label={capital(each)}
            pressed={form.values.needs === each}
            onPress={() => form.setFieldValue('needs', each)}
          />
        ))}
      </Keys>
      {wrong('needs') && <p role="alert">Please say whether it was there.</p>}
    </>
  );
}

function Answer({ form, resident, people }: PartProps & { resident: ResidentRow; people: People }) {
  const name = resident.preferredName;
  const papers = (useAsk('authority.list', { resident: resident.id }).data ?? []).filter(
    ({ state, paper }) => state === 'verified' && consentingPapers.includes(paper.type),
  );
  const decisions = useAsk('decisions.list', { resident: resident.id }).data ?? [];
  return (
    <>
      <Keys legend={`What did ${name} answer?`} columns={3}>
        {answers.map((each) => (
          <Key
            key={each}
            label={capital(each)}
            pressed={form.values.answer === each}
            onPress={() => form.setFieldValue('answer', each)}
          />
        ))}
      </Keys>
      {form.errors['asked.answer'] && <p role="alert">Please say what was answered.</p>}
      <HeardField
        resident={resident}
        value={form.values.heard}
        onChange={(heard) => form.setFieldValue('heard', heard)}
        people={people}
      />
      {papers.length > 0 && (
        <div className="ow-pair">
          <NativeSelect
            label="Whose answer is it?"
            description={`Somebody else’s only under a power that was checked, for a decision that ${name} was found unable to make.`}
            data={[
              { value: '', label: `${name}’s own` },
              ...papers.map(({ id, paper }) => ({
                value: id,
                label: `${paper.holders.map(({ person: who }) => people.names.person(who).name).join(', ')}: ${paperKinds[paper.type].words}`,
              })),
            ]}
            {...form.getInputProps('paper')}
          />
          {form.values.paper !== '' && (
            <NativeSelect
              label="For which decision"
              data={[
                { value: '', label: 'Choose a decision' },
                ...decisions.map(({ decision, question }) => ({ value: decision, label: question })),
              ]}
              {...form.getInputProps('decision')}
              error={form.errors['asked.by.decision'] ? 'Please choose one.' : null}
            />
          )}
        </div>
      )}
    </>
  );
}

function Understanding({ form, resident }: PartProps & { resident: ResidentRow }) {
  const wrong = (field: string) => form.errors[`asked.${field}`];
  return (
    <>
      <HowUnderstood
        name={resident.preferredName}
        checkedBy={{ ...form.getInputProps('checkedBy'), error: wrong('checkedBy') }}
        understood={{
          ...form.getInputProps('understood'),
          value: form.values.understood,
          error: wrong('understood'),
        }}
      />
      <DateField
        label="Asked again by"
        value={form.values.askAgainOn}
        onChange={(on) => form.setFieldValue('askAgainOn', on)}
        error={wrong('askAgainOn') ? 'Please give the day.' : null}
      />
    </>
  );
}
