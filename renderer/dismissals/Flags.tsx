import type { PlacedFlag } from '../../db/dismissals/model.ts';
import { rules } from '../../db/evidence/model.ts';
import type { EntryId, ResidentId } from '../../db/words/model.ts';
import { Dismiss } from './Dismiss.tsx';
import styles from './dismissals.module.css';

interface FlagsProps {
  resident: ResidentId;
  entry: EntryId;
  flags: readonly PlacedFlag[];
  mayDismiss: boolean;
}

/** What a reader would ask about one record: the very words, why, how they could read instead, and what became of it. */
export function Flags({ resident, entry, flags, mayDismiss }: FlagsProps) {
  return (
    <ul className={styles.flags} aria-label="What a reader would ask">
      {flags.map((flag) => {
        const { rule, quote, message, why, dismissal, field, sentence } = flag;
        return (
          <li
            key={`${rule} ${field} ${sentence}`}
            className={styles.flag}
            data-dismissed={dismissal ? true : undefined}
          >
            <b>{rule}</b>
            <div>
              <q dir="auto">{quote}</q> {message}
              <small>
                {why} For instance: <i>{rules.find(({ id }) => id === rule)?.example}</i>
              </small>
              <Dismiss {...{ resident, entry, flag, dismissal, mayDismiss }} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
