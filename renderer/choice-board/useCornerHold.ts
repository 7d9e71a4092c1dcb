import { type PointerEvent, useEffect, useRef } from 'react';

/** Pixels from both edges: the margin around the pictures. */
const CORNER = 64;
const HOLD_MS = 2000;

const inCorner = ({ clientX, clientY }: PointerEvent) =>
  (clientX < CORNER || clientX > window.innerWidth - CORNER) &&
  (clientY < CORNER || clientY > window.innerHeight - CORNER);

/** A finger that stays in a corner for two seconds: nothing on the screen says so, and nobody does it by chance. */
export function useCornerHold(onHeld: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onPointerDown: (event: PointerEvent) => {
      stop();
      if (inCorner(event)) timer.current = setTimeout(onHeld, HOLD_MS);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerMove: (event: PointerEvent) => {
      if (!inCorner(event)) stop();
    },
  };
}
