import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Me } from '../home/useMe.tsx';
import { PinPad } from '../look/fields/PinPad.tsx';
import { plainly } from '../look/tell/FormError.tsx';
import styles from './ChoiceBoard.module.css';

/** Left alone for so long, the board comes back: nobody is left in front of a lock. */
const BACK_AFTER_MS = 30_000;

interface LeaveBoardProps {
  me: Me;
  leave: UseMutationResult<unknown, Error, { pin: string }>;
}

/** The one way out of a board that is in a resident's hands: the PIN of whoever gave it. */
export function LeaveBoard({ me, leave }: LeaveBoardProps) {
  const [tries, setTries] = useState(0);
  return (
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
  );
}

/** Calls back once nobody has touched the screen for half a minute. */
export function useWhenLeftAlone(onLeft: () => void) {
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
