import { Checkbox, Textarea } from '@mantine/core';
import { z } from 'zod';
import { personNow } from '../../../db/voices/model.ts';
import { passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { voiceOf } from '../../look/voices/statements.ts';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { type Heard, HeardField, statementFrom, unheard } from '../form/HeardField.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { UnwiseTag } from './UnwiseTag.tsx';

interface Values extends Record<string, unknown> {
  decided: string;
  helpThatWorked: string;
  changes: string;
  unwise: boolean;
  heard: Heard;
  changed: string;
}
const schema = z.strictObject({
  supported: z.strictObject({
    decided: passage(1000),
    helpThatWorked: passage(1000).nullable(),
    changes: passage(1000).nullable(),
    unwise: z.boolean(),
  }),
  person: z.strictObject({ words: personNow }),
  changed: passage(500).nullable(),
});

/** The person decided: their own words, what helped, what happens because of it. Best interests does not open. */
export function SupportedDecision(props: StepProps) {
  const { whole, resident, people } = props;
  const done = whole.steps.supported;
  if (done && whole.status === 'supported decision') {
    return (
      <section>
        <h3>{resident.preferredName} decided</h3>
        <VoiceCard {...voiceOf(done.person.words, people.names)} />
        <p>{done.supported.decided}</p>
        {done.supported.unwise && <UnwiseTag />}
        {done.supported.helpThatWorked && <p>What helped: {done.supported.helpThatWorked}</p>}
        {done.supported.changes && <p>Because of it: {done.supported.changes}</p>}
      </section>
    );
  }
  return (
    <Drafted<Values> name={`decision:${whole.decision}:supported`} resident={resident.id}>
      {(draft) => <SupportedForm {...props} draft={draft} />}
    </Drafted>
  );
}

function SupportedForm({ resident, whole, people, draft }: StepProps & { draft: Draft<Values> }) {
  const { id } = useMe();
  const { mutateAsync } = useTell('decisions.support');
  const name = resident.preferredName;
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start: { decided: '', helpThatWorked: '', changes: '', unwise: false, heard: unheard(id), changed: '' },
    draft,
    schema,
    shape: ({ decided, helpThatWorked, changes, unwise, heard, changed }) => ({
      supported: { decided, helpThatWorked, changes, unwise },
      person: { words: statementFrom(heard, null) },
      changed,
    }),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, at: null, ...given }),
  });
  return (
    <LawMargin refs={['s1-2', 's1-3', 's1-4']}>
      <h3>
        If {name} can decide: what {name} decided
      </h3>
      <HeardField
        resident={resident}
        value={form.values.heard}
        onChange={(heard) => form.setFieldValue('heard', heard)}
        people={people}
        error={form.errors['person.words'] ? `Please write down what ${name} said or showed.` : null}
      />
      <Textarea
        label="So the decision is"
        {...form.getInputProps('decided')}
        error={form.errors['supported.decided']}
      />
      <Textarea label={`What helped ${name} to decide`} {...form.getInputProps('helpThatWorked')} />
      <Textarea label="What happens because of it" {...form.getInputProps('changes')} />
      <Checkbox
        label={`Others find it unwise. That is no reason to doubt that ${name} can decide it`}
        {...form.getInputProps('unwise', { type: 'checkbox' })}
      />
      <SaveBar
        label={`Save what ${name} decided`}
        onSave={save}
        saving={saving}
        failed={failed}
        saved={whole.steps.supported}
        changed={form.values.changed}
        onChanged={(why) => form.setFieldValue('changed', why)}
      />
    </LawMargin>
  );
}
