import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './Packs.module.css';

/** The page that checks packs in any browser, put where somebody without this program can have it. */
export function PutVerifier() {
  const [folder, setFolder] = useState('');
  const put = useTell('verify.putVerifier');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put.mutate({ folder });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label="The verifier">
      <h2>For a reader without Own Words</h2>
      <p>
        The verifier is one page that does the same in any browser, without a network, from a USB stick. It also opens
        packs under a passphrase. Give it to an inspector before the packs, or another way: whoever could change a pack
        could change a verifier that travels with it.
      </p>
      <PathField label="Put the verifier into this folder" value={folder} onChange={setFolder} />
      <FormError error={put.error} />
      <div>
        <Button type="submit" disabled={put.isPending || folder.trim() === ''}>
          Put the verifier there
        </Button>
      </div>
      {put.data && <Notice title="It is there">{put.data.file}</Notice>}
    </form>
  );
}
