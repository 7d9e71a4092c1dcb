import { Button, SegmentedControl } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import { placing, stances } from '../../../db/best-interests/model.ts';
import { statement } from '../../../db/voices/model.ts';
import { useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { pronounsOf } from '../../look/pronouns.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { StatementFields } from '../../voices/StatementFields.tsx';
import { emptyStatement, type StatementValues, typedStatement } from '../../voices/values.ts';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { Tri } from '../form/Tri.tsx';
import { useStepForm } from '../form/useStepForm.ts';

interface ViewValues extends StatementValues {
  wanted: boolean;
  stances: Record<string, string>;
}
const schema = z.strictObject({ words: statement, answers: placing.shape.answers, stances: placing.shape.stances });

/** One of the person's people, asked one of the two questions. */
export interface AskedOf {
  person: string;
  wanted: boolean;
}
type AddViewProps = StepProps & {
  /** Whose view it is, and of what, where that is known beforehand. */
  of?: AskedOf;
  onDone: () => void;
};

/** Writes down one view of this decision: first whose it is, then the words as they were, then where it stands. */
export function AddView(props: AddViewProps) {
  const { of } = props;
  const whose = of ? `:${of.person}:${of.wanted ? 'wanted' : 'best'}` : '';
  return (
    <Drafted<ViewValues> name={`decision:${props.whole.decision}:view${whose}`} resident={props.resident.id}>
      {(draft) => <ViewForm {...props} draft={draft} />}
    </Drafted>
  );
}

function ViewForm({ resident, whole, people, draft, of, onDone }: AddViewProps & { draft: Draft<ViewValues> }) {
  const { id } = useMe();
  const record = useTell('voices.record');
  const place = useTell('decisions.placeView');
  const on = { resident: resident.id, decision: whole.decision };
  const name = resident.preferredName;
  const { them } = pronounsOf(resident);
  const { form, save, saving, failed } = useStepForm<ViewValues, typeof schema>({
    start: {
      ...emptyStatement(id, of ? 'own-view' : 'person-now', of?.person),
      wanted: of?.wanted ?? false,
      stances: {},
    },
    draft,
    schema,
    shape: (values) => ({
      words: typedStatement(values, id),
      answers: values.voice === 'own-view' && values.wanted ? 'what they would have wanted' : 'what is best',
      stances: Object.entries(values.stances)
        .filter(([, stance]) => stance !== '')
        .map(([option, stance]) => ({ option, stance })),
    }),
    send: async ({ words, answers, stances: given }) => {
      const { voice } = await record.mutateAsync({
        resident: resident.id,
        about: { type: 'decision', id: whole.decision },
        words,
      });
      await place.mutateAsync({ ...on, at: null, changed: null, placing: { view: voice, answers, stances: given } });
    },
    onSaved: onDone,
  });
  const { values } = form;
  const options = whole.steps.options?.options.options ?? [];
  return (
    <section className={styles.card} aria-label="Write down a view">
      {/* A form of more fields is a form of these fields: what it sets here is read back as it was set. */}
      <StatementFields form={form as unknown as UseFormReturnType<StatementValues>} resident={resident} people={people}>
        {values.voice === 'own-view' && (
          <Tri
            legend="Which question does it answer? Each is asked apart from the other."
            options={['What they think is best', `What ${name} would have wanted`]}
            value={values.wanted ? `What ${name} would have wanted` : 'What they think is best'}
            onChange={(next) => form.setFieldValue('wanted', next !== 'What they think is best')}
          />
        )}
      </StatementFields>
      {options.map(({ key, title }) => (
        <div key={key} className="ow-row">
          <span className="ow-grow">
            <b>{key}</b> {title}
          </span>
          <SegmentedControl
            aria-label={`Where it stands on option ${key}`}
            value={values.stances[key] ?? ''}
            onChange={(stance) => form.setFieldValue('stances', { ...values.stances, [key]: stance })}
            data={[
              { value: '', label: 'Says nothing' },
              ...stances.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
            ]}
          />
        </div>
      ))}
      <FormError error={failed} />
      <div className="ow-row">
        <Button variant="filled" loading={saving} onClick={save}>
          Save this view
        </Button>
        <Button onClick={onDone}>Not now</Button>
        <span className="ow-note">Words stand as they were said; nobody answers for {them}.</span>
      </div>
    </section>
  );
}
