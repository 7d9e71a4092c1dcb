import { Button } from '@mantine/core';
import styles from './Notice.module.css';

interface ProgressLineProps {
  /** "Making Edith's pack, 3 of 8". */
  label: string;
  /** 0 to 1; null while it cannot be known. */
  done: number | null;
  onCancel?: () => void;
}

/** Long work: what is being done, how far, and a way to stop it that leaves nothing half-made. */
export function ProgressLine({ label, done, onCancel }: ProgressLineProps) {
  const percent = done === null ? null : Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div className={styles.progress}>
      <p aria-live="polite">{label}</p>
      {onCancel ? <Button onClick={onCancel}>Stop</Button> : <span />}
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
      >
        <span style={{ width: `${percent ?? 8}%` }} />
      </div>
    </div>
  );
}
