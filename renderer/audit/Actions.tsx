import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AuditRow } from '../../db/audit/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { dayPlus, happenedNearby, today } from '../look/when.ts';
import { useStaffNames } from '../staff/useStaffNames.ts';
import styles from './audit.module.css';

/** What is to change because of an audit: who does it, by when, and what was done. */
export function Actions({ row }: { row: AuditRow }) {
  const [adding, setAdding] = useState(false);
  const nameOf = useStaffNames();
  return (
    <section aria-labelledby="actions-title">
      <h2 id="actions-title">What is to change</h2>
      {row.actions.length === 0 && (
        <p>Nothing yet. Read the sample first, then say what would make the next one better.</p>
      )}
      {row.actions.map((action) => (
        <article key={action.entryId} className={styles.action} aria-label={action.what}>
          <p>
            <b dir="auto">{action.what}</b> {nameOf(action.owner)}, by {shortDateInWords(action.by)}.
          </p>
          {action.done ? (
            <p>
              Done {happenedNearby(action.done.at)}: <span dir="auto">{action.done.what}</span>
            </p>
          ) : (
            <Finish row={row} action={action.entryId} />
          )}
        </article>
      ))}
      {row.closed === null &&
        (adding ? (
          <AddAction row={row} onDone={() => setAdding(false)} />
        ) : (
          <Button onClick={() => setAdding(true)}>Say what is to change</Button>
        ))}
    </section>
  );
}

function Finish({ row, action }: { row: AuditRow; action: AuditRow['actions'][number]['entryId'] }) {
  const finish = useTell('audit.finishAction');
  const [what, setWhat] = useState('');
  return (
    <div className="ow-row">
      <TextInput
        className="ow-grow"
        label="What was done"
        autoComplete="off"
        maxLength={500}
        value={what}
        onChange={({ currentTarget: { value } }) => setWhat(value)}
      />
      <Button
        disabled={what.trim() === '' || finish.isPending}
        onClick={() => finish.mutate({ audit: row.id, done: { action, what } })}
        style={{ alignSelf: 'end' }}
      >
        It is done
      </Button>
      <FormError error={finish.error} />
    </div>
  );
}

/** A month to do it in, unless somebody says otherwise. */
const DAYS = 30;

function AddAction({ row, onDone }: { row: AuditRow; onDone: () => void }) {
  const add = useTell('audit.addAction');
  const staff = useAsk('staff.names', {}).data ?? [];
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState('');
  const [by, setBy] = useState<string | null>(dayPlus(today(), DAYS));
  const who = staff.find(({ id }) => id === owner);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (who && by) add.mutate({ audit: row.id, action: { what, owner: who.id, by } }, { onSuccess: onDone });
  };
  return (
    <form className="ow-panel" onSubmit={submit} aria-label="What is to change">
      <Textarea
        label="What is to change"
        maxLength={500}
        autosize
        minRows={1}
        value={what}
        onChange={({ currentTarget: { value } }) => setWhat(value)}
      />
      <div className="ow-pair">
        <NativeSelect
          label="Who does it"
          data={[
            { value: '', label: 'Choose a name' },
            ...staff.filter(({ role }) => role !== null).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={owner}
          onChange={({ currentTarget: { value } }) => setOwner(value)}
        />
        <DateField label="By when" value={by} onChange={setBy} />
      </div>
      <FormError error={add.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={what.trim() === '' || !who || !by || add.isPending}>
          Save what is to change
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  );
}
