import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { instantInWords } from '../../db/time/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk, useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import styles from '../packs/Packs.module.css';
import { useJob } from '../packs/useJob.ts';
import { BackupList } from './BackupList.tsx';
import { Drill } from './Drill.tsx';

type State = Output<'backups.state'>;

/** Where backups go and when the last one was made, those that are kept, and the drill that puts one back for trial. */
export function Backups() {
  const asked = useAsk('backups.state', {});
  return (
    <Asking asked={asked} what="the backups">
      {(state) => (
        <>
          <MakeBackup state={state} onMade={() => void asked.refetch()} />
          {state.folder && <BackupList folder={state.folder} onStopped={() => void asked.refetch()} />}
          {state.folder && <Drill state={state} onDone={() => void asked.refetch()} />}
        </>
      )}
    </Asking>
  );
}

function MakeBackup({ state: { last, overdue, folder: kept, problem }, onMade }: { state: State; onMade: () => void }) {
  const [folder, setFolder] = useState(kept ?? '');
  const [keep, setKeep] = useState(true);
  const [job, setJob] = useState<string | null>(null);
  const start = useTell('backups.make');
  const { state, running, error, cancel } = useJob(job, onMade);
  return (
    <section className={styles.form}>
      <h2>Backup</h2>
      {problem && (
        <Notice kind="warn" title={problem.message}>
          Tried {instantInWords(problem.at)}.
        </Notice>
      )}
      <p>
        {last ? `The last one: ${instantInWords(last.at)}, ${last.file}` : 'No backup has been made yet.'}
        {last && overdue && ' That is more than a day ago.'}
      </p>
      <PathField
        label="Folder for the backups"
        description="On a memory stick or another disk, kept away from this PC. They are encrypted."
        value={folder}
        onChange={setFolder}
      />
      <Checkbox
        label="Make one here each day, and when the record is closed"
        checked={keep}
        onChange={(event) => setKeep(event.currentTarget.checked)}
      />
      {running ? (
        <JobLine state={state} onCancel={cancel} />
      ) : (
        <div>
          <Button
            variant="filled"
            disabled={!folder.trim() || start.isPending}
            onClick={() => start.mutate({ folder, keep }, { onSuccess: (started) => setJob(started.job) })}
          >
            Make a backup now
          </Button>
        </div>
      )}
      <FormError error={start.error ?? error} />
      {state?.state === 'done' && (
        <Notice title="The backup is made, read back and checked">
          {state.files.map((file) => (
            <p key={file} style={{ overflowWrap: 'anywhere' }}>
              {file}
            </p>
          ))}
        </Notice>
      )}
      {state?.problem && !running && <Notice kind={state.state === 'failed' ? 'stop' : 'info'}>{state.problem}</Notice>}
    </section>
  );
}
