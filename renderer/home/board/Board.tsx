import { Button } from '@mantine/core';
import { IconCalendarEvent, IconDeviceUsb, IconEar, IconSun, IconUserPlus } from '@tabler/icons-react';
import { dateInWords } from '../../../db/time/model.ts';
import type { Output } from '../../../electron/core/contract.ts';
import { useAsk } from '../../api.ts';
import { AreaChip } from '../../look/frame/AreaChip.tsx';
import { Asking } from '../../look/tell/Asking.tsx';
import { EmptyState } from '../../look/tell/EmptyState.tsx';
import { useNow } from '../../look/useNow.ts';
import { momentNearby } from '../../look/when.ts';
import { useRoute } from '../../route.tsx';
import { useMe } from '../useMe.tsx';
import styles from './Board.module.css';
import { BoardTile } from './BoardTile.tsx';
import { inOrder, LONG_UNHEARD } from './tiles.ts';

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
            <aside className={styles.side} aria-label="What asks for attention">
              <Unheard board={board} />
              <Reviews board={board} />
              <LastBackup />
            </aside>
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
  return (
    <main className={styles.main} id="page">
      <header className={styles.head}>
        <h1>{partOfWeek(now)}</h1>
        <p className="ow-lead">
          {tiles.length === 0
            ? 'Nobody lives here yet.'
            : tiles.length === 1
              ? 'The last thing that was said or showed.'
              : `The last thing each of ${tiles.length} people said or showed.`}
        </p>
        <span className="ow-grow" />
        {tiles.length > 0 && (
          <span className={styles.legend}>
            <IconSun size={20} aria-hidden />
            choices today
          </span>
        )}
      </header>
      {tiles.length === 0 ? (
        <EmptyState
          title="Who lives here?"
          action={
            mayWrite && (
              <Button
                variant="filled"
                leftSection={<IconUserPlus size={22} aria-hidden />}
                onClick={() => go({ screen: 'new-resident' })}
              >
                Add the first resident
              </Button>
            )
          }
        >
          <p>
            Each person has a tile here. It lights up with the last thing they said or showed, and stays unlit while
            nobody has listened.
          </p>
        </EmptyState>
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

function Unheard({ board: { tiles } }: { board: Today }) {
  const { go } = useRoute();
  const unheard = tiles
    .filter((tile) => tile.daysUnheard !== null && tile.daysUnheard >= LONG_UNHEARD)
    .sort((a, b) => (b.daysUnheard ?? 0) - (a.daysUnheard ?? 0));
  return (
    <section>
      <h2>
        <IconEar size={26} aria-hidden />
        Not heard for 3 days or more
      </h2>
      {unheard.length === 0 && (
        <p className="ow-note">
          {tiles.length === 0 ? 'Nobody lives here yet.' : 'Everybody who is here was heard in the last 3 days.'}
        </p>
      )}
      <ul>
        {unheard.map(({ resident, daysUnheard }, index) => (
          <li key={resident.id}>
            <span>
              <b>
                <bdi>{resident.preferredName}</bdi>
              </b>
              , {daysUnheard} days
            </span>
            <Button
              variant={index === 0 ? 'filled' : 'default'}
              mih={44}
              onClick={() => go({ screen: 'front', resident: resident.id })}
            >
              Sit with {resident.preferredName}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reviews({ board: { reviews } }: { board: Today }) {
  const { go } = useRoute();
  return (
    <section>
      <h2>
        <IconCalendarEvent size={26} aria-hidden />
        Reviews due
      </h2>
      {reviews.length === 0 && <p className="ow-note">None is due.</p>}
      <ul>
        {reviews.map(({ resident, area, title, due }) => (
          <li key={`${resident.id} ${area} ${title}`}>
            <span>
              <b>
                <bdi>{resident.preferredName}</bdi>
              </b>
              {title && `, ${title}`}
              <span className={styles.due}>{dateInWords(due)}</span>
            </span>
            <AreaChip area={area} onGo={() => go({ screen: 'area', resident: resident.id, tab: area })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LastBackup() {
  const { go } = useRoute();
  const { isManager } = useMe();
  const last = useAsk('backups.last', {});
  return (
    <section className={styles.safe}>
      <IconDeviceUsb size={30} aria-hidden />
      <div>
        <b>
          {last.data
            ? `Last backup: ${momentNearby(last.data.at)}`
            : last.isPending
              ? 'Looking up the last backup'
              : 'No backup yet'}
        </b>
        <p className="ow-note">
          {last.data ? `Read back and checked: ${last.data.file}` : 'If this PC breaks, what was written is lost.'}
        </p>
        {isManager && (
          <Button variant="subtle" mih={44} px={0} onClick={() => go({ screen: 'settings' })}>
            Make a backup
          </Button>
        )}
      </div>
    </section>
  );
}

/** "Tuesday afternoon". */
function partOfWeek(now: Date): string {
  const inLondon = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options }).format(now);
  const hour = Number(inLondon({ hour: 'numeric', hourCycle: 'h23' }));
  const part = hour < 6 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : hour < 21 ? 'evening' : 'night';
  return `${inLondon({ weekday: 'long' })} ${part}`;
}
