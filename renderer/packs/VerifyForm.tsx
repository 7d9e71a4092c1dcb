import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ApiError, useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { FindingsView } from './FindingsView.tsx';
import styles from './Packs.module.css';

/** Checks a pack, a zip or folder of packs, or a backup by its path, from any home. */
export function VerifyForm() {
  const [path, setPath] = useState('');
  const [fingerprint, setFingerprint] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [locked, setLocked] = useState<string | null>(null);
  const verify = useTell('verify.file');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate(
      { path, passphrase: passphrase.trim() || null, fingerprint: fingerprint.trim() || null },
      { onError: (error) => error instanceof ApiError && error.code === 'passphrase-needed' && setLocked(path) },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <PathField
        label="Pack or backup"
        what="file"
        description="The whole path of the PDF, of the zip or folder that packs came in, or of a backup."
        value={path}
        onChange={setPath}
      />
      {locked !== null && locked === path && (
        <TextInput
          label="Passphrase of the packs"
          description="Five groups of five, as the home gave them. Capitals and dashes make no difference."
          autoComplete="off"
          spellCheck={false}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
      <TextInput
        label="Fingerprint that the home gave you another way"
        description="Eight groups of four, by telephone or on paper. Leave it empty where you have none."
        autoComplete="off"
        spellCheck={false}
        value={fingerprint}
        onChange={(event) => setFingerprint(event.currentTarget.value)}
      />
      <FormError error={verify.error} />
      <div>
        <Button type="submit" variant="filled" disabled={verify.isPending || !path.trim()}>
          {verify.isPending ? 'Checking' : 'Check it'}
        </Button>
      </div>
      {verify.data && <FindingsView findings={verify.data} />}
    </form>
  );
}
