import { UnstyledButton } from '@mantine/core';
import { type Flag, rules } from '../../db/evidence/model.ts';
import styles from './evidence.module.css';

interface ByRuleProps {
  /** Those that are flagged. */
  records: readonly { readonly flags: readonly Flag[] }[];
  chosen: string | null;
  onChoose: (rule: string | null) => void;
}

/** How many records each rule would ask about: a bar to look at, its number to read, and a way to see those alone. */
export function ByRule({ records, chosen, onChoose }: ByRuleProps) {
  const counts = rules
    .map(({ id, title }) => ({
      id,
      title,
      count: records.filter(({ flags }) => flags.some((flag) => flag.rule === id)).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const most = Math.max(...counts.map(({ count }) => count));
  return (
    <ul className={styles.rules} aria-label="What would be asked, by kind">
      {counts.map(({ id, title, count }) => (
        <li key={id}>
          <UnstyledButton
            className={styles.rule}
            aria-pressed={chosen === id}
            onClick={() => onChoose(chosen === id ? null : id)}
          >
            <span>
              <b>{title}</b> <small>{id}</small>
            </span>
            <span aria-hidden>
              <span className={styles.bar} style={{ display: 'block', width: `${(100 * count) / most}%` }} />
            </span>
            <span>
              {count} of {records.length}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
