import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type OwnRow, type SeenRow, signsInWords, takenInWords } from '../../db/outcomes/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { capital } from '../look/pronouns.ts';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import styles from './outcomes.module.css';
import { WithdrawForm } from './WithdrawForm.tsx';

interface RowsProps<R> {
  resident: ResidentRow;
  people: People;
  rows: readonly R[];
  mayWrite: boolean;
}

/** What the person said or showed of it, the newest first, with how staff took it beside their words. */
export function OwnRows({ resident, people, rows, mayWrite }: RowsProps<OwnRow>) {
  return (
    <ul className={styles.own} aria-label={`${resident.preferredName}’s own word on it`}>
      {rows.map(({ entryId, entrySeq, from, about, words, taken, by, withdrawn }) => (
        <li key={entrySeq}>
          <VoiceCard {...voiceOf(words, people.names)} size="small" struck={withdrawn !== null}>
            <p className="ow-note">
              {from === 'review' ? 'When the plan was looked at together' : (about ?? 'The plan as a whole')}
              {taken && `. ${people.names.staff(by)} took it to mean: ${takenInWords[taken]}`}
            </p>
          </VoiceCard>
          <Withdrawn {...{ people, withdrawn }} />
          {mayWrite && withdrawn === null && from === 'asked' && <Withdraw resident={resident} id={entryId} />}
        </li>
      ))}
    </ul>
  );
}

/** What was seen when help was offered, the newest first: who saw it, what was offered, what was seen. */
export function SeenRows({ resident, people, rows, mayWrite }: RowsProps<SeenRow>) {
  return (
    <ul className={styles.seen} aria-label="What staff saw">
      {rows.map(({ entryId, entrySeq, at, about, seen, withdrawn }) => (
        <li key={entrySeq} data-over={withdrawn ? true : undefined}>
          <div>
            <p className="ow-note">
              {capital(happenedNearby(at))}, seen by {people.names.staff(seen.observer)}
              {about && (
                <>
                  . <bdi>{about}</bdi>
                </>
              )}
            </p>
            <p>
              <Struck over={withdrawn !== null}>
                <b dir="auto">{seen.help}</b>: {resident.preferredName} {signsInWords(seen.signs)}.{' '}
                <span dir="auto">{seen.what}</span>
              </Struck>
            </p>
            <Withdrawn {...{ people, withdrawn }} />
          </div>
          {mayWrite && withdrawn === null && <Withdraw resident={resident} id={entryId} />}
        </li>
      ))}
    </ul>
  );
}

const Struck = ({ over, children }: { over: boolean; children: ReactNode }) => (over ? <s>{children}</s> : children);

function Withdrawn({ people, withdrawn }: { people: People; withdrawn: OwnRow['withdrawn'] }) {
  if (withdrawn === null) return null;
  return (
    <p className="ow-note">
      Withdrawn {happenedNearby(withdrawn.at)} by {people.names.staff(withdrawn.by)}:{' '}
      <span dir="auto">{withdrawn.reason}</span>
    </p>
  );
}

function Withdraw({ resident, id }: { resident: ResidentRow; id: EntryId }) {
  const [open, setOpen] = useState(false);
  if (open) return <WithdrawForm resident={resident} id={id} onDone={() => setOpen(false)} />;
  return (
    <div className="ow-row">
      <Button variant="subtle" onClick={() => setOpen(true)}>
        Withdraw it
      </Button>
      <NotTheirs resident={resident} what="outcome" entry={id} />
    </div>
  );
}
