import type { Difference } from '../../../db/reviews/model.ts';
import styles from './templates.module.css';

/** What two versions differ in, point by point: what was there is struck through, what is there now stands beside it. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return <p className="ow-note">Nothing differs from the version before.</p>;
  return (
    <ul className={styles.differences} aria-label="What changed">
      {differences.map((each) => (
        <li key={`${each.what} ${each.title}`}>
          <b dir="auto">{each.title}</b>: {inWords(each)}
          {each.what === 'reworded' && (
            <dl className={styles.facts}>
              {each.fields.map(({ label, before, after }) => (
                <div key={label} style={{ display: 'contents' }}>
                  <dt>{label}</dt>
                  <dd>
                    <s dir="auto">{before}</s>
                    <p dir="auto">{after}</p>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}

function inWords(difference: Difference): string {
  switch (difference.what) {
    case 'added':
      return 'added.';
    case 'dropped':
      return 'taken out.';
    case 'moved':
      return difference.to < difference.from ? 'asked earlier.' : 'asked later.';
    case 'reworded':
      return 'reworded.';
  }
}
