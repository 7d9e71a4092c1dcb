import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditedRecord } from '../../db/audit/model.ts';
import { openFlags } from '../../db/dismissals/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { useRoute } from '../route.tsx';
import styles from './dismissals.module.css';
import { Flags } from './Flags.tsx';
import { useLeft } from './useLeft.tsx';

/**
 * Told once after saving, quietly and below everything: what a reader would ask about what one has just written. Nothing
 * waits for it, and it takes no focus; whoever is busy leaves it, and finds it again beside the record.
 */
export function JustWritten({ resident }: { resident: ResidentRow }) {
  const { mayWrite } = useMe();
  const left = useLeft();
  const asked = useAsk('dismissals.justWritten', { resident: resident.id }, { enabled: mayWrite });
  const records = (asked.data ?? []).filter(({ entry }) => !left.entries.includes(entry));
  const newest = records.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0];
  return (
    <div role="status">
      {newest && (
        <Told key={newest.entry} record={newest} onLeave={() => left.add(records.map(({ entry }) => entry))} />
      )}
    </div>
  );
}

function Told({ record, onLeave }: { record: AuditedRecord; onLeave: () => void }) {
  const [open, setOpen] = useState(false);
  const { go } = useRoute();
  const { resident, entry, shelf, item, about } = record;
  const flags = openFlags(record.flags);
  const [first] = flags;
  if (!first) return null;
  const mend = () =>
    go({ screen: 'area', resident, tab: shelf, ...(item && shelf !== 'daily-choices' ? { item } : {}) });
  return (
    <section className={styles.written} aria-label="What you just wrote">
      <div className={styles.said}>
        <IconMessageQuestion size={24} aria-hidden />
        <p>
          Saved. About “{about}” a reader would ask: <q dir="auto">{first.quote}</q> {first.message}
          {flags.length > 1 && ` And ${flags.length - 1} more.`}
        </p>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close' : 'Look at it'}
        </Button>
        <Button onClick={onLeave}>Leave it</Button>
      </div>
      {open && (
        <>
          <Flags {...{ resident, entry, flags, mayDismiss: true }} />
          <div className="ow-row">
            <Button variant="filled" onClick={mend}>
              Go to it and mend it
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
