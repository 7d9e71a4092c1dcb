import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { instantInWords, shortDateInWords } from '../../db/time/model.ts';
import { type TransferRow, transferWordsKeptUntil } from '../../db/transfer/model.ts';
import { useAsk, useTell } from '../api.ts';
import imports from '../imports/Imports.module.css';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { today } from '../look/when.ts';
import { useStaffNames } from '../staff/useStaffNames.ts';
import { entriesInWords } from './words.ts';

/** Whose record came from another home, each to be undone as one act. */
export function CameList() {
  const came = useAsk('transfer.list', {});
  if (!came.data || came.data.length === 0) return null;
  return (
    <section className={imports.form} aria-label="Came from other homes">
      <h2>Came from other homes</h2>
      <ul className={imports.brought}>
        {came.data.map((row) => (
          <li key={row.id}>
            <Came row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Came({ row }: { row: TransferRow }) {
  const name = useStaffNames();
  const residents = useAsk('residents.list', {});
  const [asking, setAsking] = useState(false);
  const who = residents.data?.find(({ id }) => id === row.resident)?.fullName ?? 'Somebody who is not here any more';
  return (
    <>
      <div className={imports.fileLine}>
        <div>
          <b>
            <bdi>{who}</bdi>
          </b>
          , from <bdi>{row.home}</bdi>: {entriesInWords(row.entries)}, {shortDateInWords(row.from)} to{' '}
          {shortDateInWords(row.to)}
          <p className="ow-note">
            {instantInWords(row.at)}, by {name(row.by)}.
            {row.voucher && ` ${name(row.voucher)} vouched for the person’s own words.`} Their key: {row.fingerprint},{' '}
            {row.compared ? 'compared with what they told.' : 'compared with nothing.'}
          </p>
          {row.undone && (
            <p className="ow-note">
              <b>Undone</b> {instantInWords(row.undone.at)}, by {name(row.undone.by)}: <bdi>{row.undone.reason}</bdi>
            </p>
          )}
          {row.deleted && (
            <p className="ow-note">
              <b>Its words were deleted</b> {instantInWords(row.deleted.at)}, by {name(row.deleted.by)}.
            </p>
          )}
          <KeptUntil row={row} />
        </div>
        {!row.undone && !asking && (
          <Button mih={44} aria-label={`Undo ${who}`} onClick={() => setAsking(true)}>
            Undo
          </Button>
        )}
      </div>
      {row.undone && !row.deleted && <DeleteWords row={row} who={who} />}
      {asking && !row.undone && <Undo row={row} who={who} onLeave={() => setAsking(false)} />}
    </>
  );
}

function KeptUntil({ row }: { row: TransferRow }) {
  const day = transferWordsKeptUntil(row);
  if (!day) return null;
  return (
    <p className="ow-note">
      {day <= today() ? (
        <b>Its words are to be deleted since {shortDateInWords(day)}.</b>
      ) : (
        `Delete its words by ${shortDateInWords(day)}: they were never about care that was given here.`
      )}
    </p>
  );
}

interface ActProps {
  row: TransferRow;
  who: string;
}
function Undo({ row, who, onLeave }: ActProps & { onLeave: () => void }) {
  const undo = useTell('transfer.undo');
  const [reason, setReason] = useState('');
  return (
    <form
      className={imports.undo}
      aria-label={`Undo ${who}`}
      onSubmit={(event) => {
        event.preventDefault();
        undo.mutate({ which: row.id, reason });
      }}
    >
      <p>All of it is taken back as one act. Where anything was written about the person since, nothing is.</p>
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
        <Button onClick={onLeave}>Leave it</Button>
      </div>
    </form>
  );
}

function DeleteWords({ row, who }: ActProps) {
  const remove = useTell('transfer.deleteWords');
  const [asking, setAsking] = useState(false);
  const [pin, setPin] = useState('');
  if (!asking)
    return (
      <div>
        <Button mih={44} aria-label={`Delete the words of ${who}`} onClick={() => setAsking(true)}>
          Delete its words
        </Button>
      </div>
    );
  return (
    <form
      className={imports.undo}
      aria-label={`Delete the words of ${who}`}
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate({ which: row.id, pin }, { onError: () => setPin('') });
      }}
    >
      <p>
        What came is gone for good, pictures included, from the record and from every backup made after. That it came
        and was undone stays.
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
