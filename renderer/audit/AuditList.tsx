import { Button } from '@mantine/core';
import { type AuditRow, questionNames, yesOf } from '../../db/audit/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { Table, When } from '../look/tables/Table.tsx';
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
      {rows.length > 1 && <Trends rows={rows} />}
      <Table name="Audits so far" from="audit.list" className={styles.audits ?? ''}>
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
                  <When at={row.at} />
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
      </Table>
    </section>
  );
}

/** Audit by audit, of every hundred: the same figures as in the table below, one small chart for each column. */
function Trends({ rows }: { rows: readonly AuditRow[] }) {
  const oldestFirst = rows.slice(0, 10).toReversed();
  return (
    <div className={styles.trends}>
      <Trend
        caption="A reader would ask about it"
        of={oldestFirst.map(({ id, audit: { figures } }) => ({ id, count: figures.flagged, of: figures.records }))}
      />
      {questionNames.map((question) => (
        <Trend
          key={question}
          caption={`${short[question]}: yes`}
          of={oldestFirst.map((row) => ({ id: row.id, ...yesOf(row, question) }))}
        />
      ))}
    </div>
  );
}

interface TrendProps {
  caption: string;
  of: readonly { id: string; count: number; of: number }[];
}

/** One column of the table as bars, oldest first; an audit in which nobody has answered yet has none. */
function Trend({ caption, of }: TrendProps) {
  const shares = of.map((each) => (each.of === 0 ? null : (100 * each.count) / each.of));
  const most = Math.max(1, ...shares.map((share) => share ?? 0));
  return (
    <figure>
      <figcaption className="ow-note">{caption}, of every hundred</figcaption>
      <div className={styles.trend} aria-hidden>
        {of.map(({ id }, index) => {
          const share = shares[index] ?? null;
          return (
            <span key={id}>
              {share === null ? '–' : share.toFixed(0)}
              <i style={{ height: `${(80 * (share ?? 0)) / most}%` }} />
            </span>
          );
        })}
      </div>
    </figure>
  );
}
