import { useState } from 'react';
import type { ResidentId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { HowToAskLine } from '../communication/HowToAskLine.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { BookForm } from './BookForm.tsx';
import { JobLine } from './JobLine.tsx';
import { PackForm } from './PackForm.tsx';
import { PackResult } from './PackResult.tsx';
import styles from './Packs.module.css';
import { useJob } from './useJob.ts';

/** A pack for somebody outside: chosen, made with progress, and handed over with its fingerprint. */
export function PacksScreen({ resident }: { resident?: ResidentId }) {
  const [job, setJob] = useState<string | null>(null);
  const [what, setWhat] = useState<'pack' | 'book'>('pack');
  const started = (kind: typeof what) => (id: string) => {
    setWhat(kind);
    setJob(id);
  };
  const watched = useJob(job);
  const about = useAsk('residents.list', {}).data?.find(({ id }) => id === resident);
  return (
    <AreaFrame
      area="neutral"
      title="Make a pack"
      line="A signed PDF that its reader can check on any PC with Own Words, without this home."
    >
      {job === null ? (
        <div className="ow-stack">
          {about && <HowToAskLine resident={about} />}
          <PackForm {...(resident ? { resident } : {})} onStarted={started('pack')} />
          <BookForm onStarted={started('book')} />
        </div>
      ) : (
        <section className={styles.form}>
          {watched.running ? (
            <JobLine state={watched.state} onCancel={watched.cancel} />
          ) : (
            <PackResult what={what} state={watched.state} error={watched.error} onAgain={() => setJob(null)} />
          )}
        </section>
      )}
    </AreaFrame>
  );
}
