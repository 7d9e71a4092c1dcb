import { Button } from '@mantine/core';
import { IconSun, IconToolsKitchen2, IconUserPlus } from '@tabler/icons-react';
import type { Output } from '../../../electron/core/contract.ts';
import { useAsk } from '../../api.ts';
import { Asking } from '../../look/tell/Asking.tsx';
import { EmptyState } from '../../look/tell/EmptyState.tsx';
import { useFocusKept } from '../../look/useFocusKept.ts';
import { useNow } from '../../look/useNow.ts';
import { shiftInWords } from '../../look/when.ts';
import { useRoute } from '../../route.tsx';
import { useMe } from '../useMe.tsx';
import styles from './Board.module.css';
import { BoardSide } from './BoardSide.tsx';
import { BoardTile } from './BoardTile.tsx';
import { inOrder } from './tiles.ts';

type Today = Output<'board.today'>;

/** The home board: the last thing each person said or showed, and who has not been heard. */
export function Board() {
  const today = useAsk('board.today', {}, { every: 60_000 });
  return (
    <div className={styles.board}>
      <Asking asked={today} what="the home board">
        {(board) => (
          <>
            <Tiles board={board} />
            <BoardSide board={board} />
          </>
        )}
      </Asking>
    </div>
  );
}

function Tiles({ board: { tiles } }: { board: Today }) {
  const { go } = useRoute();
  const { mayWrite } = useMe();
  const now = useNow();
  const heading = useFocusKept();
  return (
    <main className={styles.main} id="page">
      <header className={styles.head}>
        <h1 tabIndex={-1} ref={heading}>
          {shiftInWords(now)}
        </h1>
        <p className="ow-lead">{mayWrite ? leadFor(tiles.length) : 'The residents whom your login shows.'}</p>
        {mayWrite && tiles.length > 1 && (
          <Button
            mih={44}
            leftSection={<IconToolsKitchen2 size={22} aria-hidden />}
            onClick={() => go({ screen: 'round' })}
          >
            A meal, several people
          </Button>
        )}
        <span className="ow-grow" />
        {tiles.length > 0 && (
          <span className={styles.legend}>
            <IconSun size={20} aria-hidden />
            choices today
          </span>
        )}
      </header>
      {tiles.length === 0 ? (
        <NobodyHere />
      ) : (
        <ul className={styles.tiles}>
          {inOrder(tiles).map((tile) => (
            <li key={tile.resident.id}>
              <BoardTile tile={tile} now={now} onOpen={() => go({ screen: 'front', resident: tile.resident.id })} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

function leadFor(people: number): string {
  if (people === 0) return 'Nobody lives here yet.';
  return people === 1
    ? 'The last thing that was said or showed.'
    : `The last thing each of ${people} people said or showed.`;
}

function NobodyHere() {
  const { go } = useRoute();
  const { mayWrite } = useMe();
  if (!mayWrite) {
    return (
      <EmptyState title="None of them lives here now">
        <p>Those who left or died stand under Menu, Everyone. If somebody you asked for is missing, ask a manager.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Who lives here?"
      action={
        <Button
          variant="filled"
          leftSection={<IconUserPlus size={22} aria-hidden />}
          onClick={() => go({ screen: 'new-resident' })}
        >
          Add the first resident
        </Button>
      }
    >
      <p>
        Each person has a tile here. It lights up with the last thing they said or showed, and stays unlit while nobody
        has listened.
      </p>
    </EmptyState>
  );
}
