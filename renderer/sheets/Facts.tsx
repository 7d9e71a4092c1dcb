import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { FactRow } from '../../db/sheets/model.ts';
import { HomesOwn } from './HomesOwn.tsx';
import { Line } from './Line.tsx';
import styles from './sheets.module.css';

/** A longer list than this is folded away until somebody asks for it. */
const MOST_SHOWN = 6;

/** Question by question: what the record answers, how that is known, and what cannot be seen from here. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.question}>
          <article className={styles.row} aria-label={row.question}>
            <h3>{row.question}</h3>
            <div className="ow-stack">
              <p className={styles.fact}>{row.fact}</p>
              {row.open && (
                <p className={styles.open}>
                  <IconAlertCircle size={20} aria-hidden /> Stands open: look at this.
                </p>
              )}
              <Detail list={row.list} />
              <dl className={styles.known}>
                <dt>How it is known</dt>
                <dd>{row.known}</dd>
                {row.cannot && (
                  <>
                    <dt>What cannot be seen</dt>
                    <dd>{row.cannot}</dd>
                  </>
                )}
              </dl>
              {row.home && <HomesOwn home={row.home} question={row.question} />}
            </div>
          </article>
        </li>
      ))}
    </ul>
  );
}

function Detail({ list }: { list: FactRow['list'] }) {
  const [all, setAll] = useState(false);
  if (list.length === 0) return null;
  const shown = all ? list : list.slice(0, MOST_SHOWN);
  return (
    <div>
      <ul className={styles.detail}>
        {shown.map(({ text, to }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read alike
          <li key={`${text} ${index}`}>
            <Line text={text} to={to} />
          </li>
        ))}
      </ul>
      {list.length > MOST_SHOWN && (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${list.length}`}
        </Button>
      )}
    </div>
  );
}
