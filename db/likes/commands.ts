import type { z } from 'zod';
import { refuseUnlessWitness } from '../daily-choices/checks.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { type EntryId, entryId } from '../words/model.ts';
import type { likesMethods } from './methods.ts';
import { refuseUnlessBoardStands } from './queries.ts';

type Input<M extends keyof typeof likesMethods> = z.output<(typeof likesMethods)[M]['input']>;

export const likesCommands = { 'likes.keep': keepBoard, 'likes.withdraw': withdrawBoard };

/** Keeps a board as whoever sat with the person saw it. Throws Refused('not-a-witness'). */
function keepBoard(context: WriteContext, { resident, kept }: Input<'likes.keep'>): { board: EntryId } {
  getResident(context.db, resident);
  refuseUnlessWitness(context, kept.seen.observer);
  const { header } = context.append({
    kind: 'likes.board-kept@1',
    subject: { type: 'resident', id: resident },
    body: kept,
  });
  return { board: entryId.parse(header.id) };
}

/** Says that a board does not stand, and why; it stays to be seen, struck through. Throws Refused('no-such-board'). */
function withdrawBoard(context: WriteContext, { resident, board, reason }: Input<'likes.withdraw'>) {
  refuseUnlessBoardStands(context.db, resident, board);
  context.append({
    kind: 'likes.board-withdrawn@1',
    subject: { type: 'resident', id: resident },
    body: { which: { id: board }, withdrawal: { reason } },
    link: { type: 'withdraws', entry: board },
  });
  return {};
}
