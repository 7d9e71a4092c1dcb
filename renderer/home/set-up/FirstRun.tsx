import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import styles from '../Threshold.module.css';
import { Threshold } from '../Threshold.tsx';
import { FirstManagerStep } from './FirstManagerStep.tsx';
import { NameStep } from './NameStep.tsx';
import { PassphraseStep } from './PassphraseStep.tsx';
import { RecoveryStep } from './RecoveryStep.tsx';

/** What first run gathers before anything is written to the disk. */
export interface NewHome {
  name: string;
  country: 'England' | 'Wales';
  folder: string;
}
/** What the recovery step works with. */
export interface Recovery {
  groups: readonly string[];
  /** Which of them are typed back, counted from 0. */
  typeBack: readonly number[];
}

const steps = ['Name the home', 'Set the passphrase', 'Keep the recovery sheet', 'Add the first manager'];

interface FirstRunProps {
  suggestedFolder: string;
  onOther: (other: 'open' | 'restore' | 'verify') => void;
}

/** Setting a home up, one numbered step at a time. Nothing is on the disk until the last of them. */
export function FirstRun({ suggestedFolder, onOther }: FirstRunProps) {
  const [at, setAt] = useState(0);
  const [home, setHome] = useState<NewHome>({ name: '', country: 'England', folder: suggestedFolder });
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const begun = at > 0;
  return (
    <Threshold
      homeName={begun ? home.name : null}
      title={steps[at] ?? ''}
      lead={leads[at]}
      panelLabel="Setting up, step by step"
      panel={
        <>
          <h2>Setting up</h2>
          <ol className={styles.steps}>
            {steps.map((title, index) => {
              const state = index < at ? 'done' : index === at ? 'now' : 'next';
              return (
                <li key={title} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
                  <b>{state === 'done' ? <IconCheck size={22} stroke={2.5} aria-label="Done" /> : index + 1}</b>
                  {title}
                </li>
              );
            })}
          </ol>
          <p>About five minutes. You need a printer, or a memory stick that is kept somewhere safe.</p>
        </>
      }
      foot={
        begun ? undefined : (
          <>
            <Button variant="subtle" onClick={() => onOther('open')}>
              Open a home that is already set up
            </Button>
            <Button variant="subtle" onClick={() => onOther('restore')}>
              Restore a backup
            </Button>
            <Button variant="subtle" onClick={() => onOther('verify')}>
              Check a pack
            </Button>
          </>
        )
      }
    >
      {at === 0 && (
        <NameStep
          home={home}
          onDone={(named) => {
            setHome(named);
            setAt(1);
          }}
        />
      )}
      {at === 1 && (
        <PassphraseStep
          home={home}
          onBack={() => setAt(0)}
          onDone={(prepared) => {
            setRecovery(prepared);
            setAt(2);
          }}
        />
      )}
      {at === 2 && recovery && <RecoveryStep recovery={recovery} onDone={() => setAt(3)} />}
      {at === 3 && <FirstManagerStep />}
    </Threshold>
  );
}

const leads = [
  'Its record is kept in one folder on this PC, encrypted.',
  'It opens the record after the PC was switched off. Afterwards each person signs in with their own name and PIN.',
  'If the passphrase is ever lost, this sheet opens the record. Print it, and keep it where you keep the keys to the building.',
  'The manager adds everybody else. Their PIN says who is writing: the words they save carry their name.',
];
