import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { matterInWords } from '../../db/best-interests/model.ts';
import type { DecisionId } from '../../db/capacity/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { AreaChip } from '../look/frame/AreaChip.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { useRoute } from '../route.tsx';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import styles from './best-interests.module.css';
import { UnwiseTag } from './capacity/UnwiseTag.tsx';
import { stepTitle } from './stepTitle.ts';

interface DecisionListProps {
  resident: ResidentRow;
  onOpen: (decision: DecisionId) => void;
  onGate: () => void;
}
type Row = Output<'decisions.list'>[number];

/** A resident's decisions: few, and each says whose it is and where one is. */
export function DecisionList({ resident, onOpen, onGate }: DecisionListProps) {
  const asked = useAsk('decisions.list', { resident: resident.id });
  const { mayWrite } = useMe();
  return (
    <div className={styles.list}>
      <Asking asked={asked} what="the decisions">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={`No major decision has come up for ${resident.preferredName}.`}
              {...(mayWrite && {
                action: (
                  <Button variant="filled" onClick={onGate}>
                    Is there a decision to make?
                  </Button>
                ),
              })}
            >
              <p>
                That is as it should be: <bdi>{resident.preferredName}</bdi> decides, unless it is shown otherwise for
                one decision at one time. Most matters belong in Daily choices.
              </p>
            </EmptyState>
          ) : (
            <ul aria-label="Decisions">
              {rows.map((row) => (
                <li key={row.decision}>
                  <DecisionLine row={row} resident={resident} onOpen={() => onOpen(row.decision)} />
                </li>
              ))}
            </ul>
          )
        }
      </Asking>
      <TurnedBack resident={resident} />
      <MovedStubs resident={resident} whats={['decision', 'turned-back', 'statement']} />
    </div>
  );
}

function DecisionLine({ row, resident, onOpen }: { row: Row; resident: ResidentRow; onOpen: () => void }) {
  const left = row.stops + row.musts;
  return (
    <UnstyledButton className={styles.line} onClick={onOpen}>
      <span>
        <span className="ow-note">{matterInWords[row.matter]}</span>
        <b className={styles.question}>{row.question}</b>
        <span>{row.whose}.</span>
        {row.unwise && <UnwiseTag />}
      </span>
      <span className={styles.where}>
        <b>{row.status === 'draft' ? 'Draft' : capitalised(row.status)}</b>
        {row.status === 'draft' && row.next && <span>Next: {stepTitle(row.next, resident)}</span>}
        {row.status === 'signed, made urgently' && left > 0 && <span>{left} still open</span>}
        {row.reviewOn && <span>Review by {shortDateInWords(row.reviewOn)}</span>}
      </span>
      <IconChevronRight size={24} aria-hidden />
    </UnstyledButton>
  );
}
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Everyday matters that somebody brought here, and where they went. */
function TurnedBack({ resident }: { resident: ResidentRow }) {
  const rows = useAsk('decisions.turnedBack', { resident: resident.id }).data ?? [];
  const { go } = useRoute();
  const { mayWrite } = useMe();
  if (rows.length === 0) return null;
  return (
    <section className={styles.back}>
      <h3>Turned back to Daily choices</h3>
      <ul>
        {rows.slice(0, 5).map((row) => (
          <li key={row.entryId}>
            <span>{row.words}</span>
            <span className="ow-note">{shortDateInWords(row.recordedAt)}</span>
            <AreaChip
              area="daily-choices"
              onGo={() => go({ screen: 'area', resident: resident.id, tab: 'daily-choices', carried: row.words })}
            >
              Ask <bdi>{resident.preferredName}</bdi>
            </AreaChip>
            {mayWrite && <NotTheirs resident={resident} what="turned-back" entry={row.entryId} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
