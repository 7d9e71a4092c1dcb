import {
  IconCheck,
  IconCircleDashed,
  IconCircleX,
  IconKey,
  IconRosetteDiscountCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import { type Findings, findingsHeadings, verdictOf } from '../../db/packs/model.ts';
import styles from './Packs.module.css';

/** What checking found, in words: it shows change, and promises no more than that. */
export function FindingsView({ findings }: { findings: Findings }) {
  const { holds, problems, checked, notChecked, fingerprintAdds, fingerprint, files } = findings;
  return (
    <section className={styles.verdict} aria-live="polite">
      <h2 data-holds={holds}>
        {holds ? <IconRosetteDiscountCheck size={36} aria-hidden /> : <IconCircleX size={36} aria-hidden />}
        {verdictOf(findings)}
      </h2>
      <Lines kind="problems" icon={IconCircleX} lines={problems} />
      <Lines kind="checked" icon={IconCheck} lines={checked} />
      <Lines kind="notChecked" icon={IconCircleDashed} lines={notChecked} />
      <Lines kind="fingerprintAdds" icon={IconKey} lines={fingerprintAdds === null ? [] : [fingerprintAdds]} />
      {fingerprint && (
        <div className={styles.fingerprint}>
          <span>Signed with the key that has this fingerprint</span>
          <b>{fingerprint}</b>
        </div>
      )}
      {files.length > 0 && (
        <div>
          <h3>The files</h3>
          <ul className={styles.files}>
            {files.map((file) => (
              <li key={file.name} data-holds={file.holds}>
                <span>{file.about ?? file.name}</span>
                <b>{file.holds ? 'No change found' : 'Does not hold'}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface LinesProps {
  kind: keyof typeof findingsHeadings;
  icon: TablerIcon;
  lines: readonly string[];
}
function Lines({ kind, icon: Icon, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{findingsHeadings[kind]}</h3>
      <ul className={styles.lines} data-kind={kind}>
        {lines.map((line) => (
          <li key={line}>
            <Icon size={22} aria-hidden />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
