import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { hasNeeds, metInWords, needsInWords } from '../../db/communication/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dateInWords, londonDay } from '../../db/time/model.ts';
import { useMe } from '../home/useMe.tsx';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import styles from './Communication.module.css';
import { ContactForm } from './EventForms.tsx';
import type { Described, Known } from './Profile.tsx';

/** The six steps of the Accessible Information Standard (DAPB1605), and how far each of them is for this person. */
export function Needs({ known, current, resident }: { known: Known; current: Described; resident: ResidentRow }) {
  const { mayWrite } = useMe();
  const [adding, setAdding] = useState(false);
  const { needs, recordedAt } = current;
  const [last] = known.contacts;
  const asked = dateInWords(londonDay(recordedAt));
  const steps: readonly (readonly [string, boolean, string])[] = [
    ['Identify', true, `Asked about, ${asked}`],
    ['Record', true, needsInWords(needs) ?? 'No need was found'],
    ['Flag', true, hasNeeds(needs) ? 'On every page about them, and in their packs' : 'Nothing to flag'],
    [
      'Share',
      needs.share !== 'not asked',
      {
        yes: 'May be told to others who care for them',
        no: 'Not to be told to others',
        'not asked': 'Not asked yet whether others may be told',
      }[needs.share],
    ],
    [
      'Meet',
      last !== undefined,
      last ? `${metInWords[last.met]}, ${dateInWords(last.on)}: ${last.with}` : 'Not looked at yet',
    ],
    ['Review', needs.reviewBy > londonDay(new Date().toISOString()), `By ${dateInWords(needs.reviewBy)}`],
  ];
  return (
    <section className={styles.panel}>
      <h2>Information and communication needs</h2>
      <ol className={styles.steps}>
        {steps.map(([step, done, words]) => (
          <li key={step} data-done={done || undefined}>
            {done ? <IconCircleCheck size={24} aria-hidden /> : <IconCircle size={24} aria-hidden />}
            <span>
              <b>{step}</b>
              {!done && <span className="ow-note"> still to do</span>}
              <br />
              {words}
            </span>
          </li>
        ))}
      </ol>
      {adding ? (
        <ContactForm resident={resident} onDone={() => setAdding(false)} />
      ) : (
        mayWrite && (
          <div>
            <Button onClick={() => setAdding(true)}>Were the needs met?</Button>
          </div>
        )
      )}
      {known.contacts.length > 0 && (
        <ul className={styles.past}>
          {known.contacts.map(({ id, on, with: who, met, words }) => (
            <li key={id}>
              {dateInWords(on)}, {who}: <b>{metInWords[met].toLowerCase()}</b>
              {words && `. ${words}`} {mayWrite && <NotTheirs resident={resident} what="communication" entry={id} />}
            </li>
          ))}
        </ul>
      )}
      <p className="ow-note">Accessible Information Standard (DAPB1605)</p>
    </section>
  );
}
