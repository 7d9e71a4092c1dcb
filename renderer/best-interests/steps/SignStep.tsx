import { Button, Checkbox, PasswordInput, Textarea } from '@mantine/core';
import { z } from 'zod';
import { signature } from '../../../db/best-interests/model.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { useTell } from '../../api.ts';
import { useMe } from '../../home/useMe.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import type { StepProps } from '../DecisionDocument.tsx';
import { DutyList } from '../DutyList.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { Tri } from '../form/Tri.tsx';
import { useStepForm } from '../form/useStepForm.ts';

interface Values extends Record<string, unknown> {
  as: string | null;
  reached: string;
  urgent: boolean;
  urgentReason: string;
  openBecause: string;
  pin: string;
}
const schema = z.strictObject({
  pin: z.string().regex(/^\d{6,12}$/, 'Please type your PIN: 6 to 12 digits.'),
  signature: signature.omit({ by: true, open: true }),
});
// A PIN is never kept as a draft.
const noDraft = { value: null, keep: () => {}, settle: async () => {}, drop: async () => {} };
const maker = 'decision maker';
const behalf = 'on the decision maker’s behalf';

/** Step 8: what is missing, each line leading to its step; then the signature, with the PIN given again. */
export function SignStep(props: StepProps) {
  const { resident, whole, go } = props;
  const { completed } = whole.steps;
  const { isSenior } = useMe();
  // Signed as complete, and nothing saved since: there is nothing to sign again.
  const settled = whole.status === 'signed as complete' && !whole.changedSinceSigned;
  return (
    <div className="ow-stack">
      {completed && (
        <Notice
          title={`${completed.signature.urgent ? 'Signed, made urgently' : 'Signed as complete'}: ${instantInWords(completed.recordedAt)}, by ${props.people.names.staff(completed.signature.by)}.`}
        >
          {completed.signature.urgent?.reason} {completed.signature.reached}
        </Notice>
      )}
      {whole.duties.length === 0 ? <p>Nothing is missing.</p> : <h3>What is missing</h3>}
      <DutyList duties={whole.duties} resident={resident} go={go} />
      {settled ? (
        <div>
          <Button variant="filled" onClick={() => go('review')}>
            Next: look again
          </Button>
        </div>
      ) : isSenior ? (
        <SignForm {...props} />
      ) : (
        <p className="ow-note">A nurse or manager signs.</p>
      )}
    </div>
  );
}

function SignForm({ resident, whole, people, go }: StepProps) {
  const me = useMe();
  const who = whole.steps.maker?.maker.who;
  const mine = who?.type === 'staff' && who.id === me.id;
  const { mutateAsync } = useTell('decisions.complete');
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start: { as: mine ? maker : behalf, reached: '', urgent: false, urgentReason: '', openBecause: '', pin: '' },
    draft: noDraft,
    schema,
    shape: ({ as, reached, urgent, urgentReason, openBecause, pin }) => ({
      pin,
      signature: { as, reached, urgent: urgent ? { reason: urgentReason } : null, openBecause },
    }),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, ...given }),
    onSaved: () => go('review'),
  });
  const { values, errors } = form;
  return (
    <LawMargin refs={['s4-8', 's5']}>
      <p>
        {who ? `${people.nameOf(who)} decides.` : 'Nobody is named yet who decides.'} You are signed in as {me.name}.
      </p>
      <Tri
        legend="You sign as"
        options={[maker, behalf]}
        value={values.as}
        onChange={(as) => form.setFieldValue('as', as)}
      />
      {values.as === behalf && (
        <Textarea
          label="How the decision reached the home"
          description="From whom, how, when."
          {...form.getInputProps('reached')}
          error={errors['signature.reached']}
        />
      )}
      {whole.musts > 0 && !values.urgent && (
        <Textarea label="Why it is signed with this still open" {...form.getInputProps('openBecause')} />
      )}
      <Checkbox
        label="It was made urgently, and what is missing stays open"
        {...form.getInputProps('urgent', { type: 'checkbox' })}
      />
      {values.urgent && (
        <Textarea
          label="Why it could not wait"
          {...form.getInputProps('urgentReason')}
          error={errors['signature.urgent.reason']}
        />
      )}
      <PasswordInput
        label="Your PIN, again"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        w={260}
        {...form.getInputProps('pin')}
      />
      <SaveBar
        label={values.urgent ? 'Sign as made urgently' : 'Sign as complete'}
        onSave={save}
        saving={saving}
        failed={failed}
        saved={null}
        drafted={false}
        changed=""
        onChanged={() => {}}
      />
    </LawMargin>
  );
}
