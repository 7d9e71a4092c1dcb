import { UnstyledButton } from '@mantine/core';
import {
  IconArrowsSplit,
  IconCheck,
  IconClockPause,
  IconIdBadge2,
  IconMessages,
  IconRoute,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  type Column,
  columns,
  type ElementRow,
  type Plan,
  standsAt,
  type ViewRow,
  viewsIn,
} from '../../db/support-plan/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { Table } from '../look/tables/Table.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { UsedList } from '../look/voices/UsedList.tsx';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import styles from './support-plan.module.css';
import { speakerOf } from './words.ts';

interface PlanTableProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  onOpen: (element: EntryId) => void;
}

/** The plan at a glance: a row for each thing, the person's column first and widest, what became of each view last. */
export function PlanTable({ resident, people, plan, onOpen }: PlanTableProps) {
  const ranked = new Set(plan.rankings[0]?.ranking.order.map(({ element }) => element));
  const standing = plan.elements.filter(({ ended }) => !ended);
  return (
    <Table
      name={`Support plan of ${resident.preferredName}`}
      from="plan.get"
      about={resident.id}
      className={styles.plan ?? ''}
    >
      <caption className="ow-hidden">
        The plan: what is done, what {resident.preferredName}, family and staff say, and how each view was used.
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" data-column="person">
            <i className={styles.mark} aria-hidden>
              “
            </i>{' '}
            <bdi>{resident.preferredName}</bdi>
          </th>
          <th scope="col" data-column="family">
            <IconUsers size={22} aria-hidden /> Family, advocate
          </th>
          <th scope="col" data-column="staff">
            <IconIdBadge2 size={22} aria-hidden /> Staff
          </th>
          <th scope="col" data-column="used">
            <IconRoute size={22} aria-hidden /> How each was used
          </th>
        </tr>
      </thead>
      <tbody>
        {standing.map((row, index) => (
          <PlanRow
            key={row.id}
            row={row}
            place={ranked.has(row.id) ? index + 1 : null}
            resident={resident}
            people={people}
            onOpen={() => onOpen(row.id)}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface PlanRowProps {
  row: ElementRow;
  /** Its place in the person's own order; null while it has none. */
  place: number | null;
  resident: ResidentRow;
  people: People;
  onOpen: () => void;
}

function PlanRow({ row, place, resident, people, onOpen }: PlanRowProps) {
  const { wording } = row;
  const name = resident.preferredName;
  const inColumn = (column: Column) => viewsIn(row.views, column);
  return (
    <tr>
      <th scope="row">
        <UnstyledButton className={styles.title} onClick={onOpen}>
          {place !== null && `${place}. `}
          <bdi>{wording.title}</bdi>
        </UnstyledButton>
        <p className={styles.what} dir="auto">
          {wording.what}
        </p>
        <Stands row={row} />
      </th>
      <td data-column="person">
        <Said views={inColumn('person')} people={people} nothing={`Nothing from ${name} yet.`} />
      </td>
      <td data-column="family">
        <Plain views={inColumn('family')} people={people} nothing="Nobody asked yet." />
      </td>
      <td data-column="staff">
        <Plain views={inColumn('staff')} people={people} nothing="Nothing from staff." />
      </td>
      <td data-column="used">
        <UsedList uses={usesOf(row, people)} />
        {row.views.some(({ use }) => use === null) && <p className={styles.open}>Not every view has its answer.</p>}
      </td>
    </tr>
  );
}

const icons: Record<string, typeof IconCheck> = {
  Agreed: IconCheck,
  'Tried for now': IconClockPause,
  'They differ': IconArrowsSplit,
};
/** Where it stands, in a word with its sign; who differs from whom, where they do. */
export function Stands({ row }: { row: ElementRow }) {
  const stands = standsAt(row);
  const Icon = icons[stands] ?? IconMessages;
  const differs = stands === 'They differ';
  return (
    <p className={styles.stands} data-differs={differs || undefined}>
      <Icon size={20} aria-hidden /> {differs ? (row.settled?.note ?? stands) : stands}
    </p>
  );
}

/** The person's newest words of it, in their own notation; how many more there are. */
function Said({ views, people, nothing }: { views: readonly ViewRow[]; people: People; nothing: string }) {
  const newest = newestOf(views);
  if (!newest) return <p className={styles.nothing}>{nothing}</p>;
  return (
    <>
      <VoiceCard {...voiceOf(newest.words, people.names)} size="small" />
      <More views={views} />
    </>
  );
}

function Plain({ views, people, nothing }: { views: readonly ViewRow[]; people: People; nothing: string }) {
  const newest = newestOf(views);
  if (!newest) return <p className={styles.nothing}>{nothing}</p>;
  return (
    <>
      <p dir="auto">{newest.words.words}</p>
      <p className="ow-note">{speakerOf(newest.words, people)}</p>
      <More views={views} />
    </>
  );
}

const newestOf = (views: readonly ViewRow[]) => views.toSorted((a, b) => b.entrySeq - a.entrySeq)[0];

function More({ views }: { views: readonly ViewRow[] }): ReactNode {
  return views.length > 1 && <p className="ow-note">and {views.length - 1} more</p>;
}

/** The person's first, then family's, then staff's: the order of the columns. */
const usesOf = ({ views }: ElementRow, people: People) =>
  columns
    .flatMap((column) => viewsIn(views, column))
    .flatMap(({ view, words, use }) =>
      use
        ? [
            {
              id: view,
              voice: words.voice === 'person-now' ? words.mode : voiceOf(words, people.names).voice,
              who: speakerOf(words, people),
              used: use.used,
              how: <span dir="auto">{use.how}</span>,
            },
          ]
        : [],
    );
