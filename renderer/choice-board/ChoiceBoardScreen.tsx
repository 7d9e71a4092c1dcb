import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type ChoiceBoard, nextRound } from '../../db/choice-board/model.ts';
import { api, useAsk } from '../api.ts';
import type { Me } from '../home/useMe.tsx';
import { ThingPicture } from '../look/pictures/ThingPicture.tsx';
import { plainly } from '../look/tell/FormError.tsx';
import styles from './ChoiceBoard.module.css';
import { ForStaff } from './ForStaff.tsx';
import { useCornerHold } from './useCornerHold.ts';
import { useFullScreen } from './useFullScreen.ts';
import { say } from './voice.ts';

/** The screen in a resident's hands: pictures and their names, and no way to anything else. */
export function ChoiceBoardScreen({ me }: { me: Me }) {
  const asked = useAsk('choiceBoard.get', {});
  return asked.data ? <Standing start={asked.data} me={me} /> : <main className={styles.board} />;
}

function Standing({ start, me }: { start: ChoiceBoard; me: Me }) {
  const [board, setBoard] = useState(start);
  const [forStaff, setForStaff] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const staff = () => setForStaff(true);
  const fill = useFullScreen(staff);
  const corner = useCornerHold(staff);
  // The screen answers at once; what the record then says stands.
  const goOn = (atOnce: ChoiceBoard, told: Promise<ChoiceBoard>) => {
    setBoard(atOnce);
    setProblem(null);
    told.then(setBoard, (error: unknown) => {
      setBoard(board);
      setProblem(plainly(error));
      staff();
    });
  };
  const touch = (thing: number) => {
    fill();
    say(board.things[thing]?.label ?? '', board.voice);
    goOn(touched(board, thing), api('choiceBoard.touch', { thing }));
  };
  const askAgain = (swap: boolean) => {
    setForStaff(false);
    fill();
    goOn(askedAgain(board, swap), api('choiceBoard.askAgain', { swap }));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setForStaff(!forStaff);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  if (forStaff) {
    return <ForStaff board={board} me={me} problem={problem} onBack={() => setForStaff(false)} onAskAgain={askAgain} />;
  }
  return (
    <main
      className={styles.board}
      aria-label="Choice board"
      onContextMenu={(event) => event.preventDefault()}
      {...corner}
    >
      <Pictures board={board} onTouch={touch} />
    </main>
  );
}

function Pictures({ board, onTouch }: { board: ChoiceBoard; onTouch: (thing: number) => void }) {
  const round = board.rounds.at(-1);
  const chosen = round?.touched.at(-1);
  const row = useRef<HTMLDivElement>(null);
  // By keyboard, or a switch that sends its keys: the arrows go from one to the next, digits and Enter choose.
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !event.altKey) {
      const at = buttons.findIndex((button) => button.matches(':focus'));
      buttons.at(at < 0 ? 0 : (at + step) % buttons.length)?.focus();
      event.preventDefault();
    } else if (/^[1-3]$/.test(event.key)) buttons[Number(event.key) - 1]?.click();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div ref={row} className={styles.pictures} data-many={board.things.length} data-long={lengthOf(board.things)}>
      {round?.order.map((thing) => {
        const each = board.things[thing];
        return (
          each && (
            <button
              key={thing}
              type="button"
              className={styles.thing}
              aria-pressed={chosen === thing}
              onClick={() => onTouch(thing)}
            >
              <span className={styles.picture}>
                <ThingPicture of={each} width={640} />
              </span>
              <bdi className={styles.word}>{each.label}</bdi>
            </button>
          )
        );
      })}
    </div>
  );
}

/** How small the names are set: all alike, so that no answer stands out, and so that the longest fits. */
function lengthOf(things: ChoiceBoard['things']): 'short' | 'long' | 'longer' {
  const longest = Math.max(...things.map(({ label }) => label.length));
  if (longest <= 9) return 'short';
  return longest <= 22 ? 'long' : 'longer';
}

const withLast = (board: ChoiceBoard, change: (last: ChoiceBoard['rounds'][number]) => ChoiceBoard['rounds']) => {
  const last = board.rounds.at(-1);
  return last ? { ...board, rounds: [...board.rounds.slice(0, -1), ...change(last)] } : board;
};
const touched = (board: ChoiceBoard, thing: number) =>
  withLast(board, (last) => [{ ...last, touched: [...last.touched, thing] }]);
const askedAgain = (board: ChoiceBoard, swap: boolean) => withLast(board, (last) => [last, nextRound(last, swap)]);
