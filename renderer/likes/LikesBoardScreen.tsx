import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { type LikesBoard, type LikesPlace, likesPlaces, placeInWords } from '../../db/likes/model.ts';
import { api, useAsk, useTell } from '../api.ts';
import board from '../choice-board/ChoiceBoard.module.css';
import { LeaveBoard, useWhenLeftAlone } from '../choice-board/LeaveBoard.tsx';
import { useCornerHold } from '../choice-board/useCornerHold.ts';
import { useFullScreen } from '../choice-board/useFullScreen.ts';
import type { Me } from '../home/useMe.tsx';
import { plainly } from '../look/tell/FormError.tsx';
import { CardFace, PlaceHead } from './Drawn.tsx';
import styles from './Likes.module.css';
import { useCardDrag } from './useCardDrag.ts';

/** Cards to lay under like, not sure and don't like, in a resident's hands; no way to anything else. */
export function LikesBoardScreen({ me }: { me: Me }) {
  const asked = useAsk('likesBoard.get', {});
  return asked.data ? <Standing start={asked.data} me={me} /> : <main className={board.board} />;
}

function Standing({ start, me }: { start: LikesBoard; me: Me }) {
  const [now, setNow] = useState(start);
  const [held, setHeld] = useState<number | null>(null);
  const [forStaff, setForStaff] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const fill = useFullScreen(() => setForStaff(true));
  const corner = useCornerHold(() => setForStaff(true));
  // The screen answers at once; what the record then says stands.
  const move = (card: number, place: LikesPlace | null) => {
    fill();
    setHeld(null);
    setProblem(null);
    setNow({ ...now, cards: now.cards.map((each, index) => (index === card ? { ...each, place } : each)) });
    api('likesBoard.move', { card, place }).then(setNow, (error: unknown) => {
      setNow(now);
      setProblem(plainly(error));
      setForStaff(true);
    });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      setForStaff(!forStaff);
    }
    const place = likesPlaces[Number(event.key) - 1];
    if (held !== null && !forStaff && place) move(held, place);
    if (held !== null && !forStaff && event.key === '0') move(held, null);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  if (forStaff) return <ForStaff now={now} me={me} problem={problem} onBack={() => setForStaff(false)} />;
  const inPlace = (place: LikesPlace | null) =>
    now.cards.flatMap((card, index) => (card.place === place ? [{ card, index }] : []));
  const cardsOf = (place: LikesPlace | null) =>
    inPlace(place).map(({ card, index }) => (
      <Card
        key={card.label}
        label={card.label}
        held={held === index}
        onHold={() => setHeld(held === index ? null : index)}
        onDrop={(to) => move(index, to)}
      >
        <CardFace card={card} />
      </Card>
    ));
  return (
    <main className={board.board} aria-label="Likes" onContextMenu={(event) => event.preventDefault()} {...corner}>
      <div className={styles.inHands}>
        <div className={styles.zones}>
          {likesPlaces.map((place) => (
            <section key={place} className={styles.zone} data-place={place} aria-label={placeInWords[place]}>
              <button
                type="button"
                className={styles.head}
                disabled={held === null}
                onClick={() => held !== null && move(held, place)}
              >
                <PlaceHead place={place} />
              </button>
              <div className={styles.laid}>{cardsOf(place)}</div>
            </section>
          ))}
        </div>
        <section className={styles.tray} data-place="aside" aria-label="Not laid yet">
          {cardsOf(null)}
        </section>
      </div>
    </main>
  );
}

interface CardProps {
  label: string;
  held: boolean;
  onHold: () => void;
  onDrop: (place: LikesPlace | null) => void;
  children: React.ReactNode;
}

/** Touched and then its place touched; or dragged there; or taken up with Enter and laid with 1, 2 or 3. */
function Card({ label, held, onHold, onDrop, children }: CardProps) {
  const drag = useCardDrag({ onTap: onHold, onDrop });
  return (
    <button
      type="button"
      className={styles.card}
      aria-pressed={held}
      aria-label={label}
      {...drag.handlers}
      style={drag.style}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onHold();
      }}
    >
      {children}
    </button>
  );
}

interface ForStaffProps {
  now: LikesBoard;
  me: Me;
  problem: string | null;
  onBack: () => void;
}

function ForStaff({ now, me, problem, onBack }: ForStaffProps) {
  const leave = useTell('likesBoard.leave');
  useWhenLeftAlone(onBack);
  const laid = now.cards.filter(({ place }) => place !== null).length;
  return (
    <main className={board.staff} aria-label="For staff">
      <section>
        <h1>For staff</h1>
        <p>
          {laid} of {now.cards.length} cards laid. What lies where is kept, and asked about once you have left.
        </p>
        {problem && <p role="alert">{problem}</p>}
        <div className={board.acts}>
          <UnstyledButton className={board.act} onClick={onBack}>
            <IconArrowBackUp size={30} aria-hidden />
            Back to the board
          </UnstyledButton>
        </div>
      </section>
      <LeaveBoard me={me} leave={leave} />
    </main>
  );
}
