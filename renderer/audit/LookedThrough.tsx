import { useState } from 'react';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import { ByRule } from '../evidence/ByRule.tsx';
import { useStaffNames } from '../staff/useStaffNames.ts';
import { AuditedRecord } from './AuditedRecord.tsx';
import styles from './audit.module.css';

/** As many records as are listed at once. */
const SHOWN = 40;

interface LookedThroughProps {
  found: Output<'audit.lookThrough'>;
}

/** Every record of some days by rule: how many, of how many, and which; then what they show only together. */
export function LookedThrough({ found: { figures, flagged, patterns } }: LookedThroughProps) {
  const [rule, setRule] = useState<string | null>(null);
  const nameOf = useStaffNames();
  const residents = useAsk('residents.list', {}).data ?? [];
  const wanted = rule === null ? flagged : flagged.filter(({ flags }) => flags.some((flag) => flag.rule === rule));
  return (
    <section className="ow-stack" aria-labelledby="looked-through">
      <h2 id="looked-through">
        A reader would ask about {figures.flagged} of {figures.records} records
      </h2>
      {flagged.length > 0 && <ByRule records={flagged} chosen={rule} onChoose={setRule} />}
      {patterns.length > 0 && (
        <ul className={styles.records} aria-label="What no single record shows">
          {patterns.map(({ rule: id, resident, by, what }) => (
            <li key={`${id} ${resident} ${by} ${what}`} className={styles.record}>
              <span>
                <b>{id}</b>{' '}
                {resident
                  ? residents.find((each) => each.id === resident)?.preferredName
                  : by
                    ? `Written by ${nameOf(by)}`
                    : ''}
                : {what}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.records} aria-label="Records that a reader would ask about">
        {wanted.slice(0, SHOWN).map((record) => (
          <li key={record.entry}>
            <AuditedRecord record={record} />
          </li>
        ))}
      </ul>
      {wanted.length > SHOWN && (
        <p className="ow-note">
          The first {SHOWN} of {wanted.length}. Choose one kind above to see fewer.
        </p>
      )}
    </section>
  );
}
