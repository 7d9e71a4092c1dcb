import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { instantInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import styles from '../packs/Packs.module.css';
import { useJob } from '../packs/useJob.ts';
import { PinFields, pinRules } from '../staff/PinFields.tsx';
import { PathField } from './PathField.tsx';
import { useMe } from './useMe.tsx';

/** Backup, one's own PIN, and closing the record. */
export function SettingsScreen() {
  const { isManager, mayWrite } = useMe();
  return (
    <AreaFrame area="neutral" title="Settings and backup">
      <div className="ow-stack">
        {isManager && <Backup />}
        <OwnPin />
        {mayWrite && <ThisRecord />}
      </div>
    </AreaFrame>
  );
}

function Backup() {
  const [folder, setFolder] = useState('');
  const [job, setJob] = useState<string | null>(null);
  const last = useAsk('backups.last', {});
  const start = useTell('backups.make');
  const { state, running, error, cancel } = useJob(job, () => last.refetch());
  return (
    <section className={styles.form}>
      <h2>Backup</h2>
      <p>
        {last.data
          ? `The last one: ${instantInWords(last.data.at)}, ${last.data.file}`
          : 'No backup has been made yet.'}
      </p>
      <PathField
        label="Folder for the backup"
        description="On a memory stick or another disk, kept away from this PC. The file is encrypted."
        value={folder}
        onChange={setFolder}
      />
      {running ? (
        <JobLine state={state} onCancel={cancel} />
      ) : (
        <div>
          <Button
            variant="filled"
            disabled={!folder.trim() || start.isPending}
            onClick={() => start.mutate({ folder }, { onSuccess: (started) => setJob(started.job) })}
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

function OwnPin() {
  const change = useTell('staff.changeOwnPin');
  const form = useForm({ initialValues: { own: '', pin: '', again: '' }, validate: pinRules });
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ pin, own }) => change.mutate({ newPin: pin, pin: own }, { onSuccess: form.reset }))}
    >
      <h2>Your PIN</h2>
      <PasswordInput
        label="Your PIN as it is now"
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide your PIN as it is now' }}
        {...form.getInputProps('own')}
      />
      <PinFields label="New PIN" pin={form.getInputProps('pin')} again={form.getInputProps('again')} />
      <FormError error={change.error} />
      {change.isSuccess && <Notice>Your PIN is changed.</Notice>}
      <div>
        <Button type="submit" disabled={change.isPending}>
          Change my PIN
        </Button>
      </div>
    </form>
  );
}

function ThisRecord() {
  const status = useAsk('home.status', {});
  const close = useTell('home.close');
  return (
    <section className={styles.form}>
      <h2>This record</h2>
      <p style={{ overflowWrap: 'anywhere' }}>Kept in {status.data?.folder}</p>
      <p className="ow-note">
        Once closed, it opens again only with the passphrase. When you only step away from the keyboard, lock it.
      </p>
      <FormError error={close.error} />
      <div>
        <Button disabled={close.isPending} onClick={() => close.mutate({})}>
          Close the record
        </Button>
      </div>
    </section>
  );
}
