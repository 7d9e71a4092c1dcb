import { eventInWords, inOneLine } from '../../db/communication/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dateInWords, londonDay } from '../../db/time/model.ts';
import { momentNearby } from '../look/when.ts';
import { useStaffNames } from '../staff/useStaffNames.ts';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import styles from './Communication.module.css';
import type { Known } from './Profile.tsx';

/** How they were asked before: what was written stays readable. */
export function Earlier({ known: { earlier } }: { known: Known }) {
  const nameOf = useStaffNames();
  if (earlier.length === 0) return null;
  return (
    <section className={styles.panel}>
      <h2>Before that</h2>
      <ol className={styles.past}>
        {earlier.map(({ id, recordedAt, author, profile }) => (
          <li key={id}>
            <b>{dateInWords(londonDay(recordedAt))}</b>, {nameOf(author) ?? 'staff'}: {inOneLine(profile)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What happened that may have changed how they are asked, and when somebody had looked. */
export function Events({
  known: { events },
  resident,
  mayWrite,
}: {
  known: Known;
  resident: ResidentRow;
  mayWrite: boolean;
}) {
  if (events.length === 0) return null;
  return (
    <section className={styles.panel}>
      <h2>What changed</h2>
      <ol className={styles.past}>
        {events.map(({ id, type, on, words, answeredAt }) => (
          <li key={id}>
            <b>{dateInWords(on)}</b>: {eventInWords[type]}
            {words && `. ${words}`}
            <span className="ow-note">
              {' '}
              {answeredAt ? `Asked anew ${momentNearby(answeredAt)}.` : 'Nobody has looked yet how to ask now.'}
            </span>{' '}
            {mayWrite && <NotTheirs resident={resident} what="communication" entry={id} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
