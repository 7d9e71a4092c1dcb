import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { StepName } from '../../db/best-interests/model.ts';
import type { Named } from '../look/pronouns.ts';
import styles from './best-interests.module.css';
import type { Whole } from './DecisionDocument.tsx';
import { stepTitle } from './stepTitle.ts';

interface DutyListProps {
  duties: Whole['duties'];
  resident: Named;
  go: (step: StepName) => void;
}

/** What is missing, each line leading to the step where it belongs. */
export function DutyList({ duties, resident, go }: DutyListProps) {
  if (duties.length === 0) return null;
  return (
    <ul className={styles.duties} aria-label="What is missing">
      {duties.map(({ rule, severity, step, missing }) => (
        <li key={`${rule} ${step} ${missing}`}>
          <UnstyledButton onClick={() => go(step)}>
            <b>{rule}</b>
            <span>
              {missing} {severity === 'stop' && <em>Keeps it from being called complete.</em>}
            </span>
            <span className="ow-note">
              {stepTitle(step, resident)} <IconArrowRight size={18} aria-hidden />
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
