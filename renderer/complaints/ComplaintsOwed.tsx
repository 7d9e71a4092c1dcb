import { Button } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { useAsk } from '../api.ts';
import styles from '../home/board/Board.module.css';
import { useRoute } from '../route.tsx';
import { dueInWords, owedInWords } from './words.ts';

/** As many as are listed at once; the rest stand in the register. */
const SHOWN = 5;

/** For managers, beside the board: what is owed to whoever complained, the soonest first; nothing where nothing is. */
export function ComplaintsOwed() {
  const { go } = useRoute();
  const owed = useAsk('complaints.owed', {}, { every: 60_000 }).data ?? [];
  if (owed.length === 0) return null;
  return (
    <section>
      <h2>
        <IconMessageReport size={26} aria-hidden />
        Owed to whoever complained
      </h2>
      <ul>
        {owed.slice(0, SHOWN).map(({ complaint, what, title, due }) => (
          <li key={`${complaint} ${what} ${title}`}>
            <span>
              <b>{owedInWords[what]}</b>: <bdi>{title}</bdi>
              <span className={styles.due}>{dueInWords(due)}</span>
            </span>
            <Button mih={44} onClick={() => go({ screen: 'complaints', complaint })}>
              Open
            </Button>
          </li>
        ))}
      </ul>
      {owed.length > SHOWN && (
        <Button variant="subtle" onClick={() => go({ screen: 'complaints' })}>
          And {owed.length - SHOWN} more
        </Button>
      )}
    </section>
  );
}
