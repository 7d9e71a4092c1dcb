import { Button, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { z } from 'zod';
import { type PaperRow, paperKinds, stillStands } from '../../../db/authority/model.ts';
import {
  authorityFound,
  maker,
  type PaperHere,
  paperAnswer,
  paperWith,
  reasonNeeded,
  usualDecider,
  whoDecides,
} from '../../../db/best-interests/model.ts';
import type { Someone } from '../../../db/capacity/model.ts';
import { law } from '../../../db/law/model.ts';
import { passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { PaperForm } from '../../authority/PaperForm.tsx';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { SomeoneField } from '../form/SomeoneField.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { type Answer, PaperQuestion } from './PaperQuestion.tsx';

interface Values extends Record<string, unknown> {
  answers: Record<string, Answer>;
  lookedWhere: string;
  who: Someone | null;
  reason: string;
  changed: string;
}
const schema = z.strictObject({
  answers: z.array(paperAnswer),
  lookedWhere: authorityFound.shape.lookedWhere,
  maker: maker.omit({ basis: true }),
  changed: passage(500).nullable(),
});
const unanswered: Answer = { covers: 'not known yet', saidBy: '', checks: null, because: '' };

/** Step 3: who decides. The register says who holds what; whether it covers this decision is answered here. */
export function MakerStep(props: StepProps) {
  return (
    <Drafted<Values> name={`decision:${props.whole.decision}:who-decides`} resident={props.resident.id}>
      {(draft) => <MakerForm {...props} draft={draft} />}
    </Drafted>
  );
}

/** The papers as they would be kept with this decision, were it saved now. */
const papersWith = (standing: readonly PaperRow[], answers: Values['answers']): PaperHere[] =>
  standing.map((row) => {
    const { covers, saidBy, checks, because } = answers[row.id] ?? unanswered;
    return paperWith(row, { covers, checks, saidBy: saidBy.trim() || null, because: because.trim() || null });
  });

function answersFrom(whole: StepProps['whole']): Values['answers'] {
  return Object.fromEntries(
    (whole.steps.maker?.authority.papers ?? []).flatMap(({ paper, covers, saidBy, checks, because }) =>
      paper ? [[paper, { covers, saidBy: saidBy ?? '', checks, because: because ?? '' }]] : [],
    ),
  );
}

function MakerForm({ resident, whole, people, draft, go }: StepProps & { draft: Draft<Values> }) {
  const { isSenior } = useMe();
  const row = whole.steps.maker;
  const standing = whole.papers.filter(stillStands);
  const { mutateAsync } = useTell('decisions.nameMaker');
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start: {
      answers: answersFrom(whole),
      lookedWhere: row?.authority.lookedWhere ?? '',
      who: row?.maker.who ?? null,
      reason: row?.maker.reason ?? '',
      changed: '',
    },
    draft,
    schema,
    shape: ({ answers, lookedWhere, who, reason, changed }) => ({
      answers: standing.map(({ id }) => ({ paper: id, ...(answers[id] ?? unanswered) })),
      lookedWhere,
      maker: { who, reason },
      changed,
    }),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, at: null, ...given }),
    onSaved: () => go('who-took-part'),
  });
  const { answers, who } = form.values;
  const asked = { matter: whole.matter, authority: { papers: papersWith(standing, answers) } };
  const outcome = whoDecides({ ...asked, capacity: whole.conclusion });
  const unlike = who !== null && reasonNeeded(outcome.who, who, asked);
  return (
    <div className="ow-stack">
      <Papers resident={resident} whole={whole} people={people} form={form} standing={standing} />
      <LawMargin refs={['record']}>
        <Textarea
          label="Where you looked for any of these, and when"
          description="The file, the Public Guardian’s register, the surgery, the family: that nothing was found counts too."
          {...form.getInputProps('lookedWhere')}
        />
      </LawMargin>
      <LawMargin refs={[outcome.law]}>
        <Notice kind={outcome.who === 'an advance decision' ? 'stop' : 'info'} title={outcome.plain}>
          {outcome.who === 'whoever carries it out' &&
            `For a matter like this that is usually ${usualDecider(whole.matter)}.`}{' '}
          {law['s6-6'].cite}: {law['s6-6'].plain}
        </Notice>
        {outcome.who === 'an advance decision' && (
          <p>
            <b>{law['s26-5'].cite}</b> {law['s26-5'].plain} Write the doubt down as a disagreement under step 5, and
            take advice today.
          </p>
        )}
        <SomeoneField
          label="Who decides"
          people={people}
          value={who}
          onChange={(next) => form.setFieldValue('who', next)}
          error={who === null && failed ? 'Please name who decides.' : null}
        />
        {unlike && (
          <Textarea
            label={`${outcome.who === 'an attorney' ? 'An attorney' : 'A deputy'} has authority. Why does somebody else decide?`}
            description="Out of reach in time, outside their power, joint attorneys disagree, or the court has been asked. It shows on every page about this decision."
            {...form.getInputProps('reason')}
          />
        )}
      </LawMargin>
      <SaveBar
        label="Save who decides"
        onSave={save}
        saving={saving}
        failed={failed}
        saved={row}
        changed={form.values.changed}
        onChanged={(why) => form.setFieldValue('changed', why)}
        closed={isSenior ? null : 'A nurse or manager saves this step.'}
      />
    </div>
  );
}

type PapersProps = Pick<StepProps, 'resident' | 'whole' | 'people'> & {
  form: UseFormReturnType<Values>;
  standing: readonly PaperRow[];
};

/** Each paper of the register that still stands, with the one question that this decision puts to it. */
function Papers({ resident, whole, people, form, standing }: PapersProps) {
  const [adding, setAdding] = useState(false);
  const { mayWrite } = useMe();
  return (
    <>
      {standing.length === 0 && (
        <LawMargin refs={['s11-7', 's20', 's26']}>
          <p>
            No power or paper is in {resident.preferredName}’s register. If somebody says that there is one, write it
            down before you go on.
          </p>
        </LawMargin>
      )}
      {standing.map((row) => (
        <LawMargin key={row.id} refs={[paperKinds[row.paper.type].law]}>
          <PaperQuestion
            row={row}
            whole={whole}
            people={people}
            name={resident.preferredName}
            answer={form.values.answers[row.id] ?? unanswered}
            onAnswer={(answer) => form.setFieldValue('answers', { ...form.values.answers, [row.id]: answer })}
          />
        </LawMargin>
      ))}
      {mayWrite && !adding && (
        <Button className={styles.start ?? ''} onClick={() => setAdding(true)}>
          Write down a power or paper
        </Button>
      )}
      {adding && <PaperForm resident={resident} people={people} row={null} onDone={() => setAdding(false)} />}
    </>
  );
}
