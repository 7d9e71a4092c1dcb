import { Button } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { useAsk } from '../api.ts';
import styles from '../home/board/Board.module.css';
import { dayPlus, today } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import { dueInWords, owedInWords } from './words.ts';

/** Days ahead: close enough to act on. The rest stands in the register. */
const AHEAD = 7;

/** For managers, beside the board: what is owed soon to whoever complained, the soonest first; nothing where nothing is. */
export function ComplaintsOwed() {
  const { go } = useRoute();
  const all = useAsk('complaints.owed', {}, { every: 60_000 }).data ?? [];
  const owed = all.filter(({ due }) => due <= dayPlus(today(), AHEAD));
  const residents = useAsk('residents.list', {}).data ?? [];
  // A board is read over a shoulder: whom and what a complaint is about stands on its own page alone.
  const nameOf = (resident: string | null) => {
    const name = residents.find(({ id }) => id === resident)?.preferredName;
    return name ? `the care of ${name}` : 'the home';
  };
  if (owed.length === 0) return null;
  return (
    <section>
      <h2>
        <IconMessageReport size={26} aria-hidden />
        Owed to whoever complained
      </h2>
      <ul>
        {owed.map(({ complaint, resident, what, title, due }) => (
          <li key={`${complaint} ${what} ${title}`}>
            <span>
              <b>{owedInWords[what]}</b>, about {nameOf(resident)}
              <span className={styles.due}>{dueInWords(due)}</span>
            </span>
            <Button mih={44} onClick={() => go({ screen: 'complaints', complaint })}>
              Open
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
