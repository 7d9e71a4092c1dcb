import type { Output } from '../../../electron/core/contract.ts';

type Tile = Output<'board.today'>['tiles'][number];

/** From this many days on, someone who was not heard is named on the board. */
export const LONG_UNHEARD = 3;

/** Lit tiles first, those heard last on top; then the unlit, longest unheard first; then those who are away. */
export function inOrder(tiles: readonly Tile[]): Tile[] {
  const rank = (tile: Tile) => (tile.resident.status === 'away' ? 2 : isLit(tile) ? 0 : 1);
  return [...tiles].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 1 ? (b.daysUnheard ?? 0) - (a.daysUnheard ?? 0) : 0) ||
      (b.lastWords?.recordedAt ?? '').localeCompare(a.lastWords?.recordedAt ?? '') ||
      a.resident.preferredName.localeCompare(b.resident.preferredName, 'en-GB'),
  );
}

/** A tile is lit while the last words on it are fresh. */
export const isLit = ({ lastWords, daysUnheard }: Tile) => lastWords !== null && (daysUnheard ?? 0) < LONG_UNHEARD;
