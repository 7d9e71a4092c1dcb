import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCalendarEvent,
  IconDeviceUsb,
  IconEar,
  IconHandStop,
} from '@tabler/icons-react';
import { lookInWords } from '../../../db/patterns/model.ts';
import { shortDateInWords } from '../../../db/time/model.ts';
import type { Output } from '../../../electron/core/contract.ts';
import { useAsk } from '../../api.ts';
import { ClockWentBack } from '../../clock/ClockWentBack.tsx';
import { AreaChip } from '../../look/frame/AreaChip.tsx';
import { momentNearby } from '../../look/when.ts';
import { useRoute } from '../../route.tsx';
import { PlaceLink } from '../../tasks/PlaceLink.tsx';
import { taskKey } from '../../tasks/taskKey.ts';
import { useMe } from '../useMe.tsx';
import styles from './Board.module.css';
import { RecordCheck } from './RecordCheck.tsx';
import { LONG_UNHEARD } from './tiles.ts';

type Today = Output<'board.today'>;

/** Beside the tiles: who has not been heard, which reviews are due, and whether the record is safe. */
export function BoardSide({ board }: { board: Today }) {
  return (
    <aside className={styles.side} aria-label="What asks for attention">
      <RecordCheck />
      <ClockWentBack />
      <Looks board={board} />
      <Unheard board={board} />
      <Due board={board} />
      <LastBackup />
    </aside>
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

function Looks({ board: { looks } }: { board: Today }) {
  const { go } = useRoute();
  if (looks.length === 0) return null;
  return (
    <section>
      <h2>
        <IconHandStop size={26} aria-hidden />
        Declines worth a second look
      </h2>
      <ul>
        {looks.map(({ resident, look }) => {
          const { saw, ask } = lookInWords(look, resident);
          return (
            <li key={`${resident.id} ${saw}`} className={styles.look}>
              <span>
                <b>
                  <bdi>{resident.preferredName}</bdi>
                </b>
                , {saw.charAt(0).toLowerCase() + saw.slice(1)} {ask}
              </span>
              <AreaChip
                area="daily-choices"
                onGo={() => go({ screen: 'area', resident: resident.id, tab: 'daily-choices' })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Due({ board: { due } }: { board: Today }) {
  const { go } = useRoute();
  return (
    <section>
      <h2>
        <IconCalendarEvent size={26} aria-hidden />
        Reviews and duties due
      </h2>
      {due.length === 0 && <p className="ow-note">None is due soon.</p>}
      <ul>
        {due.map((task) => (
          <li key={taskKey(task)}>
            <span className={styles.task} dir="auto">
              <b>
                <bdi>{task.resident?.preferredName}</bdi>
              </b>{' '}
              {task.title}
            </span>
            <span className={styles.due}>{shortDateInWords(task.due)}</span>
            <PlaceLink task={task} />
          </li>
        ))}
      </ul>
      <Button
        mih={44}
        mt={8}
        leftSection={<IconCalendarDue size={22} aria-hidden />}
        onClick={() => go({ screen: 'tasks' })}
      >
        All that is due, by date
      </Button>
    </section>
  );
}

function LastBackup() {
  const { go } = useRoute();
  const { isManager } = useMe();
  const { data: backups } = useAsk('backups.state', {}, { every: 60_000 });
  if (!backups) return null;
  const { last, overdue, problem } = backups;
  const asksForHelp = overdue || problem !== null;
  const Icon = asksForHelp ? IconAlertTriangle : IconDeviceUsb;
  return (
    <section className={styles.safe} data-warns={asksForHelp}>
      <Icon size={30} aria-hidden />
      <div>
        <b>{last ? `Last backup: ${momentNearby(last.at)}` : 'No backup yet'}</b>
        <p className="ow-note">
          {problem?.message ??
            (last === null
              ? 'If this PC breaks, what was written is lost.'
              : overdue
                ? 'More than a day ago: what was written since is on this PC alone.'
                : `Read back and checked: ${last.file}`)}
        </p>
        {isManager && (
          <Button variant="subtle" mih={44} px={0} onClick={() => go({ screen: 'settings' })}>
            {problem ? 'See to the backups' : 'Make a backup'}
          </Button>
        )}
      </div>
    </section>
  );
}
