import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { instantInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { FindingsView } from './FindingsView.tsx';
import { JobLine } from './JobLine.tsx';
import styles from './Packs.module.css';
import { PutVerifier } from './PutVerifier.tsx';
import { useJob } from './useJob.ts';
import { VerifyForm } from './VerifyForm.tsx';

/** Whether a pack, a backup or this record was changed since it was signed. */
export function VerifyScreen() {
  const { isManager, isSenior } = useMe();
  return (
    <AreaFrame
      area="neutral"
      title="Check a pack"
      line="Finds any change since it was signed, and says where. It needs no network."
    >
      <div className="ow-stack">
        <VerifyForm />
        {isSenior && <PutVerifier />}
        {isManager && <VerifyHome />}
      </div>
    </AreaFrame>
  );
}

function VerifyHome() {
  const [job, setJob] = useState<string | null>(null);
  const [against, setAgainst] = useState('');
  const last = useAsk('verify.state', {});
  const start = useTell('verify.home');
  const { state, running, error, cancel } = useJob(job);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ against: against.trim() || null }, { onSuccess: (started) => setJob(started.job) });
  };
  return (
    <section className={styles.form}>
      <h2>This record</h2>
      <p className="ow-note">
        Every entry since the home was set up, against the signed checkpoints. It is done once a week when nobody is at
        the keyboard.{' '}
        {last.data?.whole &&
          `Last done ${instantInWords(last.data.whole.at)}: ${last.data.whole.holds ? 'it held' : 'it did not hold'}.`}
      </p>
      {running ? (
        <JobLine state={state} onCancel={cancel} />
      ) : (
        <form className="ow-stack" onSubmit={submit}>
          <PathField
            what="file"
            label="Compare with a pack or backup that left the home earlier"
            description="Leave empty to check the record alone. A copy from outside also shows a ledger that was rewritten whole."
            value={against}
            onChange={setAgainst}
          />
          <div>
            <Button type="submit" disabled={start.isPending}>
              Check the whole record
            </Button>
          </div>
        </form>
      )}
      <FormError error={start.error ?? error} />
      {state?.problem && !running && <Notice kind={state.state === 'failed' ? 'stop' : 'info'}>{state.problem}</Notice>}
      {state?.findings && !running && <FindingsView findings={state.findings} />}
    </section>
  );
}
