import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type AuditRow, SAMPLE_SIZE } from '../../db/audit/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { ProgressLine } from '../look/tell/ProgressLine.tsx';
import { dayPlus, today } from '../look/when.ts';
import { AuditList } from './AuditList.tsx';
import styles from './audit.module.css';
import { LookedThrough } from './LookedThrough.tsx';
import { OneAudit } from './OneAudit.tsx';
import { useLookThrough } from './useLookThrough.ts';

/** A month back, yesterday included. */
const DAYS = 30;

/** What is written, looked through by rule and, in a sample, by a person; what was found, and what was done about it. `audit` opens one. */
export function AuditScreen({ audit }: { audit?: EntryId }) {
  const audits = useAsk('audit.list', {});
  const [open, setOpen] = useState<EntryId | null>(audit ?? null);
  return (
    <AreaFrame
      area="neutral"
      title="Audit"
      line="Does what we write show how people were asked, what they said, and what came of it?"
      action={open && <Button onClick={() => setOpen(null)}>All audits</Button>}
    >
      <Asking asked={audits} what="the audits">
        {(rows) => {
          const row = rows.find(({ id }) => id === open);
          return row ? <OneAudit row={row} key={row.id} /> : <Beginning rows={rows} onOpen={setOpen} />;
        }}
      </Asking>
    </AreaFrame>
  );
}

function Beginning({ rows, onOpen }: { rows: readonly AuditRow[]; onOpen: (audit: EntryId) => void }) {
  const [from, setFrom] = useState<string | null>(dayPlus(today(), -DAYS));
  const [to, setTo] = useState<string | null>(today());
  const [span, setSpan] = useState<{ from: string; to: string } | null>(null);
  const begin = useTell('audit.begin');
  const looked = useLookThrough(span);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from && to) setSpan({ from, to });
  };
  return (
    <div className={styles.page}>
      <form className={styles.span} onSubmit={submit} aria-label="Which days">
        <DateField label="Written down from" value={from} onChange={setFrom} />
        <DateField label="Until" value={to} onChange={setTo} />
        <Button type="submit" variant="filled" disabled={!from || !to}>
          Look through everything
        </Button>
        <Button
          disabled={!from || !to || begin.isPending}
          onClick={() =>
            from &&
            to &&
            begin.mutate({ from, to, size: SAMPLE_SIZE, seed: null }, { onSuccess: ({ audit }) => onOpen(audit) })
          }
        >
          Draw ten to read
        </Button>
      </form>
      <FormError error={begin.error} />
      <FormError error={looked.error} />
      {span && !looked.found && !looked.error && (
        <ProgressLine
          label={`Looking through the records, ${looked.done} of ${looked.total} parts`}
          done={looked.done / looked.total}
          onCancel={() => setSpan(null)}
        />
      )}
      {looked.found && <LookedThrough found={looked.found} />}
      <AuditList rows={rows} onOpen={onOpen} />
    </div>
  );
}
