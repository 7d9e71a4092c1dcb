import { Button } from '@mantine/core';
import { instantInWords } from '../../../db/time/model.ts';
import { ApiError, useAsk, useTell } from '../../api.ts';
import { Asking } from '../../look/tell/Asking.tsx';
import { FormError, plainly } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';

interface DamagedProps {
  folder: string;
  passphrase: string;
  /** Why the home was not opened. */
  error: unknown;
  onGoOn: () => void;
}

/** Whether a home was not opened because its record is damaged or lacks its end. */
export const isDamage = (error: unknown): error is ApiError =>
  error instanceof ApiError && ['damaged', 'empty-record', 'entries-missing'].includes(error.code);

/** A damaged record: what is wrong, the newest backup with the gap it leaves, and what can be done. Nothing is overwritten. */
export function Damaged({ folder, passphrase, error, onGoOn }: DamagedProps) {
  const asked = useAsk('home.damage', { folder });
  const restore = useTell('home.restore');
  const mayGoOn = error instanceof ApiError && error.code === 'entries-missing';
  if (restore.data)
    return (
      <Notice
        title={`The backup of ${instantInWords(restore.data.backupMadeAt)} is in place.`}
        action={<Button onClick={onGoOn}>Open the record</Button>}
      >
        <p style={{ overflowWrap: 'anywhere' }}>The damaged record is kept: {restore.data.keptAside}</p>
      </Notice>
    );
  return (
    <>
      <Notice kind="stop" title={plainly(error)} />
      <Asking asked={asked} what="the backups">
        {({ newest, lastSign }) =>
          newest ? (
            <>
              <p>
                The newest good backup that this PC knows of was made <b>{instantInWords(newest.madeAt)}</b>. The record
                was last written <b>{instantInWords(lastSign)}</b>: what was written between the two is not in the
                backup.
              </p>
              <div className="ow-row">
                <Button
                  variant="filled"
                  disabled={restore.isPending}
                  onClick={() => restore.mutate({ file: newest.file, folder, passphrase, over: true })}
                >
                  {restore.isPending ? 'Checking and restoring' : 'Put this backup in its place'}
                </Button>
                {mayGoOn && <Button onClick={onGoOn}>Open without what is missing</Button>}
              </div>
              <p className="ow-note">The damaged record is kept beside it under another name.</p>
            </>
          ) : (
            <>
              <p>
                This PC knows of no backup: plug in the memory stick and try again, or choose “Restore a backup” below.
                The record was last written <b>{instantInWords(lastSign)}</b>.
              </p>
              <div className="ow-row">
                <Button onClick={() => void asked.refetch()}>Look again</Button>
                {mayGoOn && <Button onClick={onGoOn}>Open without what is missing</Button>}
              </div>
            </>
          )
        }
      </Asking>
      <FormError error={restore.error} />
    </>
  );
}
