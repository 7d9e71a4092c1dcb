import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowsExchange, IconRepeat, type TablerIcon } from '@tabler/icons-react';
import type { ChoiceBoard } from '../../db/choice-board/model.ts';
import { useTell } from '../api.ts';
import type { Me } from '../home/useMe.tsx';
import styles from './ChoiceBoard.module.css';
import { LeaveBoard, useWhenLeftAlone } from './LeaveBoard.tsx';
import { roundsInWords } from './words.ts';

interface ForStaffProps {
  board: ChoiceBoard;
  me: Me;
  problem: string | null;
  onBack: () => void;
  onAskAgain: (swap: boolean) => void;
}

/** Behind the board, for whoever gave it: ask again, sides swapped, or leave it with their PIN. */
export function ForStaff({ board, me, problem, onBack, onAskAgain }: ForStaffProps) {
  const leave = useTell('choiceBoard.leave');
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
      <LeaveBoard me={me} leave={leave} />
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
