import styles from './Mark.module.css';

/** The mark: an opening quotation mark on the lamp. */
export function Mark({ size }: { size: number }) {
  return (
    <span className={styles.mark} style={{ width: size, height: size, fontSize: size * 1.64 }} aria-hidden>
      <i>“</i>
    </span>
  );
}
