import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './StepRail.module.css';

export interface Step {
  id: string;
  title: string;
  state: 'done' | 'now' | 'next';
  /** Why it cannot be opened yet; shown to those who try. */
  closedBecause?: string;
}
interface StepRailProps {
  steps: readonly Step[];
  onGo: (id: string) => void;
  /** Numbers alone, where the document needs the width. */
  short?: boolean;
  label: string;
  /** Stands under the steps: "Presumed able, s.1(2)". */
  children?: ReactNode;
}
const stateInWords: Record<Step['state'], string> = { done: 'done', now: 'you are here', next: 'to come' };

/** Numbered steps: ticked, here, or still to come. */
export function StepRail({ steps, onGo, short = false, label, children }: StepRailProps) {
  return (
    <nav className={styles.rail} data-short={short || undefined} aria-label={label}>
      <ol>
        {steps.map(({ id, title, state, closedBecause }, index) => (
          <li key={id} data-state={state}>
            <UnstyledButton
              className={styles.step}
              aria-current={state === 'now' ? 'step' : undefined}
              aria-disabled={closedBecause ? true : undefined}
              title={closedBecause ?? (short ? title : undefined)}
              onClick={() => onGo(id)}
            >
              <b>{state === 'done' ? <IconCheck size={20} stroke={2.5} aria-hidden /> : index + 1}</b>
              <span className={short ? 'ow-hidden' : styles.title}>{title}</span>
              <span className="ow-hidden">
                , {stateInWords[state]}
                {closedBecause && `. ${closedBecause}`}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {children && <div className={styles.under}>{children}</div>}
    </nav>
  );
}
