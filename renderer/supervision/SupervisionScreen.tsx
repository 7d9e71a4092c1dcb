import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StaffId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { AuditedRecord } from '../audit/AuditedRecord.tsx';
import styles from '../audit/audit.module.css';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { useStaffNames } from '../staff/useStaffNames.ts';
import { HeldBefore } from './HeldBefore.tsx';
import { HoldForm } from './HoldForm.tsx';

/** Supervision from somebody's own records: what they write well, what a reader would ask, how they keep voices in balance. */
export function SupervisionScreen({ staff }: { staff: StaffId }) {
  const prepared = useAsk('supervision.prepare', { staff });
  const held = useAsk('supervision.list', { staff });
  const [holding, setHolding] = useState(false);
  const name = useStaffNames()(staff) ?? 'this member of staff';
  return (
    <AreaFrame
      area="neutral"
      title={`Supervision: ${name}`}
      line="From their own records. No figure of anybody comes of it, and nobody is set beside anybody else."
      action={
        !holding && (
          <Button variant="filled" onClick={() => setHolding(true)}>
            Write down a supervision
          </Button>
        )
      }
    >
      <div className={styles.page}>
        <Asking asked={prepared} what="their records">
          {({ strong, weak }) => (
            <>
              {holding && (
                <HoldForm
                  staff={staff}
                  name={name}
                  strong={strong.map(({ entry }) => entry)}
                  weak={weak.map(({ entry }) => entry)}
                  onDone={() => setHolding(false)}
                />
              )}
              <Some
                title="Written well: the person is heard in it"
                records={strong}
                nothing="Nothing of the last two months in which the person is heard. Look at how they ask first."
              />
              <Some
                title="What a reader would ask"
                records={weak}
                nothing="Nothing of the last two months that a reader would ask about."
              />
            </>
          )}
        </Asking>
        <Asking asked={held} what="earlier supervisions">
          {(rows) => <HeldBefore rows={rows} name={name} />}
        </Asking>
      </div>
    </AreaFrame>
  );
}

interface SomeProps {
  title: string;
  records: readonly Parameters<typeof AuditedRecord>[0]['record'][];
  nothing: string;
}
function Some({ title, records, nothing }: SomeProps) {
  return (
    <section className="ow-stack" aria-label={title}>
      <h2>{title}</h2>
      {records.length === 0 && <p>{nothing}</p>}
      <ul className={styles.records}>
        {records.map((record) => (
          <li key={record.entry}>
            <AuditedRecord record={record} />
          </li>
        ))}
      </ul>
    </section>
  );
}
