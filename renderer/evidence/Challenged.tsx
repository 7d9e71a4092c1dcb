import { useDebouncedValue } from '@mantine/hooks';
import { checkText, type ToCheck } from '../../db/evidence/model.ts';
import styles from './evidence.module.css';

/** How long one has to pause before anything is said: in milliseconds. Nobody is talked to in the middle of a word. */
const PAUSE = 900;
/** As many as anybody reads beside what they are writing. */
const MOST = 2;

/**
 * What a reader would ask about a text, said quietly below its field after a pause. It stops nothing: whoever writes may
 * leave it as it is.
 */
export function Challenged({ text, voice, field }: ToCheck) {
  const [paused] = useDebouncedValue(text, PAUSE);
  const flags = paused === text && paused.trim() !== '' ? checkText({ text: paused, voice, field }) : [];
  return (
    <div role="status" className={styles.quiet}>
      {flags.slice(0, MOST).map(({ rule, quote, message }) => (
        <p key={`${rule} ${quote}`}>
          <q dir="auto">{quote}</q> {message}
        </p>
      ))}
    </div>
  );
}
