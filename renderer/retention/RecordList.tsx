import { Button, NativeSelect } from '@mantine/core';
import type { RetentionRow } from '../../db/retention/model.ts';
import { type ResidentId, residentId } from '../../db/words/model.ts';
import { Table } from '../look/tables/Table.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import styles from './Retention.module.css';
import { careEndedInWords, stateInWords } from './words.ts';

interface RecordListProps {
  rows: readonly RetentionRow[];
  onOpen: (resident: ResidentId) => void;
}

/** Records that a manager has to look at first, then those under a hold and those still kept. */
export function RecordList({ rows, onOpen }: RecordListProps) {
  const listed = rows.filter(({ state }) => state !== 'living here');
  const others = rows.filter(({ state }) => state === 'living here');
  return (
    <section className={styles.list}>
      <h2>Records of people who left or died, or under a legal hold</h2>
      {listed.length === 0 ? (
        <EmptyState title="None yet">
          <p>When somebody leaves or dies, change their status under “Who they are”. The clock starts on that day.</p>
        </EmptyState>
      ) : (
        <Table name="Records that are kept" from="retention.list" className={styles.table ?? ''}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Care</th>
              <th scope="col">The record</th>
              <th scope="col" data-act>
                <span className="ow-hidden">Look</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <tr key={row.resident} data-state={row.state}>
                <td>
                  <b>
                    <bdi>{row.fullName}</bdi>
                  </b>
                </td>
                <td>{careEndedInWords(row)}</td>
                <td className={styles.state}>{stateInWords(row)}</td>
                <td>
                  <Button
                    mih={44}
                    onClick={() => onOpen(row.resident)}
                    aria-label={`Look at the record of ${row.fullName}`}
                  >
                    Look
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {others.length > 0 && (
        <NativeSelect
          label="Put a legal hold on somebody else’s record"
          description="Also while they live here: for an inquest, a claim, a complaint or an inquiry."
          maw={480}
          value=""
          data={[
            { value: '', label: 'Choose a person' },
            ...others.map(({ resident, preferredName, room }) => ({
              value: resident,
              label: `${preferredName}, room ${room}`,
            })),
          ]}
          onChange={({ currentTarget: { value } }) => value && onOpen(residentId.parse(value))}
        />
      )}
    </section>
  );
}
