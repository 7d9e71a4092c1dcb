import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import { useJob } from '../packs/useJob.ts';
import styles from './Retention.module.css';

/** An erasure under way, and what came of it. */
export function Erasing({ job, onDone }: { job: string; onDone: () => void }) {
  const { state, running, error, cancel } = useJob(job);
  const show = useTell('packs.show');
  if (running) {
    return (
      <section className={styles.form}>
        <JobLine state={state} onCancel={cancel} />
      </section>
    );
  }
  const [file] = state?.files ?? [];
  return (
    <section className={styles.form}>
      <FormError error={error} />
      {state?.state === 'done' && file ? (
        <Notice title="The record is erased">
          <p>The disposal certificate is here. Print it, or keep it with the disposal register:</p>
          <p className={styles.file}>{file}</p>
        </Notice>
      ) : (
        state && (
          <Notice
            kind={state.state === 'failed' ? 'stop' : 'info'}
            title={state.state === 'cancelled' ? 'Stopped. The record is as it was.' : 'This could not be finished'}
          >
            {state.state === 'failed' && state.problem}
          </Notice>
        )
      )}
      {show.data?.opened === false && (
        <Notice>This PC has no program here that opens it. Open the file from its folder.</Notice>
      )}
      <FormError error={show.error} />
      <div className="ow-row">
        {file && (
          <Button
            variant="filled"
            leftSection={<IconExternalLink size={20} aria-hidden />}
            onClick={() => show.mutate({ file })}
          >
            Open the certificate
          </Button>
        )}
        <Button onClick={onDone}>Back to the list</Button>
      </div>
    </section>
  );
}
