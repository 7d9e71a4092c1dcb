import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { instantInWords } from '../../db/time/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { FindingsView } from '../packs/FindingsView.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import styles from '../packs/Packs.module.css';
import { useJob } from '../packs/useJob.ts';

/** Puts the newest backup back for trial, as on the day when this PC is lost. */
export function Drill({ state: { lastDrill }, onDone }: { state: Output<'backups.state'>; onDone: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [job, setJob] = useState<string | null>(null);
  const start = useTell('backups.drill');
  const { state, running, error, cancel } = useJob(job, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate(
      { passphrase },
      {
        onSuccess: (started) => {
          setJob(started.job);
          setPassphrase('');
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>Try whether it can be put back</h2>
      <p>
        The newest backup is put back in a place of its own with the passphrase, checked whole and cleared away. The
        record that is open stays as it is.
      </p>
      <p className="ow-note">
        {lastDrill
          ? `Last tried ${instantInWords(lastDrill.at)}: ${lastDrill.holds ? 'it held' : 'it did not hold'}. ${lastDrill.file}`
          : 'Not tried yet. Once a month is a good habit.'}
      </p>
      {running ? (
        <JobLine state={state} onCancel={cancel} />
      ) : (
        <>
          <PasswordInput
            label="Passphrase of the home"
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" disabled={passphrase === '' || start.isPending}>
              Try it now
            </Button>
          </div>
        </>
      )}
      <FormError error={start.error ?? error} />
      {state?.problem && !running && <Notice kind={state.state === 'failed' ? 'stop' : 'info'}>{state.problem}</Notice>}
      {state?.findings && !running && <FindingsView findings={state.findings} />}
    </form>
  );
}
