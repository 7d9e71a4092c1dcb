import { Button } from '@mantine/core';
import { instantInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from '../packs/Packs.module.css';

/** The backups that are kept, newest first, and how to leave off making them by itself. */
export function BackupList({ folder, onStopped }: { folder: string; onStopped: () => void }) {
  const asked = useAsk('backups.list', {});
  const stop = useTell('backups.stopKeeping');
  return (
    <section className={styles.form}>
      <h2>Backups that are kept</h2>
      <p className="ow-note" style={{ overflowWrap: 'anywhere' }}>
        In {folder}. Of each of the last 7 days, 4 weeks and 12 months the newest is kept; older ones are taken away.
      </p>
      <Asking asked={asked} what="the backups">
        {(backups) =>
          backups.length === 0 ? (
            <p>None can be seen there now. Is the memory stick plugged in?</p>
          ) : (
            <ul className={styles.files}>
              {backups.map(({ file, madeAt, entries, bytes }) => (
                <li key={file}>
                  <b>{instantInWords(madeAt)}</b>
                  <span className="ow-note">
                    {entries.toLocaleString('en-GB')} entries, {sizeInWords(bytes)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Asking>
      <FormError error={stop.error} />
      <div>
        <Button disabled={stop.isPending} onClick={() => stop.mutate({}, { onSuccess: onStopped })}>
          Make no more by itself
        </Button>
      </div>
    </section>
  );
}

const sizeInWords = (bytes: number) =>
  `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
