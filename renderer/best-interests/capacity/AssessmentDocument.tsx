import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { type AssessmentRow, impairmentMayOpen } from '../../../db/capacity/model.ts';
import { law } from '../../../db/law/model.ts';
import { useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { type Named, pronounsOf } from '../../look/pronouns.ts';
import { StepRail } from '../../look/steps/StepRail.tsx';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { LawNote } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { useTop } from '../useTop.ts';
import { Abilities } from './Abilities.tsx';
import { Cause, Link } from './Cause.tsx';
import { Conclusion, Told } from './Conclusion.tsx';
import { Doubt, HelpGiven, Information } from './Ground.tsx';
import { type AssessmentValues, assessmentInput, given, type Part, partOf, parts, startValues } from './values.ts';

type Props = StepProps & { corrects: AssessmentRow | null; onDone: () => void };

const titleOf = (part: Part, resident: Named): string => {
  const { they } = pronounsOf(resident);
  const name = resident.preferredName;
  const need = they === 'they' ? 'need' : 'needs';
  return {
    decision: 'The decision',
    information: `What ${they} ${need} to know`,
    help: 'Help given first',
    abilities: `What ${name} can do`,
    cause: `Why, if ${they} cannot`,
    link: 'What links the two',
    conclusion: 'Conclusion',
    told: `Telling ${name}`,
  }[part];
};
const headingOf = (part: Part, resident: Named): string => {
  const name = resident.preferredName;
  return {
    decision: 'Why is it in doubt, for this decision?',
    information: `What does ${name} need to know for this, and no more?`,
    help: `What was done first to help ${name} decide?`,
    abilities: `What can ${name} do with this, today?`,
    cause: `What stops ${name}?`,
    link: 'How does the one cause the other?',
    conclusion: 'What do you conclude?',
    told: `How was ${name} told?`,
  }[part];
};

/** One assessment of capacity: eight parts in the order that the law asks. The conclusion is the assessor's own. */
export function AssessmentDocument(props: Props) {
  const { whole, resident, corrects } = props;
  return (
    <Drafted<AssessmentValues> name={`capacity:${corrects?.entryId ?? whole.decision}`} resident={resident.id}>
      {(draft) => <AssessmentForm {...props} draft={draft} />}
    </Drafted>
  );
}

function AssessmentForm({
  resident,
  whole,
  people,
  corrects,
  draft,
  onDone,
}: Props & { draft: Draft<AssessmentValues> }) {
  const me = useMe();
  const [part, setPart] = useState<Part>('decision');
  const heading = useTop(part);
  const { mutateAsync } = useTell('capacity.assess');
  const stepForm = useStepForm<AssessmentValues, typeof assessmentInput>({
    start: startValues({ type: 'staff', id: me.id }, corrects),
    draft,
    schema: assessmentInput,
    shape: given,
    send: (read) =>
      mutateAsync({ resident: resident.id, decision: whole.decision, corrects: corrects?.entryId ?? null, ...read }),
    onSaved: onDone,
  });
  const { form, save, saving, failed } = stepForm;
  const causeOpen = impairmentMayOpen(form.values.assessment);
  const closed = (each: Part) => (each === 'cause' || each === 'link') && !causeOpen;
  const at = parts.indexOf(part);
  const next = parts[at + 1];
  const left = parts.length - at - 1;
  const wrong = [...new Set(Object.keys(form.errors).map(partOf))];
  const pages = { resident, people, form, whole };
  return (
    <div className={styles.document}>
      <div className={styles.rail}>
        <StepRail
          label="Parts of this assessment"
          onGo={(id) => setPart(parts.find((each) => each === id) ?? 'decision')}
          steps={parts.map((id, index) => ({
            id,
            title: titleOf(id, resident),
            state: id === part ? 'now' : index < at && !closed(id) ? 'done' : 'next',
            ...(closed(id) ? { closedBecause: 'It opens once an ability is answered “not able”.' } : {}),
          }))}
        >
          <p>
            <b className={styles.cite}>{law['s1-2'].cite}</b> {resident.preferredName} is assumed able to decide unless
            shown otherwise.
          </p>
          {next && (
            <Button
              variant="filled"
              fullWidth
              mt={12}
              onClick={() => setPart(next)}
              rightSection={<IconArrowRight size={20} aria-hidden />}
            >
              Next:{' '}
              {titleOf(next, resident)
                .toLowerCase()
                .replace(resident.preferredName.toLowerCase(), resident.preferredName)}
            </Button>
          )}
          <Button variant="subtle" fullWidth mt={8} onClick={onDone}>
            Back to the decision
          </Button>
        </StepRail>
      </div>
      <section className={styles.step} aria-labelledby="part-title">
        <p className="ow-note">
          Asked: “{whole.question}” <b>{whole.whose}.</b> Part {at + 1} of {parts.length}
          {left === 0 ? ', the last.' : `: ${left} left after this one.`}
        </p>
        <h2 id="part-title" tabIndex={-1} ref={heading}>
          {at + 1}. {headingOf(part, resident)}
        </h2>
        {part === 'decision' && <Doubt {...pages} />}
        {part === 'information' && <Information {...pages} />}
        {part === 'help' && <HelpGiven {...pages} />}
        {part === 'abilities' && <Abilities {...pages} />}
        {part === 'cause' && <Cause {...pages} open={causeOpen} />}
        {part === 'link' && <Link {...pages} open={causeOpen} />}
        {part === 'conclusion' && <Conclusion {...pages} />}
        {part === 'told' && <Told {...pages} />}
        {(part === 'told' || failed !== null) && (
          <SaveBar
            label="Save this assessment"
            onSave={save}
            saving={saving}
            failed={failed}
            saved={corrects}
            changed={form.values.changed}
            onChanged={(why) => form.setFieldValue('changed', why)}
          />
        )}
        {wrong.length > 0 && (
          <div className="ow-row">
            {wrong.map((each) => (
              <Button key={each} onClick={() => setPart(each)}>
                Look at: {titleOf(each, resident)}
              </Button>
            ))}
          </div>
        )}
        <LawNote />
      </section>
    </div>
  );
}
