import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../api.ts';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import { useJob } from '../packs/useJob.ts';

/** The whole record and its pictures under new keys, while people go on recording. */
export function EncryptAnew({ onDone }: { onDone: () => void }) {
  const [pin, setPin] = useState('');
  const [job, setJob] = useState<string | null>(null);
  const rotate = useTell('keys.rotate');
  const { state, running, error, cancel } = useJob(job, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rotate.mutate({ pin }, { onSuccess: (started) => setJob(started.job), onSettled: () => setPin('') });
  };
  if (running) return <JobLine state={state} onCancel={cancel} />;
  return (
    <form className="ow-stack" onSubmit={submit} aria-label="Encrypt the record anew">
      {state?.state === 'done' ? (
        <Notice title="The record is encrypted anew">
          Make a backup now: the earlier ones open with the old keys.
        </Notice>
      ) : (
        <>
          <OwnPinField value={pin} onChange={(event) => setPin(event.currentTarget.value)} />
          <div>
            <Button type="submit" disabled={rotate.isPending || pin === ''}>
              Encrypt the record anew
            </Button>
          </div>
        </>
      )}
      <FormError error={rotate.error ?? error} />
      {state?.problem && <Notice kind={state.state === 'failed' ? 'stop' : 'info'}>{state.problem}</Notice>}
    </form>
  );
}
