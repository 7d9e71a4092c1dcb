import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ImportRow, whatInWords } from '../../db/imports/model.ts';
import { instantInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { useStaffNames } from '../staff/useStaffNames.ts';
import styles from './Imports.module.css';
import { rowsCounted } from './words.ts';

/** What was brought in before, each file to be undone as one act. */
export function BroughtList() {
  const brought = useAsk('imports.list', {});
  if (!brought.data || brought.data.length === 0) return null;
  return (
    <section className={styles.form} aria-label="Brought in before">
      <h2>Brought in before</h2>
      <ul className={styles.brought}>
        {brought.data.map((row) => (
          <li key={row.id}>
            <BroughtFile row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BroughtFile({ row }: { row: ImportRow }) {
  const name = useStaffNames();
  const undo = useTell('imports.undo');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <div className={styles.fileLine}>
        <div>
          <b>
            {whatInWords[row.what]}: {rowsCounted(row.brought)}
          </b>{' '}
          from <bdi className={styles.file}>{row.file}</bdi>
          <p className="ow-note">
            {instantInWords(row.at)}, by {name(row.by)}.
            {row.voucher && ` ${name(row.voucher)} vouched for the person’s own words.`}
            {row.leftOut > 0 && ` ${rowsCounted(row.leftOut)} left out.`}
          </p>
          {row.undone && (
            <p className="ow-note">
              <b>Undone</b> {instantInWords(row.undone.at)}, by {name(row.undone.by)}: <bdi>{row.undone.reason}</bdi>
            </p>
          )}
        </div>
        {!row.undone && !asking && (
          <Button mih={44} aria-label={`Undo ${row.file}`} onClick={() => setAsking(true)}>
            Undo
          </Button>
        )}
      </div>
      {asking && !row.undone && (
        <form
          className={styles.undo}
          aria-label={`Undo ${row.file}`}
          onSubmit={(event) => {
            event.preventDefault();
            undo.mutate({ which: row.id, reason });
          }}
        >
          <p>
            All {rowsCounted(row.brought)} are taken back as one act. If anything was written since that rests on them,
            none is.
          </p>
          <TextInput
            label="Why"
            autoComplete="off"
            maxLength={300}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          <FormError error={undo.error} />
          <div className="ow-row">
            <Button type="submit" variant="filled" disabled={undo.isPending || reason.trim() === ''}>
              Undo it
            </Button>
            <Button onClick={() => setAsking(false)}>Leave it</Button>
          </div>
        </form>
      )}
    </>
  );
}
