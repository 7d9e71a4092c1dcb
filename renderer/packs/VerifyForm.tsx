import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { FindingsView } from './FindingsView.tsx';
import styles from './Packs.module.css';

/** Checks a pack or a backup by its path, from any home. */
export function VerifyForm() {
  const [path, setPath] = useState('');
  const verify = useTell('verify.file');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate({ path });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <PathField
        label="Pack or backup"
        what="file"
        description="The whole path of the file."
        value={path}
        onChange={setPath}
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
