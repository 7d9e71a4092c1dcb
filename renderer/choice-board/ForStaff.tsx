import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowsExchange, IconRepeat, type TablerIcon } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ChoiceBoard } from '../../db/choice-board/model.ts';
import { useTell } from '../api.ts';
import type { Me } from '../home/useMe.tsx';
import { PinPad } from '../look/fields/PinPad.tsx';
import { plainly } from '../look/tell/FormError.tsx';
import styles from './ChoiceBoard.module.css';
import { roundsInWords } from './words.ts';

interface ForStaffProps {
  board: ChoiceBoard;
  me: Me;
  problem: string | null;
  onBack: () => void;
  onAskAgain: (swap: boolean) => void;
}

/** Left alone for so long, the board comes back: nobody is left in front of a lock. */
const BACK_AFTER_MS = 30_000;

/** Behind the board, for whoever gave it: ask again, sides swapped, or leave it with their PIN. */
export function ForStaff({ board, me, problem, onBack, onAskAgain }: ForStaffProps) {
  const leave = useTell('choiceBoard.leave');
  const [tries, setTries] = useState(0);
  useWhenLeftAlone(onBack);
  return (
    <main className={styles.staff} aria-label="For staff">
      <section>
        <h1>For staff</h1>
        <ul>
          {roundsInWords(board).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {problem && <p role="alert">{problem}</p>}
        <div className={styles.acts}>
          <Act icon={IconArrowsExchange} onPress={() => onAskAgain(true)}>
            Swap sides and ask again
          </Act>
          <Act icon={IconRepeat} onPress={() => onAskAgain(false)}>
            Ask again, same sides
          </Act>
          <Act icon={IconArrowBackUp} onPress={onBack}>
            Back to the board
          </Act>
        </div>
      </section>
      <section className={styles.leave}>
        <h2>
          To leave: the PIN of <bdi>{me.name}</bdi>
        </h2>
        <PinPad
          submit="Leave the board"
          busy={leave.isPending}
          error={leave.error ? plainly(leave.error) : null}
          tries={tries}
          onPin={(pin) => leave.mutate({ pin }, { onError: () => setTries((before) => before + 1) })}
        />
      </section>
    </main>
  );
}

function Act({ icon: Icon, onPress, children }: { icon: TablerIcon; onPress: () => void; children: string }) {
  return (
    <UnstyledButton className={styles.act} onClick={onPress}>
      <Icon size={30} aria-hidden />
      {children}
    </UnstyledButton>
  );
}

function useWhenLeftAlone(onLeft: () => void) {
  const left = useEffectEvent(onLeft);
  useEffect(() => {
    let timer = setTimeout(() => left(), BACK_AFTER_MS);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => left(), BACK_AFTER_MS);
    };
    window.addEventListener('pointerdown', again);
    window.addEventListener('keydown', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', again);
      window.removeEventListener('keydown', again);
    };
  }, []);
}
