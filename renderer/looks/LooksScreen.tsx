import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { dateInWords, instantInWords, londonDay, timeInWords } from '../../db/time/model.ts';
import { type ResidentId, residentId, type StaffId, staffId } from '../../db/words/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { dayPlus } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import styles from './Looks.module.css';
import { triedInWords } from './words.ts';

type Looks = Output<'looks.list'>;
type Tries = Output<'looks.refused'>['tries'];

/** Who looked at whom, and what was tried and refused: for managers, by days. */
export function LooksScreen() {
  const { go } = useRoute();
  const today = londonDay(new Date().toISOString());
  const [from, setFrom] = useState<string | null>(dayPlus(today, -6));
  const [to, setTo] = useState<string | null>(today);
  const [by, setBy] = useState<StaffId | null>(null);
  const [at, setAt] = useState<ResidentId | null>(null);
  const names = useNames();
  const span = { from: from ?? today, to: to ?? today };
  const looks = useAsk('looks.list', { span, by, at });
  const tries = useAsk('looks.refused', { span });
  return (
    <AreaFrame
      area="neutral"
      title="Who looked at whom"
      line="Kept to the quarter of an hour, and committed to by the ledger."
      action={<Button onClick={() => go({ screen: 'staff' })}>Back to the staff</Button>}
    >
      <div className="ow-stack">
        <section className={styles.form}>
          <div className="ow-pair">
            <DateField label="First day" value={from} onChange={setFrom} />
            <DateField label="Last day" value={to} onChange={setTo} />
          </div>
          <div className="ow-pair">
            <NativeSelect
              label="Who looked"
              data={[{ value: '', label: 'Anybody' }, ...names.staff.map(([value, label]) => ({ value, label }))]}
              value={by ?? ''}
              onChange={({ currentTarget: { value } }) => setBy(value ? staffId.parse(value) : null)}
            />
            <NativeSelect
              label="At whom"
              data={[{ value: '', label: 'Anybody' }, ...names.residents.map(([value, label]) => ({ value, label }))]}
              value={at ?? ''}
              onChange={({ currentTarget: { value } }) => setAt(value ? residentId.parse(value) : null)}
            />
          </div>
        </section>
        <Asking asked={looks} what="who looked">
          {(kept) => <Opened kept={kept} names={names} />}
        </Asking>
        <Asking asked={tries} what="what was refused">
          {({ tries: all }) => <Refused tries={all} names={names} />}
        </Asking>
      </div>
    </AreaFrame>
  );
}

/** Names by id, for this screen: staff who left are among them. */
function useNames() {
  const staff = useAsk('staff.names', {}).data?.filter(({ role }) => role !== null) ?? [];
  const residents = useAsk('residents.list', {}).data ?? [];
  const ofStaff = staff.map(({ id, name }) => [id, name] as const);
  const ofResidents = residents.map(({ id, fullName, room }) => [id, `${fullName}, room ${room}`] as const);
  const known = new Map<string, string>([...ofStaff, ...ofResidents]);
  return {
    staff: ofStaff,
    residents: ofResidents,
    of: (id: string | null) => (id === null ? 'Nobody signed in' : (known.get(id) ?? 'A record that was erased')),
  };
}
type Names = ReturnType<typeof useNames>;

const times = (quarters: readonly string[]) => quarters.map((quarter) => timeInWords(quarter)).join(', ');

function Opened({ kept: { opened, glanced, more }, names }: { kept: Looks; names: Names }) {
  const days = [...new Set([...opened, ...glanced].map(({ day }) => day))].sort().reverse();
  return (
    <section className={styles.form}>
      <h2>Whose record was opened</h2>
      {days.length === 0 && <p>Nobody looked in these days.</p>}
      {days.map((day) => (
        <section key={day}>
          <h3>{dateInWords(day)}</h3>
          <ul className={styles.rows}>
            {opened
              .filter((row) => row.day === day)
              .map((row) => (
                <li key={`${row.staff} ${row.resident}`}>
                  <b>{names.of(row.staff)}</b>
                  <span>{names.of(row.resident)}</span>
                  <span className="ow-note">{times(row.quarters)}</span>
                </li>
              ))}
            {glanced
              .filter((row) => row.day === day)
              .map((row) => (
                <li key={`${row.staff} ${row.residents} ${row.quarters[0]}`}>
                  <b>{names.of(row.staff)}</b>
                  <span>
                    The home board or a list: {row.residents} {row.residents === 1 ? 'person' : 'people'}
                  </span>
                  <span className="ow-note">{times(row.quarters)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {more && <p className="ow-note">There is more than fits here. Choose fewer days, or one person.</p>}
    </section>
  );
}

function Refused({ tries, names }: { tries: Tries; names: Names }) {
  return (
    <section className={styles.form}>
      <h2>What was tried and refused</h2>
      {tries.length === 0 && <p>Nothing in these days.</p>}
      <ul className={styles.rows}>
        {tries.map(({ no, at, staff, method, code, resident }) => (
          <li key={no}>
            <b>{names.of(staff)}</b>
            <span>
              {triedInWords(method, code)}
              {resident && `: ${names.of(resident)}`}
            </span>
            <span className="ow-note">{instantInWords(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
