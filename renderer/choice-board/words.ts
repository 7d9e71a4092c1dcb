import { type BoardRound, type BoardThing, sideOf } from '../../db/choice-board/model.ts';

interface Asked {
  readonly things: readonly Pick<BoardThing, 'label'>[];
  readonly rounds: readonly BoardRound[];
}

/** What was touched in each asking, where it stood, and in which order: as it was, with no reading of it. */
export function roundsInWords({ things, rounds }: Asked): string[] {
  return rounds.map((round, at) => {
    const before = rounds[at - 1];
    const again = !before ? '' : before.order.join() === round.order.join() ? 'Asked again' : 'Sides swapped';
    const what = round.touched.map((thing) => `${things[thing]?.label ?? ''} (${sideOf(round, thing)})`);
    const said = what.length === 0 ? 'nothing touched' : `touched ${withoutRepeats(what).join(', then ')}`;
    return `${again ? `${at + 1}. ${again}` : rounds.length > 1 ? '1. First' : 'On the board'}: ${said}.`;
  });
}

const withoutRepeats = (items: readonly string[]) => items.filter((item, at) => item !== items[at - 1]);
