import type { ReactNode } from 'react';
import styles from './StepRail.module.css';

interface MarginProps {
  /** "s.3(1)(a)"; left out where a question has no section of its own. */
  section?: string;
  /** What the law says, in one plain line, from the dated reference data. */
  law?: ReactNode;
  /** The question and its fields. */
  children: ReactNode;
}

/** One question of a document with the law that asks it in the margin, on the question's own rule. */
export function Margin({ section, law, children }: MarginProps) {
  const sourced = Boolean(section || law);
  return (
    <div className={styles.document}>
      <div className={styles.question}>{children}</div>
      <aside
        className={styles.source}
        data-ruled={sourced || undefined}
        {...(section ? { 'aria-label': `The law here: ${section}` } : {})}
      >
        {section && <strong>{section}</strong>}
        {law}
      </aside>
    </div>
  );
}
