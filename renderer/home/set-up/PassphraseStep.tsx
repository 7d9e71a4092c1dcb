import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import styles from '../Threshold.module.css';
import type { NewHome, Recovery } from './FirstRun.tsx';
import { newPassphraseProblem, PassphraseFields } from './PassphraseFields.tsx';

interface PassphraseStepProps {
  home: NewHome;
  onBack: () => void;
  onDone: (recovery: Recovery) => void;
}

/** Step 2: the passphrase, and the keys made from it. */
export function PassphraseStep({ home, onBack, onDone }: PassphraseStepProps) {
  const [value, setValue] = useState({ passphrase: '', again: '' });
  const [tried, setTried] = useState(false);
  const prepare = useTell('home.prepare');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (newPassphraseProblem(value)) return;
    prepare.mutate(
      { ...home, passphrase: value.passphrase },
      { onSuccess: ({ recoveryGroups, typeBack }) => onDone({ groups: recoveryGroups, typeBack }) },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <PassphraseFields value={value} onChange={setValue} tried={tried} />
      <FormError error={prepare.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={prepare.isPending}>
          {prepare.isPending ? 'Making the keys' : 'Next: the recovery sheet'}
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </form>
  );
}
