import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type HoldRow, type RetentionRow, reason } from '../../db/retention/model.ts';
import { instantInWords } from '../../db/time/model.ts';
import { insteadOfMoving } from '../../db/wrong-person/model.ts';
import { useAsk, useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './Retention.module.css';

const whyRule = (value: string) => reason.safeParse(value).error?.issues[0]?.message ?? null;

/** The legal holds on a record: while one stands, nothing of it can be erased. */
export function Holds({ row }: { row: RetentionRow }) {
  const [placing, setPlacing] = useState(false);
  const [lifting, setLifting] = useState<HoldRow['entry'] | null>(null);
  const staff = useAsk('staff.names', {});
  const name = (id: string) => staff.data?.find((each) => each.id === id)?.name ?? 'a manager';
  return (
    <section className={styles.form}>
      <h2>Legal hold</h2>
      <p>
        {row.holds.length === 0
          ? 'None. Put one on when an inquest, a claim, a complaint or an inquiry may need this record.'
          : 'While one stands, nothing of this record can be erased.'}
      </p>
      {row.holds.map((hold) => (
        <div key={hold.entry} className={styles.hold}>
          <p>{hold.why}</p>
          <p className="ow-note">
            Asked for by {hold.askedBy}. Put on by {name(hold.by)} on {instantInWords(hold.at)}.
          </p>
          {lifting === hold.entry ? (
            <LiftForm row={row} hold={hold} onDone={() => setLifting(null)} />
          ) : (
            <div>
              <Button onClick={() => setLifting(hold.entry)} aria-label={`Lift the hold: ${hold.why}`}>
                Lift this hold
              </Button>
            </div>
          )}
        </div>
      ))}
      {placing ? (
        <PlaceForm row={row} onDone={() => setPlacing(false)} />
      ) : (
        <div>
          <Button onClick={() => setPlacing(true)}>Put a legal hold on</Button>
        </div>
      )}
    </section>
  );
}

function PlaceForm({ row, onDone }: { row: RetentionRow; onDone: () => void }) {
  const place = useTell('retention.placeHold');
  const form = useForm({
    initialValues: { askedBy: '', why: '' },
    validate: { askedBy: (value) => (value.trim() ? null : 'Please write something here.'), why: whyRule },
  });
  return (
    <form
      className="ow-stack"
      onSubmit={form.onSubmit((typed) => place.mutate({ resident: row.resident, ...typed }, { onSuccess: onDone }))}
    >
      <TextInput label="Who asks for it" maxLength={120} autoComplete="off" {...form.getInputProps('askedBy')} />
      <Textarea label="Why" description="Kept in the record, with your name." {...form.getInputProps('why')} />
      <FormError error={place.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={place.isPending}>
          Put the hold on
        </Button>
        <Button onClick={onDone}>Leave without saving</Button>
      </div>
    </form>
  );
}

function LiftForm({ row, hold, onDone }: { row: RetentionRow; hold: HoldRow; onDone: () => void }) {
  const lift = useTell('retention.liftHold');
  const form = useForm({ initialValues: { why: '' }, validate: { why: whyRule } });
  return (
    <form
      className="ow-stack"
      onSubmit={form.onSubmit(({ why }) =>
        lift.mutate({ resident: row.resident, hold: hold.entry, why }, { onSuccess: onDone }),
      )}
    >
      <Textarea
        label="Why it may be lifted"
        description={`Put on for the wrong person? ${insteadOfMoving.hold}`}
        {...form.getInputProps('why')}
      />
      <FormError error={lift.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={lift.isPending}>
          Lift the hold
        </Button>
        <Button onClick={onDone}>Leave it standing</Button>
      </div>
    </form>
  );
}
