import { useId } from 'react';
import styles from '../best-interests.module.css';

interface TriProps {
  legend: string;
  options: readonly string[];
  value: string | null;
  onChange: (value: string) => void;
  /** The question stands as a heading beside it, so the legend is for the ear alone. */
  quiet?: boolean;
  error?: string | null;
}

/** A few answers side by side, none chosen to begin with. */
export function Tri({ legend, options, value, onChange, quiet = false, error }: TriProps) {
  const name = useId();
  return (
    <fieldset className={styles.tri}>
      <legend className={quiet ? 'ow-hidden' : undefined}>{legend}</legend>
      <div>
        {options.map((option) => (
          <label key={option} data-on={value === option || undefined}>
            <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
            {option.charAt(0).toUpperCase() + option.slice(1)}
          </label>
        ))}
      </div>
      {error && <p className={styles.wrong}>{error}</p>}
    </fieldset>
  );
}
