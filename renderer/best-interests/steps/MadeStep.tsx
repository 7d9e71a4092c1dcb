import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { against, reasonNames } from '../../../db/best-interests/model.ts';
import { useTell } from '../../api.ts';
import { FlagsOf } from '../../dismissals/RecordFlags.tsx';
import type { Draft } from '../../drafts/useDraft.ts';
import { Challenged } from '../../evidence/Challenged.tsx';
import { useMe } from '../../home/useMe.tsx';
import { DateField } from '../../look/fields/DateField.tsx';
import { WhenField } from '../../look/fields/WhenField.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { voiceOf } from '../../look/voices/statements.ts';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { HeardField } from '../form/HeardField.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { ReasonPrompt } from '../form/ReasonPrompt.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { Tri } from '../form/Tri.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { type MadeValues, madeInput, madeShape, madeStart } from './madeValues.ts';
import { groupsOf } from './rows.ts';

/** Step 7: what was decided, why it beat the others, and what became of each view. */
export function MadeStep(props: StepProps) {
  const { whole, go } = props;
  if (whole.steps.options === null) {
    return (
      <Notice
        title="There is nothing to choose among yet."
        action={<Button onClick={() => go('options')}>Go to the options</Button>}
      >
        Write down the options that are really there first.
      </Notice>
    );
  }
  return (
    <Drafted<MadeValues> name={`decision:${whole.decision}:made`} resident={props.resident.id}>
      {(draft) => <MadeForm {...props} draft={draft} />}
    </Drafted>
  );
}

function MadeForm(props: StepProps & { draft: Draft<MadeValues> }) {
  const { resident, whole, people, draft, go } = props;
  const { id, isSenior } = useMe();
  const row = whole.steps.made;
  const { mutateAsync } = useTell('decisions.make');
  const { form, save, saving, failed } = useStepForm<MadeValues, typeof madeInput>({
    start: madeStart(whole, id),
    draft,
    schema: madeInput,
    shape: (values) => madeShape(values, whole),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, ...given }),
    onSaved: () => go('sign'),
  });
  const { values, errors } = form;
  const name = resident.preferredName;
  const options = whole.steps.options?.options.options ?? [];
  const speakers = [name, ...groupsOf(whole, people).map(({ who }) => who.split(',')[0] ?? who)];
  const unnamed = values.why.trim() !== '' && !reasonNames(values.why, options, speakers);
  const opposed =
    values.chosen !== null &&
    against(
      {
        views: whole.views
          .filter(({ withdrawn }) => withdrawn === null)
          .map(({ voice, words }) => ({ entry: voice, voice: words.voice })),
        placings: whole.placings.map(({ placing }) => placing),
      },
      values.chosen,
    );
  return (
    <div className="ow-stack">
      {row && <FlagsOf resident={resident.id} entries={[row.entryId]} />}
      <LawMargin refs={['james', 's1-5']}>
        <Tri
          legend="The option chosen"
          options={options.map(({ key, title }) => `${key}: ${title}`)}
          value={
            options.filter(({ key }) => key === values.chosen).map(({ key, title }) => `${key}: ${title}`)[0] ?? null
          }
          onChange={(next) => form.setFieldValue('chosen', next.slice(0, 1))}
          error={errors['made.chosen'] ? 'Please choose one of the options.' : null}
        />
        <Textarea
          label="Why it beats the others"
          description="From this person’s own viewpoint. Name an option (A, B) or a view."
          minRows={3}
          {...form.getInputProps('why')}
          error={
            errors['made.why'] ??
            (unnamed ? 'This names no option and no view yet. It can be saved; it cannot be called complete.' : null)
          }
        />
        <Challenged text={values.why} field="how-decided" />
        <ReasonPrompt text={values.why} />
        <WhenField label="When was it decided?" value={values.at} onChange={(at) => form.setFieldValue('at', at)} />
      </LawMargin>
      <Weights {...props} form={form} />
      <LawMargin refs={['itwz']}>
        {opposed && (
          <Notice kind="warn" title={`${name} opposes what is chosen here.`}>
            Say why all the same, what softens it, and how it was explained.
          </Notice>
        )}
        <Checkbox
          label={`It goes against what ${name} wants`}
          {...form.getInputProps('isAgainst', { type: 'checkbox' })}
        />
        {values.isAgainst && (
          <>
            <Textarea
              label="Why all the same"
              {...form.getInputProps('against.why')}
              error={errors['made.against.why']}
            />
            <Textarea
              label="What softens it"
              {...form.getInputProps('against.softens')}
              error={errors['made.against.softens']}
            />
            <Textarea
              label={`How it was explained to ${name}`}
              {...form.getInputProps('against.explained')}
              error={errors['made.against.explained']}
            />
          </>
        )}
      </LawMargin>
      <Afterwards {...props} form={form} />
      <SaveBar
        label="Save the decision"
        onSave={save}
        saving={saving}
        failed={failed}
        saved={row}
        changed={values.changed}
        onChanged={(why) => form.setFieldValue('changed', why)}
        closed={isSenior ? null : 'A nurse or manager saves this step.'}
      />
    </div>
  );
}

type FormProps = StepProps & { form: UseFormReturnType<MadeValues> };

/** Each view with what became of it: used, in part or not, and how. The person's stand first. */
function Weights({ whole, people, form }: FormProps) {
  const groups = groupsOf(whole, people);
  return (
    <LawMargin refs={['s4-6-a', 's4-7']}>
      <h3>What became of each view</h3>
      {groups.length === 0 && <p>No view is written down for this decision yet.</p>}
      {groups.flatMap(({ who, views, wanted }) =>
        views.map(({ view }, index) => {
          const label = `${who}${wanted ? ', on what was wanted' : ''}${views.length > 1 ? ` (${index + 1})` : ''}`;
          const note = form.values.weights[view.voice] ?? { used: null, how: '' };
          const set = (changed: Partial<typeof note>) =>
            form.setFieldValue('weights', { ...form.values.weights, [view.voice]: { ...note, ...changed } });
          return (
            <div key={view.voice} className={styles.weight}>
              <VoiceCard {...voiceOf(view.words, people.names)} size="small" />
              <div className="ow-stack">
                <Tri
                  legend={`How it was used: ${label}`}
                  options={['used', 'in part', 'not used']}
                  value={note.used}
                  onChange={(used) => set({ used })}
                />
                <Textarea
                  label={`How, or why not: ${label}`}
                  value={note.how}
                  onChange={(event) => set({ how: event.currentTarget.value })}
                />
              </div>
            </div>
          );
        }),
      )}
    </LawMargin>
  );
}

function Afterwards({ resident, people, form }: FormProps) {
  const { values, errors } = form;
  const name = resident.preferredName;
  return (
    <>
      <LawMargin refs={['record']}>
        <h3>What changes because of it</h3>
        {values.changes.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place in the list
          <div key={index} className="ow-pair">
            <TextInput
              label={`What changes, ${index + 1}`}
              {...form.getInputProps(`changes.${index}.what`)}
              error={errors[`made.changes.${index}.what`]}
            />
            <TextInput
              label={`Who does it, ${index + 1}`}
              {...form.getInputProps(`changes.${index}.who`)}
              error={errors[`made.changes.${index}.who`]}
            />
            <DateField
              label={`By when, ${index + 1}`}
              value={each.by}
              onChange={(day) => form.setFieldValue(`changes.${index}.by`, day)}
            />
          </div>
        ))}
        <Button onClick={() => form.insertListItem('changes', { what: '', who: '', by: null })}>
          Add what changes
        </Button>
      </LawMargin>
      <LawMargin refs={['review']}>
        <DateField
          label="Look at it again on"
          value={values.reviewOn}
          onChange={(day) => form.setFieldValue('reviewOn', day)}
        />
        <Textarea label="Or sooner, if" description="One thing a line." {...form.getInputProps('reviewIf')} />
      </LawMargin>
      <LawMargin refs={['s4-4']}>
        <Textarea label={`How ${name} was told`} {...form.getInputProps('told')} />
        <HeardField
          resident={resident}
          value={values.heard}
          onChange={(heard) => form.setFieldValue('heard', heard)}
          hint="when told"
          people={people}
        />
      </LawMargin>
    </>
  );
}
