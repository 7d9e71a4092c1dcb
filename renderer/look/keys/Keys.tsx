import type { ReactNode } from 'react';
import styles from './Key.module.css';

interface KeysProps {
  /** The question that the keys answer. */
  legend: string;
  /** A few words beside it: "tap the one she chose". */
  hint?: string;
  columns?: 1 | 2 | 3 | 4;
  children: ReactNode;
}

/** A group of keys under its question. */
export function Keys({ legend, hint, columns = 2, children }: KeysProps) {
  return (
    <fieldset className={styles.keys}>
      <legend className={styles.legend}>
        {legend}
        {hint && <small>{hint}</small>}
      </legend>
      <div className={styles.grid} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {children}
      </div>
    </fieldset>
  );
}
