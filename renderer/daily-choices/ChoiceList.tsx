import { Button } from '@mantine/core';
import { useState } from 'react';
import { type DailyChoiceRow, isOwed } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { type Happened, londonDay } from '../../db/time/model.ts';
import { useFlagged } from '../dismissals/RecordFlags.tsx';
import { capital } from '../look/pronouns.ts';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { dayNearby } from '../look/when.ts';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import styles from './DailyChoices.module.css';

interface ChoiceListProps {
  resident: ResidentRow;
  rows: readonly DailyChoiceRow[];
  /** Offers the same again, linked to the first asking; left out where one only reads. */
  onOfferAgain?: (row: DailyChoiceRow) => void;
}

/** Enough for a day; what came before is a tap away. */
const FIRST = 8;

/** Today's and earlier choices: what the person said or showed is lit; a decline stands like any other answer. */
export function ChoiceList({ resident, rows, onOfferAgain }: ChoiceListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  const flagged = useFlagged(
    resident.id,
    shown.map(({ id }) => id),
  );
  const days = Map.groupBy(shown, (row) => dayOf(row.at));
  const owed = rows.filter(isOwed).length;
  return (
    <section id="choices" className={styles.section} aria-labelledby="choices-title">
      <h2 id="choices-title">
        What <bdi>{resident.preferredName}</bdi> chose
        {owed > 0 && `. ${owed === 1 ? 'One thing is' : `${owed} things are`} still owed`}
      </h2>
      {rows.length === 0 && (
        <EmptyState title="Nothing here yet.">
          <p>
            The next time you put two things before <bdi>{resident.preferredName}</bdi>, tap what happened. It takes
            twenty seconds.
          </p>
        </EmptyState>
      )}
      {[...days].map(([day, ofDay]) => (
        <div key={day}>
          <h3 className={styles.day}>{capital(dayNearby(day))}</h3>
          <div className={styles.choices}>
            {ofDay.map((row) => (
              <ChoiceCard
                key={row.id}
                resident={resident}
                row={row}
                flagged={flagged.get(row.id)}
                {...(onOfferAgain ? { onOfferAgain } : {})}
              />
            ))}
          </div>
        </div>
      ))}
      {shown.length < rows.length && (
        <div className="ow-row" style={{ marginTop: 14 }}>
          <Button onClick={() => setAll(true)}>Earlier choices</Button>
        </div>
      )}
      <MovedStubs resident={resident} whats={['daily-choice', 'preference', 'statement']} />
    </section>
  );
}

function dayOf(when: Happened): string {
  if (when.precision === 'minute' || when.precision === 'about') return londonDay(when.instant);
  return when.precision === 'day' || when.precision === 'part-of-day' ? when.day : '';
}
