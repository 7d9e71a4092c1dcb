import { Button, Textarea, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { againAfter } from '../../db/reviews/model.ts';
import { day, happened } from '../../db/time/model.ts';
import { passage } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { useStepForm } from '../best-interests/form/useStepForm.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { capital } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { dayPlus, onDay, today } from '../look/when.ts';
import { type ReviewProps, standsAt } from './review.ts';
import styles from './reviews.module.css';

/** What is missing, each line leading to its point; then the signature, with the PIN given again. */
export function SignPage({ go, ...given }: ReviewProps & { go: (point: string) => void }) {
  const { row, people, writes } = given;
  const { isSenior } = useMe();
  const [stopping, setStopping] = useState(false);
  if (!writes) return <p>{standsAt(row, people)}</p>;
  return (
    <>
      {row.lacks.length > 0 && (
        <section aria-labelledby="review-missing" className={styles.missing}>
          <h3 id="review-missing">What is still missing</h3>
          <p className="ow-note">It stays open until then, and stops nobody from writing anything down.</p>
          <ul>
            {row.points.map(({ key, title }) => {
              const lacks = row.lacks.filter(({ point }) => point === key);
              if (lacks.length === 0) return null;
              return (
                <li key={key}>
                  <UnstyledButton className={styles.to} onClick={() => go(key)}>
                    {title}
                  </UnstyledButton>
                  <p className="ow-note">{capital(lacks.map(({ what }) => what).join('; '))}.</p>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {row.lacks.length === 0 && (
        <p>Each point has an answer or a reason. {!isSenior && 'A nurse or manager signs it.'}</p>
      )}
      {isSenior && row.lacks.length === 0 && <SignForm {...given} />}
      {isSenior && !stopping && (
        <div>
          <Button variant="subtle" onClick={() => setStopping(true)}>
            It was begun by mistake
          </Button>
        </div>
      )}
      {stopping && <StopForm {...given} onDone={() => setStopping(false)} />}
    </>
  );
}

const schema = z.strictObject({
  nextOn: day,
  pin: z.string().regex(/^\d{6,12}$/, 'Please type your PIN: 6 to 12 digits.'),
});
// A PIN is never kept as a draft.
const noDraft = { value: null, keep: () => {}, settle: async () => {}, drop: async () => {} };

function SignForm({ resident, row }: ReviewProps) {
  const { name } = useMe();
  const { mutateAsync } = useTell('reviews.sign');
  const { form, save, saving, failed } = useStepForm<{ nextOn: string | null; pin: string }, typeof schema>({
    start: { nextOn: dayPlus(today(), againAfter[row.type]), pin: '' },
    draft: noDraft,
    schema,
    send: (given) => mutateAsync({ resident: resident.id, review: row.id, at: onDay(today()), ...given }),
  });
  return (
    <form
      className="ow-panel"
      aria-label="Sign it"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <DateField
        label="Talked through again by"
        value={form.values.nextOn}
        onChange={(nextOn) => form.setFieldValue('nextOn', nextOn)}
        error={form.errors['nextOn'] ? 'Please give the day.' : null}
      />
      <p>You are signed in as {name}. Once it is signed, nothing is added to it.</p>
      <OwnPinField {...form.getInputProps('pin')} />
      <FormError error={failed} />
      <div>
        <Button type="submit" variant="filled" loading={saving}>
          Sign as complete
        </Button>
      </div>
    </form>
  );
}

const stop = z.strictObject({ at: happened, reason: passage(500) });

function StopForm({ resident, row, onDone }: ReviewProps & { onDone: () => void }) {
  const { mutateAsync } = useTell('reviews.stop');
  return (
    <InlineForm<{ reason: string }, typeof stop>
      title="It was begun by mistake"
      name={`review:${row.id}:stop`}
      resident={resident.id}
      start={{ reason: '' }}
      schema={stop}
      shape={({ reason }) => ({ at: onDay(today()), reason })}
      send={(given) => mutateAsync({ resident: resident.id, review: row.id, ...given })}
      verb="Stop it"
      onDone={onDone}
    >
      {(form) => (
        <Textarea
          label="Why it is not gone on with"
          description="What was written in it stays to be read."
          {...form.getInputProps('reason')}
        />
      )}
    </InlineForm>
  );
}
