import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { StepName } from '../../db/best-interests/model.ts';
import { citeOf } from '../../db/best-interests/model.ts';
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
      {duties.map((duty) => (
        <li key={`${duty.rule} ${duty.step} ${duty.missing}`}>
          <UnstyledButton onClick={() => go(duty.step)}>
            <b>{citeOf(duty)}</b>
            <span>
              {duty.missing} {duty.severity === 'stop' && <em>Keeps it from being called complete.</em>}
            </span>
            <span className="ow-note">
              {stepTitle(duty.step, resident)} <IconArrowRight size={18} aria-hidden />
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
