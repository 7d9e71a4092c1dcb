import { draftCommands } from '../../db/drafts/commands.ts';
import type { StaffRow } from '../../db/staff/model.ts';
import type { ResidentId } from '../../db/words/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { instantOf, type OpenHome, type Session, type State } from './state.ts';

/** What may be called while the screen is in somebody's hands, by what stands on it. */
const reached = {
  board: ['choiceBoard.get', 'choiceBoard.touch', 'choiceBoard.askAgain', 'choiceBoard.leave'],
  likes: ['likesBoard.get', 'likesBoard.move', 'likesBoard.leave'],
  contribution: ['contribution.get', 'contribution.write', 'contribution.leave'],
} as const satisfies Partial<Record<keyof Session, readonly string[]>>;
const always: readonly string[] = ['home.status', 'home.lock'];

/** Whether the screen is in the hands of a resident or one of their people: then nothing locks it, and nothing else is reached from it. */
export const isInHands = ({ board, likes, contribution }: Session): boolean =>
  board !== null || likes !== null || contribution !== null;

/** Throws Refused('at-the-board') for anything but the board while one stands, whoever asks. */
export function refuseBesideBoard({ session }: State, name: string): void {
  if (!session || !isInHands(session) || always.includes(name)) return;
  const may: readonly string[] = reached[session.board ? 'board' : session.likes ? 'likes' : 'contribution'];
  if (!may.includes(name))
    throw new Refused(
      'at-the-board',
      'A board stands open, and nothing else can be reached. Leave it with your PIN first.',
    );
}

/** Whether a picture may be fetched: at a board, those on it alone; at somebody's own view, none. */
export function showsPicture({ board, likes, contribution }: Session, sha256: string): boolean {
  if (contribution) return false;
  const things = board?.things ?? likes?.cards;
  return things === undefined || things.some(({ photograph }) => photograph?.sha256 === sha256);
}

/** What was touched or laid is kept as the staff's draft, so that a power cut costs no answer. */
export function keepOnBoard(
  { ports }: State,
  home: OpenHome,
  staff: StaffRow,
  form: string,
  board: { readonly resident: ResidentId },
): void {
  home.record.write({ type: 'staff', id: staff.id, role: staff.role }, instantOf(ports), (context) =>
    draftCommands['drafts.save'](context, { resident: board.resident, form, value: JSON.stringify(board) }),
  );
}
