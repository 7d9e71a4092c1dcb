import { type CSSProperties, type PointerEvent, useRef, useState } from 'react';
import { type LikesPlace, likesPlaces } from '../../db/likes/model.ts';

/** Pixels that a finger may tremble before a touch is a drag. */
const TREMBLE = 12;

interface CardDrag {
  onTap: () => void;
  onDrop: (place: LikesPlace | null) => void;
}

/** A card under a finger or the mouse: let go over a place it lies there; let go where it was, it was only touched. */
export function useCardDrag({ onTap, onDrop }: CardDrag) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const [by, setBy] = useState<{ x: number; y: number } | null>(null);
  const end = () => {
    from.current = null;
    setBy(null);
  };
  const style: CSSProperties = by ? { transform: `translate(${by.x}px, ${by.y}px)`, zIndex: 10 } : {};
  return {
    style,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        from.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!from.current) return;
        const moved = { x: event.clientX - from.current.x, y: event.clientY - from.current.y };
        if (by !== null || Math.hypot(moved.x, moved.y) > TREMBLE) setBy(moved);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        if (!from.current) return;
        const dragged = by !== null;
        end();
        if (!dragged) onTap();
        else {
          const to = placeUnder(event.clientX, event.clientY);
          if (to !== undefined) onDrop(to);
        }
      },
      onPointerCancel: end,
    },
  };
}

/** The place at a point of the screen; null beside all three, undefined outside of the board. */
function placeUnder(x: number, y: number): LikesPlace | null | undefined {
  const zone = document
    .elementsFromPoint(x, y)
    // The card itself lies under the finger, and still belongs to where it came from.
    .map((each) => (each instanceof HTMLElement ? each.dataset['place'] : undefined))
    .find((place) => place !== undefined);
  if (zone === undefined) return undefined;
  return likesPlaces.find((place) => place === zone) ?? null;
}
