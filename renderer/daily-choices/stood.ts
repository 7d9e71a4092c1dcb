import { type BoardRound, sideOf } from '../../db/choice-board/model.ts';
import type { Option } from '../../db/daily-choices/model.ts';

/** The places that staff mark: at which end a thing stood as the person saw it, and which was named first and last. */
export type Place = 'left' | 'right' | 'first' | 'last';

/** What stood or was named where, by its number among what was offered; null where nobody noted it. */
export type Stood = Readonly<Record<Place, number | null>>;

export const notNoted: Stood = { left: null, right: null, first: null, last: null };

const otherEnd: Record<Place, Place> = { left: 'right', right: 'left', first: 'last', last: 'first' };

/** Marks a place, or takes the mark off. Of two things the other one then has the other place; none has both. */
export function markPlace(stood: Stood, place: Place, thing: number, many: number): Stood {
  const end = otherEnd[place];
  if (stood[place] === thing) return { ...stood, [place]: null, ...(many === 2 ? { [end]: null } : {}) };
  const other = many === 2 ? 1 - thing : stood[end] === thing ? null : stood[end];
  return { ...stood, [place]: thing, [end]: other };
}

/** Nothing that was not marked, or that does not follow from the marks. */
function placesOf(stood: Stood, thing: number, many: number): Pick<Option, 'side' | 'place'> {
  const bothEnds = stood.left !== null && stood.right !== null;
  const side = stood.left === thing ? 'left' : stood.right === thing ? 'right' : bothEnds ? 'middle' : null;
  return { side, place: stood.first === thing ? 1 : stood.last === thing ? many : null };
}

interface Asked {
  readonly board: readonly BoardRound[];
  readonly stood: Stood;
  readonly offered: readonly unknown[];
}

/** What the record keeps of one thing's places. The board knows where each stood; without it, it is what staff marked. */
export const placesAt = ({ board: [first], stood, offered }: Asked, index: number): Pick<Option, 'side' | 'place'> =>
  first ? { side: sideOf(first, index), place: null } : placesOf(stood, index, offered.length);
