import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { NotDone } from '../imports/NotDone.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import { useJob } from '../packs/useJob.ts';
import { Looked } from './Looked.tsx';
import styles from './transfer.module.css';

/** A file from another home: opened, checked and tried in full before anything stands. */
export function ArriveForm() {
  const look = useTell('transfer.look');
  const [path, setPath] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [fingerprint, setFingerprint] = useState('');
  const [job, setJob] = useState<string | null>(null);
  const { running, state, error, cancel } = useJob(job);
  const file = { path, passphrase, fingerprint: fingerprint.trim() || null };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look.mutate(file, { onSuccess: (started) => setJob(started.job) });
  };
  const looked = running ? null : state?.looked;
  return (
    <>
      <form className={styles.form} onSubmit={submit} aria-label="Somebody comes from another home">
        <PathField
          label="The file"
          description="Ends in .zip, as the other home made it."
          what="file"
          value={path}
          onChange={(next) => {
            setPath(next);
            setJob(null);
          }}
        />
        <div className="ow-pair">
          <TextInput
            label="Passphrase"
            description="As the other home read it out."
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={passphrase}
            onChange={({ currentTarget: { value } }) => setPassphrase(value)}
          />
          <TextInput
            label="Fingerprint of their key, if they told you"
            description="Eight groups of four. With it, you know whose file it is."
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={fingerprint}
            onChange={({ currentTarget: { value } }) => {
              setFingerprint(value);
              setJob(null);
            }}
          />
        </div>
        <FormError error={look.error ?? error} />
        {running ? (
          <JobLine state={state} onCancel={cancel} />
        ) : (
          <>
            <NotDone state={state} />
            <div>
              <Button
                type="submit"
                variant={looked ? 'default' : 'filled'}
                disabled={look.isPending || path.trim() === '' || passphrase.trim() === ''}
              >
                {looked ? 'Look through it once more' : 'Check the file and look through it'}
              </Button>
            </div>
          </>
        )}
      </form>
      {looked && <Looked key={job} file={file} looked={looked} />}
    </>
  );
}
