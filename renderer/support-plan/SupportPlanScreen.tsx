import { Button, UnstyledButton } from '@mantine/core';
import { IconCards, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Plan } from '../../db/support-plan/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import register from '../best-interests/form/register.module.css';
import { usePeople } from '../best-interests/form/usePeople.ts';
import { useTop } from '../best-interests/useTop.ts';
import { ConsentPage } from '../consent/ConsentPage.tsx';
import { useMe } from '../home/useMe.tsx';
import { AsKnown } from '../look/fields/AsKnown.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { OutcomesPage } from '../outcomes/OutcomesPage.tsx';
import { ReviewsPage } from '../reviews/ReviewsPage.tsx';
import { useRoute } from '../route.tsx';
import { RoutinesPage } from '../routines/RoutinesPage.tsx';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { NewElement } from './ElementForm.tsx';
import { ElementPage } from './ElementPage.tsx';
import { MeetingToCome } from './MeetingToCome.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import { PlanPapers } from './PlanPapers.tsx';
import { PlanTable } from './PlanTable.tsx';
import { RankForm } from './RankForm.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import styles from './support-plan.module.css';

/** The pages that stand beside each other; each is read as it is now, or as it was known. */
const tabs = {
  plan: 'The whole plan',
  routines: 'Routines',
  outcomes: 'How it goes',
  reviews: 'Assessments and reviews',
  consent: 'Consent',
} as const;
type Tab = keyof typeof tabs;
const tabNames = Object.keys(tabs) as Tab[];
type At = { page: Tab | 'new' | 'rank' | 'review' } | { page: 'element'; element: EntryId };

const pageInWords: Record<At['page'], string> = {
  ...tabs,
  new: 'Add to the plan',
  rank: 'What matters most',
  review: 'Looked at together',
  element: 'One part of the plan',
};

/** The plan that the person, their people and staff make together: the person's column first, and in their order. */
export function SupportPlanScreen({
  resident,
  item,
  carried,
}: {
  resident: ResidentRow;
  item?: string;
  /** What was seen elsewhere and asks about the plan. It changes nothing: staff ask, and write it down here. */
  carried?: string;
}) {
  const { mayWrite, isSenior } = useMe();
  const { route } = useRoute();
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const asked = useAsk('plan.get', { resident: resident.id, knownOn });
  const named = (elements: Plan['elements'] | undefined): At => {
    const tab = tabNames.find((each) => each === item);
    if (tab) return { page: tab };
    const element = elements?.find(({ id }) => id === item);
    return element ? { page: 'element', element: element.id } : { page: 'plan' };
  };
  const [chosen, setAt] = useState<At | null>(null);
  // Sent here again, from within or by going back, one is where one was sent.
  const [sent, setSent] = useState(route);
  if (sent !== route) {
    setSent(route);
    setAt(null);
  }
  const at = chosen ?? named(asked.data?.elements);
  const top = useTop(`${at.page === 'element' ? at.element : at.page} ${knownOn}`);
  const toPlan = () => setAt({ page: 'plan' });
  const tab = tabNames.find((each) => each === at.page);
  const open = asked.data?.elements.filter(({ ended }) => !ended) ?? [];
  const acts = at.page === 'plan' && knownOn === null && mayWrite && open.length > 0;
  return (
    <AreaFrame
      area="neutral"
      title="Support plan"
      line={lineOf(asked.data, resident)}
      action={
        <>
          {acts && (
            <Button leftSection={<IconPlus size={22} aria-hidden />} onClick={() => setAt({ page: 'new' })}>
              Add to it
            </Button>
          )}
          {acts && open.length > 1 && (
            <Button leftSection={<IconCards size={22} aria-hidden />} onClick={() => setAt({ page: 'rank' })}>
              What matters most?
            </Button>
          )}
          {acts && isSenior && (
            <Button
              variant="filled"
              leftSection={<IconUsersGroup size={22} aria-hidden />}
              onClick={() => setAt({ page: 'review' })}
            >
              Look at it together
            </Button>
          )}
          {tab === undefined && <Button onClick={toPlan}>The whole plan</Button>}
        </>
      }
    >
      <h2 className="ow-hidden" tabIndex={-1} ref={top}>
        {pageInWords[at.page]}
      </h2>
      {tab !== undefined && (
        <nav className={register.tabs} aria-label="Pages of the plan">
          {tabNames.map((each) => (
            <UnstyledButton
              key={each}
              onClick={() => setAt({ page: each })}
              aria-current={each === tab ? 'page' : undefined}
            >
              {tabs[each]}
            </UnstyledButton>
          ))}
        </nav>
      )}
      {carried && knownOn === null && (at.page === 'plan' || at.page === 'element') && (
        <Notice title={`From ${resident.preferredName}’s choices`}>
          <p>{carried} Nothing has been changed here.</p>
        </Notice>
      )}
      {knownOn !== null && <AsKnown on={knownOn} onChange={setKnownOn} />}
      <Asking asked={asked} what="the plan">
        {(plan) => (
          <InPlan
            resident={resident}
            plan={plan}
            at={at}
            knownOn={knownOn}
            onOpen={(element) => setAt({ page: 'element', element })}
            onNew={() => setAt({ page: 'new' })}
            onDone={toPlan}
          />
        )}
      </Asking>
      {knownOn === null && tab !== undefined && (
        <div className={styles.then}>
          <AsKnown on={knownOn} onChange={setKnownOn} />
        </div>
      )}
    </AreaFrame>
  );
}

function lineOf(plan: Plan | undefined, { preferredName, pronouns }: ResidentRow): string {
  if (!plan || plan.elements.length === 0) return `In ${pronounsOf({ pronouns }).their} own words first.`;
  return plan.rankings.length > 0
    ? `In ${preferredName}’s order.`
    : `${preferredName} has not been asked what matters most.`;
}

interface InPlanProps {
  resident: ResidentRow;
  plan: Plan;
  at: At;
  /** The day at whose end the plan is read, or null for now. Nothing is written on a page that was turned back. */
  knownOn: string | null;
  onOpen: (element: EntryId) => void;
  onNew: () => void;
  onDone: () => void;
}

function InPlan({ resident, plan, at, knownOn, onOpen, onNew, onDone }: InPlanProps) {
  const now = knownOn === null;
  const people = usePeople(resident);
  const { mayWrite } = useMe();
  const given = { resident, people, plan };
  const stubs = (
    <MovedStubs
      resident={resident}
      knownOn={knownOn}
      whats={['plan-element', 'ranking', 'plan-meeting', 'statement', 'routine', 'outcome', 'review']}
    />
  );
  switch (at.page) {
    case 'new':
      return <NewElement resident={resident} onDone={(element) => (element ? onOpen(element) : onDone())} />;
    case 'rank':
      return <RankForm {...given} onDone={onDone} />;
    case 'review':
      return <ReviewForm {...given} onDone={onDone} />;
    case 'element': {
      const row = plan.elements.find(({ id }) => id === at.element);
      return row ? <ElementPage {...given} row={row} now={now} /> : null;
    }
    case 'routines':
      return <RoutinesPage {...given} knownOn={knownOn} onOpen={onOpen} />;
    case 'outcomes':
      return <OutcomesPage {...given} knownOn={knownOn} />;
    case 'consent':
      return <ConsentPage resident={resident} knownOn={knownOn} />;
    case 'reviews':
      return <ReviewsPage resident={resident} plan={plan} knownOn={knownOn} />;
    case 'plan':
      if (plan.elements.length === 0)
        return (
          <div className={styles.whole}>
            <EmptyState
              title={`What matters to ${resident.preferredName} in a day?`}
              action={
                mayWrite &&
                now && (
                  <Button variant="filled" onClick={onNew}>
                    Begin with one thing
                  </Button>
                )
              }
            >
              <p>
                Sit down with {resident.preferredName}: getting up, washing, meals, people, going out, the night. Each
                thing has three columns, {resident.preferredName}’s first, and says what became of each view.
              </p>
            </EmptyState>
            <MeetingToCome {...given} now={now} />
            {stubs}
          </div>
        );
      return (
        <div className={styles.whole}>
          <PlanTable {...given} onOpen={onOpen} />
          <MeetingToCome {...given} now={now} />
          <PlanHistory {...given} now={now} onOpen={onOpen} />
          {now && <PlanPapers {...given} />}
          {stubs}
        </div>
      );
  }
}
