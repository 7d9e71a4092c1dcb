import {
  IconCheck,
  IconCircleDashed,
  IconCircleX,
  IconRosetteDiscountCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Findings } from '../../db/packs/model.ts';
import styles from './Packs.module.css';

const what: Record<Findings['what'], string> = { pack: 'pack', backup: 'backup', home: 'record' };

/** What checking found, in words: it shows change, and promises no more than that. */
export function FindingsView({ findings }: { findings: Findings }) {
  const { holds, problems, checked, notChecked, fingerprint, entries } = findings;
  return (
    <section className={styles.verdict} aria-live="polite">
      <h2 data-holds={holds}>
        {holds ? <IconRosetteDiscountCheck size={36} aria-hidden /> : <IconCircleX size={36} aria-hidden />}
        {holds ? `No change found in this ${what[findings.what]}` : `This ${what[findings.what]} does not hold`}
      </h2>
      <Lines kind="problem" icon={IconCircleX} lines={problems} />
      <Lines kind="held" icon={IconCheck} lines={checked} />
      <Lines kind="open" icon={IconCircleDashed} lines={notChecked} />
      {fingerprint && (
        <div className={styles.fingerprint}>
          <span>Signed with the key that has this fingerprint</span>
          <b>{fingerprint}</b>
          <p className="ow-note">
            Compare it with the one that the home gave you another way. Without that, it says only: unchanged since it
            was signed with this key.
          </p>
        </div>
      )}
      <p className="ow-note">{entries} entries.</p>
    </section>
  );
}

function Lines({
  kind,
  icon: Icon,
  lines,
}: {
  kind: 'problem' | 'held' | 'open';
  icon: TablerIcon;
  lines: readonly string[];
}) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines} data-kind={kind}>
      {lines.map((line) => (
        <li key={line}>
          <Icon size={22} aria-hidden />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
