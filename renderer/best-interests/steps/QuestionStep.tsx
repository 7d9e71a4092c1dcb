import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { matterInWords, opened } from '../../../db/best-interests/model.ts';
import type { Someone } from '../../../db/capacity/model.ts';
import { entryId, passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { voiceOf } from '../../look/voices/statements.ts';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import { useRoute } from '../../route.tsx';
import { NotTheirs } from '../../wrong-person/NotTheirs.tsx';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { SomeoneField } from '../form/SomeoneField.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { EndDecision } from './EndDecision.tsx';

interface Values extends Record<string, unknown> {
  question: string;
  whyNow: string;
  raisedBy: Someone | null;
  told: string;
  changed: string;
}
const schema = z.strictObject({ ...opened.shape, changed: passage(500).nullable() });

/** Step 1: the question as it was put to the person, and why now. */
export function QuestionStep(props: StepProps) {
  const { isSenior } = useMe();
  const { go } = useRoute();
  return (
    <>
      <Drafted<Values> name={`decision:${props.whole.decision}:question`} resident={props.resident.id}>
        {(draft) => <QuestionForm {...props} draft={draft} />}
      </Drafted>
      <EndDecision {...props} />
      {isSenior && (
        <div className="ow-row">
          <NotTheirs
            resident={props.resident}
            what="decision"
            entry={entryId.parse(props.whole.decision)}
            onMoved={() => go({ screen: 'area', resident: props.resident.id, tab: 'best-interests' })}
          />
        </div>
      )}
    </>
  );
}

function QuestionForm({ resident, whole, people, draft, go }: StepProps & { draft: Draft<Values> }) {
  const row = whole.steps.opened;
  const { mutateAsync } = useTell('decisions.changeQuestion');
  const { question, whyNow, raisedBy, told } = row.matter;
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start: { question, whyNow, raisedBy, told: told ?? '', changed: '' },
    draft,
    schema,
    send: ({ changed, ...matter }) =>
      mutateAsync({
        resident: resident.id,
        decision: whole.decision,
        at: null,
        changed,
        matter,
        words: row.person.words,
      }),
    onSaved: () => go('capacity'),
  });
  return (
    <div className="ow-stack">
      <p>
        {matterInWords[row.gate.matter]}.
        {row.gate.override && ` Opened here although it is an everyday matter: ${row.gate.override.reason}`}
      </p>
      <LawMargin refs={['s1-2', 's3-4']}>
        <Textarea
          label={`The question, as it was put to ${resident.preferredName}`}
          {...form.getInputProps('question')}
        />
      </LawMargin>
      <LawMargin refs={[]}>
        <Textarea label="Why now?" {...form.getInputProps('whyNow')} />
        <SomeoneField
          label="Who raised it"
          people={people}
          value={form.values.raisedBy}
          onChange={(who) => form.setFieldValue('raisedBy', who)}
        />
      </LawMargin>
      <LawMargin refs={['s4-4']}>
        <Textarea
          label={`What ${resident.preferredName} has been told so far, and by whom`}
          {...form.getInputProps('told')}
        />
        {row.person.words && <VoiceCard {...voiceOf(row.person.words, people.names)} />}
      </LawMargin>
      <SaveBar
        label="Save the question"
        onSave={save}
        saving={saving}
        failed={failed}
        saved={row}
        changed={form.values.changed}
        onChanged={(why) => form.setFieldValue('changed', why)}
      />
    </div>
  );
}
