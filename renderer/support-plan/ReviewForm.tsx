import { Button, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import type { Someone } from '../../db/capacity/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  changesSince,
  meetingTypes,
  type Plan,
  presences,
  review,
  reviewPerson,
  talkedAbout,
} from '../../db/support-plan/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { SomeoneField } from '../best-interests/form/SomeoneField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { Challenged } from '../evidence/Challenged.tsx';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital, pronounsOf } from '../look/pronouns.ts';
import { dayPlus, onDay, today } from '../look/when.ts';
import { WantedInvolved } from '../people/WantedInvolved.tsx';
import { ChangeList } from './Changes.tsx';
import styles from './support-plan.module.css';
import { TalkedThings, type TypedTalk, talkedFrom, talksFrom } from './TalkedThings.tsx';

interface ReviewFormProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  onDone: () => void;
}
export interface Values extends Record<string, unknown> {
  on: string | null;
  type: string | null;
  where: string;
  there: string | null;
  help: string;
  heard: Heard;
  why: string;
  before: string;
  after: string;
  present: (Someone | null)[];
  talked: TypedTalk[];
  minutes: string;
  readBack: string;
  involvement: string;
  nextOn: string | null;
}
const schema = z.strictObject({ at: happened, review, person: reviewPerson, talked: z.array(talkedAbout).max(8) });
const REVIEW_DAYS = 90;

/** A meeting of three sides about the plan: the person's part first, then what was talked about, then when again. */
export function ReviewForm({ resident, people, plan, onDone }: ReviewFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('plan.review');
  const changes = changesSince(plan, plan.reviews[0]?.recordedAt);
  return (
    <InlineForm<Values, typeof schema>
      title="Looked at together"
      name="plan:review"
      resident={resident.id}
      start={{
        on: today(),
        type: null,
        where: '',
        there: null,
        help: '',
        heard: unheard(id),
        why: '',
        before: '',
        after: '',
        present: [],
        talked: talksFrom(plan),
        minutes: '',
        readBack: '',
        involvement: '',
        nextOn: dayPlus(today(), REVIEW_DAYS),
      }}
      schema={schema}
      shape={({ on, there, heard, why, before, after, present, talked, ...rest }) => ({
        at: onDay(on),
        talked: talkedFrom(talked),
        review: { ...rest, present: present.filter((each) => each !== null) },
        person: {
          there,
          words: statementFrom(heard, null),
          absent: there === 'not there' ? { why, before, after } : null,
        },
      })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save the meeting"
      onDone={onDone}
    >
      {(form) => (
        <>
          <p>
            {changes.length === 0
              ? 'Nothing in the plan has changed since it was last looked at. Change what needs changing first: then it stands here by itself.'
              : 'This changed since the plan was last looked at, and stands with the meeting:'}
          </p>
          <ChangeList about={resident.id} changes={changes} people={people} />
          <PersonsPart form={form} resident={resident} people={people} />
          <WantedInvolved resident={resident} />
          <Others form={form} people={people} />
          <TalkedThings form={form} resident={resident} people={people} plan={plan} />
          {talkProblem(form) && <p role="alert">{talkProblem(form)}</p>}
          <Minutes form={form} resident={resident} />
        </>
      )}
    </InlineForm>
  );
}

type PartProps = { form: UseFormReturnType<Values> };

function PersonsPart({ form, resident, people }: PartProps & { resident: ResidentRow; people: People }) {
  const { values, errors } = form;
  const name = resident.preferredName;
  const { they } = pronounsOf(resident);
  return (
    <>
      <Keys legend={`Did ${name} take part?`} columns={3}>
        {presences.map((each) => (
          <Key
            key={each}
            label={capital(each)}
            pressed={values.there === each}
            onPress={() => form.setFieldValue('there', each)}
          />
        ))}
      </Keys>
      {errors['person.there'] && <p role="alert">Please say whether {name} took part.</p>}
      {values.there === 'not there' && (
        <div className={styles.doing}>
          <Textarea
            label={`Why ${they} was not there`}
            {...form.getInputProps('why')}
            error={errors['person.absent.why']}
          />
          <Textarea
            label="What was talked about with them before"
            {...form.getInputProps('before')}
            error={errors['person.absent.before']}
          />
          <Textarea
            label="What was talked about with them afterwards"
            {...form.getInputProps('after')}
            error={errors['person.absent.after']}
          />
        </div>
      )}
      <Textarea
        label={`What helped ${name} to take part`}
        description="Where and when, aids in and working, pictures, breaks, how long."
        {...form.getInputProps('help')}
        error={errors['review.help']}
      />
      <HeardField
        resident={resident}
        value={values.heard}
        onChange={(heard) => form.setFieldValue('heard', heard)}
        people={people}
        hint="What stood out. Views on one thing belong to that thing."
      />
    </>
  );
}

function Others({ form, people }: PartProps & { people: People }) {
  const { present } = form.values;
  return (
    <>
      {present.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until one is chosen
        <div key={index} className="ow-pair">
          <SomeoneField
            label={`Who else was there, ${index + 1}`}
            people={people}
            value={each}
            onChange={(next) => form.setFieldValue(`present.${index}`, next)}
          />
          <Button variant="subtle" onClick={() => form.removeListItem('present', index)}>
            Take name {index + 1} out
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => form.insertListItem('present', null)}>
          {present.length === 0 ? 'Say who else was there' : 'Somebody else was there'}
        </Button>
      </div>
    </>
  );
}

/** What stands in the way of keeping a thing that was talked about, as one line. */
function talkProblem({ errors }: UseFormReturnType<Values>): string | null {
  const [field] = Object.keys(errors).filter((each) => each.startsWith('talked.'));
  if (!field) return null;
  const thing = Number(field.split('.')[1]) + 1;
  return field.endsWith('informedBy')
    ? `Thing ${thing}: what was decided rests on views that were given on it. Choose the view above first.`
    : `Thing ${thing}: please say what it was, and how it was found out that it was understood.`;
}

function Minutes({ form, resident }: PartProps & { resident: ResidentRow }) {
  const { values, errors } = form;
  const name = resident.preferredName;
  return (
    <>
      <Keys legend="Why now?" columns={4}>
        {meetingTypes.map((each) => (
          <Key
            key={each}
            label={capital(each)}
            pressed={values.type === each}
            onPress={() => form.setFieldValue('type', each)}
          />
        ))}
      </Keys>
      {errors['review.type'] && <p role="alert">Please say why it was looked at now.</p>}
      <TextInput label="Where" autoComplete="off" {...form.getInputProps('where')} error={errors['review.where']} />
      <Textarea
        label="What was talked about"
        description="Each thing as it was said, and by whom. Nobody speaks for somebody else here either."
        autosize
        minRows={3}
        {...form.getInputProps('minutes')}
        error={errors['review.minutes']}
      />
      <Challenged text={values.minutes} voice="staff" />
      <Textarea
        label={`How it was read back, and what ${name} said or showed to it`}
        {...form.getInputProps('readBack')}
        error={errors['review.readBack']}
      />
      <Textarea
        label={`Whom does ${name} want involved, asked again`}
        description="What was asked, and what came of it; or why it was not asked this time. The wishes themselves stand under People."
        {...form.getInputProps('involvement')}
        error={errors['review.involvement']}
      />
      <div className="ow-pair">
        <DateField label="On which day was it?" value={values.on} onChange={(on) => form.setFieldValue('on', on)} />
        <DateField
          label="Looked at again by"
          value={values.nextOn}
          onChange={(nextOn) => form.setFieldValue('nextOn', nextOn)}
          error={errors['review.nextOn'] ? 'Please give the day.' : null}
        />
      </div>
    </>
  );
}
