import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../../api.ts';
import { RecoverySheet, TypedBack } from '../../keys/SheetParts.tsx';
import { FormError } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import styles from '../Threshold.module.css';
import type { Recovery } from './FirstRun.tsx';

interface RecoveryStepProps {
  recovery: Recovery;
  onDone: () => void;
}

/** Step 3: the recovery key is shown, saved as a sheet to print, and two of its groups are typed back from paper. */
export function RecoveryStep({ recovery, onDone }: RecoveryStepProps) {
  const [typing, setTyping] = useState(false);
  return typing ? (
    <TypeBack recovery={recovery} onBack={() => setTyping(false)} onDone={onDone} />
  ) : (
    <Sheet recovery={recovery} onDone={() => setTyping(true)} />
  );
}

function Sheet({ recovery, onDone }: RecoveryStepProps) {
  return (
    <section className={styles.form} style={{ maxWidth: 860 }}>
      <RecoverySheet groups={recovery.groups} saveWith="home.saveRecoverySheet" />
      <div className="ow-row">
        <Button variant="filled" onClick={onDone}>
          I have it on paper
        </Button>
      </div>
    </section>
  );
}

function TypeBack({ recovery, onBack, onDone }: { recovery: Recovery; onBack: () => void; onDone: () => void }) {
  const [typed, setTyped] = useState<string[]>(() => recovery.typeBack.map(() => ''));
  const confirm = useTell('home.confirmRecovery');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ groups: typed }, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TypedBack places={recovery.typeBack} typed={typed} onChange={setTyped} />
      <FormError error={confirm.error} />
      {!confirm.error && (
        <Notice>
          Keep the sheet away from the passphrase: whoever has either of them, and this PC, can open the record.
        </Notice>
      )}
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={confirm.isPending}>
          Next: the first manager
        </Button>
        <Button onClick={onBack}>Show the sheet again</Button>
      </div>
    </form>
  );
}
