import { Fragment } from 'react';
import { helpInWords, type Turn, type Week } from '../../db/outcomes/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { daysBetween, shortDateInWords } from '../../db/time/model.ts';
import { Table } from '../look/tables/Table.tsx';
import { BarLine } from '../patterns/Bars.tsx';
import styles from './outcomes.module.css';

interface WeeksTableProps {
  resident: ResidentRow;
  weeks: readonly Week[];
  turns: readonly Turn[];
}

/** Time runs down the page, a week a row; what was changed stands between the weeks as a line across them all. */
export function WeeksTable({ resident, weeks, turns }: WeeksTableProps) {
  const name = resident.preferredName;
  const most = Math.max(...weeks.map(({ help }) => help.offered));
  const mostDays = Math.max(...weeks.map(({ kept }) => kept?.timed ?? 0));
  return (
    <section className="ow-stack" aria-labelledby="outcomes-weeks">
      <h3 id="outcomes-weeks">Week by week</h3>
      <Table name={`Week by week of ${name}`} from="outcomes.get" about={resident.id} className={styles.weeks ?? ''}>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col" data-column="person">
              {name}’s own word
            </th>
            <th scope="col">Help accepted or turned down</th>
            <th scope="col">Routines: days within the window</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <Fragment key={week.from}>
              <Changed turns={inWeek(turns, week).filter(({ day }) => !isLate(day, week))} />
              <WeekRow week={week} most={most} mostDays={mostDays} />
              <Changed turns={inWeek(turns, week).filter(({ day }) => isLate(day, week))} />
            </Fragment>
          ))}
        </tbody>
      </Table>
      <p className={styles.key} aria-hidden>
        <span>
          <BarLine parts={[1]} outOf={1} /> accepted, or within the window
        </span>
        <span>
          <BarLine parts={[0, 1]} outOf={1} /> turned down, or outside of it
        </span>
      </p>
      <p className="ow-note">
        Help: daily choices about washing, hair and other care, and what staff saw besides. A week without a record is
        no week without help.
      </p>
    </section>
  );
}

const inWeek = (turns: readonly Turn[], { from, to }: Week) =>
  turns.filter(({ day }) => day >= from && day <= to).toReversed();
/** What was changed late in a week stands after it: most of its days came before. */
const isLate = (day: string, { from }: Week) => daysBetween(from, day) > 3;

const Changed = ({ turns }: { turns: readonly Turn[] }) =>
  turns.map(({ entrySeq, day, title }) => (
    <tr key={entrySeq} className={styles.change}>
      <td colSpan={4}>
        Changed {shortDateInWords(day)}: <bdi>{title}</bdi>
      </td>
    </tr>
  ));

function WeekRow({ week, most, mostDays }: { week: Week; most: number; mostDays: number }) {
  const { from, own, help, kept } = week;
  return (
    <tr>
      <th scope="row">{shortDateInWords(from)}</th>
      <td data-column="person">{own === 0 ? 'Not heard on it' : own === 1 ? 'Heard once' : `Heard ${own} times`}</td>
      <td>
        <BarLine parts={[help.offered - help.turnedDown, help.turnedDown]} outOf={most} />
        {helpInWords(help)}
      </td>
      <td>
        {kept === null || kept.timed === 0 ? (
          'Nothing recorded with a time'
        ) : (
          <>
            <BarLine parts={[kept.within, kept.timed - kept.within]} outOf={mostDays} />
            {kept.within} of {kept.timed}
          </>
        )}
      </td>
    </tr>
  );
}
