import { Button, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { z } from 'zod';
import {
  type AdvanceDecisionChecks,
  advanceDecisionAsks,
  advanceDecisionChecks,
  asks,
  formMissing,
  type PaperRow,
  paperKinds,
  stillStands,
} from '../../../db/authority/model.ts';
import {
  authorityFound,
  coverings,
  maker,
  type PaperHere,
  paperHere,
  reasonNeeded,
  usualDecider,
  whoDecides,
} from '../../../db/best-interests/model.ts';
import type { Someone } from '../../../db/capacity/model.ts';
import { law } from '../../../db/law/model.ts';
import { entryId, passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { PaperForm } from '../../authority/PaperForm.tsx';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { capital } from '../../look/pronouns.ts';
import { Notice } from '../../look/tell/Notice.tsx';
import { useRoute } from '../../route.tsx';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { SomeoneField } from '../form/SomeoneField.tsx';
import { Tri } from '../form/Tri.tsx';
import { useStepForm } from '../form/useStepForm.ts';

interface Answer {
  covers: PaperHere['covers'];
  saidBy: string;
  checks: PaperHere['checks'];
  because: string;
}
interface Values extends Record<string, unknown> {
  answers: Record<string, Answer>;
  lookedWhere: string;
  who: Someone | null;
  reason: string;
  changed: string;
}
const schema = z.strictObject({
  answers: z.array(
    paperHere.pick({ covers: true, saidBy: true, checks: true, because: true }).extend({ paper: entryId }),
  ),
  lookedWhere: authorityFound.shape.lookedWhere,
  maker: maker.omit({ basis: true }),
  changed: passage(500).nullable(),
});
const unanswered: Answer = { covers: 'not known yet', saidBy: '', checks: null, because: '' };
const answersKnown = advanceDecisionChecks.shape.adult.options;
const notLookedAt = Object.fromEntries(asks.map((ask) => [ask, 'not known'])) as AdvanceDecisionChecks;

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
  standing.map(({ id, state, paper: { type, holders, lifeSustaining } }) => {
    const { covers, saidBy, checks, because } = answers[id] ?? unanswered;
    return {
      ...{ paper: id, type, state, lifeSustaining, covers, checks },
      holders: holders.filter(({ replacement }) => !replacement).map(({ person }) => person),
      saidBy: saidBy.trim() || null,
      because: because.trim() || null,
    };
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
            description="Out of reach in time, outside their power, attorneys who differ, or the court has been asked. It shows on every page about this decision."
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
          <PaperQuestion row={row} whole={whole} people={people} form={form} name={resident.preferredName} />
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

const stateInWords: Record<PaperRow['state'], string> = {
  claimed: 'claimed, and nobody here has seen it',
  seen: 'seen, and not checked against its source',
  verified: 'seen and checked',
  expired: 'ran out',
  revoked: 'stands no more',
};

function PaperQuestion({
  row,
  whole,
  people,
  form,
  name,
}: Pick<PapersProps, 'whole' | 'people' | 'form'> & { row: PaperRow; name: string }) {
  const { paper } = row;
  const { go } = useRoute();
  const kind = paperKinds[paper.type];
  const answer = form.values.answers[row.id] ?? unanswered;
  const set = (changed: Partial<Answer>) =>
    form.setFieldValue('answers', { ...form.values.answers, [row.id]: { ...answer, ...changed } });
  const covers = answer.covers === 'covers this decision';
  const isAdrt = paper.type === 'adrt';
  const missing = whole.matter === 'life-sustaining-treatment' ? formMissing(paper) : [];
  const holders = paper.holders.map(({ person }) => people.names.person(person).name).join(', ');
  return (
    <section className="ow-stack" aria-label={kind.words}>
      <h3>
        {kind.words}
        {holders && `: ${holders}`}
      </h3>
      <p>
        {isAdrt ? 'Refuses' : 'Covers'}: {paper.covers ?? 'not written down yet.'}{' '}
        <span className="ow-note">It is {stateInWords[row.state]}.</span>
      </p>
      {paper.act === 'together only' && (
        <p>They act together only: each of them has to agree. Say at the signature how each did.</p>
      )}
      <Tri
        legend={isAdrt ? `Is it valid, and does it apply to this treatment now?` : `Does it cover this decision?`}
        options={coverings}
        value={answer.covers}
        onChange={(next) => set({ covers: coverings.find((each) => each === next) ?? 'not known yet' })}
      />
      {isAdrt && covers && (
        <TextInput
          label="Who says that it is valid and applies to this treatment now"
          description={`A doctor or nurse who has read it. Then there is no best interests decision: ${name} has decided.`}
          value={answer.saidBy}
          onChange={({ currentTarget: { value } }) => set({ saidBy: value })}
        />
      )}
      {isAdrt && covers && (
        <fieldset className="ow-plain">
          <legend>
            <b>Looked at, point by point</b>
          </legend>
          {asks.map((ask) => (
            <Tri
              key={ask}
              legend={`${capital(advanceDecisionAsks[ask])}?`}
              options={answersKnown}
              value={answer.checks?.[ask] ?? null}
              onChange={(next) =>
                set({
                  checks: {
                    ...(answer.checks ?? notLookedAt),
                    [ask]: answersKnown.find((each) => each === next) ?? 'not known',
                  },
                })
              }
            />
          ))}
        </fieldset>
      )}
      {isAdrt && covers && missing.length > 0 && (
        <Notice kind="warn" title={`${law['s25-6'].cite}: look at its form.`}>
          Nobody has written down yet that {missing.join('; that ')}.
        </Notice>
      )}
      {covers && !isAdrt && (row.state === 'claimed' || row.state === 'seen') && (
        <Notice
          kind="warn"
          title={`It is ${stateInWords[row.state]}, so nobody can rely on it yet.`}
          action={
            <Button
              onClick={() => go({ screen: 'area', resident: row.resident, tab: 'best-interests', item: 'authority' })}
            >
              See it and check it
            </Button>
          }
        />
      )}
      {answer.covers === 'does not cover it' && (
        <Textarea
          label="Why it does not"
          value={answer.because}
          onChange={({ currentTarget: { value } }) => set({ because: value })}
        />
      )}
    </section>
  );
}
