import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { bestInterestsKinds } from '../../../db/best-interests/model.ts';
import { shortDateInWords } from '../../../db/time/model.ts';
import { passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { DateField } from '../../look/fields/DateField.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { useStepForm } from '../form/useStepForm.ts';

interface Values extends Record<string, unknown> {
  because: string;
  what: string;
  waitUntil: string | null;
  changed: string;
}
const { ended } = bestInterestsKinds['decision.ended@1'].body.shape;
const schema = z.strictObject({ ended, changed: passage(500).nullable() });

/** Not everything that is opened is decided: nobody may decide it, it can wait, or the question has gone. */
export function EndDecision(props: StepProps) {
  const { whole, resident } = props;
  const { isSenior } = useMe();
  const [open, setOpen] = useState(false);
  const done = whole.steps.ended;
  if (done && whole.status === 'ended') {
    return (
      <Notice title={`Ended on ${shortDateInWords(done.recordedAt)}: ${done.ended.because}.`}>
        {done.ended.what} {done.ended.waitUntil && `To be asked again on ${shortDateInWords(done.ended.waitUntil)}.`}
      </Notice>
    );
  }
  if (!isSenior || whole.status !== 'draft') return null;
  if (!open) {
    return (
      <Button className={styles.start ?? ''} variant="subtle" onClick={() => setOpen(true)}>
        End this without a decision
      </Button>
    );
  }
  return (
    <Drafted<Values> name={`decision:${whole.decision}:ended`} resident={resident.id}>
      {(draft) => <EndForm {...props} draft={draft} />}
    </Drafted>
  );
}

function EndForm({ resident, whole, draft }: StepProps & { draft: Draft<Values> }) {
  const { mutateAsync } = useTell('decisions.end');
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start: {
      because: whole.closed?.rule === 'D2' ? 'nobody may decide it' : 'the question no longer arises',
      what: '',
      waitUntil: null,
      changed: '',
    },
    draft,
    schema,
    shape: ({ because, what, waitUntil, changed }) => ({ ended: { because, what, waitUntil }, changed }),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, at: null, ...given }),
  });
  return (
    <section className={styles.card} aria-label="End this without a decision">
      <NativeSelect
        label="Because"
        data={ended.shape.because.options.map((value) => ({
          value,
          label: value.charAt(0).toUpperCase() + value.slice(1),
        }))}
        {...form.getInputProps('because')}
      />
      <Textarea label="What happens instead" {...form.getInputProps('what')} error={form.errors['ended.what']} />
      {form.values.because === 'the person will decide later' && (
        <DateField
          label={`Ask ${resident.preferredName} again on`}
          value={form.values.waitUntil}
          onChange={(day) => form.setFieldValue('waitUntil', day)}
        />
      )}
      <SaveBar
        label="End it"
        onSave={save}
        saving={saving}
        failed={failed}
        saved={whole.steps.ended}
        changed={form.values.changed}
        onChanged={(why) => form.setFieldValue('changed', why)}
      />
    </section>
  );
}
