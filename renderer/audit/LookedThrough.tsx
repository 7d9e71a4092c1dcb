import { useState } from 'react';
import type { Output } from '../../electron/core/contract.ts';
import { RuleRates } from '../dismissals/RuleRates.tsx';
import { AuditedRecord } from './AuditedRecord.tsx';
import styles from './audit.module.css';
import { Findings } from './Findings.tsx';

/** As many records as are listed at once. */
const SHOWN = 40;

interface LookedThroughProps {
  found: Output<'audit.lookThrough'>;
}

/** Every record of some days by rule: how many, of how many, what became of it, and which; then what they show only together. */
export function LookedThrough({ found: { figures, flagged, findings } }: LookedThroughProps) {
  const [rule, setRule] = useState<string | null>(null);
  const wanted = rule === null ? flagged : flagged.filter(({ flags }) => flags.some((flag) => flag.rule === rule));
  return (
    <section className="ow-stack" aria-labelledby="looked-through">
      <h2 id="looked-through">
        A reader would ask about {figures.flagged} of {figures.records} records
      </h2>
      {figures.rules.length > 0 && <RuleRates figures={figures} chosen={rule} onChoose={setRule} />}
      <Findings findings={findings} />
      <h2>Record by record</h2>
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
