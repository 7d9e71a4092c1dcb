import { Button } from '@mantine/core';
import { type AuditRow, questionNames, yesOf } from '../../db/audit/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { happenedNearby } from '../look/when.ts';
import styles from './audit.module.css';

const short = { asked: 'How asked', heard: 'Said or shown', became: 'What came of it' } as const;

/** Earlier audits, the newest first, with how what is written has changed from one to the next. */
export function AuditList({ rows, onOpen }: { rows: readonly AuditRow[]; onOpen: (audit: EntryId) => void }) {
  if (rows.length === 0)
    return (
      <p className="ow-note">No audit has been kept yet. Draw ten records, read them, and say what is to change.</p>
    );
  return (
    <section className="ow-stack" aria-labelledby="audits-title">
      <h2 id="audits-title">Audits so far</h2>
      {rows.length > 1 && <Trend rows={rows} />}
      <table className={styles.audits}>
        <thead>
          <tr>
            <th scope="col">Begun</th>
            <th scope="col">Asked about</th>
            {questionNames.map((question) => (
              <th scope="col" key={question}>
                {short[question]}: yes
              </th>
            ))}
            <th scope="col">Actions done</th>
            <th scope="col">Stands</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Button variant="subtle" onClick={() => onOpen(row.id)}>
                  {happenedNearby(row.at)}
                </Button>
                <span className="ow-note">
                  {shortDateInWords(row.audit.from)} to {shortDateInWords(row.audit.to)}
                </span>
              </th>
              <td>
                {row.audit.figures.flagged} of {row.audit.figures.records}
              </td>
              {questionNames.map((question) => {
                const { count, of } = yesOf(row, question);
                return <td key={question}>{of === 0 ? 'Not read yet' : `${count} of ${of}`}</td>;
              })}
              <td>
                {row.actions.filter(({ done }) => done).length} of {row.actions.length}
              </td>
              <td>{row.closed ? `Closed; again by ${shortDateInWords(row.closed.againOn)}` : 'Open'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Records that a reader would ask about, of every hundred, audit by audit: the same figures as in the table below. */
function Trend({ rows }: { rows: readonly AuditRow[] }) {
  const oldestFirst = rows.slice(0, 10).toReversed();
  const shares = oldestFirst.map(({ audit: { figures } }) => (100 * figures.flagged) / Math.max(1, figures.records));
  const most = Math.max(1, ...shares);
  return (
    <figure>
      <figcaption className="ow-note">Asked about, of every hundred records, audit by audit</figcaption>
      <div className={styles.trend} aria-hidden>
        {oldestFirst.map((row, index) => (
          <span key={row.id}>
            {(shares[index] ?? 0).toFixed(1)}
            <i style={{ height: `${(80 * (shares[index] ?? 0)) / most}%` }} />
          </span>
        ))}
      </div>
    </figure>
  );
}
