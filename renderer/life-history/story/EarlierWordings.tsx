import { instantInWords } from '../../../db/time/model.ts';
import { type Names, voiceOf } from '../../look/voices/statements.ts';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import type { StoryItem } from '../order.ts';
import styles from './ItemPage.module.css';

/** What stood here before a correction: readable, struck through, with who corrected it and why. */
export function EarlierWordings({ item, names }: { item: StoryItem; names: Names }) {
  const count = item.earlier.length;
  if (count === 0) return null;
  return (
    <details className={styles.older}>
      <summary>
        {count === 1 ? 'Corrected once: what stood before' : `Corrected ${count} times: what stood before`}
      </summary>
      <ul>
        {item.earlier.map((older) => (
          <li key={older.entry}>
            <p className="ow-note">
              <s>
                <bdi>{older.story.title}</bdi>
              </s>
              , written by {names.staff(older.author)}, {instantInWords(older.recordedAt)}
            </p>
            <VoiceCard {...voiceOf(older.words, names)} size="small" struck />
            <p className="ow-note">
              Corrected by {names.staff(older.endedBy)}, {instantInWords(older.endedAt)}:{' '}
              {older.reason ?? 'a slip, mended by its author within ten minutes'}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
