import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { partInWords } from '../../db/areas/model.ts';
import { type StepName, stepNames } from '../../db/best-interests/model.ts';
import { type DecisionId, decisionId } from '../../db/capacity/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { AuthorityPage } from '../authority/AuthorityPage.tsx';
import { DisagreementsPage } from '../disagreements/DisagreementsPage.tsx';
import { useMe } from '../home/useMe.tsx';
import { LibertyPage } from '../liberty/LibertyPage.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { PlannedCarePage } from '../planned-care/PlannedCarePage.tsx';
import { useRoute } from '../route.tsx';
import styles from './best-interests.module.css';
import { DecisionDocument } from './DecisionDocument.tsx';
import { DecisionList } from './DecisionList.tsx';
import register from './form/register.module.css';
import { Gate } from './Gate.tsx';
import { LawPage } from './LawPage.tsx';
import { Thread } from './Thread.tsx';

const parts = { decisions: 'Decisions', ...partInWords, law: 'The law here' } as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];
const partNamed = (name: string | undefined): Part => partNames.find((each) => each === name) ?? 'decisions';

type At =
  | { page: 'list'; part: Part }
  | { page: 'gate' }
  | { page: 'document'; decision: DecisionId; step?: StepName }
  | { page: 'thread'; decision: DecisionId };

function startAt(item: string | undefined): At {
  const [id, step] = item?.split(':') ?? [];
  const asked = decisionId.safeParse(id);
  if (!asked.success) return { page: 'list', part: partNamed(item) };
  const first = stepNames.find((each) => each === step);
  return { page: 'document', decision: asked.data, ...(first ? { step: first } : {}) };
}

/** Best interests: the few major decisions that someone else has to make, one at a time. `item` opens one decision, at a step where it names one, or names a part. */
export function BestInterestsScreen({ resident, item }: { resident: ResidentRow; item?: string }) {
  const { mayWrite } = useMe();
  const { route, go } = useRoute();
  const [at, setAt] = useState<At>(() => startAt(item));
  // Sent here again, from within or by going back, one is where one was sent.
  const [sent, setSent] = useState(route);
  if (sent !== route) {
    setSent(route);
    setAt(startAt(item));
  }
  const list = () => setAt({ page: 'list', part: 'decisions' });
  const action = (
    <>
      {at.page === 'list' && (at.part === 'decisions' || at.part === 'planned-care') && mayWrite && (
        <Button variant="filled" onClick={() => setAt({ page: 'gate' })}>
          Is there a decision to make?
        </Button>
      )}
      {at.page === 'document' && (
        <Button onClick={() => setAt({ page: 'thread', decision: at.decision })}>From trigger to review</Button>
      )}
      {at.page === 'thread' && (
        <Button onClick={() => setAt({ page: 'document', decision: at.decision })}>Back to the steps</Button>
      )}
      {at.page !== 'list' && <Button onClick={list}>All decisions</Button>}
    </>
  );
  return (
    <AreaFrame area="best-interests" resident={resident} action={action}>
      <div className={styles.page}>
        {at.page === 'list' && (
          <Parts
            now={at.part}
            onGo={(part) => go({ screen: 'area', resident: resident.id, tab: 'best-interests', item: part })}
          />
        )}
        {at.page === 'list' && at.part === 'decisions' && (
          <DecisionList
            resident={resident}
            onOpen={(decision) => setAt({ page: 'document', decision })}
            onGate={() => setAt({ page: 'gate' })}
          />
        )}
        {at.page === 'list' && at.part === 'planned-care' && (
          <PlannedCarePage
            resident={resident}
            onGate={() => setAt({ page: 'gate' })}
            onDecision={(decision) => setAt({ page: 'document', decision })}
          />
        )}
        {at.page === 'list' && at.part === 'authority' && <AuthorityPage resident={resident} />}
        {at.page === 'list' && at.part === 'disagreements' && <DisagreementsPage resident={resident} />}
        {at.page === 'list' && at.part === 'liberty' && <LibertyPage resident={resident} />}
        {at.page === 'list' && at.part === 'law' && <LawPage />}
        {at.page === 'gate' && (
          <Gate resident={resident} onOpened={(decision) => setAt({ page: 'document', decision })} />
        )}
        {at.page === 'document' && (
          <DecisionDocument resident={resident} decision={at.decision} first={at.step} key={at.decision} />
        )}
        {at.page === 'thread' && (
          <Thread
            resident={resident}
            decision={at.decision}
            onStep={(step) => setAt({ page: 'document', decision: at.decision, step })}
          />
        )}
      </div>
    </AreaFrame>
  );
}

function Parts({ now, onGo }: { now: Part; onGo: (part: Part) => void }) {
  return (
    <nav className={register.tabs} aria-label="Parts of Best interests">
      {partNames.map((part) => (
        <UnstyledButton key={part} onClick={() => onGo(part)} aria-current={part === now ? 'page' : undefined}>
          {parts[part]}
        </UnstyledButton>
      ))}
    </nav>
  );
}
