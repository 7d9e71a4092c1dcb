import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { review } from '../../../db/best-interests/model.ts';
import { type Happened, happened, shortDateInWords } from '../../../db/time/model.ts';
import { personNow } from '../../../db/voices/model.ts';
import { useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { DateField } from '../../look/fields/DateField.tsx';
import { WhenField } from '../../look/fields/WhenField.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { voiceOf } from '../../look/voices/statements.ts';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../../look/when.ts';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { type Heard, HeardField, statementFrom, unheard } from '../form/HeardField.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { Tri } from '../form/Tri.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { WhatChanges } from './WhatChanges.tsx';

interface Values extends Record<string, unknown> {
  at: Happened | null;
  held: string | null;
  seen: string;
  next: string | null;
  nextOn: string | null;
  heard: Heard;
}
const schema = z.strictObject({
  at: happened.nullable(),
  review,
  person: z.strictObject({ words: personNow.nullable() }),
});

/** Step 9: did it hold for this person? Every review stands beside the others. */
export function ReviewStep(props: StepProps) {
  const { whole, people, resident } = props;
  const { isSenior } = useMe();
  return (
    <div className="ow-stack">
      {whole.reviewOn && <p>To be looked at again by {shortDateInWords(whole.reviewOn)}.</p>}
      <WhatChanges {...props} />
      {whole.reviews.map(({ entryId, at, review: done, person }) => (
        <article key={entryId} className={styles.card}>
          <h3>
            {happenedNearby(at)}: {done.held}
          </h3>
          <p>{done.seen}</p>
          {person.words && <VoiceCard {...voiceOf(person.words, people.names)} size="small" />}
          <p className="ow-note">
            Then: {done.next}.{done.nextOn && ` Next on ${shortDateInWords(done.nextOn)}.`}
          </p>
        </article>
      ))}
      {whole.steps.completed === null ? (
        <Notice title="A decision is looked at again once it is signed." />
      ) : (
        isSenior && (
          <Drafted<Values> name={`decision:${whole.decision}:review`} resident={resident.id}>
            {(draft) => <ReviewForm {...props} draft={draft} key={whole.reviews.length} />}
          </Drafted>
        )
      )}
    </div>
  );
}

function ReviewForm({ resident, whole, people, draft }: StepProps & { draft: Draft<Values> }) {
  const { id } = useMe();
  const { mutateAsync } = useTell('decisions.review');
  const name = resident.preferredName;
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start: { at: null, held: null, seen: '', next: null, nextOn: null, heard: unheard(id) },
    draft,
    schema,
    shape: ({ at, held, seen, next, nextOn, heard }) => ({
      at,
      review: { held, seen, next, nextOn },
      person: { words: statementFrom(heard, at) },
    }),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, changed: null, ...given }),
  });
  const { values, errors } = form;
  return (
    <LawMargin refs={['review', 's4-6-a']}>
      <HeardField
        resident={resident}
        value={values.heard}
        onChange={(heard) => form.setFieldValue('heard', heard)}
        hint="about how it is now"
        people={people}
      />
      <Tri
        legend={`Did it hold for ${name}?`}
        options={review.shape.held.options}
        value={values.held}
        onChange={(held) => form.setFieldValue('held', held)}
        error={errors['review.held'] ? 'Please choose one.' : null}
      />
      <Textarea
        label="What was seen and heard since, on which days"
        {...form.getInputProps('seen')}
        error={errors['review.seen']}
      />
      <Tri
        legend="And now"
        options={review.shape.next.options}
        value={values.next}
        onChange={(next) => form.setFieldValue('next', next)}
        error={errors['review.next'] ? 'Please choose one.' : null}
      />
      <DateField
        label="Look at it again on"
        value={values.nextOn}
        onChange={(day) => form.setFieldValue('nextOn', day)}
      />
      <WhenField label="When was this review?" value={values.at} onChange={(at) => form.setFieldValue('at', at)} />
      <SaveBar
        label="Save this review"
        onSave={save}
        saving={saving}
        failed={failed}
        saved={null}
        changed=""
        onChanged={() => {}}
      />
    </LawMargin>
  );
}
