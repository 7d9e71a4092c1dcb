import { Button } from '@mantine/core';
import { useState } from 'react';
import { citeOf, matterAsks, type StepName, stepNames } from '../../db/best-interests/model.ts';
import type { AssessmentRow, DecisionId } from '../../db/capacity/model.ts';
import { law } from '../../db/law/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import { type Step, StepRail } from '../look/steps/StepRail.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './best-interests.module.css';
import { AssessmentDocument } from './capacity/AssessmentDocument.tsx';
import { CapacityStep } from './capacity/CapacityStep.tsx';
import { LawNote } from './form/LawMargin.tsx';
import { type People, usePeople } from './form/usePeople.ts';
import { ChecklistStep } from './steps/ChecklistStep.tsx';
import { MadeStep } from './steps/MadeStep.tsx';
import { MakerStep } from './steps/MakerStep.tsx';
import { OptionsStep } from './steps/OptionsStep.tsx';
import { QuestionStep } from './steps/QuestionStep.tsx';
import { ReviewStep } from './steps/ReviewStep.tsx';
import { SignStep } from './steps/SignStep.tsx';
import { TookPartStep } from './steps/TookPartStep.tsx';
import { stepTitle } from './stepTitle.ts';
import { useTop } from './useTop.ts';

export type Whole = Output<'decisions.get'>;
/** What every step of a decision is given. */
export interface StepProps {
  resident: ResidentRow;
  whole: Whole;
  people: People;
  /** Goes to a step by name. */
  go: (step: StepName) => void;
}

/** One decision as a document of numbered steps: whose it is, where one is, what is left. */
export function DecisionDocument({
  resident,
  decision,
  first,
}: {
  resident: ResidentRow;
  decision: DecisionId;
  /** The step to open; where one is, if left out. */
  first: StepName | undefined;
}) {
  const asked = useAsk('decisions.get', { resident: resident.id, decision });
  return (
    <Asking asked={asked} what="this decision">
      {(whole) => <Steps resident={resident} whole={whole} first={first} />}
    </Asking>
  );
}

function Steps({ resident, whole, first }: { resident: ResidentRow; whole: Whole; first: StepName | undefined }) {
  const people = usePeople(resident);
  const [chosen, go] = useState<StepName | null>(first ?? null);
  const step = chosen ?? whole.next ?? 'decision';
  const [assessing, setAssessing] = useState<{ corrects: AssessmentRow | null } | null>(null);
  const heading = useTop(step);
  const closed = isAfterCapacity(step) && whole.closed;
  const props: StepProps = { resident, whole, people, go };
  if (assessing)
    return <AssessmentDocument {...props} corrects={assessing.corrects} onDone={() => setAssessing(null)} />;
  return (
    <div className={styles.document} data-wide={step === 'options' || undefined}>
      <div className={styles.rail}>
        <StepRail
          steps={railOf(whole, step, resident)}
          onGo={(id) => go(stepNames.find((each) => each === id) ?? 'decision')}
          short={step === 'options'}
          label="Steps of this decision"
        >
          {step !== 'options' && <WhoseIsIt resident={resident} whole={whole} />}
        </StepRail>
      </div>
      <section aria-labelledby="step-title" className={styles.step}>
        <p className="ow-note">
          Asked: “{whole.question}” <b>{whole.whose}.</b>
        </p>
        <h2 id="step-title" tabIndex={-1} ref={heading}>
          {stepNames.indexOf(step) + 1}. {stepTitle(step, resident)}
        </h2>
        {whole.changedSinceSigned && (
          <Notice
            kind="warn"
            title="A step was saved after this was signed. Sign it again to stand by it as it now reads."
          />
        )}
        <Warnings whole={whole} step={step} go={go} resident={resident} />
        {whole.duties
          .filter(({ rule }) => rule === 's20')
          .map((duty) => (
            <Notice key={duty.missing} kind="stop" title={`${citeOf(duty)}: ${duty.missing}`} />
          ))}
        {matterAsks[whole.matter] && step !== 'sign' && <p className="ow-note">{matterAsks[whole.matter]}</p>}
        {closed ? (
          <Closed duty={closed} go={go} resident={resident} />
        ) : (
          <StepPage step={step} {...props} onAssess={(corrects) => setAssessing({ corrects })} />
        )}
        <LawNote />
      </section>
    </div>
  );
}

type PageProps = StepProps & { step: StepName; onAssess: (corrects: AssessmentRow | null) => void };
function StepPage({ step, onAssess, ...props }: PageProps) {
  switch (step) {
    case 'decision':
      return <QuestionStep {...props} />;
    case 'capacity':
      return <CapacityStep {...props} onAssess={onAssess} />;
    case 'who-decides':
      return <MakerStep {...props} />;
    case 'who-took-part':
      return <TookPartStep {...props} />;
    case 'options':
      return <OptionsStep {...props} />;
    case 'checklist':
      return <ChecklistStep {...props} />;
    case 'made':
      return <MadeStep {...props} />;
    case 'sign':
      return <SignStep {...props} />;
    case 'review':
      return <ReviewStep {...props} />;
  }
}

const isAfterCapacity = (step: StepName) => stepNames.indexOf(step) > stepNames.indexOf('capacity');

/** D1, D2 on the screen: the step is shut, and says what opens it. */
function Closed({
  duty,
  go,
  resident,
}: {
  duty: NonNullable<Whole['closed']>;
  go: StepProps['go'];
  resident: ResidentRow;
}) {
  return (
    <Notice
      kind="warn"
      title="This step is closed for now."
      action={<Button onClick={() => go(duty.step)}>Go to {stepTitle(duty.step, resident)}</Button>}
    >
      {citeOf(duty)}: {duty.missing}
    </Notice>
  );
}

/** What whoever opens any page of this decision must see first. */
function Warnings({ whole, step, go, resident }: Pick<StepProps, 'whole' | 'go' | 'resident'> & { step: StepName }) {
  return whole.warnings.map(({ title, what, step: at }) => (
    <Notice
      key={title}
      kind="warn"
      title={title}
      action={at !== step && <Button onClick={() => go(at)}>Go to {stepTitle(at, resident)}</Button>}
    >
      {what}
    </Notice>
  ));
}

function WhoseIsIt({ resident, whole }: { resident: ResidentRow; whole: Whole }) {
  const left = whole.stops + whole.musts;
  return (
    <>
      <p>
        <b className={styles.cite}>{law['s1-2'].cite}</b>{' '}
        {whole.conclusion === 'lacks capacity for this decision now'
          ? `Shown otherwise for this one decision. For every other, ${resident.preferredName} is presumed able.`
          : `${resident.preferredName} is presumed able to decide unless shown otherwise.`}
      </p>
      {whole.status === 'draft' && left > 0 && (
        <p>{left === 1 ? 'One thing is still missing.' : `${left} things are still missing.`}</p>
      )}
    </>
  );
}

/** Ticked when saved and nothing is missing there. */
function railOf(whole: Whole, now: StepName, resident: ResidentRow): Step[] {
  const { steps, reviews } = whole;
  const saved: Record<StepName, boolean> = {
    decision: true,
    capacity: whole.conclusion !== null,
    'who-decides': steps.maker !== null,
    'who-took-part': steps.attendance !== null,
    options: steps.options !== null,
    checklist: steps.checklist !== null,
    made: steps.made !== null,
    sign: steps.completed !== null,
    review: reviews.length > 0,
  };
  return stepNames.map((id) => ({
    id,
    title: stepTitle(id, resident),
    state: id === now ? 'now' : saved[id] && !whole.duties.some(({ step }) => step === id) ? 'done' : 'next',
    ...(isAfterCapacity(id) && whole.closed ? { closedBecause: whole.closed.missing } : {}),
  }));
}
