import type { SupervisionRow } from '../../db/supervision/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import styles from '../audit/audit.module.css';
import { capital } from '../look/pronouns.ts';
import { happenedNearby } from '../look/when.ts';
import { useStaffNames } from '../staff/useStaffNames.ts';

/** Earlier supervisions, the newest first. */
export function HeldBefore({ rows, name }: { rows: readonly SupervisionRow[]; name: string }) {
  const nameOf = useStaffNames();
  if (rows.length === 0) return <p className="ow-note">No supervision of {name} is written down yet.</p>;
  return (
    <section className="ow-stack" aria-labelledby="held-title">
      <h2 id="held-title">Supervisions so far</h2>
      {rows.map(({ entryId, at, by, supervision, words }) => (
        <article key={entryId} className={styles.record} aria-label={`Supervision ${happenedNearby(at)}`}>
          <h3>
            {capital(happenedNearby(at))}, with {nameOf(by)}
          </h3>
          <p dir="auto">{supervision.balancing}</p>
          {words && (
            <p>
              {name}: <q dir="auto">{words}</q>
            </p>
          )}
          <ul>
            {supervision.actions.map(({ what, by: on }) => (
              <li key={what}>
                <span dir="auto">{what}</span>, by {shortDateInWords(on)}
              </li>
            ))}
          </ul>
          <p className="ow-note">
            {supervision.strong.length} records written well and {supervision.weak.length} to be asked about were looked
            at. Again by {shortDateInWords(supervision.nextOn)}.
          </p>
        </article>
      ))}
    </section>
  );
}
