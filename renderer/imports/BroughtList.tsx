import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ImportRow, whatInWords, wordsKeptUntil } from '../../db/imports/model.ts';
import { instantInWords, shortDateInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { today } from '../look/when.ts';
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
  const keptUntil = wordsKeptUntil(row);
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
          {row.deleted && (
            <p className="ow-note">
              <b>Its words were deleted</b> {instantInWords(row.deleted.at)}, by {name(row.deleted.by)}. That it was
              brought in and undone stays on record.
            </p>
          )}
          {keptUntil && <KeptUntil day={keptUntil} />}
        </div>
        {!row.undone && !asking && (
          <Button mih={44} aria-label={`Undo ${row.file}`} onClick={() => setAsking(true)}>
            Undo
          </Button>
        )}
      </div>
      {row.undone && !row.deleted && <DeleteWords row={row} />}
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

const KeptUntil = ({ day }: { day: string }) => (
  <p className="ow-note">
    Its words are still in the record, where a withdrawn part can be read.{' '}
    {day <= today() ? (
      <b>They are to be deleted since {shortDateInWords(day)}.</b>
    ) : (
      `Delete them by ${shortDateInWords(day)}: they were never about care that was given.`
    )}
  </p>
);

function DeleteWords({ row }: { row: ImportRow }) {
  const remove = useTell('imports.deleteWords');
  const [asking, setAsking] = useState(false);
  const [pin, setPin] = useState('');
  if (!asking)
    return (
      <div>
        <Button mih={44} aria-label={`Delete the words of ${row.file}`} onClick={() => setAsking(true)}>
          Delete its words
        </Button>
      </div>
    );
  return (
    <form
      className={styles.undo}
      aria-label={`Delete the words of ${row.file}`}
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate({ which: row.id, pin }, { onError: () => setPin('') });
      }}
    >
      <p>
        What the {rowsCounted(row.brought)} said is gone for good, from the record and from every backup made after.
        That they were brought in and undone stays.
      </p>
      <OwnPinField value={pin} onChange={({ currentTarget: { value } }) => setPin(value)} />
      <FormError error={remove.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={remove.isPending || pin === ''}>
          Delete them for good
        </Button>
        <Button onClick={() => setAsking(false)}>Keep them for now</Button>
      </div>
    </form>
  );
}
