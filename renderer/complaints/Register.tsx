import { Button } from '@mantine/core';
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import {
  type ComplaintRow,
  complaintLawAsOf,
  figuresOf,
  homesDuty,
  isClosed,
  keptAfterClosing,
  owedInWords,
  owedOf,
  standsAt,
} from '../../db/complaints/model.ts';
import { notChecked } from '../../db/law/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import { usePeople } from '../best-interests/form/usePeople.ts';
import { Table } from '../look/tables/Table.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { today } from '../look/when.ts';
import { useStaffNames } from '../staff/useStaffNames.ts';
import styles from './complaints.module.css';
import { OwnDays } from './OwnDays.tsx';
import { aboutInWords, complainantInWords, dueInWords } from './words.ts';

type Found = Output<'complaints.list'>;
interface RegisterProps {
  found: Found;
  onOpen: (complaint: EntryId) => void;
}

/** Every complaint, the open ones first; then what changed because of them, and how many of how many. */
export function Register({ found: { rows, procedure, country }, onOpen }: RegisterProps) {
  const law = homesDuty[country];
  return (
    <div className={styles.page}>
      {rows.length === 0 ? (
        <EmptyState title="No complaint is written down yet">
          <p>
            None is not the same as nobody being unhappy. Listen for refusals that repeat, lay out the form, and ask the
            people who have no words.
          </p>
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label="Complaints">
          {rows.map((row) => (
            <li key={row.id}>
              <Listed row={row} onOpen={() => onOpen(row.id)} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && <WhatChanged rows={rows} onOpen={onOpen} />}
      <OwnDays procedure={procedure} />
      <p className="ow-note">
        <b>{law.cite}.</b> {law.plain} {law.source}. In our words, as of {shortDateInWords(complaintLawAsOf)}.{' '}
        {notChecked} {keptAfterClosing.plain}
      </p>
    </div>
  );
}

function Listed({ row, onOpen }: { row: ComplaintRow; onOpen: () => void }) {
  const resident = (useAsk('residents.list', {}).data ?? []).find(({ id }) => id === row.resident) ?? null;
  const people = usePeople(resident);
  const owed = owedOf(row);
  return (
    <article className={styles.row} data-closed={isClosed(row) || undefined} aria-label={row.complaint.title}>
      <div>
        <h2>
          <Button variant="subtle" onClick={onOpen} px={0}>
            <bdi>{row.complaint.title}</bdi>
          </Button>
        </h2>
        <p className="ow-note">
          {resident ? (
            <>
              About the care of <bdi>{resident.preferredName}</bdi>.{' '}
            </>
          ) : (
            'About the home. '
          )}
          {aboutInWords(row)}
        </p>
      </div>
      {row.complainant.who.type === 'resident' && row.person.words ? (
        <VoiceCard {...voiceOf(row.person.words, people.names)} size="small" />
      ) : (
        <p>
          <b>
            <bdi>{complainantInWords(row, people)}</bdi>
          </b>
          <span className="ow-note"> {shortDateInWords(row.receivedOn)}</span>
        </p>
      )}
      <div className={styles.stands}>
        <b>{standsAt(row)}</b>
        <ul>
          {owed.length === 0 && (
            <li>
              <IconCircleCheck size={20} aria-hidden /> Nothing is owed.
            </li>
          )}
          {owed.map(({ what, due, title }) => (
            <li key={`${what} ${due} ${title}`} data-late={due < today() || undefined}>
              <IconClock size={20} aria-hidden /> {owedInWords[what]} {dueInWords(due)}
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}

/** Each change with the complaint that brought it, then the register in figures. */
function WhatChanged({ rows, onOpen }: { rows: readonly ComplaintRow[]; onOpen: RegisterProps['onOpen'] }) {
  const nameOf = useStaffNames();
  const changes = rows.flatMap((row) => row.changes.map((change) => ({ row, change })));
  return (
    <section className="ow-stack" aria-labelledby="changed-title">
      <h2 id="changed-title">What changed because of complaints</h2>
      {changes.length === 0 ? (
        <p>Nothing yet. A complaint that changes nothing still has its answer; ask what would stop the next one.</p>
      ) : (
        <Table name="What changed because of complaints" from="complaints.list" className={styles.table ?? ''}>
          <thead>
            <tr>
              <th scope="col">What changed, or is to</th>
              <th scope="col">Because of</th>
              <th scope="col">Where</th>
              <th scope="col">Who, and by when</th>
              <th scope="col">Done</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ row, change }) => (
              <tr key={change.entryId}>
                <th scope="row" dir="auto">
                  {change.what}
                </th>
                <td>
                  <Button variant="subtle" px={0} onClick={() => onOpen(row.id)}>
                    <bdi>{row.complaint.title}</bdi>
                  </Button>
                </td>
                <td>
                  {change.element ? `Support plan: ${change.element.title ?? 'a part that has ended'}` : 'How we work'}
                </td>
                <td>
                  {nameOf(change.owner)}, by {shortDateInWords(change.due)}
                </td>
                <td dir="auto">{change.done ? change.done.what : 'Not yet'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <dl className={styles.figures}>
        {figuresOf(rows, today()).map(({ label, count, of, what }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {of === 0 ? (
                'None yet'
              ) : (
                <>
                  <b>
                    {count} of {of}
                  </b>{' '}
                  {what}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
