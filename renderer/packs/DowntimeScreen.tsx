import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { JobLine } from './JobLine.tsx';
import { PackResult } from './PackResult.tsx';
import styles from './Packs.module.css';
import { useJob } from './useJob.ts';

/** Paper for a power cut: made beforehand, and made again when people change. */
export function DowntimeScreen() {
  const [job, setJob] = useState<string | null>(null);
  const watched = useJob(job);
  return (
    <AreaFrame
      area="neutral"
      title="Paper for a power cut"
      line="To go on asking and recording without the PC; afterwards what was written by hand is typed in."
    >
      {job === null ? (
        <DowntimeForm onStarted={setJob} />
      ) : (
        <section className={styles.form}>
          {watched.running ? (
            <JobLine state={watched.state} onCancel={watched.cancel} />
          ) : (
            <PackResult what="paper" state={watched.state} error={watched.error} onAgain={() => setJob(null)} />
          )}
        </section>
      )}
    </AreaFrame>
  );
}

function DowntimeForm({ onStarted }: { onStarted: (job: string) => void }) {
  const start = useTell('packs.startDowntime');
  const [folder, setFolder] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ folder }, { onSuccess: ({ job }) => onStarted(job) });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label="Paper for a power cut">
      <p>
        For everyone who is here: a page with how they are asked and what they usually want, and a sheet to write
        choices on by hand. Print it and keep it where the torches are. It is readable by whoever holds it.
      </p>
      <PathField label="Save the paper in this folder" value={folder} onChange={setFolder} />
      <FormError error={start.error} />
      <div>
        <Button type="submit" variant="filled" disabled={start.isPending || folder.trim() === ''}>
          Make the paper
        </Button>
      </div>
    </form>
  );
}
