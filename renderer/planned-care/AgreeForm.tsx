import { Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import { abilities, abilityInWords, type Someone } from '../../db/capacity/model.ts';
import { care, careOthers, carePerson, type plannedNames } from '../../db/planned-care/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { LawMargin } from '../best-interests/form/LawMargin.tsx';
import { SomeoneField } from '../best-interests/form/SomeoneField.tsx';
import { type People, usePeople } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { dayPlus, onDay, today } from '../look/when.ts';
import { AGAIN_DAYS } from './days.ts';

const schema = z.strictObject({ at: happened, says: care, person: carePerson, others: careOthers });
interface Values extends Record<string, unknown> {
  question: string;
  decides: 'the person' | 'somebody for them' | null;
  who: Someone | null;
  help: string;
  ability: string | null;
  shownBy: string;
  because: string;
  lessRestrictive: string;
  heard: Heard;
  howTried: string;
  asked: Someone | null;
  best: string;
  wanted: string;
  what: string;
  why: string;
  reviewOn: string | null;
}

interface AgreeFormProps {
  resident: ResidentRow;
  matter: (typeof plannedNames)[number];
  /** The matter as it was brought. */
  words: string;
  onDone: () => void;
  /** Leaves without saving. */
  onStop: () => void;
}

/** Planned care on one page: the question, whose decision it is, what they said or showed, what is done, until when. */
export function AgreeForm({ resident, matter, words, onDone, onStop }: AgreeFormProps) {
  const { id } = useMe();
  const people = usePeople(resident);
  const { mutateAsync } = useTell('plannedCare.agree');
  return (
    <InlineForm<Values, typeof schema>
      title="Planned care"
      name={`planned-care:agree:${matter}`}
      resident={resident.id}
      start={{
        question: words,
        decides: null,
        who: null,
        help: '',
        ability: null,
        shownBy: '',
        because: '',
        lessRestrictive: '',
        heard: unheard(id),
        howTried: '',
        asked: null,
        best: '',
        wanted: '',
        what: '',
        why: '',
        reviewOn: dayPlus(today(), AGAIN_DAYS),
      }}
      schema={schema}
      shape={(values) => shaped(values, matter)}
      send={async (given) => {
        await mutateAsync({ resident: resident.id, ...given });
        onDone();
      }}
      verb="Save what was agreed"
      onDone={onStop}
    >
      {(form) => (
        <>
          <Question form={form} resident={resident} people={people} />
          {form.values.decides === 'somebody for them' && <Unable form={form} resident={resident} people={people} />}
          <Agreed form={form} />
        </>
      )}
    </InlineForm>
  );
}

function shaped(values: Values, matter: AgreeFormProps['matter']) {
  const { question, decides, who, help, ability, shownBy, because, lessRestrictive, what, why, reviewOn } = values;
  const { heard, howTried, asked, best, wanted } = values;
  const forThem = { who, unable: { help, ability, shownBy, because }, lessRestrictive };
  return {
    at: onDay(today()),
    says: {
      matter,
      question,
      decides: decides === 'somebody for them' ? { type: decides, ...forThem } : decides && { type: decides },
      what,
      why,
      reviewOn,
    },
    person: { words: statementFrom(heard, null), howTried },
    others: { asked: asked ? [{ who: asked, best, wanted }] : [] },
  };
}

interface PartProps {
  form: UseFormReturnType<Values>;
  resident: ResidentRow;
  people: People;
}

function Question({ form, resident, people }: PartProps) {
  const name = resident.preferredName;
  const { values, errors } = form;
  return (
    <LawMargin refs={['s1-2', 's1-4']}>
      <Textarea
        label={`The question, as it was put to ${name}`}
        {...form.getInputProps('question')}
        error={errors['says.question']}
      />
      <HeardField
        resident={resident}
        value={values.heard}
        onChange={(heard) => form.setFieldValue('heard', heard)}
        people={people}
        error={errors['person.words'] ? `It is ${name}’s decision: what did ${name} say or show?` : null}
      />
      {values.heard.words === '' && (
        <Textarea
          label={`If nothing came: how ${name}’s view was looked for`}
          {...form.getInputProps('howTried')}
          error={errors['person.howTried']}
        />
      )}
      <Keys legend={`Can ${name} decide this, with help?`} columns={3}>
        <Key
          label={`Yes: ${name} decides`}
          pressed={values.decides === 'the person'}
          onPress={() => form.setFieldValue('decides', 'the person')}
        />
        <Key
          label="No, not this one"
          pressed={values.decides === 'somebody for them'}
          onPress={() => form.setFieldValue('decides', 'somebody for them')}
        />
      </Keys>
      {errors['says.decides'] && <p role="alert">Please say whose decision it is.</p>}
    </LawMargin>
  );
}

/** Help first, the ability after it, and only then the cause (ss.1-3); then who was asked, and what limits less. */
function Unable({ form, resident, people }: PartProps) {
  const name = resident.preferredName;
  const { values, errors } = form;
  const wrong = (field: string) => errors[`says.decides.${field}`];
  return (
    <>
      <LawMargin refs={['s1-3', 's2-1', 'jb']}>
        <Textarea
          label={`What was done first to help ${name} decide, and what came of it`}
          {...form.getInputProps('help')}
          error={wrong('unable.help')}
        />
        <Keys legend={`What can ${name} not do with it?`} columns={4}>
          {abilities.map((each) => (
            <Key
              key={each}
              label={abilityInWords[each]}
              pressed={values.ability === each}
              onPress={() => form.setFieldValue('ability', each)}
            />
          ))}
        </Keys>
        {wrong('unable.ability') && <p role="alert">Please say which.</p>}
        <Textarea
          label={`What showed it: what was asked, what ${name} said or did`}
          {...form.getInputProps('shownBy')}
          error={wrong('unable.shownBy')}
        />
        {values.ability !== null && (
          <Textarea
            label="What stops it: the impairment or disturbance, and how"
            {...form.getInputProps('because')}
            error={wrong('unable.because')}
          />
        )}
      </LawMargin>
      <LawMargin refs={['s4-7']}>
        <SomeoneField
          label="Who was asked"
          people={people}
          value={values.asked}
          onChange={(asked) => form.setFieldValue('asked', asked)}
        />
        {values.asked && (
          <>
            <Textarea label="What they think is best" {...form.getInputProps('best')} />
            <Textarea label={`What they say ${name} would want`} {...form.getInputProps('wanted')} />
          </>
        )}
      </LawMargin>
      <LawMargin refs={['s5', 's1-6']}>
        <SomeoneField
          label={`Who decides, for ${name}`}
          description="Whoever gives the care, and answers for it."
          people={people}
          value={values.who}
          onChange={(who) => form.setFieldValue('who', who)}
          error={wrong('who') ? 'Please choose a name.' : null}
        />
        <Textarea
          label="What would limit less, and why it is or is not done"
          {...form.getInputProps('lessRestrictive')}
          error={wrong('lessRestrictive')}
        />
      </LawMargin>
    </>
  );
}

function Agreed({ form }: Pick<PartProps, 'form'>) {
  const { values, errors } = form;
  return (
    <LawMargin refs={['review']}>
      <Textarea label="What is done" {...form.getInputProps('what')} error={errors['says.what']} />
      <Textarea label="Why" {...form.getInputProps('why')} error={errors['says.why']} />
      <DateField
        label="Asked again by"
        value={values.reviewOn}
        onChange={(on) => form.setFieldValue('reviewOn', on)}
        error={errors['says.reviewOn'] ? 'Please give the day.' : null}
      />
    </LawMargin>
  );
}
