import {
  BOARD_DRAFT,
  type BoardQuestion,
  type BoardRound,
  type ChoiceBoard,
  nextRound,
} from '../../db/choice-board/model.ts';
import { getResident } from '../../db/residents/queries.ts';
import type { StaffRow } from '../../db/staff/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { keepOnBoard } from './boards.ts';
import type { CoreHandlers } from './core-handlers.ts';
import { refuseUnknownPhotographs } from './photographs.ts';
import { instantOf, type OpenHome, type Session, type State } from './state.ts';

type ChoiceBoardHandlers = Pick<
  CoreHandlers,
  'choiceBoard.open' | 'choiceBoard.get' | 'choiceBoard.touch' | 'choiceBoard.askAgain' | 'choiceBoard.leave'
>;

export const choiceBoardHandlers: ChoiceBoardHandlers = {
  'choiceBoard.open': open,
  'choiceBoard.get': (state) => standing(state).board,
  'choiceBoard.touch': (state, { thing }, staff) =>
    goOn(state, staff, (rounds, last) => {
      if (!last.order.includes(thing)) throw new Refused('not-on-the-board', 'This is not on the board.');
      return [...rounds.slice(0, -1), { ...last, touched: [...last.touched, thing].slice(-MOST_TOUCHES) }];
    }),
  'choiceBoard.askAgain': (state, { swap }, staff) =>
    goOn(state, staff, (rounds, last) => {
      if (rounds.length === MOST_ROUNDS)
        throw new Refused('asked-often', 'This was asked very often. Leave the board, and ask again another time.');
      return [...rounds, nextRound(last, swap)];
    }),
  'choiceBoard.leave': ({ session }) => {
    if (session) session.board = null;
    return {};
  },
};

const MOST_TOUCHES = 50;
const MOST_ROUNDS = 20;

function open(state: State, question: BoardQuestion, staff: StaffRow | null) {
  const { home, session } = state;
  if (!home || !session || !staff) throw noBoard();
  getResident(home.record.reading({ type: 'system' }, instantOf(state.ports)).db, question.resident);
  refuseUnknownPhotographs(home, question);
  const order = question.things.map((_, index) => index);
  session.board = { ...question, rounds: [{ order, touched: [] }] };
  return {};
}

type Rounds = readonly BoardRound[];

/** The next state of the board. What was touched is kept as the staff's draft, so that a power cut costs no answer. */
function goOn(state: State, staff: StaffRow | null, next: (rounds: Rounds, last: BoardRound) => Rounds): ChoiceBoard {
  const { home, session, board } = standing(state);
  const last = board.rounds.at(-1);
  if (!staff || !last) throw noBoard();
  const asked: ChoiceBoard = { ...board, rounds: [...next(board.rounds, last)] };
  keepOnBoard(state, home, staff, BOARD_DRAFT, asked);
  session.board = asked;
  return asked;
}

function standing({ home, session }: State): { home: OpenHome; session: Session; board: ChoiceBoard } {
  if (!home || !session?.board) throw noBoard();
  return { home, session, board: session.board };
}

const noBoard = () => new Refused('no-board', 'The choice board is not open. Open it from Daily choices.');
