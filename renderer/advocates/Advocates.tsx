import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  type AdvocateRow,
  advocateKindsInWords,
  chaseDue,
  isWaiting,
  news,
  newsInWords,
  standsAt,
} from '../../db/advocates/model.ts';
import type { DecisionId } from '../../db/capacity/model.ts';
import { law } from '../../db/law/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { HearNews, type NewsFields } from '../best-interests/form/NewsForm.tsx';
import styles from '../best-interests/form/register.module.css';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { capital } from '../look/pronouns.ts';
import { happenedNearby } from '../look/when.ts';
import { WantedInvolved } from '../people/WantedInvolved.tsx';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import { AskForm } from './AskForm.tsx';

interface AdvocatesProps {
  resident: ResidentRow;
  people: People;
  rows: readonly AdvocateRow[];
  /** The decision that an advocate is asked for; null for the person's life in general. */
  decision: DecisionId | null;
}

/** Advocates asked for: whose duty it is to send one, when they were asked, what came of it and how it was used. */
export function Advocates({ resident, people, rows, decision }: AdvocatesProps) {
  const [asking, setAsking] = useState(false);
  const { mayWrite } = useMe();
  return (
    <section className={styles.register} aria-labelledby="advocates-title">
      <h3 id="advocates-title">Advocates asked for</h3>
      <WantedInvolved resident={resident} />
      {rows.length === 0 && <p>Nobody has asked for an advocate{decision ? ' about this decision' : ''} yet.</p>}
      {rows.length > 0 && (
        <ul aria-label="Advocates asked for">
          {rows.map((row) => (
            <li key={row.id}>
              <RequestCard resident={resident} people={people} row={row} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && !asking && (
        <div className="ow-row">
          <Button onClick={() => setAsking(true)}>Somebody was asked for an advocate</Button>
        </div>
      )}
      {asking && <AskForm resident={resident} decision={decision} onDone={() => setAsking(false)} />}
    </section>
  );
}

const words = (label: string) => ({ name: 'reason', label, as: 'passage' }) as const;
const kinds: NewsFields = {
  'asked again': {
    label: 'We asked again',
    fields: [
      { name: 'answer', label: 'What they answered', as: 'passage' },
      { name: 'chaseOn', label: 'Ask again on', as: 'day' },
    ],
  },
  allocated: {
    label: 'An advocate was named',
    fields: [
      { name: 'name', label: 'Their name', as: 'line' },
      { name: 'contact', label: 'How to reach them', as: 'line' },
    ],
  },
  'met the person': {
    label: 'The advocate met the person',
    fields: [{ name: 'how', label: 'How, and for how long', as: 'passage' }],
  },
  'report received': {
    label: 'A report came',
    fields: [{ name: 'says', label: 'What it says, in a few sentences', as: 'passage' }],
  },
  'report used': {
    label: 'The decision maker used the report',
    fields: [{ name: 'how', label: 'How it was used, or why not', as: 'passage' }],
  },
  'not sent': { label: 'They will not send one', fields: [words('The reason that they gave')] },
  'no longer needed': { label: 'It is no longer needed', fields: [words('Why')] },
};

function RequestCard({ resident, people, row }: Omit<AdvocatesProps, 'rows' | 'decision'> & { row: AdvocateRow }) {
  const { mutateAsync } = useTell('advocates.hear');
  const { mayWrite } = useMe();
  const { request } = row;
  const kind = advocateKindsInWords[request.type];
  const chase = chaseDue(row);
  return (
    <article className={styles.thing} data-over={!isWaiting(row) || undefined} aria-label={kind.words}>
      <div className={styles.body}>
        <div>
          <h3>{kind.words}</h3>
          <p>
            {capital(request.body)} was asked {happenedNearby(row.at)}: {request.askedOf}
            {request.reference ? `, reference ${request.reference}` : ''}. {request.because}
          </p>
          <p className="ow-note">
            <b>{law[kind.law].cite}</b> Sending one is {request.body}’s duty; asking is ours.
          </p>
        </div>
        <div>
          <p>
            <b>{capital(standsAt(row))}.</b> {chase && `Ask again on ${shortDateInWords(chase)}.`}
          </p>
          <ol className={styles.way} aria-label="What came of it">
            {row.news.map(({ entryId, at, by, news: each }) => (
              <li key={entryId} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
                <span>
                  <b>{capital(each.type)}</b>, {happenedNearby(at)}, {people.names.staff(by)}: {newsInWords(each)}
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <HearNews
        may={mayWrite}
        title={`What has come of it: ${kind.words}`}
        name={`advocate:${row.id}`}
        resident={resident.id}
        kinds={kinds}
        schema={news}
        send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      />
      {mayWrite && (
        <div className={styles.acts}>
          <NotTheirs resident={resident} what="advocate" entry={row.id} />
        </div>
      )}
    </article>
  );
}
