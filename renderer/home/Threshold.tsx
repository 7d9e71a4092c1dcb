import type { ReactNode } from 'react';
import { Mark } from '../look/frame/Mark.tsx';
import styles from './Threshold.module.css';

interface ThresholdProps {
  homeName?: string | null;
  title: string;
  lead?: ReactNode;
  /** The dark panel: where one is, or the PIN. */
  panel: ReactNode;
  panelLabel: string;
  foot?: ReactNode;
  children: ReactNode;
}

/** What stands before the record: setting up, opening, signing in. Nothing about a resident is ever on it. */
export function Threshold({ homeName, title, lead, panel, panelLabel, foot, children }: ThresholdProps) {
  return (
    <div className={styles.threshold}>
      <main className={styles.main} id="page">
        <div className={styles.brand}>
          <Mark size={52} />
          <span>
            <b>Own Words</b>
            {homeName && <bdi>{homeName}</bdi>}
          </span>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        <div className={styles.content}>{children}</div>
        {foot && <footer className={styles.foot}>{foot}</footer>}
      </main>
      <aside className={styles.panel} aria-label={panelLabel}>
        {panel}
      </aside>
    </div>
  );
}
