import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { PathField } from '../home/PathField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { JobLine } from './JobLine.tsx';
import { PackResult } from './PackResult.tsx';
import styles from './Packs.module.css';
import { useJob } from './useJob.ts';

interface MakePaperProps<I extends { folder: string }> {
  /** What the form is called for whoever hears it read. */
  label: string;
  /** What it is and where it should be kept. */
  about: string;
  start: UseMutationResult<{ job: string }, unknown, I>;
  /** What goes with the folder. */
  rest: Omit<I, 'folder'>;
  /** Whether all that is asked for is there. */
  ready?: boolean;
  /** What is asked before the folder. */
  children?: ReactNode;
}

/** Asks where a paper is to be saved, shows it being set, and what came of it. */
export function MakePaper<I extends { folder: string }>({
  label,
  about,
  start,
  rest,
  ready = true,
  children,
}: MakePaperProps<I>) {
  const [job, setJob] = useState<string | null>(null);
  const [folder, setFolder] = useState('');
  const watched = useJob(job);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ ...rest, folder } as I, { onSuccess: (made) => setJob(made.job) });
  };
  if (job !== null) {
    return (
      <section className={styles.form}>
        {watched.running ? (
          <JobLine state={watched.state} onCancel={watched.cancel} />
        ) : (
          <PackResult what="paper" state={watched.state} error={watched.error} onAgain={() => setJob(null)} />
        )}
      </section>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={label}>
      <p>{about}</p>
      {children}
      <PathField label="Save the paper in this folder" value={folder} onChange={setFolder} />
      <FormError error={start.error} />
      <div>
        <Button type="submit" variant="filled" disabled={start.isPending || !ready || folder.trim() === ''}>
          Make the paper
        </Button>
      </div>
    </form>
  );
}
