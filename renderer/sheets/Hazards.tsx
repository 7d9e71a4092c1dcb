import type { Hazard } from '../../db/safety/model.ts';
import styles from './sheets.module.css';

/** The hazard log: what may go wrong, what stands against it, and what is for others to say and do. */
export function Hazards({ rows }: { rows: readonly Hazard[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id}>
          <OneHazard {...row} />
        </li>
      ))}
    </ul>
  );
}

function OneHazard({ id, hazard, causes, effect, controls, left, home }: Hazard) {
  return (
    <article className={styles.hazard} aria-labelledby={`hazard-${id}`}>
      <h3 id={`hazard-${id}`}>
        <span className={styles.number}>{id}</span> {hazard}
      </h3>
      <dl className={styles.known}>
        <dt>Possible causes</dt>
        <dd>{causes.join(' ')}</dd>
        <dt>What it may do to the person</dt>
        <dd>{effect}</dd>
        <dt>In this program</dt>
        <dd>
          <ul className={styles.controls}>
            {controls.map(({ what, tests }) => (
              <li key={what}>
                {what}
                {tests.map(({ file, name }) => (
                  <span className="ow-note" key={name}>
                    Shown by the test “{name}” in {file}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </dd>
        <dt>What that does not cover</dt>
        <dd>{left}</dd>
        <dt>For the home to see to</dt>
        <dd>{home.join(' ')}</dd>
        <dt>Severity and likelihood</dt>
        <dd>
          Not rated. The printed sheet has boxes for a named clinical safety officer, before and with the controls.
        </dd>
      </dl>
    </article>
  );
}
