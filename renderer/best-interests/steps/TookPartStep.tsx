import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { attendance, personsShare } from '../../../db/best-interests/model.ts';
import type { Someone } from '../../../db/capacity/model.ts';
import { type Happened, happened } from '../../../db/time/model.ts';
import { isPersonsChannel } from '../../../db/voices/model.ts';
import { passage } from '../../../db/words/model.ts';
import { Advocates } from '../../advocates/Advocates.tsx';
import { useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { WhenField } from '../../look/fields/WhenField.tsx';
import { capital, pronounsOf } from '../../look/pronouns.ts';
import { Notice } from '../../look/tell/Notice.tsx';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { SomeoneField } from '../form/SomeoneField.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { Consulted } from './Consulted.tsx';
import { MeetingPlan } from './MeetingPlan.tsx';

interface Values extends Record<string, unknown> {
  at: Happened | null;
  held: string;
  where: string;
  present: { who: Someone | null; as: string; chaired: boolean }[];
  notAsked: { who: Someone | null; because: string }[];
  minutesReadBack: string;
  tookPart: string;
  how: string;
  why: string;
  before: string;
  after: string;
  howTried: string;
  changed: string;
}
const schema = z.strictObject({
  at: happened.nullable(),
  attendance,
  person: personsShare,
  changed: passage(500).nullable(),
});
const shape = (values: Values) => ({
  at: values.at,
  changed: values.changed,
  attendance: {
    held: values.held,
    where: values.where,
    present: values.present,
    minutesReadBack: values.minutesReadBack,
    notAsked: values.notAsked,
  },
  person: {
    tookPart: values.tookPart,
    how: values.how,
    absent: values.tookPart === 'not there' ? { why: values.why, before: values.before, after: values.after } : null,
    howTried: values.howTried,
  },
});

/** Step 4: who took part, the person first. */
export function TookPartStep(props: StepProps) {
  return (
    <div className="ow-stack">
      <MeetingPlan {...props} />
      <Consulted {...props} />
      <Drafted<Values> name={`decision:${props.whole.decision}:who-took-part`} resident={props.resident.id}>
        {(draft) => <TookPartForm {...props} draft={draft} />}
      </Drafted>
      <LawMargin refs={['s37', 'careact']}>
        <Advocates
          resident={props.resident}
          people={props.people}
          rows={props.whole.advocates}
          decision={props.whole.decision}
        />
      </LawMargin>
    </div>
  );
}

function TookPartForm({ resident, whole, people, draft, go }: StepProps & { draft: Draft<Values> }) {
  const row = whole.steps.attendance;
  const { mutateAsync } = useTell('decisions.recordAttendance');
  const start: Values = {
    at: row?.at ?? null,
    held: row?.attendance.held ?? 'conversations one by one',
    where: row?.attendance.where ?? '',
    present: row?.attendance.present.map((each) => ({ ...each, as: each.as ?? '' })) ?? [],
    notAsked: row?.attendance.notAsked ?? [],
    minutesReadBack: row?.attendance.minutesReadBack ?? '',
    tookPart: row?.person.tookPart ?? 'throughout',
    how: row?.person.how ?? '',
    why: row?.person.absent?.why ?? '',
    before: row?.person.absent?.before ?? '',
    after: row?.person.absent?.after ?? '',
    howTried: row?.person.howTried ?? '',
    changed: '',
  };
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start,
    draft,
    schema,
    shape,
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, ...given }),
    onSaved: () => go('options'),
  });
  const { values } = form;
  const name = resident.preferredName;
  const { they, was, their } = pronounsOf(resident);
  const heard =
    whole.steps.opened.person.words !== null ||
    whole.views.some(({ withdrawn, words }) => withdrawn === null && isPersonsChannel(words.voice));
  return (
    <div className="ow-stack">
      <LawMargin refs={['s4-4']}>
        <NativeSelect
          label={`Did ${name} take part?`}
          data={[
            { value: 'throughout', label: 'Throughout' },
            { value: 'in part', label: 'In part' },
            { value: 'not there', label: 'Not there' },
          ]}
          {...form.getInputProps('tookPart')}
        />
        <Textarea
          label={`How ${name} was let and encouraged to take part`}
          description="Invited how; where, when, which aids, breaks; what they did."
          {...form.getInputProps('how')}
        />
        {values.tookPart === 'not there' && (
          <>
            <Textarea
              label={`Why ${name} ${was} not there`}
              {...form.getInputProps('why')}
              error={form.errors['person.absent.why']}
            />
            <div className="ow-pair">
              <Textarea label={`What was said with ${name} before`} {...form.getInputProps('before')} />
              <Textarea label={`What was said with ${name} after`} {...form.getInputProps('after')} />
            </div>
          </>
        )}
      </LawMargin>
      <LawMargin refs={['s4-6-a']}>
        {heard ? (
          <p>{capital(their)} own view is written down for this decision; see steps 1 and 5.</p>
        ) : (
          <Notice
            kind="warn"
            title={`Nothing that ${name} said, showed or wrote about this is in the record yet.`}
            action={<Button onClick={() => go('options')}>Write it down now</Button>}
          >
            If there is nothing to be had, say how it was looked for. Without either this is not complete.
          </Notice>
        )}
        <Textarea
          label={`If ${they} could not be heard: how ${their} view was looked for`}
          description="How often, when, by whom, with what; who was asked for letters or older words."
          {...form.getInputProps('howTried')}
        />
      </LawMargin>
      <LawMargin refs={['s4-7']}>
        <p className="ow-note">A meeting is not required by law. Conversations one by one do as well.</p>
        <SegmentedControl
          data={['conversations one by one', 'a meeting', 'both'].map((value) => ({ value, label: capital(value) }))}
          {...form.getInputProps('held')}
          aria-label="How it was held"
        />
        <WhenField label="When was it?" value={values.at} onChange={(at) => form.setFieldValue('at', at)} />
        <TextInput label="Where" {...form.getInputProps('where')} />
        <h3>Who took part besides {name}</h3>
        {values.present.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until one is chosen
          <div className={styles.someone} key={index}>
            <SomeoneField
              label={`Person ${index + 1}`}
              people={people}
              value={each.who}
              onChange={(who) => form.setFieldValue(`present.${index}.who`, who)}
            />
            <TextInput
              label="Took part as"
              placeholder="chair, note taker"
              {...form.getInputProps(`present.${index}.as`)}
            />
            <Button
              variant="subtle"
              className={styles.start ?? ''}
              onClick={() => form.removeListItem('present', index)}
            >
              Take person {index + 1} out
            </Button>
          </div>
        ))}
        <Button
          className={styles.start ?? ''}
          onClick={() => form.insertListItem('present', { who: null, as: '', chaired: false })}
        >
          Add someone
        </Button>
        {values.held !== 'conversations one by one' && (
          <Textarea label={`How the minutes were read back to ${name}`} {...form.getInputProps('minutesReadBack')} />
        )}
        <h3>Who was not asked, and why</h3>
        {values.notAsked.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until one is chosen
          <div className={styles.someone} key={index}>
            <SomeoneField
              label={`Not asked ${index + 1}`}
              people={people}
              value={each.who}
              onChange={(who) => form.setFieldValue(`notAsked.${index}.who`, who)}
            />
            <Textarea
              label="Not practicable or appropriate because"
              {...form.getInputProps(`notAsked.${index}.because`)}
            />
            <Button
              variant="subtle"
              className={styles.start ?? ''}
              onClick={() => form.removeListItem('notAsked', index)}
            >
              Take this person out
            </Button>
          </div>
        ))}
        <Button
          className={styles.start ?? ''}
          onClick={() => form.insertListItem('notAsked', { who: null, because: '' })}
        >
          Add someone who was not asked
        </Button>
      </LawMargin>
      <SaveBar
        label="Save who took part"
        onSave={save}
        saving={saving}
        failed={failed}
        saved={row}
        changed={values.changed}
        onChanged={(why) => form.setFieldValue('changed', why)}
      />
    </div>
  );
}
