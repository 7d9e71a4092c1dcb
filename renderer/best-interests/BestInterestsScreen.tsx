import { Button } from '@mantine/core';
import { useState } from 'react';
import { type DecisionId, decisionId } from '../../db/capacity/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import styles from './best-interests.module.css';
import { DecisionDocument } from './DecisionDocument.tsx';
import { DecisionList } from './DecisionList.tsx';
import { Gate } from './Gate.tsx';
import { Thread } from './Thread.tsx';

type At = { page: 'list' } | { page: 'gate' } | { page: 'document' | 'thread'; decision: DecisionId };

/** Best interests: the few major decisions that someone else has to make, one at a time. `item` opens one decision. */
export function BestInterestsScreen({ resident, item }: { resident: ResidentRow; item?: string }) {
  const { mayWrite } = useMe();
  const asked = decisionId.safeParse(item);
  const [at, setAt] = useState<At>(asked.success ? { page: 'document', decision: asked.data } : { page: 'list' });
  const list = () => setAt({ page: 'list' });
  const action = (
    <>
      {at.page === 'list' && mayWrite && (
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
          <DecisionList
            resident={resident}
            onOpen={(decision) => setAt({ page: 'document', decision })}
            onGate={() => setAt({ page: 'gate' })}
          />
        )}
        {at.page === 'gate' && (
          <Gate resident={resident} onOpened={(decision) => setAt({ page: 'document', decision })} />
        )}
        {at.page === 'document' && <DecisionDocument resident={resident} decision={at.decision} key={at.decision} />}
        {at.page === 'thread' && <Thread resident={resident} decision={at.decision} />}
      </div>
    </AreaFrame>
  );
}
