import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { JobState } from '../../db/packs/model.ts';
import { useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import { useJob } from '../packs/useJob.ts';
import styles from './transfer.module.css';
import { useWhoAndWhy } from './WhoAndWhy.tsx';

/** Writes somebody's record into one file, and shows the passphrase once. */
export function LeaveForm() {
  const start = useTell('transfer.export');
  const { leaving, chosen, fields } = useWhoAndWhy();
  const [folder, setFolder] = useState('');
  const [made, setMade] = useState<{ job: string; passphrase: string } | null>(null);
  const { running, state, error, cancel } = useJob(made?.job ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (leaving) start.mutate({ ...leaving, folder }, { onSuccess: setMade });
  };
  if (made && running) return <JobLine state={state} onCancel={cancel} />;
  if (made && state?.state === 'done')
    return <Ready state={state} passphrase={made.passphrase} onAgain={() => setMade(null)} />;
  return (
    <form className={styles.form} onSubmit={submit} aria-label="Somebody leaves for another home">
      {made && state && (
        <Notice kind={state.state === 'failed' ? 'stop' : 'info'} title={state.problem ?? 'No file was made.'} />
      )}
      {fields}
      <WhatGoes name={chosen?.preferredName ?? 'The person'} />
      <PathField label="Save the file in this folder" value={folder} onChange={setFolder} />
      <FormError error={start.error ?? error} />
      <div>
        <Button type="submit" variant="filled" disabled={start.isPending || leaving === null || folder.trim() === ''}>
          Make the file
        </Button>
      </div>
    </form>
  );
}

const WhatGoes = ({ name }: { name: string }) => (
  <div className={styles.sides}>
    <section>
      <h3>Goes along</h3>
      <p>
        {name}’s life history, choices, plan, reviews, decisions and papers, with photographs and recordings; who said
        and wrote each, with the names of staff; and what was corrected, struck through.
      </p>
    </section>
    <section>
      <h3>Stays here</h3>
      <p>
        What is kept from some of the staff, complaints, requests for the record, what names somebody else who lives
        here in full, and whatever was erased. First names in a sentence go along: read it through before you send it.
      </p>
    </section>
  </div>
);

interface ReadyProps {
  state: JobState;
  passphrase: string;
  onAgain: () => void;
}
function Ready({ state, passphrase, onAgain }: ReadyProps) {
  return (
    <section className={styles.form} aria-label="The file is ready">
      <h2>The file is ready</h2>
      {state.files.map((file) => (
        <p key={file} className={styles.file}>
          {file}
        </p>
      ))}
      <div className={styles.secret}>
        <span>Passphrase, shown this once</span>
        <b>{passphrase}</b>
        <p className="ow-note">
          Give it to the other home another way than the file: read it out by telephone. It is kept nowhere: without it
          the file cannot be opened, and a new one has to be made.
        </p>
      </div>
      {state.fingerprint && (
        <div className={styles.secret}>
          <span>Fingerprint of this home’s key</span>
          <b>{state.fingerprint}</b>
          <p className="ow-note">Read it out as well: then they can tell that the file is yours and unchanged.</p>
        </div>
      )}
      <div>
        <Button onClick={onAgain}>Make another</Button>
      </div>
    </section>
  );
}
