import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AuditRow } from '../../db/audit/model.ts';
import { useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { dayPlus, today } from '../look/when.ts';

/** A month until the next audit, unless somebody says otherwise. */
const DAYS = 30;

/** What an audit found, in the manager's own words, and when it is done again. */
export function CloseAudit({ row }: { row: AuditRow }) {
  const [open, setOpen] = useState(false);
  const close = useTell('audit.close');
  const [found, setFound] = useState('');
  const [againOn, setAgainOn] = useState<string | null>(dayPlus(today(), DAYS));
  const unread = row.audit.sample.length - row.reads.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (againOn) close.mutate({ audit: row.id, closed: { found, againOn } });
  };
  if (!open)
    return (
      <div className="ow-row">
        <Button onClick={() => setOpen(true)}>Close the audit</Button>
        {unread > 0 && <span className="ow-note">{unread} of the sample are not read yet.</span>}
      </div>
    );
  return (
    <form className="ow-panel" onSubmit={submit} aria-label="Close the audit">
      <Textarea
        label="What it found"
        description="What is written well, what is not, and what you take from it."
        maxLength={2000}
        autosize
        minRows={2}
        value={found}
        onChange={({ currentTarget: { value } }) => setFound(value)}
      />
      <DateField label="Audited again by" value={againOn} onChange={setAgainOn} />
      <FormError error={close.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={found.trim() === '' || !againOn || close.isPending}>
          Save and close
        </Button>
        <Button onClick={() => setOpen(false)}>Not now</Button>
      </div>
    </form>
  );
}
