import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { instantInWords } from '../../../db/time/model.ts';
import { ApiError, useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { PathField } from '../PathField.tsx';
import styles from '../Threshold.module.css';
import { Threshold } from '../Threshold.tsx';

interface RestoreProps {
  suggestedFolder: string;
  onOpen: (folder: string) => void;
  onBack: () => void;
}

/** Back from a backup, into a new folder, or in the place of a damaged home, which is kept aside. */
export function Restore({ suggestedFolder, onOpen, onBack }: RestoreProps) {
  const [file, setFile] = useState('');
  const [folder, setFolder] = useState(suggestedFolder);
  const [passphrase, setPassphrase] = useState('');
  const restore = useTell('home.restore');
  const put = (over: boolean) => restore.mutate({ file, folder, passphrase, over });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put(false);
  };
  if (restore.data) {
    const { entries, backupMadeAt, keptAside } = restore.data;
    return (
      <Threshold title="The backup is put back" panel={null} panelLabel="Nothing more to do">
        <div className={styles.form}>
          <Notice
            title={`${entries.toLocaleString('en-GB')} entries, as they were on ${instantInWords(backupMadeAt)}.`}
            action={
              <Button variant="filled" onClick={() => onOpen(folder)}>
                Open the record
              </Button>
            }
          >
            {keptAside && <p style={{ overflowWrap: 'anywhere' }}>The record that was there is kept: {keptAside}</p>}
          </Notice>
        </div>
      </Threshold>
    );
  }
  const isTaken = restore.error instanceof ApiError && restore.error.code === 'home-here';
  return (
    <Threshold
      title="Restore a backup"
      lead="The record as it was when the backup was made, in a folder of its own."
      panelLabel="About restoring"
      panel={
        <>
          <h2>What restoring does</h2>
          <p>The backup is checked first. If a single byte of it was changed, nothing is restored.</p>
          <p>What was written after the backup is not in it. The record says so, openly, from then on.</p>
          <p>Nothing is written over: a record that was there before is kept.</p>
        </>
      }
    >
      <form className={styles.form} onSubmit={submit}>
        <PathField
          what="file"
          label="Backup file"
          description="The whole path of the file."
          value={file}
          onChange={setFile}
        />
        <PathField
          label="Restore into this folder"
          description="An empty folder on this PC’s own disk."
          value={folder}
          onChange={setFolder}
        />
        <PasswordInput
          label="Passphrase of the home"
          description="The one that opened the record when the backup was made."
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase' }}
        />
        {isTaken ? (
          <Notice
            kind="stop"
            title="There is already a home in this folder."
            action={<Button onClick={() => put(true)}>Put the backup in its place</Button>}
          >
            Choose another folder. Or, where its record is damaged, put the backup in its place: the damaged record is
            kept beside it under another name.
          </Notice>
        ) : (
          <FormError error={restore.error} />
        )}
        <div className="ow-row">
          <Button type="submit" variant="filled" disabled={restore.isPending || !file.trim() || !passphrase}>
            {restore.isPending ? 'Checking and restoring' : 'Restore'}
          </Button>
          <Button onClick={onBack}>Back</Button>
        </div>
      </form>
    </Threshold>
  );
}
