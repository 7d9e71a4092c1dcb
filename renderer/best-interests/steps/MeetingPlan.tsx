import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { type Meeting, meeting } from '../../../db/best-interests/model.ts';
import type { Someone } from '../../../db/capacity/model.ts';
import { dateInWords } from '../../../db/time/model.ts';
import { personNow } from '../../../db/voices/model.ts';
import { passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { useMe } from '../../home/useMe.tsx';
import { PictureField } from '../../life-history/sheet/PictureField.tsx';
import { DateField } from '../../look/fields/DateField.tsx';
import { voiceOf } from '../../look/voices/statements.ts';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import { today } from '../../look/when.ts';
import { MakePaper } from '../../packs/MakePaper.tsx';
import { WantedInvolved } from '../../people/WantedInvolved.tsx';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { ComersField } from '../form/ComersField.tsx';
import { type Heard, HeardField, heardFrom, statementFrom } from '../form/HeardField.tsx';
import { InlineForm } from '../form/InlineForm.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { useMustSayWhy } from '../form/SaveBar.tsx';

interface Values extends Record<string, unknown> {
  on: string | null;
  time: string;
  where: string;
  who: (Someone | null)[];
  howLong: string;
  help: string;
  pictures: Meeting['pictures'];
  heard: Heard;
  changed: string;
}
const schema = z.strictObject({
  meeting,
  person: z.strictObject({ words: personNow.nullable() }),
  changed: passage(500).nullable(),
});

/** A meeting to come, where there is to be one: the person's plan to take part, and the invitation in a form they can use. */
export function MeetingPlan(props: StepProps) {
  const { resident, whole, people } = props;
  const [open, setOpen] = useState<'plan' | 'invite' | null>(null);
  const { mayWrite, isSenior } = useMe();
  const row = whole.steps.meeting;
  const name = resident.preferredName;
  const close = () => setOpen(null);
  return (
    <LawMargin refs={['s4-4']}>
      <h3>{row && row.meeting.on < today() ? 'The meeting' : 'A meeting to come'}</h3>
      {row ? (
        <>
          <p>
            <b>
              {dateInWords(row.meeting.on)}
              {row.meeting.time && `, ${row.meeting.time}`}
            </b>
            , {row.meeting.where}. {row.meeting.who.map((each) => people.nameOf(each)).join('; ')}
          </p>
          {row.meeting.help && (
            <p>
              What helps {name} to take part: {row.meeting.help}
            </p>
          )}
          {row.person.words && <VoiceCard {...voiceOf(row.person.words, people.names)} size="small" />}
        </>
      ) : (
        <p>The law asks for no meeting. Where there is one, plan it with {name}: when, where, beside whom, how long.</p>
      )}
      {open === null && (
        <div className="ow-row">
          {mayWrite && <Button onClick={() => setOpen('plan')}>{row ? 'Change the plan' : 'Plan a meeting'}</Button>}
          {row && isSenior && <Button onClick={() => setOpen('invite')}>Make the invitation</Button>}
        </div>
      )}
      {open === 'plan' && <PlanForm {...props} onDone={close} />}
      {open === 'invite' && (
        <section className={styles.card} aria-label="The invitation">
          <Invite {...props} />
          <div>
            <Button onClick={close}>Close</Button>
          </div>
        </section>
      )}
    </LawMargin>
  );
}

function Invite({ resident, whole }: StepProps) {
  const start = useTell('packs.startInvitation');
  return (
    <MakePaper
      label="The invitation"
      about={`One page for ${resident.preferredName}, in few words and large, with the pictures chosen above. Read it together; it may hang where ${resident.preferredName} sees it, if nothing on it is private.`}
      start={start}
      rest={{ resident: resident.id, decision: whole.decision }}
    />
  );
}

function PlanForm({ resident, whole, people, onDone }: StepProps & { onDone: () => void }) {
  const { id } = useMe();
  const { mutateAsync } = useTell('decisions.planMeeting');
  const row = whole.steps.meeting;
  const given = row?.meeting;
  const mustSayWhy = useMustSayWhy(row);
  const name = resident.preferredName;
  return (
    <InlineForm<Values, typeof schema>
      title="Plan the meeting"
      name={`decision:${whole.decision}:meeting`}
      resident={resident.id}
      start={{
        on: given?.on ?? null,
        time: given?.time ?? '',
        where: given?.where ?? '',
        who: given?.who ?? [],
        howLong: given?.howLong ?? '',
        help: given?.help ?? '',
        pictures: given?.pictures ?? [],
        heard: heardFrom(row?.person.words, id),
        changed: '',
      }}
      schema={schema}
      shape={({ heard, changed, ...plan }) => ({
        meeting: { ...plan, who: plan.who.filter((each) => each !== null) },
        person: { words: statementFrom(heard, null, row?.person.words) },
        changed,
      })}
      send={(plan) => mutateAsync({ resident: resident.id, decision: whole.decision, at: null, ...plan })}
      verb="Save the plan"
      onDone={onDone}
    >
      {(form) => (
        <>
          <div className="ow-pair">
            <DateField
              label="On which day?"
              value={form.values.on}
              onChange={(on) => form.setFieldValue('on', on)}
              error={form.errors['meeting.on'] ? 'Please give the day.' : null}
            />
            <TextInput
              label="When in the day"
              description={`As ${name} would say it: after breakfast.`}
              autoComplete="off"
              {...form.getInputProps('time')}
            />
          </div>
          <div className="ow-pair">
            <TextInput
              label="Where"
              autoComplete="off"
              {...form.getInputProps('where')}
              error={form.errors['meeting.where']}
            />
            <TextInput
              label="How long, and when there are breaks"
              autoComplete="off"
              {...form.getInputProps('howLong')}
            />
          </div>
          <WantedInvolved resident={resident} />
          <ComersField people={people} value={form.values.who} onChange={(who) => form.setFieldValue('who', who)} />
          <Textarea
            label={`What helps ${name} to take part`}
            description="Glasses and hearing aids, who sits beside, what to hold, where to go when it is enough."
            {...form.getInputProps('help')}
          />
          <PictureField
            value={form.values.pictures}
            onChange={(pictures) => form.setFieldValue('pictures', pictures.slice(0, 4))}
            error={form.errors['meeting.pictures'] ? 'Please say what it shows.' : undefined}
          />
          <HeardField
            resident={resident}
            value={form.values.heard}
            onChange={(heard) => form.setFieldValue('heard', heard)}
            hint="about coming, and who should be there"
            people={people}
          />
          {mustSayWhy && <Textarea label="What changed, and why?" {...form.getInputProps('changed')} />}
        </>
      )}
    </InlineForm>
  );
}
