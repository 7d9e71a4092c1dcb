import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface EmptyStateProps {
  title: string;
  /** What belongs here and why it is worth having. */
  children?: ReactNode;
  /** The one thing to do now. */
  action?: ReactNode;
}

/** Nothing here yet: unlit, and it says what would light it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      {children}
      {action}
    </section>
  );
}
