import { Button } from '@mantine/core';
import { useState } from 'react';
import { askAgainOn, type ConsentRow, consentStands, purposes } from '../../db/consent/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import styles from '../best-interests/form/register.module.css';
import { type People, usePeople } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { capital } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby, today } from '../look/when.ts';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import { AskForm } from './AskForm.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

/** Consent to care, one purpose at a time: asked of the person, in a way that works, and asked again. */
export function ConsentPage({ resident, knownOn }: { resident: ResidentRow; knownOn: string | null }) {
  const people = usePeople(resident);
  // Nothing is written on a page that was turned back.
  const mayWrite = useMe().mayWrite && knownOn === null;
  const consents = useAsk('consent.list', { resident: resident.id, knownOn });
  const [asking, setAsking] = useState<ToAsk | null>(null);
  return (
    <section className={styles.register} aria-labelledby="consent-title">
      <h2 id="consent-title">Consent</h2>
      <p>
        One purpose at a time, asked of <bdi>{resident.preferredName}</bdi>. A relative cannot give it; silence is none.
        It is consent to care, and no ground for keeping this record: that rests on the law, whatever is answered here.
      </p>
      {mayWrite && !asking && (
        <div>
          <Button variant="filled" onClick={() => setAsking({})}>
            Write down what was asked
          </Button>
        </div>
      )}
      {mayWrite && asking && (
        <AskForm
          key={asking.again?.id}
          resident={resident}
          people={people}
          {...asking}
          onDone={() => setAsking(null)}
        />
      )}
      <Asking asked={consents} what="the consents">
        {(rows) =>
          rows.length === 0 ? (
            <p className="ow-note">
              {knownOn === null
                ? `Nothing is written down yet that ${resident.preferredName} was asked for.`
                : `Nothing had been written down then that ${resident.preferredName} was asked for.`}
            </p>
          ) : (
            <ul aria-label="Consents">
              {rows.map((row) => (
                <li key={row.id}>
                  <Card
                    resident={resident}
                    people={people}
                    row={row}
                    askAgain={askAgainOn(row, rows)}
                    knownOn={knownOn}
                    onAskAgain={mayWrite && !asking ? () => setAsking({ again: row }) : null}
                    mayWrite={mayWrite}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Asking>
      <MovedStubs resident={resident} knownOn={knownOn} whats={['consent']} />
    </section>
  );
}

interface ToAsk {
  /** What is asked for again. */
  again?: ConsentRow;
}

interface CardProps {
  resident: ResidentRow;
  people: People;
  row: ConsentRow;
  /** By when; null once it was asked again, or taken back. */
  askAgain: string | null;
  onAskAgain: (() => void) | null;
  knownOn: string | null;
  mayWrite: boolean;
}
function Card({ resident, people, row, askAgain, onAskAgain, knownOn, mayWrite }: CardProps) {
  const [withdrawing, setWithdrawing] = useState(false);
  const { asked, words, withdrawn } = row;
  const stands = consentStands(row);
  const due = askAgain !== null && askAgain < (knownOn ?? today());
  return (
    <article className={styles.thing} data-over={withdrawn ? true : undefined} aria-label={asked.about}>
      <div className={styles.body}>
        <div>
          <h3 dir="auto">
            {stands}: {asked.about}
          </h3>
          <p className="ow-note">{purposes[asked.purpose]}</p>
          {words && <VoiceCard {...voiceOf(words, people.names)} size="small" />}
          {asked.by.type === 'power' && <p>Answered under a power that was seen and checked.</p>}
          {withdrawn && (
            <>
              <p>
                <b>Withdrawn {happenedNearby(withdrawn.at)}.</b> <span dir="auto">{withdrawn.how}</span>
              </p>
              {withdrawn.words && <VoiceCard {...voiceOf(withdrawn.words, people.names)} size="small" />}
            </>
          )}
        </div>
        <dl className={styles.facts}>
          <dt>Explained</dt>
          <dd dir="auto">
            {asked.explained} <span className="ow-note">{asked.aids.join(', ')}</span>
          </dd>
          <dt>Understood</dt>
          <dd dir="auto">
            {asked.understood}{' '}
            {asked.checkedBy.length > 0 && <span className="ow-note">{asked.checkedBy.join(', ')}</span>}
          </dd>
          <dt>Needs</dt>
          <dd>{capital(asked.needs)}</dd>
          <dt>Asked</dt>
          <dd>
            {happenedNearby(row.at)}, {people.names.staff(row.by)}
          </dd>
          <dt>{due ? 'To be asked again since' : 'Asked again by'}</dt>
          <dd>{withdrawn ? 'Not before they bring it up' : askAgain ? shortDateInWords(askAgain) : 'It was, since'}</dd>
        </dl>
      </div>
      {mayWrite && !withdrawing && (
        <div className={styles.acts}>
          {withdrawn === null && askAgain && onAskAgain && <Button onClick={onAskAgain}>Ask again</Button>}
          {withdrawn === null && asked.answer === 'given' && (
            <Button onClick={() => setWithdrawing(true)}>{resident.preferredName} takes it back</Button>
          )}
          <NotTheirs resident={resident} what="consent" entry={row.id} />
        </div>
      )}
      {mayWrite && withdrawing && (
        <WithdrawForm resident={resident} people={people} row={row} onDone={() => setWithdrawing(false)} />
      )}
    </article>
  );
}
