import { LIKES_DRAFT, type LikesBoard } from '../../db/likes/model.ts';
import { getResident } from '../../db/residents/queries.ts';
import type { StaffRow } from '../../db/staff/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { keepOnBoard } from './boards.ts';
import type { CoreHandlers } from './core-handlers.ts';
import { refuseUnknownPhotographs } from './photographs.ts';
import { instantOf, type State } from './state.ts';

type LikesBoardHandlers = Pick<
  CoreHandlers,
  'likesBoard.open' | 'likesBoard.get' | 'likesBoard.move' | 'likesBoard.leave'
>;

export const likesBoardHandlers: LikesBoardHandlers = {
  'likesBoard.open': (state, question, staff) => {
    const { home, session } = state;
    if (!home || !session || !staff) throw noBoard();
    getResident(home.record.reading({ type: 'system' }, instantOf(state.ports)).db, question.resident);
    refuseUnknownPhotographs(home, question);
    session.likes = { ...question, cards: question.cards.map((card) => ({ ...card, place: null })) };
    return {};
  },
  'likesBoard.get': (state) => standing(state),
  'likesBoard.move': (state, { card, place }, staff) => {
    const board = standing(state);
    if (!board.cards[card]) throw new Refused('not-on-the-board', 'This is not on the board.');
    return keep(state, staff, {
      ...board,
      cards: board.cards.map((each, index) => (index === card ? { ...each, place } : each)),
    });
  },
  'likesBoard.leave': ({ session }) => {
    if (session) session.likes = null;
    return {};
  },
};

function keep(state: State, staff: StaffRow | null, board: LikesBoard): LikesBoard {
  const { home, session } = state;
  if (!home || !session || !staff) throw noBoard();
  keepOnBoard(state, home, staff, LIKES_DRAFT, board);
  session.likes = board;
  return board;
}

function standing({ session }: State): LikesBoard {
  if (!session?.likes) throw noBoard();
  return session.likes;
}

const noBoard = () => new Refused('no-board', 'No board stands open. Open it from Daily choices.');
