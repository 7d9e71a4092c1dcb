import { IconCalendarDue, IconCalendarEvent, IconClockExclamation } from '@tabler/icons-react';
import { type Group, groupInWords, groupOf, groups, howLate, type Task } from '../../db/tasks/model.ts';
import { dateInWords } from '../../db/time/model.ts';
import { capital } from '../look/pronouns.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { taskKey } from './taskKey.ts';
import styles from './tasks.module.css';

const iconOf = (group: Group) =>
  group === 'past' ? IconClockExclamation : group === 'today' ? IconCalendarDue : IconCalendarEvent;

/** What is due, by date: past due, today, and on from there. */
export function TaskList({ tasks, today }: { tasks: readonly Task[]; today: string }) {
  const byGroup = Map.groupBy(tasks, (task) => groupOf(task, today));
  return groups.map((group) => {
    const due = byGroup.get(group);
    const Icon = iconOf(group);
    return (
      due && (
        <section key={group} className={styles.group} data-past={group === 'past' || undefined} aria-labelledby={group}>
          <h2 id={group}>
            <Icon size={26} aria-hidden />
            {groupInWords[group]}
            <span className={styles.count}>{due.length}</span>
          </h2>
          <ul>
            {due.map((task) => (
              <li key={taskKey(task)}>
                <Line task={task} today={today} />
              </li>
            ))}
          </ul>
        </section>
      )
    );
  });
}

function Line({ task, today }: { task: Task; today: string }) {
  const { resident, title, due, who } = task;
  return (
    <>
      <p className={styles.when}>
        <b>{capital(howLate(task, today))}</b>
        <span className="ow-note">{dateInWords(due)}</span>
      </p>
      <div className={styles.what}>
        <p>
          {resident ? (
            <>
              <b>
                <bdi>{resident.preferredName}</bdi>
              </b>
              <span className="ow-note">
                , room {resident.room}
                {resident.status === 'away' && `, ${resident.statusReason === 'hospital' ? 'in hospital' : 'on leave'}`}
              </span>
            </>
          ) : (
            <b>The home</b>
          )}
        </p>
        <p dir="auto">{title}</p>
        {who && (
          <p className="ow-note">
            For <bdi>{who.name}</bdi>
          </p>
        )}
      </div>
      <PlaceLink task={task} />
    </>
  );
}
