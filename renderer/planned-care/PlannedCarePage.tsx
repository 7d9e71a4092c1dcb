import { Button } from '@mantine/core';
import { useState } from 'react';
import { matterInWords } from '../../db/best-interests/model.ts';
import type { DecisionId } from '../../db/capacity/model.ts';
import {
  askedAgainOn,
  careFacts,
  careStands,
  isFollowed,
  type PlannedCareRow,
  whoseCare,
} from '../../db/planned-care/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { LawNote } from '../best-interests/form/LawMargin.tsx';
import styles from '../best-interests/form/register.module.css';
import { type People, usePeople } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby, today } from '../look/when.ts';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import { AgainForm } from './AgainForm.tsx';
import own from './planned-care.module.css';
import { RaiseForm } from './RaiseForm.tsx';

interface PageProps {
  resident: ResidentRow;
  /** Opens the gate, where a matter is put first. */
  onGate: () => void;
  onDecision: (decision: DecisionId) => void;
}

/** Care that was agreed once and is followed: whose decision each is, in their own words first, and when it is asked again. */
export function PlannedCarePage({ resident, onGate, onDecision }: PageProps) {
  const people = usePeople(resident);
  const { mayWrite } = useMe();
  const asked = useAsk('plannedCare.list', { resident: resident.id });
  const name = resident.preferredName;
  return (
    <section className={styles.register} aria-labelledby="planned-title">
      <h2 id="planned-title">Planned care</h2>
      <p>
        Agreed once with <bdi>{name}</bdi>, then followed, and asked again. {name} decides it where {name} can. It has
        no meeting and no long form; if views differ or it limits {name}, raise it to a major decision.
      </p>
      <Asking asked={asked} what="the planned care">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title="No planned care is written down yet."
              {...(mayWrite && {
                action: (
                  <Button variant="filled" onClick={onGate}>
                    Is there something to agree?
                  </Button>
                ),
              })}
            >
              <p>Personal care, continence, photographs, who is told what, a key, an everyday risk.</p>
            </EmptyState>
          ) : (
            <ul aria-label="Planned care">
              {rows.map((row) => (
                <li key={row.id}>
                  <Card resident={resident} people={people} row={row} onDecision={onDecision} />
                </li>
              ))}
            </ul>
          )
        }
      </Asking>
      <MovedStubs resident={resident} whats={['planned-care']} />
      <LawNote />
    </section>
  );
}

interface CardProps extends Pick<PageProps, 'resident' | 'onDecision'> {
  people: People;
  row: PlannedCareRow;
}
function Card({ resident, people, row, onDecision }: CardProps) {
  const [open, setOpen] = useState<'again' | 'raise' | null>(null);
  const { mayWrite, isSenior } = useMe();
  const { care, person, reviews, raised } = row;
  const name = resident.preferredName;
  const again = askedAgainOn(row);
  const given = { resident, row, onDone: () => setOpen(null) };
  return (
    <article className={styles.thing} data-over={isFollowed(row) ? undefined : true} aria-label={care.question}>
      <div className={styles.body}>
        <div>
          <h3 dir="auto">{care.question}</h3>
          <p className="ow-note">
            {matterInWords[care.matter]}. <b>{whoseCare(care, name, people.nameOf)}.</b>
          </p>
          {person.words && <VoiceCard {...voiceOf(person.words, people.names)} size="small" />}
          {reviews.map((each) => (
            <div key={each.entryId}>
              <p>
                <b>
                  Looked at again {happenedNearby(each.at)}: {each.stands}.
                </b>{' '}
                <span dir="auto">{each.found}</span>
              </p>
              {each.words && <VoiceCard {...voiceOf(each.words, people.names)} size="small" />}
            </div>
          ))}
          {raised && (
            <p>
              <b>Raised to a major decision {happenedNearby(raised.at)}.</b> <span dir="auto">{raised.because}</span>
            </p>
          )}
        </div>
        <dl className={own.facts}>
          {careFacts(row, name, people.nameOf).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
          <div>
            <dt>Written down</dt>
            <dd>
              {happenedNearby(row.at)}, {people.names.staff(row.by)}
            </dd>
          </div>
          <div>
            <dt>{again && again < today() ? 'To be asked again since' : 'Asked again by'}</dt>
            <dd>{again ? shortDateInWords(again) : careStands(row)}</dd>
          </div>
        </dl>
      </div>
      {open === null && (
        <div className={styles.acts}>
          {mayWrite && isFollowed(row) && <Button onClick={() => setOpen('again')}>Ask {name} again</Button>}
          {isSenior && isFollowed(row) && (
            <Button onClick={() => setOpen('raise')}>Raise it to a major decision</Button>
          )}
          {raised && <Button onClick={() => onDecision(raised.decision)}>Go to the decision</Button>}
          {mayWrite && <NotTheirs resident={resident} what="planned-care" entry={row.id} />}
        </div>
      )}
      {open === 'again' && <AgainForm {...given} people={people} />}
      {open === 'raise' && <RaiseForm {...given} onDecision={onDecision} />}
    </article>
  );
}
