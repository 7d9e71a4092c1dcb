import { Button, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import type { Someone } from '../../db/capacity/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  comesAlone,
  type Plan,
  type PlanMeeting,
  planMeeting,
  type Ranking,
  supportPlanKinds,
} from '../../db/support-plan/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { ComersField } from '../best-interests/form/ComersField.tsx';
import { type Heard, HeardField, heardFrom, statementFrom } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { onDay, today } from '../look/when.ts';
import { WantedInvolved } from '../people/WantedInvolved.tsx';
import { CardPicture } from './CardPicture.tsx';
import { Cards } from './RankForm.tsx';

interface MeetingFormProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  onDone: () => void;
}
interface Values extends Record<string, unknown> {
  on: string | null;
  time: string;
  where: string;
  who: (Someone | null)[];
  howLong: string;
  help: string;
  nobodyOfTheirs: string;
  fromPlan: Ranking['order'];
  other: PlanMeeting['agenda'];
  heard: Heard;
}
type Form = UseFormReturnType<Values>;
const schema = z.strictObject({
  at: happened,
  meeting: planMeeting,
  person: supportPlanKinds['plan.meeting-planned@1'].body.shape.person,
});

/** Plans a meeting about the plan with the person: how they take part first, then who comes, then what is talked about. */
export function MeetingForm({ resident, people, plan, onDone }: MeetingFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('plan.planMeeting');
  return (
    <InlineForm<Values, typeof schema>
      title="Plan a meeting"
      name="plan:meeting"
      resident={resident.id}
      start={startFrom(plan, id)}
      schema={schema}
      shape={({ heard, fromPlan, other, who, nobodyOfTheirs, ...rest }) => {
        const comers = who.filter((each) => each !== null);
        return {
          at: onDay(today()),
          meeting: {
            ...rest,
            who: comers,
            agenda: [...fromPlan.map(({ element, title }) => ({ title, card: cardOf(plan, element) })), ...other],
            nobodyOfTheirs: comesAlone(comers, people.people) ? nobodyOfTheirs : null,
          },
          person: { words: statementFrom(heard, null, plan.meeting?.words) },
        };
      }}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save the plan for it"
      onDone={onDone}
    >
      {(form) => (
        <>
          <HowTheyTakePart form={form} resident={resident} people={people} />
          <WhoComes form={form} resident={resident} people={people} />
          <TalkedAbout form={form} plan={plan} />
        </>
      )}
    </InlineForm>
  );
}

const noCard = { photograph: null, picture: null };
const cardOf = (plan: Plan, element: string) => plan.elements.find(({ id }) => id === element)?.wording.card ?? noCard;

/** What was planned before, for whoever plans it anew; what is talked about comes back with the cards it had then. */
function startFrom({ meeting: row, elements }: Plan, me: string): Values {
  const given = row?.meeting;
  const inPlan = elements.filter(
    ({ ended, wording }) => !ended && given?.agenda.some((each) => each.title === wording.title),
  );
  return {
    on: given?.on ?? null,
    time: given?.time ?? '',
    where: given?.where ?? '',
    who: given?.who ?? [],
    howLong: given?.howLong ?? '',
    help: given?.help ?? '',
    nobodyOfTheirs: given?.nobodyOfTheirs ?? '',
    fromPlan: inPlan.map(({ id, wording }) => ({ element: id, title: wording.title })),
    other: given?.agenda.filter(({ title }) => !inPlan.some(({ wording }) => wording.title === title)) ?? [],
    heard: heardFrom(row?.words, me),
  };
}

type PartProps = { form: Form; resident: ResidentRow; people: People };

function HowTheyTakePart({ form, resident, people }: PartProps) {
  const { values, errors } = form;
  const name = resident.preferredName;
  return (
    <>
      <HeardField
        resident={resident}
        value={values.heard}
        onChange={(heard) => form.setFieldValue('heard', heard)}
        hint="About coming: where, when, and who should be there."
        people={people}
      />
      <div className="ow-pair">
        <DateField
          label="On which day?"
          value={values.on}
          onChange={(on) => form.setFieldValue('on', on)}
          error={errors['meeting.on'] ? 'Please give the day.' : null}
        />
        <TextInput
          label="When in the day"
          description={`As ${name} would say it: after breakfast.`}
          autoComplete="off"
          {...form.getInputProps('time')}
        />
      </div>
      <div className="ow-pair">
        <TextInput label="Where" autoComplete="off" {...form.getInputProps('where')} error={errors['meeting.where']} />
        <TextInput label="How long, and when there are breaks" autoComplete="off" {...form.getInputProps('howLong')} />
      </div>
      <Textarea
        label={`What helps ${name} to take part`}
        description="Glasses and hearing aids, who sits beside, what to hold, where to go when it is enough."
        {...form.getInputProps('help')}
      />
    </>
  );
}

function WhoComes({ form, resident, people }: PartProps) {
  const { values, errors } = form;
  const name = resident.preferredName;
  const comers = values.who.filter((each) => each !== null);
  return (
    <>
      <WantedInvolved resident={resident} />
      <ComersField people={people} value={values.who} onChange={(who) => form.setFieldValue('who', who)} />
      {comesAlone(comers, people.people) && (
        <Textarea
          label={`Nobody of ${name}’s own comes: what was done about it?`}
          description={`Whom does ${name} want there? Where there is nobody, the local authority is asked for an advocate (Care Act 2014, section 67); what came of that is kept with the disagreements and advocates in Best interests.`}
          {...form.getInputProps('nobodyOfTheirs')}
          error={errors['meeting.nobodyOfTheirs']}
        />
      )}
    </>
  );
}

function TalkedAbout({ form, plan }: { form: Form; plan: Plan }) {
  const { values, errors } = form;
  const { fromPlan, other } = values;
  return (
    <fieldset className="ow-plain ow-stack">
      <legend>What is talked about, in this order</legend>
      {plan.elements.length > 0 && (
        <Cards plan={plan} order={fromPlan} onChange={(next) => form.setFieldValue('fromPlan', next)} />
      )}
      {other.map(({ title, card }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a thing has no name of its own until it is typed
        <div key={index} className="ow-panel ow-stack">
          <TextInput
            label={`Something else, ${index + 1}`}
            value={title}
            autoComplete="off"
            onChange={({ currentTarget }) => form.setFieldValue(`other.${index}.title`, currentTarget.value)}
            error={errors[`meeting.agenda.${fromPlan.length + index}.title`]}
          />
          <CardPicture value={card} onChange={(next) => form.setFieldValue(`other.${index}.card`, next)} />
          <div>
            <Button variant="subtle" onClick={() => form.removeListItem('other', index)}>
              Take it out
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => form.insertListItem('other', { title: '', card: noCard })}>Add something else</Button>
      </div>
      {errors['meeting.agenda'] && <p role="alert">{errors['meeting.agenda']}</p>}
    </fieldset>
  );
}
