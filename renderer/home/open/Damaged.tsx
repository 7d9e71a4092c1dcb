import { Button } from '@mantine/core';
import { instantInWords } from '../../../db/time/model.ts';
import type { Output } from '../../../electron/core/contract.ts';
import { ApiError, useAsk, useTell } from '../../api.ts';
import { Asking } from '../../look/tell/Asking.tsx';
import { FormError, plainly } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import styles from '../Threshold.module.css';
import { Threshold } from '../Threshold.tsx';
import own from './Damaged.module.css';

interface DamagedProps {
  homeName: string | null;
  folder: string;
  passphrase: string;
  /** Why the home was not opened. */
  error: ApiError;
  /** Opens it as it stands now: with the backup in its place, or without what is missing. */
  onGoOn: () => void;
  onRestore: () => void;
  onBack: () => void;
}
type Damage = Output<'home.damage'>;

/** Whether a home was not opened because its record is damaged or lacks its end. */
export const isDamage = (error: unknown): error is ApiError =>
  error instanceof ApiError && ['damaged', 'empty-record', 'entries-missing'].includes(error.code);

/** A damaged record: what is wrong, the newest backup with the gap it leaves, and what can be done. Nothing is overwritten. */
export function Damaged({ homeName, folder, passphrase, error, onGoOn, onRestore, onBack }: DamagedProps) {
  const asked = useAsk('home.damage', { folder });
  const restore = useTell('home.restore');
  const lacksItsEnd = error.code === 'entries-missing';
  if (restore.data) return <InPlace homeName={homeName} {...restore.data} onGoOn={onGoOn} />;
  const goOn = lacksItsEnd && <Button onClick={onGoOn}>Open without what is missing</Button>;
  return (
    <Threshold
      homeName={homeName}
      title={lacksItsEnd ? 'The end of the record is missing' : 'The record is damaged'}
      panelLabel="About a damaged record"
      panel={
        <>
          <h2>Nothing was written to it</h2>
          <p>The damaged record stays as it is. A backup that takes its place is checked first.</p>
          <p>Disks that damage a file damage others: ask whoever looks after this PC to check it.</p>
        </>
      }
    >
      <div className={styles.form}>
        <Notice kind="stop" title={plainly(error)} />
        <Asking asked={asked} what="the backups">
          {({ newest, lastSign }) =>
            newest ? (
              <>
                <Gap from={newest.madeAt} to={lastSign} />
                <div className="ow-row">
                  <Button
                    variant="filled"
                    disabled={restore.isPending}
                    onClick={() => restore.mutate({ file: newest.file, folder, passphrase, over: true })}
                  >
                    {restore.isPending ? 'Checking and restoring' : 'Put this backup in its place'}
                  </Button>
                  {goOn}
                  <Button onClick={onBack}>Back</Button>
                </div>
                <p className="ow-note">The damaged record is kept beside it under another name.</p>
              </>
            ) : (
              <>
                <p>
                  This PC sees no good backup now. The record was last written <b>{instantInWords(lastSign)}</b>. Plug
                  in the memory stick and look again, or choose the backup file yourself.
                </p>
                <div className="ow-row">
                  <Button variant="filled" onClick={() => void asked.refetch()}>
                    Look again
                  </Button>
                  <Button onClick={onRestore}>Choose a backup</Button>
                  {goOn}
                  <Button onClick={onBack}>Back</Button>
                </div>
              </>
            )
          }
        </Asking>
        <FormError error={restore.error} />
      </div>
    </Threshold>
  );
}

/** From when to when the backup lacks what was written. */
function Gap({ from, to }: { from: Damage['lastSign']; to: Damage['lastSign'] }) {
  return (
    <>
      <dl className={own.gap}>
        <dt>Newest good backup</dt>
        <dd>{instantInWords(from)}</dd>
        <dt>Record last written</dt>
        <dd>{instantInWords(to)}</dd>
      </dl>
      {to > from && (
        <div className={own.bar} aria-hidden>
          <i />
          <i />
          <span>In the backup</span>
          <b>Not in it</b>
        </div>
      )}
      <p>
        {to > from
          ? 'What was written between the two is not in the backup: write it down again from memory and paper.'
          : 'As far as this PC knows, nothing was written after the backup.'}
      </p>
    </>
  );
}

interface InPlaceProps extends Output<'home.restore'> {
  homeName: string | null;
  onGoOn: () => void;
}

/** The backup has taken the place of the damaged record. */
function InPlace({ homeName, backupMadeAt, keptAside, onGoOn }: InPlaceProps) {
  return (
    <Threshold
      homeName={homeName}
      title="The backup is in its place"
      panelLabel="What is missing"
      panel={
        <>
          <h2>What was written later</h2>
          <p>It is not in this record. Tell the staff, and write it down again from memory and paper.</p>
          <p>The record says openly from then on what it lost.</p>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          The record is as it was on <b>{instantInWords(backupMadeAt)}</b>.
        </p>
        {keptAside && <p className={own.path}>The damaged record is kept: {keptAside}</p>}
        <div className="ow-row">
          <Button variant="filled" onClick={onGoOn}>
            Open the record
          </Button>
        </div>
      </div>
    </Threshold>
  );
}
