import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { followed } from '../../../db/best-interests/model.ts';
import { happened, shortDateInWords } from '../../../db/time/model.ts';
import { useTell } from '../../api.ts';
import { useMe } from '../../home/useMe.tsx';
import { DateField } from '../../look/fields/DateField.tsx';
import { happenedNearby, onDay, today } from '../../look/when.ts';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { InlineForm } from '../form/InlineForm.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { Tri } from '../form/Tri.tsx';
import { AddView } from './AddView.tsx';

/** The days after: what was to change, what came of it, and what the person says and shows of it. */
export function WhatChanges(props: StepProps) {
  const { whole, resident } = props;
  const [open, setOpen] = useState<number | 'heard' | null>(null);
  const { mayWrite } = useMe();
  const { made } = whole.steps;
  if (!made || !whole.steps.completed) return null;
  const close = () => setOpen(null);
  return (
    <LawMargin refs={['review']}>
      <h3>What was to change, and what came of it</h3>
      {made.made.changes.length === 0 && <p>Nothing was to change because of it.</p>}
      {made.made.changes.map(({ what, who, by }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place in the list
        <article key={at} className={styles.someone} aria-label={what}>
          <p>
            <b dir="auto">{what}</b> ({who}
            {by && `, by ${shortDateInWords(by)}`})
          </p>
          {whole.followed
            .filter((row) => row.followed.made === made.entryId && row.followed.change === at)
            .map((row) => (
              <p key={row.entryId}>
                {happenedNearby(row.at)}: <b>{row.followed.outcome}</b>. {row.followed.what}
              </p>
            ))}
          {mayWrite && open !== at && (
            <Button
              className={styles.start ?? ''}
              variant={isDone(whole, made.entryId, at) ? 'subtle' : 'default'}
              onClick={() => setOpen(at)}
            >
              {isDone(whole, made.entryId, at) ? 'Write down more of it' : 'What came of it?'}
            </Button>
          )}
          {open === at && <FollowForm {...props} change={at} made={made.entryId} title={what} onDone={close} />}
        </article>
      ))}
      {mayWrite && open !== 'heard' && (
        <div className="ow-row">
          <Button onClick={() => setOpen('heard')}>Write down what {resident.preferredName} says or shows of it</Button>
        </div>
      )}
      {open === 'heard' && <AddView {...props} onDone={close} />}
    </LawMargin>
  );
}

const isDone = ({ followed: rows }: StepProps['whole'], made: string, at: number): boolean =>
  rows.findLast((row) => row.followed.made === made && row.followed.change === at)?.followed.outcome === 'done';

type Values = { outcome: string | null; what: string; on: string | null };
const schema = z.strictObject({ at: happened, followed });

interface FollowFormProps extends StepProps {
  change: number;
  made: string;
  title: string;
  onDone: () => void;
}
function FollowForm({ resident, whole, change, made, title, onDone }: FollowFormProps) {
  const { mutateAsync } = useTell('decisions.followChange');
  return (
    <InlineForm<Values, typeof schema>
      title={`What came of it: ${title}`}
      name={`decision:${whole.decision}:change:${change}`}
      resident={resident.id}
      start={{ outcome: null, what: '', on: today() }}
      schema={schema}
      shape={({ outcome, what, on }) => ({
        at: onDay(on),
        followed: { made, change, outcome, what },
      })}
      send={(given) => mutateAsync({ resident: resident.id, decision: whole.decision, changed: null, ...given })}
      verb="Save what came of it"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Tri
            legend="Is it done?"
            options={followed.shape.outcome.options}
            value={form.values.outcome}
            onChange={(outcome) => form.setFieldValue('outcome', outcome)}
            error={form.errors['followed.outcome'] ? 'Please choose one.' : null}
          />
          <Textarea
            label="What was seen, or why not"
            {...form.getInputProps('what')}
            error={form.errors['followed.what']}
          />
          <DateField label="On which day?" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
        </>
      )}
    </InlineForm>
  );
}
