import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { instantInWords } from '../../../db/time/model.ts';
import { useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { PathField } from '../PathField.tsx';
import styles from '../Threshold.module.css';
import { Threshold } from '../Threshold.tsx';

/** Back from a backup, into a new folder: the old one is left as it is. */
export function Restore({ suggestedFolder, onBack }: { suggestedFolder: string; onBack: () => void }) {
  const [file, setFile] = useState('');
  const [folder, setFolder] = useState(suggestedFolder);
  const [passphrase, setPassphrase] = useState('');
  const restore = useTell('home.restore');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    restore.mutate({ file, folder, passphrase });
  };
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
          <p>The folder that you had before is not touched.</p>
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
        <FormError error={restore.error} />
        {restore.data && (
          <Notice title="Restored">
            {restore.data.entries} entries, as they were on {instantInWords(restore.data.backupMadeAt)}. Open the record
            to go on.
          </Notice>
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
